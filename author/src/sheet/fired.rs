//! A rule: what visitors read, when, and what it rests on.

use super::clause::clause;
use super::context::Context;
use super::control::verdict;
use super::wait;
use maud::{Markup, html};
use microneedling_screener::export::words::Clause;
use microneedling_screener::protocol::{Evidence, Phrase, QuestionId, ReadStatus, Rule, SourceId, Wait};

pub(super) fn rule(context: &Context<'_>, number: &str, rule: &Rule, at: &QuestionId) -> Markup {
    let words = context.text.rule(&rule.id);
    html! {
        div.rule #(format!("rule-{}", rule.id)) {
            div.said {
                h4 { span.number { (number) } (context.filled(&words.title)) }
                p { (context.filled(&words.reason)) }
                p { strong { (context.text.phrase(Phrase::Advice)) } " " (context.filled(&words.advice)) }
                @if let Some(until) = &words.until {
                    p { strong { (context.text.phrase(Phrase::Until)) } " " (context.filled(until)) }
                }
            }
            div.grounds {
                p.outcome {
                    (context.tag(rule.disposition)) " "
                    @if rule.is_emergency { span.extra { "Emergency number first" } " " }
                    @if rule.is_final { span.extra { "Ends the questions" } }
                }
                dl.facts {
                    dt { "When" } dd { (when(context, rule, at)) }
                    @if let Some(wait) = rule.wait { dt { "Wait" } dd { (waiting(wait)) } }
                }
            }
            p.support {
                strong { "Support: " }
                span.open[rule.evidence == Evidence::Unverified] { (context.text.phrase(rule.evidence.phrase())) } ". "
                @for id in &rule.sources { (source(context, id)) }
                strong { "Stories: " } (context.stories(&rule.id)) "."
            }
            (verdict())
        }
    }
}

/// When it fires; in few words where only the question at which it stands matters.
fn when(context: &Context<'_>, rule: &Rule, at: &QuestionId) -> Markup {
    match Clause::of(&rule.when) {
        said @ Clause::Chosen(question, _) if question == at => {
            html! { (context.wording.sentence_about(at, &said)) " is chosen here" }
        }
        said => clause(context, &said),
    }
}

fn waiting(said: Wait) -> Markup {
    html! {
        (wait::ends_by(said)) " "
        @for length in wait::lengths(said) { (length) " " }
        (wait::basis(said))
    }
}

fn source(context: &Context<'_>, id: &SourceId) -> Markup {
    html! {
        @if let Some(source) = context.protocol.source(id) {
            span.source {
                (context.source_ids(std::slice::from_ref(id))) " "
                @match &source.link { Some(link) => a href=(link) { (source.title) }, None => (source.title) }
                ", " (source.organisation)
                @if let Some(year) = source.year { " " (year) }
                " (" (how_read(source.read)) "). "
            }
        }
    }
}

/// How much of a source was read, in a few words.
pub(super) const fn how_read(read: ReadStatus) -> &'static str {
    match read {
        ReadStatus::Read => "passage read",
        ReadStatus::SecondHand => "read second-hand",
        ReadStatus::Abstract => "summary read",
        ReadStatus::Memory => "from memory, not read",
    }
}
