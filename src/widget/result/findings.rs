//! What led to the result: every finding, most serious first, with its reason, its advice and where it comes from.

use crate::protocol::{Basis, Disposition, Phrase};
use crate::screening::{Because, Finding, Report};
use crate::widget::frame::Frame;
use crate::widget::icon::Icon;
use crate::widget::sources::sources;
use yew::prelude::*;

pub(super) fn findings(frame: &Frame, report: &Report<'_>) -> Html {
    if report.findings.is_empty() && report.unsure.is_empty() {
        return Html::default();
    }
    html! {
        <section class="section" aria-labelledby="led-heading">
            <h3 class="section__heading" id="led-heading">{ frame.say(Phrase::LedHeading) }</h3>
            { for report.findings.iter().map(|finding| card(frame, finding)) }
            { unsure(frame, report) }
        </section>
    }
}

fn card(frame: &Frame, finding: &Finding<'_>) -> Html {
    let rule = finding.rule;
    let words = frame.text().rule(&rule.id);
    let until = words.until.as_deref().map(|until| fact(frame, Phrase::Until, &frame.with_numbers(until)));
    let body = html! {
        <>
            <p class="finding__reason">{ frame.with_numbers(&words.reason) }</p>
            <dl class="finding__facts">
                { fact(frame, Phrase::Advice, &frame.with_numbers(&words.advice)) }
                { until }
            </dl>
            { because(frame, &finding.because) }
            <details class="disclosure">
                <summary class="disclosure__summary">
                    { frame.say(Phrase::WhereFrom) }<span class="visually-hidden">{ ": " }{ &words.title }</span>
                </summary>
                <div class="disclosure__body">
                    <p class="evidence">
                        <strong>{ frame.say(Phrase::Evidence) }</strong>{ " " }{ frame.say(rule.evidence.phrase()) }
                    </p>
                    if let Some(wait) = rule.wait {
                        <p class="evidence">{ frame.say(match wait.basis {
                            Basis::Source => Phrase::WaitSource,
                            Basis::Default => Phrase::WaitDefault,
                        }) }</p>
                    }
                    { sources(frame, &rule.sources) }
                </div>
            </details>
        </>
    };
    article(frame, rule.disposition, rule.id.as_str(), &words.title, body)
}

/// The questions answered "not sure" or skipped to which no rule of its own speaks.
fn unsure(frame: &Frame, report: &Report<'_>) -> Option<Html> {
    if report.unsure.is_empty() {
        return None;
    }
    let names: Vec<String> =
        report.unsure.iter().map(|question| frame.text().question(&question.id).name.clone()).collect();
    let body = html! {
        <>
            <p class="finding__reason">{ frame.fill(Phrase::UnsureReason, &[("names", &frame.list(&names))]) }</p>
            <dl class="finding__facts">{ fact(frame, Phrase::Advice, frame.phrase(Phrase::UnsureAdvice)) }</dl>
        </>
    };
    let title = frame.phrase(Phrase::UnsureTitle);
    Some(article(frame, Disposition::Discuss, "unsure-questions", title, body))
}

fn article(frame: &Frame, disposition: Disposition, id: &str, title: &str, body: Html) -> Html {
    let heading = format!("finding-{id}");
    html! {
        <article class="finding" data-disposition={disposition.as_str()} aria-labelledby={heading.clone()}>
            <h4 class="finding__title" id={heading}>{ title }</h4>
            <p class="finding__tag">{ Icon::of(disposition).draw() }{ frame.say(disposition.phrases().tag) }</p>
            { body }
        </article>
    }
}

fn fact(frame: &Frame, name: Phrase, words: &str) -> Html {
    html! { <div class="finding__fact"><dt>{ frame.say(name) }</dt><dd>{ words }</dd></div> }
}

/// "You answered …", and which questions were skipped.
fn because(frame: &Frame, because: &[Because<'_>]) -> Html {
    let words = |because: &Because<'_>| {
        let label = &frame.text().question(&because.question.id).choice(&because.choice?.id).label;
        Some(frame.fill(Phrase::Quoted, &[("words", label)]))
    };
    let answers: Vec<String> = because.iter().filter_map(words).collect();
    let skipped: Vec<String> = because
        .iter()
        .filter(|because| because.choice.is_none())
        .map(|because| frame.text().question(&because.question.id).name.clone())
        .collect();
    html! {
        <>
            if !answers.is_empty() {
                <p class="finding__answered">
                    { frame.fill(Phrase::YouAnswered, &[("answers", &frame.list(&answers))]) }
                </p>
            }
            if !skipped.is_empty() {
                <p class="finding__answered">{ frame.fill(Phrase::YouSkipped, &[("names", &frame.list(&skipped))]) }</p>
            }
        </>
    }
}
