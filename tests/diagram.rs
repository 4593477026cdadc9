//! The pictures of a protocol: complete, legible whatever the words, and well-formed.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test")]

mod support;

use microneedling_screener::export::diagram::{
    Drawing, Flow, Rect, Shape, Station, description, mermaid, pages, svg_file, title, whole, width,
};
use microneedling_screener::export::words::Wording;
use microneedling_screener::protocol::{Disposition, Protocol, Role, Text};
use microneedling_screener::screening::{Answer, Answers, End, walk};
use proptest::prelude::*;
use serde_json::{Value, json};
use std::sync::LazyLock;

fn with_shipped(test: impl FnOnce(&Flow<'_>, Wording<'_>)) {
    let protocol = support::protocol();
    let text = support::text(&protocol);
    test(&Flow::of(&protocol), Wording { protocol: &protocol, text: &text });
}

#[test]
fn each_question_and_each_rule_has_its_one_place() {
    let protocol = support::protocol();
    let flow = Flow::of(&protocol);
    let questions: Vec<&str> = flow.stations().iter().map(|station| station.question.id.as_str()).collect();
    let asked: Vec<&str> = protocol.questions().iter().map(|question| question.id.as_str()).collect();
    assert_eq!(questions, asked);
    let mut placed: Vec<&str> =
        flow.stations().iter().flat_map(|station| &station.rules).map(|rule| rule.id.as_str()).collect();
    let mut rules: Vec<&str> = protocol.rules().iter().map(|rule| rule.id.as_str()).collect();
    placed.sort_unstable();
    rules.sort_unstable();
    assert_eq!(placed, rules);
    let in_bands: usize = flow.bands().map(|band| 1 + band.follow_ups.len()).sum();
    assert_eq!(in_bands, asked.len());
}

/// A protocol of three questions and one rule.
fn with_rule(when: &Value, is_final: bool) -> Protocol {
    let mut small = support::small();
    small["rules"] = json!([{ "id": "rule", "when": when, "disposition": "discuss", "final": is_final,
        "evidence": "guidance", "sources": ["N1"] }]);
    support::read(&small).unwrap_or_else(|problems| panic!("{problems}"))
}

#[test]
fn a_rule_stands_at_the_last_question_it_looks_at_and_ends_the_questions_as_soon_as_it_can() {
    let (sore, eye, lines) = (
        json!({ "answer": ["sore", "yes"] }),
        json!({ "answer": ["where", "eye"] }),
        json!({ "answer": ["hopes", "lines"] }),
    );
    for (when, place, ends) in [
        (sore.clone(), 1, vec![1]),
        (json!({ "all": [sore, eye] }), 2, vec![2]),
        (json!({ "any": [sore, eye] }), 2, vec![1, 2]),
        (json!({ "all": [{ "any": [sore, eye] }, lines] }), 3, vec![3]),
        (json!({ "any": [{ "all": [sore, eye] }, lines] }), 3, vec![2, 3]),
        (json!({ "all": [sore, { "not": lines }] }), 3, vec![1, 3]),
        (json!({ "not": { "any": [{ "not": sore }, { "not": eye }] } }), 2, vec![2]),
    ] {
        let protocol = with_rule(&when, true);
        let flow = Flow::of(&protocol);
        let numbers = |has: fn(&Station<'_>) -> bool| -> Vec<usize> {
            flow.stations().iter().filter(|station| has(station)).map(|station| station.number).collect()
        };
        assert_eq!(numbers(|station| !station.rules.is_empty()), [place], "{when}");
        assert_eq!(numbers(|station| !station.stops.is_empty()), ends, "{when}");

        let protocol = with_rule(&when, false);
        assert!(Flow::of(&protocol).stations().iter().all(|station| station.stops.is_empty()), "{when}");
    }
}

