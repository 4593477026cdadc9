//! The head of the result: the disposition in words, icon and colour. In urgent care, whom to call comes first.

use crate::protocol::{Disposition, Phrase};
use crate::screening::Report;
use crate::widget::frame::Frame;
use crate::widget::icon::Icon;
use crate::widget::link::tel;
use crate::widget::parts::{heading, unseen};
use crate::widget::tag::{Tag, tag};

pub(super) fn banner(frame: &Frame, report: &Report<'_>) -> Tag {
    let disposition = report.disposition;
    let phrases = disposition.phrases();
    let is_emergency = report.is_emergency();
    let head = if is_emergency { Phrase::EmergencyHeading } else { phrases.heading };
    let summary = if is_emergency { Phrase::EmergencySummary } else { phrases.summary };
    let label = tag("span", "banner__label").say(frame, phrases.label).add(unseen().add(": "));
    let text = |phrase| tag("p", "banner__text").say(frame, phrase);
    let mut banner = tag("header", "banner")
        .set("data-disposition", disposition.as_str())
        .set("part", "banner")
        .add(tag("span", "banner__icon").add(Icon::of(disposition).draw()))
        .add(heading("banner__heading").add(label).say(frame, head))
        .add(text(summary));
    if disposition == Disposition::UrgentCare {
        banner = get_care(frame, is_emergency, banner);
    }
    banner.add(report.stopped_early.then(|| text(Phrase::StoppedEarly)))
}

/// Whom to call in the visitor's country; in words alone where the country is not known.
fn get_care(frame: &Frame, is_emergency: bool, banner: Tag) -> Tag {
    let country = frame.country();
    let emergency = |banner: Tag| {
        banner
            .add(tag("p", "banner__emergency").add(frame.with_numbers(frame.phrase(Phrase::EmergencyLine))))
            .add(country.map(|country| call(frame, &country.emergency_number)))
    };
    if is_emergency {
        return emergency(banner);
    }
    let advice = match country.and_then(|country| country.advice_number.as_deref()) {
        Some(number) => call(frame, number),
        None => tag("p", "banner__text").say(frame, Phrase::AdviceAnywhere),
    };
    emergency(banner.add(advice))
}

fn call(frame: &Frame, number: &str) -> Tag {
    let link = tag("a", "button button--call")
        .set("part", "button")
        .set_to("href", tel(number))
        .add(Icon::Phone.draw())
        .add(frame.fill(Phrase::Call, &[("number", &frame.telephone(number))]));
    tag("div", "actions").add(link)
}
