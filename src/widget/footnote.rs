//! What this is not, which version of the questions it is, and who has reviewed them: at the foot of the first and last screen.

use super::frame::Frame;
use super::icon::Icon;
use crate::protocol::Phrase;
use yew::prelude::*;

pub(super) fn footnote(frame: &Frame) -> Html {
    let protocol = frame.protocol();
    let published = frame.day(protocol.published());
    html! {
        <>
            { overdue(frame) }
            <footer class="footnote">
                <slot name="legal" />
                <p>{ frame.with_numbers(frame.phrase(Phrase::About)) }</p>
                if frame.settings().own_protocol {
                    <p>{ frame.say(Phrase::OwnProtocol) }</p>
                }
                if let Some(version) = &frame.settings().overlay {
                    <p>{ frame.fill(Phrase::OwnAdditions, &[("version", version)]) }</p>
                }
                <p>
                    { frame.fill(Phrase::ProtocolVersion, &[("version", protocol.version()), ("date", &published)]) }
                    { " " }
                    { reviewed(frame) }
                </p>
            </footer>
        </>
    }
}

/// A protocol past its review date says so.
fn overdue(frame: &Frame) -> Html {
    let review_by = frame.protocol().review_by();
    if frame.settings().today.is_none_or(|today| today <= review_by) {
        return Html::default();
    }
    html! {
        <p class="notice notice--warn">
            { Icon::Warning.draw() }
            <span class="notice__text">{ frame.fill(Phrase::ReviewDue, &[("date", &frame.day(review_by))]) }</span>
        </p>
    }
}

fn reviewed(frame: &Frame) -> String {
    match frame.protocol().reviewers() {
        [] => frame.phrase(Phrase::NotReviewed).to_owned(),
        names => frame.fill(Phrase::ReviewedBy, &[("names", &frame.list(names))]),
    }
}
