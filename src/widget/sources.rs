//! The list of sources under a question or a finding.

use super::frame::Frame;
use super::parts::{list, unseen};
use super::tag::{Tag, tag};
use crate::protocol::{Phrase, SourceId};

pub(super) fn sources(frame: &Frame, ids: &[SourceId]) -> Tag {
    list("sources").all(ids.iter().filter_map(|id| source(frame, id)))
}

fn source(frame: &Frame, id: &SourceId) -> Option<Tag> {
    let (title, link, meta) = frame.source_line(id)?;
    let source = tag("li", "source");
    let source = match link {
        None => source.add(title),
        Some(href) => source.add(
            tag("a", "source__link")
                .set("dir", "auto")
                .set_to("href", href)
                .set("target", "_blank")
                .set("rel", "noopener noreferrer")
                .add(title)
                .add(unseen().add(" ").say(frame, Phrase::NewTab)),
        ),
    };
    Some(source.add(" ").add(tag("span", "source__meta").add(meta)))
}
