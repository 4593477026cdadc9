//! The summary of a screening, and how it is drawn for the printer. On the screen it doesn't show.

use crate::export::summary::{Element, Manner, Occasion, Summary};
use crate::protocol::Phrase;
use crate::screening::{Report, Screening};
use crate::widget::frame::Frame;
use crate::widget::intl;
use crate::widget::tag::{Tag, tag};

/// Does something with the report of a screening in words, once it has one.
pub(super) fn with_summary(frame: &Frame, screening: &Screening, mut act: impl FnMut(&Summary<'_>)) {
    if let Some(report) = screening.report() {
        act(&summary(frame, &report, frame.settings().today.map(|today| frame.day(today))));
    }
}

/// What is printed of a result.
pub(super) fn sheet(frame: &Frame, report: &Report<'_>) -> Tag {
    let printed = frame.settings().today.map(|today| frame.fill(Phrase::PrintedOn, &[("date", &frame.day(today))]));
    draw(summary(frame, report, printed).sheet())
}

fn summary<'f>(frame: &'f Frame, report: &Report<'_>, dated: Option<String>) -> Summary<'f> {
    let settings = frame.settings();
    let occasion = Occasion {
        manner: Manner { date: intl::date, list: intl::list },
        today: settings.today,
        dated,
        country: frame.country(),
        own_protocol: settings.own_protocol,
        overlay: settings.overlay.as_deref(),
    };
    Summary::of(frame.protocol(), report, frame.text(), &occasion)
}

fn draw(element: &Element) -> Tag {
    tag(element.tag, element.class).all(element.children.iter().map(draw)).add(element.words.as_str())
}
