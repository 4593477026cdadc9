//! The review sheet: it holds everything, leads everywhere, loads nothing and pretends nothing.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test")]

use microneedling_screener::export::words::Clause;
use microneedling_screener::proof::{Proof, prove};
use microneedling_screener::protocol::{Basis, Evidence, Protocol, Text, Tree};
use screener_author::sheet::sheet;
use screener_author::subject::Subject;
use serde_json::Value;
use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../protocols/microneedling")
}

fn subject() -> Subject {
    Subject::open(&folder(), "en").unwrap()
}

/// The sheet that ships, written once for all tests.
static SHIPPED: LazyLock<String> = LazyLock::new(|| sheet(&subject(), &proof(&subject())));

fn proof(subject: &Subject) -> Proof {
    prove(&subject.protocol, &subject.guarantees, &mut |_property| ())
}

/// What stands in the sheet as text: its tags taken out.
fn text(html: &str) -> String {
    let body = html.split_once("<body>").unwrap().1;
    let without_tags: String =
        body.split('<').map(|part| part.split_once('>').map_or(part, |(_, text)| text)).collect();
    let quotes = without_tags.replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">");
    quotes.replace("&amp;", "&")
}

/// The values of an attribute, in order.
fn values<'h>(html: &'h str, attribute: &str) -> Vec<&'h str> {
    let start = format!(" {attribute}=\"");
    html.split(&start).skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

#[test]
fn everything_that_is_asked_and_said_stands_in_it_word_for_word() {
    let subject = subject();
    let text_of_sheet = text(&SHIPPED);
    let says = |words: &str| assert!(text_of_sheet.contains(words), "the sheet does not say: {words}");
    let Subject { protocol, text, scenarios, guarantees } = &subject;
    for question in protocol.questions() {
        let words = text.question(&question.id);
        [&words.name, &words.ask, &words.why].into_iter().chain(&words.hint).for_each(|words| says(words));
        for choice in &question.choices {
            let words = words.choice(&choice.id);
            std::iter::once(&words.label).chain(&words.hint).for_each(|words| says(words));
        }
        if let Some(ask_when) = &question.ask_when
            && let said @ Clause::Chosen(..) = Clause::of(ask_when)
        {
            let said = subject.wording().sentence(&said);
            says(said.trim_start_matches("the "));
        }
    }
    for picture in protocol.pictures() {
        let words = text.picture(&picture.id);
        [&words.name, &words.look].into_iter().for_each(|words| says(words));
        let drawn = picture.shapes.iter().map(|shape| format!(" d=\"{}\"", shape.path.as_str()));
        // On each of three skin tones.
        drawn.for_each(|path| assert!(SHIPPED.matches(&path).count() >= 3, "{} is not drawn", picture.id));
    }
    for rule in protocol.rules() {
        let words = text.rule(&rule.id);
        for words in [&words.title, &words.reason, &words.advice].into_iter().chain(&words.until) {
            // Up to a number to call, which depends on the visitor's country.
            says(words.split('{').next().unwrap());
        }
    }
    protocol.expectations().iter().for_each(|note| says(&text.expectation(&note.id).body));
    protocol.consult_questions().iter().for_each(|note| says(text.consult_question(&note.id)));
    protocol.sources().iter().for_each(|source| says(&source.title));
    scenarios.scenarios.iter().for_each(|scenario| says(&scenario.story));
    guarantees.at_least.iter().for_each(|guarantee| says(&guarantee.says));
}

#[test]
fn every_link_within_it_leads_somewhere() {
    let subject = subject();
    let ids = values(&SHIPPED, "id");
    let different: HashSet<&str> = ids.iter().copied().collect();
    assert_eq!(ids.len(), different.len(), "an id is given twice");
    for rule in subject.protocol.rules() {
        assert!(different.contains(format!("rule-{}", rule.id).as_str()), "{}", rule.id);
    }
    let within: Vec<&str> = values(&SHIPPED, "href").into_iter().filter_map(|link| link.strip_prefix('#')).collect();
    assert!(within.len() > subject.protocol.rules().len());
    for target in within {
        assert!(different.contains(target), "#{target}");
    }
}

#[test]
fn it_loads_nothing_and_runs_nothing() {
    for never in ["<script", "<link", "<img", "<iframe", "@import", "url(", " src=", " onclick="] {
        assert!(!SHIPPED.contains(never), "{never}");
    }
}

#[test]
fn what_nobody_has_confirmed_comes_first() {
    let subject = subject();
    let open = SHIPPED.split_once("id=\"open\"").unwrap().1.split_once("</section>").unwrap().0;
    for rule in subject.protocol.rules() {
        let is_open =
            rule.evidence == Evidence::Unverified || rule.wait.is_some_and(|wait| wait.basis == Basis::Default);
        assert_eq!(open.contains(&format!("#rule-{}\"", rule.id)), is_open, "{}", rule.id);
    }
}

#[test]
fn a_review_is_told_only_when_the_protocol_names_reviewers() {
    let mut subject = subject();
    assert!(SHIPPED.contains("No clinician has reviewed this protocol yet."));
    subject.protocol = reread(|protocol| protocol["reviewers"] = serde_json::json!(["A. Person"]));
    let html = sheet(&subject, &proof(&subject));
    assert!(html.contains("names as its reviewers: A. Person."));
    assert!(!html.contains("No clinician has reviewed"));
}

#[test]
fn a_property_that_does_not_hold_is_told() {
    let mut subject = subject();
    // An eye that hurts now no longer ends the questions, nor is it urgent.
    subject.protocol = reread(|protocol| {
        let rules = protocol["rules"].as_array_mut().unwrap();
        let rule = rules.iter_mut().find(|rule| rule["id"] == "cold-sore-eye-now").unwrap();
        rule["disposition"] = "discuss".into();
        rule["final"] = false.into();
    });
    let html = text(&sheet(&subject, &proof(&subject)));
    assert!(html.contains("Does not hold:"));
    assert!(html.contains("come to something else than is told here"));
}

#[test]
fn words_that_look_like_markup_stay_words() {
    let mut subject = subject();
    let mut document = read("text/en.json");
    document["questions"]["age"]["ask"] = "<b>How</b> old & \"wise\"?".into();
    subject.text = Text::read(&tree(&document), &subject.protocol).unwrap();
    subject.protocol = reread(|protocol| protocol["version"] = "1\"; }</style><b>".into());
    let html = sheet(&subject, &proof(&subject));
    assert!(!html.contains("<b>"));
    assert_eq!(html.matches("</style>").count(), 1);
    assert!(text(&html).contains("<b>How</b> old & \"wise\"?"));
}

fn reread(bend: impl FnOnce(&mut Value)) -> Protocol {
    let mut document = read("protocol.json");
    bend(&mut document);
    Protocol::read(&tree(&document)).unwrap_or_else(|problems| panic!("{problems}"))
}

fn read(name: &str) -> Value {
    serde_json::from_str(&fs::read_to_string(folder().join(name)).unwrap()).unwrap()
}

fn tree(document: &Value) -> Tree {
    serde_json::from_value(document.clone()).unwrap()
}
