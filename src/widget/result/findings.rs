//! What led to the result: every finding, most serious first, with its reason, its advice and where it comes from.

use crate::protocol::{Basis, Disposition, Phrase};
use crate::screening::{Because, Finding, Report};
use crate::widget::frame::Frame;
use crate::widget::icon::Icon;
use crate::widget::parts::{body, disclosure, section, summary, unseen};
use crate::widget::sources::sources;
use crate::widget::tag::{Tag, tag};

pub(super) fn findings(frame: &Frame, report: &Report<'_>) -> Option<Tag> {
    if report.findings.is_empty() && report.unsure.is_empty() {
        return None;
    }
    let section = section("section", "led-heading", frame, Phrase::LedHeading);
    Some(section.all(report.findings.iter().map(|finding| card(frame, finding))).add(unsure(frame, report)))
}

fn card(frame: &Frame, finding: &Finding<'_>) -> Tag {
    let rule = finding.rule;
    let words = frame.text().rule(&rule.id);
    let until = words.until.as_deref().map(|until| fact(frame, Phrase::Until, &frame.with_numbers(until)));
    let facts =
        tag("dl", "finding__facts").add(fact(frame, Phrase::Advice, &frame.with_numbers(&words.advice))).add(until);
    let card = article(frame, rule.disposition, rule.id.as_str(), &words.title)
        .add(tag("p", "finding__reason").add(frame.with_numbers(&words.reason)))
        .add(facts);
    because(frame, &finding.because, card).add(evidence(frame, finding))
}

/// Where the rule comes from.
fn evidence(frame: &Frame, finding: &Finding<'_>) -> Tag {
    let rule = finding.rule;
    let summary =
        summary().say(frame, Phrase::WhereFrom).add(unseen().add(": ").add(frame.text().rule(&rule.id).title.as_str()));
    let evidence = tag("p", "evidence")
        .add(tag("strong", "").say(frame, Phrase::Evidence))
        .add(" ")
        .say(frame, rule.evidence.phrase());
    let wait = rule.wait.map(|wait| {
        let phrase = match wait.basis {
            Basis::Source => Phrase::WaitSource,
            Basis::Default => Phrase::WaitDefault,
        };
        tag("p", "evidence").say(frame, phrase)
    });
    disclosure("disclosure", summary, body().add(evidence).add(wait).add(sources(frame, &rule.sources)))
}

/// The questions answered "not sure" or skipped to which no rule of its own speaks.
fn unsure(frame: &Frame, report: &Report<'_>) -> Option<Tag> {
    if report.unsure.is_empty() {
        return None;
    }
    let names: Vec<String> =
        report.unsure.iter().map(|question| frame.text().question(&question.id).name.clone()).collect();
    let reason = frame.fill(Phrase::UnsureReason, &[("names", &frame.list(&names))]);
    let advice = fact(frame, Phrase::Advice, frame.phrase(Phrase::UnsureAdvice));
    let title = frame.phrase(Phrase::UnsureTitle);
    let card = article(frame, Disposition::Discuss, "unsure-questions", title)
        .add(tag("p", "finding__reason").add(reason))
        .add(tag("dl", "finding__facts").add(advice));
    Some(card)
}

fn article(frame: &Frame, disposition: Disposition, id: &str, title: &str) -> Tag {
    let heading = format!("finding-{id}");
    tag("article", "finding")
        .set("data-disposition", disposition.as_str())
        .set_to("aria-labelledby", heading.clone())
        .add(tag("h4", "finding__title").set_to("id", heading).add(title))
        .add(tag("p", "finding__tag").add(Icon::of(disposition).draw()).say(frame, disposition.phrases().tag))
}

fn fact(frame: &Frame, name: Phrase, words: &str) -> Tag {
    tag("div", "finding__fact").add(tag("dt", "").say(frame, name)).add(tag("dd", "").add(words))
}

/// "You answered …", and which questions were skipped.
fn because(frame: &Frame, because: &[Because<'_>], card: Tag) -> Tag {
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
    let line = |phrase, name, values: &[String]| {
        let words = || frame.fill(phrase, &[(name, &frame.list(values))]);
        (!values.is_empty()).then(|| tag("p", "finding__answered").add(words()))
    };
    card.add(line(Phrase::YouAnswered, "answers", &answers)).add(line(Phrase::YouSkipped, "names", &skipped))
}
