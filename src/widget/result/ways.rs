//! The ways to take a result along. Each says first what leaves the screen and where to; nothing is made before it is asked for.

use super::sheet::with_summary;
use super::{copy, print, qr, save, share};
use crate::export::fhir;
use crate::protocol::Phrase;
use crate::screening::Screening;
use crate::widget::frame::Frame;
use crate::widget::icon::Icon;
use yew::prelude::*;

/// What the rows need and change.
#[derive(Clone)]
pub(super) struct Hands {
    pub frame: Frame,
    pub screening: Screening,
    /// What the widget to be printed is found by.
    pub section: NodeRef,
    /// What became of the last copy.
    pub copied: UseStateHandle<Option<bool>>,
    pub code_shows: UseStateHandle<bool>,
}

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
pub(super) fn ways(hands: &Hands) -> Html {
    let ways = [Way::Print, Way::Page, Way::Copy, Way::Share, Way::Code, Way::Data];
    let rows = ways.into_iter().filter(|way| way.is_offered(&hands.frame)).map(|way| row(way, hands));
    html! { <ul class="ways" role="list">{ for rows }</ul> }
}

/// A button, the line below it that says what it does, and what came of it.
fn row(way: Way, hands: &Hands) -> Html {
    let frame = &hands.frame;
    let (icon, name, more) = way.words(*hands.code_shows);
    let id = more.key();
    let onclick = {
        let hands = hands.clone();
        Callback::from(move |_: MouseEvent| way.go(&hands))
    };
    html! {
        <li class="way" key={id}>
            <button class="link way__button" part="button" type="button" aria-describedby={id} {onclick}>
                { icon.draw() }{ frame.say(name) }
            </button>
            <p class="way__more" {id}>{ frame.say(more) }</p>
            { way.below(hands) }
        </li>
    }
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

    fn go(self, hands: &Hands) {
        match self {
            Self::Print => print::print(&hands.section),
            Self::Code => hands.code_shows.set(!*hands.code_shows),
            Self::Data => save_data(hands),
            Self::Page | Self::Copy | Self::Share => {
                with_summary(&hands.frame, &hands.screening, |summary| match self {
                    Self::Page => save::page(&summary.page()),
                    Self::Share => share::share(summary.title(), &summary.text()),
                    _ => copy::copy(&summary.text(), &hands.copied),
                })
            }
        }
    }

    /// What shows below the line: whether the copy went well, and the code.
    fn below(self, hands: &Hands) -> Html {
        let frame = &hands.frame;
        match self {
            Self::Copy => {
                let told = |is_copied| frame.say(if is_copied { Phrase::Copied } else { Phrase::CopyFailed });
                html! { <p class="way__told" role="status">{ hands.copied.map(told) }</p> }
            }
            Self::Code if *hands.code_shows => {
                let mut code = Html::default();
                with_summary(frame, &hands.screening, |summary| code = qr::code(frame, summary));
                code
            }
            _ => Html::default(),
        }
    }
}

fn save_data(hands: &Hands) {
    let Some(report) = hands.screening.report() else { return };
    let frame = &hands.frame;
    if let Ok(document) = fhir::response(frame.protocol(), &report, frame.text(), frame.settings().today) {
        save::data(&document);
    }
}
