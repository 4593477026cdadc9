//! The details: every check, every betrayal, every list with its reasons, every hash.

use maud::{Markup, html};

use super::Evidence;
use super::page::outcome;
use super::words::engine;
use crate::allowed::{Granted, Host};
use crate::layer::{Check, Layer};
use crate::mutants::Tried;

pub(super) fn part(evidence: &Evidence) -> Markup {
    let allowed = &evidence.allowed;
    html! {
        section {
            h2 { "Details" }
            p { "For whoever wants to know exactly. Names of files and of functions stand as they are." }
            p.on-paper { "What is closed is not printed: open this page on a screen for it." }
            @for layer in &evidence.layers { (checks(layer)) }
            (mutants(&evidence.mutants))
            (disclosure("imports", "What the program may ask the browser for", html! {
                p { "Everything that the WebAssembly may have done for it, and what for." }
                (reasons(allowed.imports.iter().map(|one| (one.operation.as_str(), one.why.as_str()))))
            }))
            (disclosure("names", "What the scripts use of the browser", html! {
                p {
                    "Besides these, the scripts name " (allowed.language.len()) " things of the language itself and "
                    (allowed.own.len()) " of their own; all are listed in " code { "privacy-evidence.json" } "."
                }
                (hosts(&allowed.host))
            }))
            (disclosure("never", "What no script that visitors load may name", html! {
                dl { @for (can, words) in &allowed.never {
                    dt { "What can " (can) }
                    dd { @for (place, word) in words.iter().enumerate() { @if place > 0 { ", " } code { (word) } } }
                } }
            }))
            (disclosure("frame-policy", "What the isolated frame may do", html! {
                h4 { "Its Content-Security-Policy" } (granted(&allowed.policy))
                h4 { "Its sandbox" } (granted(&allowed.sandbox))
                h4 { "What the page hands on to it" } (granted(&allowed.allow))
            }))
            (disclosure("files", "The files, and their hashes", html! {
                p { "The hash of a file (SHA-384) tells it from any other. " code { "integrity.json" } " of the release holds the same." }
                dl.hashes { @for (name, hash) in &evidence.files { dt { code { (name) } } dd { code { (hash) } } } }
            }))
        }
    }
}

fn disclosure(id: &str, summary: &str, content: Markup) -> Markup {
    // Inside, not on the disclosure: browsers open what holds the place that a link leads to.
    html! { details { summary { (summary) } div.inside #(id) { (content) } } }
}

fn checks(layer: &Layer) -> Markup {
    disclosure(
        &format!("layer-{}", layer.id),
        &layer.title,
        html! {
            p.outcome { (outcome(layer)) }
            ul.checks { @for check in &layer.checks { li { (check_line(check)) } } }
        },
    )
}

fn check_line(check: &Check) -> Markup {
    html! {
        p {
            span.tag.failed[!check.held] { @if check.held { "Held" } @else { "Failed" } }
            " " (check.name)
            @if let Some(name) = &check.engine { ", in " (engine(name)) }
        }
        @for line in check.saw.lines() { p.saw { (line) } }
    }
}

fn mutants(mutants: &[Tried]) -> Markup {
    disclosure(
        "mutants",
        "The betrayals, and what caught each",
        html! {
            p {
                "Each is a copy of the release that gives an answer away. One kind of check that sees it is enough. Those that \
                 read files are asked each time; those that run browsers take long, and are asked about some."
            }
            ul.checks {
                @for mutant in mutants {
                    li {
                        p { strong { (mutant.title) } " (" code { (mutant.file) } ")" }
                        p.saw {
                            span.tag.failed[mutant.caught_by.is_empty()] {
                                @if mutant.caught_by.is_empty() { "Not caught" } @else { "Caught" }
                            }
                            " by " (named(&mutant.caught_by)) "." @if was_run(mutant) { " It was tried in a browser too." }
                            @if mutant.unshown.is_some() { " In a browser it could not be watched." }
                        }
                    }
                }
            }
        },
    )
}

fn named(layers: &[String]) -> String {
    let names: Vec<&str> = layers.iter().map(|layer| short(layer)).collect();
    if names.is_empty() { "nothing".to_owned() } else { names.join(", and by ") }
}

/// A layer in a few words.
fn short(layer: &str) -> &str {
    match layer {
        "files" => "the look at the files",
        "imports" => "the list of what the program may ask for",
        "glue" => "the list of what scripts may name",
        "policy" => "the list of what the frame may do",
        "styles" => "the look at the style sheets",
        "run" => "walks in a browser",
        "frame" => "tries from inside the frame",
        "silence" => "the comparison of visitors",
        other => other,
    }
}

fn was_run(mutant: &Tried) -> bool {
    mutant.asked.iter().any(|layer| layer == "run")
}

fn reasons<'r>(reasons: impl Iterator<Item = (&'r str, &'r str)>) -> Markup {
    html! { dl { @for (what, why) in reasons { dt { code { (what) } } dd { (why) } } } }
}

fn granted(granted: &[Granted]) -> Markup {
    reasons(granted.iter().map(|one| (one.says.as_str(), one.why.as_str())))
}

fn hosts(hosts: &[Host]) -> Markup {
    html! {
        dl {
            @for host in hosts {
                dt { code { (host.name) } }
                dd {
                    (host.why) " In " (host.r#in.join(", ")) "."
                    @if !host.places.is_empty() {
                        ul.places { @for place in &host.places {
                            li { code { (place.place) } @if place.times > 1 { ", " (place.times) " times" } @if let Some(why) = &place.why { ": " (why) } }
                        } }
                    }
                }
            }
        }
    }
}
