//! The list of sources under a question or a finding.

use super::frame::Frame;
use crate::protocol::{Phrase, SourceId};
use yew::prelude::*;

pub(super) fn sources(frame: &Frame, ids: &[SourceId]) -> Html {
    html! {
        <ul class="sources" role="list">
            { for ids.iter().filter_map(|id| source(frame, id)) }
        </ul>
    }
}

fn source(frame: &Frame, id: &SourceId) -> Option<Html> {
    let (title, link, meta) = frame.source_line(id)?;
    let name = match link {
        None => html! { title },
        Some(href) => html! {
            <a class="source__link" dir="auto" {href} target="_blank" rel="noopener noreferrer">
                { title }<span class="visually-hidden">{ " " }{ frame.say(Phrase::NewTab) }</span>
            </a>
        },
    };
    Some(html! { <li class="source">{ name }{ " " }<span class="source__meta">{ meta }</span></li> })
}
