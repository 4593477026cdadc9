//! The head of the result: the disposition in words, icon and colour. In urgent care, whom to call comes first.

use crate::protocol::{Disposition, Phrase};
use crate::screening::Report;
use crate::widget::frame::Frame;
use crate::widget::icon::Icon;
use crate::widget::link::tel;
use yew::prelude::*;

pub(super) fn banner(frame: &Frame, report: &Report<'_>) -> Html {
    let disposition = report.disposition;
    let phrases = disposition.phrases();
    let is_emergency = report.is_emergency();
    let heading = if is_emergency { Phrase::EmergencyHeading } else { phrases.heading };
    let summary = if is_emergency { Phrase::EmergencySummary } else { phrases.summary };
    html! {
        <header class="banner" data-disposition={disposition.as_str()} part="banner">
            <span class="banner__icon">{ Icon::of(disposition).draw() }</span>
            <h2 class="banner__heading" id="heading" tabindex="-1" part="heading">
                <span class="banner__label">
                    { frame.say(phrases.label) }<span class="visually-hidden">{ ": " }</span>
                </span>
                { frame.say(heading) }
            </h2>
            <p class="banner__text">{ frame.say(summary) }</p>
            if disposition == Disposition::UrgentCare {
                { get_care(frame, is_emergency) }
            }
            if report.stopped_early {
                <p class="banner__text">{ frame.say(Phrase::StoppedEarly) }</p>
            }
        </header>
    }
}

/// Whom to call in the visitor's country; in words alone where the country is not known.
fn get_care(frame: &Frame, is_emergency: bool) -> Html {
    let country = frame.country();
    let emergency = html! {
        <>
            <p class="banner__emergency">{ frame.with_numbers(frame.phrase(Phrase::EmergencyLine)) }</p>
            { country.map(|country| call(frame, &country.emergency_number)) }
        </>
    };
    let advice = match country.and_then(|country| country.advice_number.as_deref()) {
        Some(number) => call(frame, number),
        None => html! { <p class="banner__text">{ frame.say(Phrase::AdviceAnywhere) }</p> },
    };
    if is_emergency {
        emergency
    } else {
        html! { <>{ advice }{ emergency }</> }
    }
}

fn call(frame: &Frame, number: &str) -> Html {
    html! {
        <div class="actions">
            <a class="button button--call" part="button" href={tel(number)}>
                { Icon::Phone.draw() }{ frame.fill(Phrase::Call, &[("number", &frame.telephone(number))]) }
            </a>
        </div>
    }
}
