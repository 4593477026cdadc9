//! The picture of waiting: what ends each wait and, where sources or the protocol give a time, how long it often is.
//! General times on one shared scale, never a date.

use crate::protocol::{EndsBy, Phrase, Rule, Span};
use crate::screening::Report;
use crate::widget::frame::Frame;
use yew::prelude::*;

pub(super) fn waits(frame: &Frame, report: &Report<'_>) -> Html {
    let mut longest = None;
    for finding in &report.findings {
        if let Some(wait) = finding.rule.wait {
            longest = longest.max(Some(wait.span().map_or(0, |span| span.ends().1)));
        }
    }
    let Some(longest) = longest else { return Html::default() };
    html! {
        <section class="section waits" aria-labelledby="waits-heading">
            <h3 class="section__heading" id="waits-heading">{ frame.say(Phrase::WaitsHeading) }</h3>
            <p>{ frame.say(Phrase::WaitsBody) }</p>
            { for EndsBy::ALL.iter().map(|ends_by| group(frame, report, *ends_by, longest)) }
        </section>
    }
}

/// The waits that end in the same way; nothing if there is none.
fn group(frame: &Frame, report: &Report<'_>, ends_by: EndsBy, longest: u32) -> Html {
    let rules = report.findings.iter().map(|finding| finding.rule);
    let rules: Vec<&Rule> = rules.filter(|rule| rule.wait.is_some_and(|wait| wait.ends_by == ends_by)).collect();
    if rules.is_empty() {
        return Html::default();
    }
    html! {
        <>
            <h4 class="waits__heading">{ frame.say(ends_by.phrase()) }</h4>
            <ul class="waits__list" role="list">
                { for rules.iter().map(|rule| row(frame, rule, longest)) }
            </ul>
        </>
    }
}

fn row(frame: &Frame, rule: &Rule, longest: u32) -> Html {
    let span = rule.wait.and_then(|wait| wait.span());
    html! {
        <li class="wait">
            <span class="wait__title">{ &frame.text().rule(&rule.id).title }</span>
            <span class="visually-hidden">{ ": " }</span>
            <span class="wait__time">{ words(frame, span) }</span>
            { span.map(|span| bar(span, longest)) }
        </li>
    }
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
fn bar(span: Span, longest: u32) -> Html {
    let (least, most) = span.ends();
    let kind = if matches!(span, Span::Choice(_)) { "choice" } else { "least" };
    html! {
        <svg class="wait__bar" viewBox="0 0 1000 10" preserveAspectRatio="none" aria-hidden="true">
            <path data-kind="scale" d="M0 5H1000" />
            if least < most {
                <path data-kind="most" d={line(most, longest)} />
            }
            <path data-kind={kind} d={line(least, longest)} />
        </svg>
    }
}

/// A line along a scale of a thousand; at least so long that it can be seen.
fn line(days: u32, longest: u32) -> String {
    format!("M0 5H{}", (days.saturating_mul(1_000) / longest.max(1)).max(12))
}
