//! The stories that the protocol is tried against, and what comes of each.

use super::context::Context;
use super::control::tick;
use super::coverage;
use maud::{Markup, html};
use microneedling_screener::proof::scenario::{Given, Outcome, Scenario};
use microneedling_screener::protocol::{Phrase, QuestionId};

pub(super) fn part(context: &Context<'_>) -> Markup {
    let scenarios = &context.subject.scenarios;
    let differ = scenarios.check(context.protocol).len();
    html! {
        section #stories {
            h2 { "Stories" }
            p {
                "What comes of it when made-up people answer. The numbers behind a result are the rules whose findings \
                 they read. What a story does not mention is answered so:"
            }
            p.small { (answers(context, &scenarios.baseline)) }
            p {
                "A program has walked through all " (scenarios.scenarios.len()) ". "
                @if differ == 0 { "Each comes to what is told here." } @else { (differ) " come to something else than is told here." }
                " " (untouched(context))
            }
            ol.stories {
                @for (place, scenario) in scenarios.scenarios.iter().enumerate() { (story(context, place + 1, scenario)) }
            }
            (coverage::table(context))
        }
    }
}

fn story(context: &Context<'_>, number: usize, scenario: &Scenario) -> Markup {
    html! {
        li #(format!("story-{number}")) {
            (tick(&format!("{number}. "))) (scenario.story) " "
            @match &scenario.outcome {
                Outcome::Report { disposition, findings, is_emergency } => {
                    (context.tag(*disposition))
                    @if *is_emergency { " (emergency number first)" }
                    @for (place, id) in findings.iter().enumerate() {
                        (if place > 0 { ", " } else { " " }) (context.number(id))
                    }
                }
                Outcome::Refused(id) => {
                    em { "Not accepted: the answer to " (context.wording.quoted(&context.text.question(id).name)) " contradicts itself." }
                }
            }
        }
    }
}

fn answers(context: &Context<'_>, given: &[(QuestionId, Given)]) -> String {
    let answer = |(id, given): &(QuestionId, Given)| {
        let words = context.text.question(id);
        let said = match given {
            Given::Chosen(choices) => {
                choices.iter().map(|choice| words.choice(choice).label.as_str()).collect::<Vec<_>>().join(", ")
            }
            Given::Skipped => context.text.phrase(Phrase::Skipped).to_owned(),
        };
        format!("{}: {said}", words.name)
    };
    format!("{}.", given.iter().map(answer).collect::<Vec<_>>().join("; "))
}

/// What no story comes to.
fn untouched(context: &Context<'_>) -> String {
    let rules = context.rules().filter(|(_, rule)| {
        context.coverage.rules.iter().any(|reached| reached.rule == rule.id && reached.scenarios.is_empty())
    });
    let rules = rules.map(|(number, _)| format!("rule {number}"));
    let questions =
        context.coverage.untouched_questions.iter().map(|id| context.wording.quoted(&context.text.question(id).name));
    let choices = context
        .coverage
        .untouched_choices
        .iter()
        .map(|(id, choice)| context.wording.quoted(&context.text.question(id).choice(choice).label));
    let untouched: Vec<String> = rules.chain(questions).chain(choices).collect();
    if untouched.is_empty() {
        "Together they reach every rule, every question and every choice.".to_owned()
    } else {
        format!("No story reaches: {}.", untouched.join(", "))
    }
}
