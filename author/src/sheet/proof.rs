//! What was established by a program over every way of answering, so that the reviewer need not.

use super::clause::clause;
use super::context::Context;
use maud::{Markup, html};
use microneedling_screener::export::words::Clause;
use microneedling_screener::proof::{Figures, Proof, Property};

pub(super) fn part(context: &Context<'_>, proof: &Proof) -> Markup {
    let Figures { questions, choices, rules, walks, endings, shortest, longest } = &proof.figures;
    html! {
        section #proof {
            h2 { "What a program has checked" }
            p {
                "Every way of answering was followed to its end: " (questions) " questions with " (choices) " choices, "
                (rules) " rules, " (grouped(&walks.to_string())) " different walks. The shortest has "
                (shortest.questions()) " question" @if shortest.questions() != 1 { "s" } ", the longest "
                (longest.questions()) ". Whether the rules are " em { "right" } " no program can tell: that is what this \
                 review is for."
            }
            ul {
                @for property in Property::ALL {
                    @let failures = proof.failures.iter().filter(|failure| failure.property == property).count();
                    li {
                        (property.statement()) " "
                        strong { @if failures == 0 { "Holds for every walk." } @else { "Does not hold: " (failures) " failures." } }
                    }
                }
            }
            table.figures {
                thead { tr { th { "Result" } th { "Walks that end there" } } }
                tbody {
                    @for ending in endings.iter().rev() {
                        tr { td { (context.tag(ending.disposition)) } td.count { (grouped(&ending.walks.to_string())) } }
                    }
                }
            }
            (guarantees(context))
        }
    }
}

/// What the protocol is held to, whatever its rules are.
fn guarantees(context: &Context<'_>) -> Markup {
    let guarantees = &context.subject.guarantees;
    html! {
        h3 { "What may never be weakened" }
        p {
            "These are written apart from the rules, and the program refuses a protocol that breaks one. A more serious \
             result, or a longer wait, is allowed."
        }
        ul.guarantees {
            @for guarantee in &guarantees.at_least {
                li {
                    (guarantee.says) ": at least " (context.tag(guarantee.disposition))
                    span.small { "When: " (clause(context, &Clause::of(&guarantee.when))) }
                }
            }
            @for guarantee in &guarantees.nothing_more {
                li {
                    (guarantee.says) ": nothing more is asked"
                    span.small { "When: " (clause(context, &Clause::of(&guarantee.when))) }
                }
            }
            @for guarantee in &guarantees.waits {
                li { (guarantee.says) ": rule " (context.number(&guarantee.rule)) " waits at least " (guarantee.days) " days" }
            }
        }
    }
}

/// Digits in groups of three.
fn grouped(digits: &str) -> String {
    let mut grouped = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            grouped.push(' ');
        }
        grouped.push(digit);
    }
    grouped
}
