//! The picture of waiting: what ends each wait and, where sources or the protocol give a time, how long it often is.
//! General times on one shared scale, never a date.

use crate::protocol::{EndsBy, Phrase, Rule, Span};
use crate::screening::Report;
use crate::widget::frame::Frame;
use crate::widget::parts::{list, section, unseen};
use crate::widget::tag::{Tag, tag};

pub(super) fn waits(frame: &Frame, report: &Report<'_>) -> Option<Tag> {
    let mut longest = None;
    for finding in &report.findings {
        if let Some(wait) = finding.rule.wait {
            longest = longest.max(Some(wait.span().map_or(0, |span| span.ends().1)));
        }
    }
    let longest = longest?;
    let waits = section("section waits", "waits-heading", frame, Phrase::WaitsHeading)
        .add(tag("p", "").say(frame, Phrase::WaitsBody));
    Some(EndsBy::ALL.iter().fold(waits, |waits, ends_by| group(frame, report, *ends_by, longest, waits)))
}

/// The waits that end in the same way; nothing if there is none.
fn group(frame: &Frame, report: &Report<'_>, ends_by: EndsBy, longest: u32, waits: Tag) -> Tag {
    let rules = report.findings.iter().map(|finding| finding.rule);
    let rules: Vec<&Rule> = rules.filter(|rule| rule.wait.is_some_and(|wait| wait.ends_by == ends_by)).collect();
    if rules.is_empty() {
        return waits;
    }
    waits
        .add(tag("h4", "waits__heading").say(frame, ends_by.phrase()))
        .add(list("waits__list").all(rules.iter().map(|rule| row(frame, rule, longest))))
}

fn row(frame: &Frame, rule: &Rule, longest: u32) -> Tag {
    let span = rule.wait.and_then(|wait| wait.span());
    tag("li", "wait")
        .add(tag("span", "wait__title").add(frame.text().rule(&rule.id).title.as_str()))
        .add(unseen().add(": "))
        .add(tag("span", "wait__time").add(words(frame, span)))
        .add(span.map(|span| bar(span, longest)))
}

fn words(frame: &Frame, span: Option<Span>) -> String {
    match span {
        None => frame.phrase(Phrase::WaitsNone).to_owned(),
        Some(Span::About(days)) => frame.fill(Phrase::WaitsAbout, &[("time", &frame.length(days))]),
        Some(Span::Choice(days)) => frame.fill(Phrase::WaitsChoice, &[("time", &frame.length(days))]),
        Some(Span::Range(least, most)) => {
            frame.fill(Phrase::WaitsRange, &[("from", &frame.length(least)), ("to", &frame.length(most))])
        }
    }
}

/// A bar from nothing to the most, thin from the least on. Its geometry is in attributes: a strict policy allows no style.
fn bar(span: Span, longest: u32) -> Tag {
    let (least, most) = span.ends();
    let kind = if matches!(span, Span::Choice(_)) { "choice" } else { "least" };
    let path = |kind, d| tag("path", "").set("data-kind", kind).set_to("d", d);
    tag("svg", "wait__bar")
        .set("viewBox", "0 0 1000 10")
        .set("preserveAspectRatio", "none")
        .set("aria-hidden", "true")
        .add(path("scale", "M0 5H1000".to_owned()))
        .add((least < most).then(|| path("most", line(most, longest))))
        .add(path(kind, line(least, longest)))
}

/// A line along a scale of a thousand; at least so long that it can be seen.
fn line(days: u32, longest: u32) -> String {
    format!("M0 5H{}", (days.saturating_mul(1_000) / longest.max(1)).max(12))
}
