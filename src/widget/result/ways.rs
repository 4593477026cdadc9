//! The ways to take a result along. Each says first what leaves the screen and where to; nothing is made before it is asked for.

use super::sheet::with_summary;
use super::{copy, print, qr, save, share};
use crate::export::fhir;
use crate::export::summary::Summary;
use crate::protocol::Phrase;
use crate::screening::Screening;
use crate::widget::frame::Frame;
use crate::widget::icon::Icon;
use yew::prelude::*;

/// A row for each. `copied` is what became of the last copy, `code_shows` whether the QR code is open.
pub(super) fn ways(
    frame: &Frame,
    screening: &Screening,
    section: &NodeRef,
    copied: &UseStateHandle<Option<bool>>,
    code_shows: &UseStateHandle<bool>,
) -> Html {
    let on_print = {
        let section = section.clone();
        Callback::from(move |_: MouseEvent| print::print(&section))
    };
    let on_page = on_click(frame, screening, |summary| save::page(&summary.page()));
    let on_copy = {
        let copied = copied.clone();
        on_click(frame, screening, move |summary| {
            let copied = copied.clone();
            copy::copy(&summary.text(), move |is_copied| copied.set(Some(is_copied)));
        })
    };
    let on_share = on_click(frame, screening, share::share);
    let on_code = {
        let code_shows = code_shows.clone();
        Callback::from(move |_: MouseEvent| code_shows.set(!*code_shows))
    };
    let told = copied.map(|is_copied| frame.say(if is_copied { Phrase::Copied } else { Phrase::CopyFailed }));
    let code = if **code_shows { Phrase::QrHide } else { Phrase::Qr };
    html! {
        <ul class="ways" role="list">
            <li class="way">{ way(frame, Icon::Print, Phrase::Print, Phrase::PrintMore, on_print) }</li>
            <li class="way">{ way(frame, Icon::Page, Phrase::SavePage, Phrase::SavePageMore, on_page) }</li>
            <li class="way">
                { way(frame, Icon::Copy, Phrase::Copy, Phrase::CopyMore, on_copy) }
                <p class="way__told" role="status">{ told }</p>
            </li>
            if share::is_offered() {
                <li class="way">{ way(frame, Icon::Share, Phrase::Share, Phrase::ShareMore, on_share) }</li>
            }
            <li class="way">
                { way(frame, Icon::Code, code, Phrase::QrMore, on_code) }
                if **code_shows {
                    { with_summary(frame, screening, |summary| qr::code(frame, summary)).flatten() }
                }
            </li>
            if fhir::is_exportable(frame.protocol()) {
                <li class="way">{ way(frame, Icon::Save, Phrase::Save, Phrase::SaveMore, on_save(frame, screening)) }</li>
            }
        </ul>
    }
}

/// A button, and below it the line that says what it does.
fn way(frame: &Frame, icon: Icon, name: Phrase, more: Phrase, onclick: Callback<MouseEvent>) -> Html {
    let id = more.key();
    html! {
        <>
            <button class="way__button" part="button" type="button" aria-describedby={id} {onclick}>
                { icon.draw() }{ frame.say(name) }
            </button>
            <p class="way__more" {id}>{ frame.say(more) }</p>
        </>
    }
}

/// Makes the summary when the button is pressed, and does this with it.
fn on_click(frame: &Frame, screening: &Screening, act: impl Fn(&Summary<'_>) + 'static) -> Callback<MouseEvent> {
    let (frame, screening) = (frame.clone(), screening.clone());
    Callback::from(move |_| {
        with_summary(&frame, &screening, &act);
    })
}

fn on_save(frame: &Frame, screening: &Screening) -> Callback<MouseEvent> {
    let (frame, screening) = (frame.clone(), screening.clone());
    Callback::from(move |_| {
        let Some(report) = screening.report() else { return };
        let made = fhir::response(screening.protocol(), &report, frame.text(), frame.settings().today);
        if let Ok(document) = made {
            save::data(&document);
        }
    })
}