#[test]
fn outcomes_count_rules_the_most_serious_first() {
    with_shipped(|flow, _| {
        for station in flow.stations() {
            for outcomes in [station.goes_on(), station.ends()] {
                assert!(outcomes.is_sorted_by(|one, next| one.disposition > next.disposition), "{}", station.number);
                assert!(outcomes.iter().all(|outcome| outcome.rules > 0 && outcome.disposition > Disposition::NoFlags));
            }
            let finals = station.rules.iter().filter(|rule| rule.is_final).count();
            let counted: usize = station.goes_on().iter().map(|outcome| outcome.rules).sum();
            assert_eq!(counted + finals, station.rules.len(), "{}", station.number);
        }
    });
}

proptest! {
    #[test]
    fn wherever_a_walk_is_stopped_the_flow_shows_the_rule_that_stops_it(seed in prop::collection::vec(any::<u16>(), 38)) {
        static PROTOCOL: LazyLock<Protocol> = LazyLock::new(support::protocol);
        let protocol = &*PROTOCOL;
        let flow = Flow::of(protocol);
        let mut answers = Answers::new();
        for (question, seed) in protocol.questions().iter().zip(seed) {
            // One choice, and not "none of these": the walks that say most.
            let choices: Vec<_> = question.choices.iter().filter(|choice| choice.role != Role::Exclusive).collect();
            let choice = choices[usize::from(seed) % choices.len()];
            answers = answers.with(question.id.clone(), Answer::chosen(question, [choice.id.clone()]).unwrap());
        }
        let walk = walk(protocol, &answers);
        if matches!(walk.end(), End::Stopped) {
            let last = walk.answered().last().unwrap().question;
            let station = &flow.stations()[protocol.position(&last.id).unwrap()];
            for rule in walk.fired().filter(|rule| rule.is_final) {
                prop_assert!(station.stops.iter().any(|stop| stop.id == rule.id), "{} at {}", rule.id, last.id);
            }
        }
    }
}

/// The English text, its words replaced.
fn reworded(protocol: &Protocol, words: &str) -> Text {
    let mut document = support::document("text/en.json");
    for question in document["questions"].as_object_mut().unwrap().values_mut() {
        question["name"] = words.into();
        question["ask"] = words.into();
        for choice in question["choices"].as_object_mut().unwrap().values_mut() {
            choice["label"] = words.into();
        }
    }
    for tag in ["discuss-tag", "defer-tag", "see-doctor-tag", "review-soon-tag", "urgent-care-tag"] {
        document["interface"][tag] = words.into();
    }
    Text::read(&support::tree(&document), protocol).unwrap_or_else(|problems| panic!("{problems}"))
}

#[test]
fn nothing_overlaps_and_all_text_fits_whatever_it_says() {
    let protocol = support::protocol();
    let flow = Flow::of(&protocol);
    let long = "Do you get this where you would like the treatment, and if you do, how long ago was it? ".repeat(3);
    let unbroken = "Pneumonoultramicroscopicsilicovolcanoconiosis".repeat(4);
    for words in ["x", "Wörter wie Ärmelschoner & Öl", "皮膚に何か症状がありますか", &long, &unbroken] {
        let text = reworded(&protocol, words);
        let wording = Wording { protocol: &protocol, text: &text };
        legible(&whole(&flow, wording));
        pages(&flow, wording, 1100).iter().for_each(legible);
    }
    with_shipped(|flow, wording| {
        legible(&whole(flow, wording));
        let pages = pages(flow, wording, 1100);
        pages.iter().for_each(legible);
        assert!(pages.iter().all(|page| page.height <= 1100), "a page is too high");
    });
}

fn legible(drawing: &Drawing) {
    let page = Rect { x: 0, y: 0, width: drawing.width, height: drawing.height };
    apart(&drawing.shapes);
    for shape in &drawing.shapes {
        assert!(holds(page, shape.rect), "off the page: {shape:?}");
        fits(shape);
        for arrow in &drawing.arrows {
            for way in arrow.windows(2) {
                assert!(!crosses(way, shape.rect), "an arrow runs through {shape:?}");
            }
        }
    }
    for (x, y) in drawing.arrows.iter().flatten() {
        assert!(holds(page, Rect { x: *x, y: *y, width: 0, height: 0 }), "an arrow leaves the page at {x},{y}");
    }
}

