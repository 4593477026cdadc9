//! The page for people: what is promised, what was looked at, what is left out. One file, without a script.

use base64::prelude::{BASE64_STANDARD, Engine as _};
use maud::{DOCTYPE, Markup, PreEscaped, html};
use sha2::{Digest, Sha256};

use super::Evidence;
use super::details;
use super::words::{STAYS_VISIBLE, STEPS};
use crate::layer::Layer;

const STYLE: &str = include_str!("page.css");

/// The whole page.
pub(super) fn page(evidence: &Evidence) -> String {
    let policy = format!(
        "default-src 'none'; style-src 'sha256-{}'; base-uri 'none'; form-action 'none'",
        BASE64_STANDARD.encode(Sha256::digest(STYLE))
    );
    html! {
        (DOCTYPE)
        html lang="en-GB" {
            head {
                meta http-equiv="Content-Security-Policy" content=(policy);
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { "Where the answers go: evidence for the microneedling questionnaire " (evidence.release) }
                style { (PreEscaped(STYLE)) }
            }
            body {
                main {
                    (promise(evidence))
                    (checked(evidence))
                    (left_out(evidence))
                    (yourself())
                    (details::part(evidence))
                }
            }
        }
    }
    .into_string()
}

fn promise(evidence: &Evidence) -> Markup {
    html! {
        header {
            p.kicker { "Privacy evidence, release " (evidence.release) }
            h1 { "Where the answers go: nowhere" }
            p.lead {
                "The questionnaire runs in the visitor’s own browser. It sends no answer and no result to anyone, and when the \
                 page is closed they are gone."
            }
            p.verdict.failed[!evidence.holds] {
                strong { @if evidence.holds { "Held." } @else { "Failed." } }
                " " (verdict(evidence))
            }
            (summary(evidence))
        }
    }
}

fn verdict(evidence: &Evidence) -> &'static str {
    match (evidence.holds, evidence.was_run()) {
        (true, true) => "Every check below held for this release.",
        (true, false) => {
            "Every check below held for this release. Nobody has looked at it in a browser: only its files were read."
        }
        (false, _) => "At least one check below did not hold. Do not rely on this release.",
    }
}

/// The whole page for somebody who reads no further.
fn summary(evidence: &Evidence) -> Markup {
    let all: usize = evidence.layers.iter().map(|layer| layer.checks.len()).sum();
    let failed: usize = evidence.layers.iter().map(|layer| layer.failures().count()).sum();
    html! {
        dl.summary {
            div {
                dt { "What was checked" }
                dd {
                    "The very files of this release: all that they can ask of a browser."
                    @if evidence.was_run() {
                        " Whole visits in " (listed(&evidence.engines())) ", with all recorded that the browser did. Attempts to \
                         get out of the isolated frame. What a page sees of visitors who answer differently."
                    }
                }
            }
            div {
                dt { "What held" }
                dd {
                    (all - failed) " of " (all) " checks. To see whether they notice a broken promise, "
                    (evidence.mutants.len()) " copies were spoilt on purpose: " (evidence.caught()) " were caught."
                }
            }
            div {
                dt { "What stays visible" }
                dd {
                    ul { @for visible in STAYS_VISIBLE { li { (visible) } } }
                }
            }
        }
    }
}

fn listed(names: &[&str]) -> String {
    match names {
        [others @ .., one, last] => {
            let others: String = others.iter().map(|name| format!("{name}, ")).collect();
            format!("{others}{one} and {last}")
        }
        names => names.concat(),
    }
}

fn checked(evidence: &Evidence) -> Markup {
    html! {
        section {
            h2 { "What was checked, and how" }
            p {
                "A promise is easily made. So for each release a program tries to show that this one is false. It is written for \
                 people who run a clinic or advise one; nobody needs to read code to follow it."
            }
            p { "Each kind of check works in its own way and knows nothing of the others. What one overlooks, another can see." }
            ol.layers {
                @for layer in &evidence.layers {
                    li {
                        h3 { (layer.title) }
                        p { (layer.claim) }
                        p.outcome { (outcome(layer)) " " a href={ "#layer-" (layer.id) } { "What exactly" } }
                    }
                }
                li {
                    h3 { "The checks notice when the promise is broken" }
                    p {
                        "A check that never fails shows nothing. So " (evidence.mutants.len()) " copies of the release were \
                         spoilt on purpose, each so that it gives an answer away in another manner: by a request, a stored \
                         note, a changed title, and so on. Each must be caught."
                    }
                    p.outcome { (caught(evidence)) " " a href="#mutants" { "Each of them" } }
                }
            }
        }
    }
}

/// Held or failed, in words.
pub(super) fn outcome(layer: &Layer) -> Markup {
    let failed = layer.failures().count();
    html! {
        span.tag.failed[!layer.held()] { @if layer.held() { "Held" } @else { "Failed" } }
        " "
        @if layer.checks.is_empty() { "Nothing was checked." }
        @else if failed == 0 { (layer.checks.len()) " checks, all of which held." }
        @else { (failed) " of " (layer.checks.len()) " checks did not hold." }
    }
}

fn caught(evidence: &Evidence) -> Markup {
    let (caught, all) = (evidence.caught(), evidence.mutants.len());
    html! {
        span.tag.failed[caught != all] { @if caught == all { "Held" } @else { "Failed" } }
        " " (caught) " of " (all) " were caught."
    }
}

fn left_out(evidence: &Evidence) -> Markup {
    html! {
        section {
            h2 { "What this does not show" }
            ul { @for limit in evidence.does_not_show { li { (limit) } } }
            @if !evidence.known_open.is_empty() {
                h3 { "What stays open in the isolated frame" }
                p { "As measured. Of itself, the widget does none of this but post messages: four numbers each, and no answer. That is \
                     shown by reading it, and by running it." }
                ul { @for open in &evidence.known_open { li { (open) } } }
            }
            @if !evidence.differs_in_page_mode.is_empty() {
                h3 { "What a page can see when the isolated frame is not used" }
                p { "A clinic chooses between the widget in the page itself and the isolated frame. In the page itself, this differs:" }
                ul { @for difference in &evidence.differs_in_page_mode { li { (difference) } } }
            }
        }
    }
}

fn yourself() -> Markup {
    html! {
        section {
            h2 { "How to check it yourself, in five steps" }
            ol { @for step in STEPS { li { (step) } } }
            p {
                "Somebody who programs can do more: the source holds this program. " code { "cargo xtask privacy" }
                " makes the release, checks it anew and writes this page."
            }
        }
    }
}
