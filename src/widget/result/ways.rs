//! The ways to take a result along. Each says first what leaves the screen and where to; nothing is made before it is asked for.

use super::sheet::with_summary;
use super::{copy, print, qr, save, share};
use crate::export::fhir;
use crate::protocol::Phrase;
use crate::screening::Screening;
use crate::widget::frame::Frame;
use crate::widget::icon::Icon;
use crate::widget::moves::Move;
use crate::widget::parts::list;
use crate::widget::state::{Draft, State};
use crate::widget::tag::{On, Tag, tag};
use web_sys::Event;
use yew::{Callback, NodeRef};

#[derive(Clone, Copy)]
enum Way {
    Print,
    Page,
    Copy,
    Share,
    Code,
    Data,
}

/// A row for each way that this browser has.
pub(super) fn ways(frame: &Frame, state: &State, root: &NodeRef, go: &Callback<Move>) -> Tag {
    let ways = [Way::Print, Way::Page, Way::Copy, Way::Share, Way::Code, Way::Data];
    let offered = ways.into_iter().filter(|way| way.is_offered(frame));
    list("ways").all(offered.map(|way| row(way, frame, state, root, go)))
}

/// A button, the line below it that says what it does, and what came of it.
fn row(way: Way, frame: &Frame, state: &State, root: &NodeRef, go: &Callback<Move>) -> Tag {
    let State { screening, draft, .. } = state;
    let (icon, name, more) = way.words(draft.code_shows);
    let id = more.key();
    let take = {
        let (frame, screening, root, go) = (frame.clone(), screening.clone(), root.clone(), go.clone());
        Callback::from(move |_: Event| way.take(&frame, &screening, &root, &go))
    };
    let button = tag("button", "link way__button")
        .set("part", "button")
        .set("type", "button")
        .set("aria-describedby", id)
        .hear(On::Click, take)
        .add(icon.draw())
        .say(frame, name);
    tag("li", "way")
        .key(id)
        .add(button)
        .add(tag("p", "way__more").set("id", id).say(frame, more))
        .add(way.below(frame, screening, draft))
}

impl Way {
    fn is_offered(self, frame: &Frame) -> bool {
        match self {
            Self::Share => share::is_offered(),
            Self::Data => fhir::is_exportable(frame.protocol()),
            _ => true,
        }
    }

    const fn words(self, code_shows: bool) -> (Icon, Phrase, Phrase) {
        match self {
            Self::Print => (Icon::Print, Phrase::Print, Phrase::PrintMore),
            Self::Page => (Icon::Page, Phrase::SavePage, Phrase::SavePageMore),
            Self::Copy => (Icon::Copy, Phrase::Copy, Phrase::CopyMore),
            Self::Share => (Icon::Share, Phrase::Share, Phrase::ShareMore),
            Self::Code => (Icon::Code, if code_shows { Phrase::QrHide } else { Phrase::Qr }, Phrase::QrMore),
            Self::Data => (Icon::Save, Phrase::Save, Phrase::SaveMore),
        }
    }

    /// At once, and not as a move: browsers let a page do some of this only while a press is being handled.
    fn take(self, frame: &Frame, screening: &Screening, root: &NodeRef, go: &Callback<Move>) {
        match self {
            Self::Print => print::print(root),
            Self::Code => go.emit(Move::Code),
            Self::Data => save_data(frame, screening),
            Self::Page | Self::Copy | Self::Share => with_summary(frame, screening, |summary| match self {
                Self::Page => save::page(&summary.page()),
                Self::Share => share::share(summary.title(), &summary.text()),
                _ => copy::copy(&summary.text(), go),
            }),
        }
    }

    /// What shows below the line: whether the copy went well, and the code.
    fn below(self, frame: &Frame, screening: &Screening, draft: &Draft) -> Option<Tag> {
        match self {
            Self::Copy => {
                let told = |is_copied| frame.phrase(if is_copied { Phrase::Copied } else { Phrase::CopyFailed });
                Some(tag("p", "way__told").set("role", "status").add(draft.copied.map(told)))
            }
            Self::Code if draft.code_shows => {
                let mut code = None;
                with_summary(frame, screening, |summary| code = qr::code(frame, summary));
                code
            }
            _ => None,
        }
    }
}

fn save_data(frame: &Frame, screening: &Screening) {
    let Some(report) = screening.report() else { return };
    if let Ok(document) = fhir::response(frame.protocol(), &report, frame.text(), frame.settings().today) {
        save::data(&document);
    }
}
