//! What this is not, which version of the questions it is, and who has reviewed them: at the foot of the first and last screen.

use super::frame::Frame;
use super::icon::Icon;
use super::tag::{Tag, tag};
use crate::protocol::Phrase;

pub(super) fn footnote(frame: &Frame, screen: Tag) -> Tag {
    let settings = frame.settings();
    let own_protocol = settings.own_protocol.then(|| tag("p", "").say(frame, Phrase::OwnProtocol));
    let overlay = settings.overlay.as_ref();
    let own_additions = overlay.map(|version| frame.fill(Phrase::OwnAdditions, &[("version", version)]));
    let footer = tag("footer", "footnote")
        .add(tag("slot", "").set("name", "legal"))
        .add(tag("p", "").add(frame.with_numbers(frame.phrase(Phrase::About))))
        .add(own_protocol)
        .add(own_additions.map(|words| tag("p", "").add(words)))
        .add(tag("p", "").add(version(frame)).add(" ").add(reviewed(frame)));
    screen.add(overdue(frame)).add(footer)
}

/// A protocol past its review date says so.
fn overdue(frame: &Frame) -> Option<Tag> {
    let review_by = frame.protocol().review_by();
    let is_overdue = frame.settings().today.is_some_and(|today| today > review_by);
    is_overdue.then(|| {
        let words = frame.fill(Phrase::ReviewDue, &[("date", &frame.day(review_by))]);
        tag("p", "notice notice--warn").add(Icon::Warning.draw()).add(tag("span", "notice__text").add(words))
    })
}

fn version(frame: &Frame) -> String {
    let protocol = frame.protocol();
    let published = frame.day(protocol.published());
    frame.fill(Phrase::ProtocolVersion, &[("version", protocol.version()), ("date", &published)])
}

fn reviewed(frame: &Frame) -> String {
    match frame.protocol().reviewers() {
        [] => frame.phrase(Phrase::NotReviewed).to_owned(),
        names => frame.fill(Phrase::ReviewedBy, &[("names", &frame.list(names))]),
    }
}
