//! What to expect, and questions to take to the consult, as far as they concern this visitor.

use crate::protocol::Phrase;
use crate::screening::Report;
use crate::widget::frame::Frame;
use crate::widget::sources::sources;
use yew::prelude::*;

pub(super) fn expectations(frame: &Frame, report: &Report<'_>) -> Html {
    if report.expectations.is_empty() {
        return Html::default();
    }
    html! {
        <section class="section" aria-labelledby="expect-heading">
            <h3 class="section__heading" id="expect-heading">{ frame.say(Phrase::ExpectHeading) }</h3>
            <div class="stack">
                { for report.expectations.iter().map(|note| {
                    let words = frame.text().expectation(&note.id);
                    html! {
                        <details class="disclosure">
                            <summary class="disclosure__summary">{ &words.title }</summary>
                            <div class="disclosure__body">
                                <p>{ &words.body }</p>
                                { sources(frame, &note.sources) }
                            </div>
                        </details>
                    }
                }) }
            </div>
        </section>
    }
}

pub(super) fn consult_questions(frame: &Frame, report: &Report<'_>) -> Html {
    if report.consult_questions.is_empty() {
        return Html::default();
    }
    html! {
        <section class="section" aria-labelledby="ask-heading">
            <h3 class="section__heading" id="ask-heading">{ frame.say(Phrase::ConsultQuestionsHeading) }</h3>
            <ul class="asks" role="list">
                { for report.consult_questions.iter().map(|note| {
                    html! { <li>{ frame.text().consult_question(&note.id) }</li> }
                }) }
            </ul>
        </section>
    }
}
