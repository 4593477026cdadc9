//! The first page: what this is, and what is asked of the reviewer.

use super::context::Context;
use maud::{Markup, html};
use microneedling_screener::protocol::Phrase;

pub(super) fn part(context: &Context<'_>) -> Markup {
    let protocol = context.protocol;
    let phrase = |phrase: Phrase| context.filled(context.text.phrase(phrase));
    html! {
        header {
            p.kicker { "For a clinician to review" }
            h1 { "Review sheet: " (protocol.id()) " " (protocol.version()) }
            p {
                "Published " (protocol.published()) ". To be looked over again by " (protocol.review_by()) ". Words in: "
                (context.text.locale()) "."
            }
            p.state { (state(protocol.reviewers())) }
        }
        section {
            h2 { "What this document is" }
            p {
                "A questionnaire runs on a clinic’s website, in the visitor’s own browser. Visitors answer it before they \
                 book. It gives general information that prepares a consult. It does not examine, diagnose, score risk \
                 or decide about treatment. This sheet shows everything it asks and everything it says, and why. It was \
                 written by a program from the very documents that the website uses, so nothing is left out."
            }
            p { "Visitors first read this:" }
            blockquote {
                p { strong { (phrase(Phrase::IntroHeading)) } }
                p { (phrase(Phrase::IntroBody)) }
                p { (phrase(Phrase::About)) }
            }
            h2 { "What you are asked to do" }
            ol {
                li { "Begin with the rules that " a href="#open" { "need your decision first" } "." }
                li {
                    "Read each " a href="#questions" { "question with its rules" } ". Would you ask it so? Does the right \
                     thing follow? Tick " strong { "Agree" } " or " strong { "Change" } ", and say on the line what to change."
                }
                li { "Look at the " a href="#flow" { "picture of the flow" } ": is anything asked too late, or not at all?" }
                li { a href="#sign" { "Sign at the end" } ", if you wish to stand by what you ticked." }
            }
            p {
                "Rules are numbered by the question they follow: 6.2 is the second rule of question 6. Codes such as “"
                (protocol.sources().first().map(|source| source.id.as_str()).unwrap_or_default())
                "” name sources; the " a href="#sources" { "list of sources" } " says how much of each was read."
            }
        }
    }
}

fn state(reviewers: &[String]) -> String {
    if reviewers.is_empty() {
        "No clinician has reviewed this protocol yet. The website says so too.".to_owned()
    } else {
        format!("The protocol names as its reviewers: {}.", reviewers.join(", "))
    }
}
