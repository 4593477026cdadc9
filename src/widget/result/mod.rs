//! The result: what to do next, what led to it, and what to take along.

mod banner;
mod copy;
mod findings;
mod json;
mod keep;
mod next_step;
mod notes;
mod print;
mod promise;
mod qr;
mod save;
mod share;
mod sheet;
mod waits;
mod ways;

use super::footnote::footnote;
use super::frame::Frame;
use super::moves::{Move, on};
use super::review::answers;
use super::state::State;
use crate::protocol::Phrase;
use yew::prelude::*;

pub(super) fn result(frame: &Frame, state: &State, root: &NodeRef, go: &Callback<Move>) -> Html {
    // A result is shown only when every question on the path is answered; there is nothing to show before.
    let Some(report) = state.screening.report() else { return Html::default() };
    let leads_on = report.leads_on();
    html! {
        <section key="result" class="screen result" data-disposition={report.disposition.as_str()}
            aria-labelledby="heading" part="result">
            { banner::banner(frame, &report) }
            <p class="caveat">{ frame.say(Phrase::CannotSee) }</p>
            { findings::findings(frame, &report) }
            if leads_on {
                { waits::waits(frame, &report) }
            }
            { next_step::next_step(frame, report.disposition, leads_on) }
            if leads_on {
                { notes::expectations(frame, &report) }
                { notes::consult_questions(frame, &report) }
            }
            <section class="section" aria-labelledby="answers-heading">
                <h3 class="section__heading" id="answers-heading">{ frame.say(Phrase::YourAnswers) }</h3>
                <details class="disclosure disclosure--answers">
                    <summary class="disclosure__summary">{ frame.say(Phrase::ShowAnswers) }</summary>
                    <div class="disclosure__body">{ answers(frame, &report.answered, None) }</div>
                </details>
                <div class="actions">
                    <button class="button button--quiet" part="button" type="button"
                        onclick={on(go, Move::Review)}>
                        { frame.say(Phrase::ChangeAnswers) }
                    </button>
                </div>
            </section>
            { keep::keep(frame, state, root, go) }
            { footnote(frame) }
            { sheet::sheet(frame, &report) }
        </section>
    }
}