fn fits(shape: &Shape) {
    for line in &shape.lines {
        let room = Rect { width: width(&line.words, line.face.size()), ..line.rect() };
        assert!(holds(shape.rect, room), "too long for its box: {line:?}");
        assert!(shape.inside.iter().all(|inner| !meet(inner.rect, room)), "hidden: {line:?}");
    }
    for (index, line) in shape.lines.iter().enumerate() {
        assert!(
            shape.lines[..index].iter().all(|other| !meet(other.rect(), line.rect())),
            "on top of another: {line:?}"
        );
    }
    apart(&shape.inside);
    for inner in &shape.inside {
        assert!(holds(shape.rect, inner.rect), "sticks out: {inner:?}");
        fits(inner);
    }
}

fn apart(shapes: &[Shape]) {
    for (index, shape) in shapes.iter().enumerate() {
        for other in &shapes[..index] {
            assert!(!meet(shape.rect, other.rect), "{shape:?} and {other:?} overlap");
        }
    }
}

fn holds(outer: Rect, inner: Rect) -> bool {
    outer.x <= inner.x && outer.y <= inner.y && inner.right() <= outer.right() && inner.bottom() <= outer.bottom()
}

fn meet(one: Rect, other: Rect) -> bool {
    one.x < other.right() && other.x < one.right() && one.y < other.bottom() && other.y < one.bottom()
}

fn crosses(way: &[(u32, u32)], rect: Rect) -> bool {
    let (from, to) = (way[0], way[1]);
    let x = from.0.min(to.0)..=from.0.max(to.0);
    let y = from.1.min(to.1)..=from.1.max(to.1);
    *x.end() > rect.x && *x.start() < rect.right() && *y.end() > rect.y && *y.start() < rect.bottom()
}

#[test]
fn the_svg_is_well_formed_named_and_says_every_question() {
    with_shipped(|flow, wording| {
        let file = svg_file(&whole(flow, wording), &title(wording), &description(wording));
        let document = roxmltree::Document::parse(&file).unwrap();
        let root = document.root_element();
        assert_eq!(root.attribute("role"), Some("img"));
        let said: Vec<&str> = root.descendants().filter_map(|node| node.text()).collect();
        let text_of = |tag: &str| root.children().find(|node| node.has_tag_name(("http://www.w3.org/2000/svg", tag)));
        assert!(text_of("title").and_then(|node| node.text()).is_some_and(|title| title.contains("microneedling")));
        assert!(text_of("desc").and_then(|node| node.text()).is_some_and(|text| text.contains("24 follow-ups")));
        for station in flow.stations() {
            let number = format!("{}. ", station.number);
            assert!(said.iter().any(|words| words.starts_with(&number)), "{number}");
        }
    });
}

#[test]
fn what_could_be_markup_is_only_text() {
    let protocol = support::protocol();
    let text = reworded(&protocol, "<b>\"&amp;#35;]` --> {x |end; %% ");
    let wording = Wording { protocol: &protocol, text: &text };
    let flow = Flow::of(&protocol);
    let file = svg_file(&whole(&flow, wording), &title(wording), &description(wording));
    assert!(roxmltree::Document::parse(&file).is_ok_and(|document| {
        document.descendants().any(|node| node.text().is_some_and(|words| words.contains("<b>\"&amp;#35;]`")))
    }));
    let chart = mermaid(&flow, wording);
    assert!(chart.contains("#60;b#62;#34;#38;amp#59;#35;35#59;#93;#96; #45;#45;#62; #123;x #124;end#59; #37;#37;"));
}

#[test]
fn the_flowchart_has_every_question_follow_up_and_end() {
    with_shipped(|flow, wording| {
        let chart = mermaid(flow, wording);
        let count = |mark: &str| chart.matches(mark).count();
        assert!(chart.starts_with("flowchart TD\n"));
        assert_eq!(count("end --> "), 0, "something follows an end");
        for station in flow.stations() {
            assert!(chart.contains(&format!("\"{}. ", station.number)), "{}", station.number);
        }
        assert_eq!(count(" -. \""), flow.stations().iter().filter(|station| station.opened_by.is_some()).count());
        assert_eq!(count("\"Can end here"), flow.stations().iter().filter(|station| !station.stops.is_empty()).count());
    });
}
