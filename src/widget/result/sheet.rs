//! The summary of a screening, and how it is drawn for the printer. On the screen it doesn't show.

use crate::export::summary::{Element, Manner, Occasion, Summary};
use crate::protocol::Phrase;
use crate::screening::{Report, Screening};
use crate::widget::frame::Frame;
use crate::widget::intl;
use yew::prelude::*;
use yew::virtual_dom::{VTag, VText};

/// The report of a screening in words, once it has one; made when it is asked for.
pub(super) fn with_summary<T>(frame: &Frame, screening: &Screening, act: impl FnOnce(&Summary<'_>) -> T) -> Option<T> {
    screening.report().map(|report| act(&summary(frame, &report)))
}

fn summary<'f>(frame: &'f Frame, report: &Report<'_>) -> Summary<'f> {
    let settings = frame.settings();
    let occasion = Occasion {
        manner: Manner { date: intl::date, list: intl::list },
        today: settings.today,
        country: frame.country(),
        own_protocol: settings.own_protocol,
        overlay: settings.overlay.as_deref(),
    };
    Summary::of(frame.protocol(), report, frame.text(), occasion)
}

/// What is printed of a result.
pub(super) fn sheet(frame: &Frame, report: &Report<'_>) -> Html {
    let printed = frame.settings().today.map(|today| frame.fill(Phrase::PrintedOn, &[("date", &frame.day(today))]));
    draw(summary(frame, report).sheet(printed.as_deref()))
}

fn draw(element: Element) -> Html {
    let mut tag = VTag::new(element.tag);
    if !element.class.is_empty() {
        tag.add_attribute("class", element.class);
    }
    if !element.words.is_empty() {
        tag.add_child(VText::new(element.words).into());
    }
    tag.add_children(element.children.into_iter().map(draw));
    tag.into()
}
