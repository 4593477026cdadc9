//! Drawings, the map and the picture of waiting in a real browser.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test")]

// The hands are shared with the tests of the widget, which use more of them.
#[allow(dead_code, reason = "shared with other tests")]
mod page;

use js_sys::Function;
use page::Fixture;
use wasm_bindgen::JsValue;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

/// Answers up to the question about cold sores: one choice for each question, in order.
const FIRST: [(&str, &str); 5] =
    [("age", "22-plus"), ("area", "face"), ("hopes", "lines"), ("device", "needles-only"), ("acne", "none")];

async fn at(question: usize) -> Fixture {
    let fixture = Fixture::new("").await;
    fixture.start().await;
    for (question, choice) in &FIRST[..question] {
        fixture.answer(question, &[choice]).await;
    }
    fixture
}

/// Taps a place of the map: what is drawn has no `click` of its own.
async fn tap(fixture: &Fixture, choice: &str) {
    let tap = "place.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }))";
    let place = fixture.find(&format!(".map__place[data-choice={choice}]")).unwrap();
    Function::new_with_args("place", tap).call1(&JsValue::NULL, &place).unwrap();
    fixture.settle().await;
}

/// Every place of the map, from the back to the front.
const PLACES: [&str; 12] =
    ["scalp", "neck", "face", "eyelids", "lips", "arms", "hands", "chest", "abdomen", "thighs", "private", "back"];

/// The places of the map that have this attribute.
fn places(fixture: &Fixture, attribute: &str) -> Vec<&'static str> {
    assert_eq!(fixture.count(".map__place"), PLACES.len());
    let mut having = PLACES.to_vec();
    having.retain(|choice| fixture.find(&format!(".map__place[data-choice={choice}][{attribute}]")).is_some());
    having
}

#[wasm_bindgen_test]
async fn the_map_and_the_list_stay_in_step_both_ways() {
    let fixture = at(1).await;
    tap(&fixture, "lips").await;
    tap(&fixture, "back").await;
    assert_eq!(fixture.ticked(), ["area-back", "area-lips"]);
    assert_eq!(places(&fixture, "data-chosen"), ["lips", "back"]);
    fixture.tick("area", "arms").await;
    assert_eq!(places(&fixture, "data-chosen"), ["lips", "arms", "back"]);
    tap(&fixture, "lips").await;
    fixture.tick("area", "back").await;
    assert_eq!(fixture.ticked(), ["area-arms"]);
    assert_eq!(places(&fixture, "data-chosen"), ["arms"]);
}

#[wasm_bindgen_test]
async fn what_has_the_focus_in_the_list_is_outlined_on_the_map() {
    let fixture = at(1).await;
    fixture.find("#area-hands").unwrap().focus().unwrap();
    fixture.settle().await;
    assert_eq!(places(&fixture, "data-focused"), ["hands"]);
    fixture.find("#area-other").unwrap().focus().unwrap();
    fixture.settle().await;
    assert!(places(&fixture, "data-focused").is_empty(), "it has no place");
}

#[wasm_bindgen_test]
async fn only_a_question_with_a_map_shows_one_and_assistive_technology_meets_the_list_alone() {
    let fixture = at(0).await;
    assert!(fixture.find(".map").is_none());
    fixture.answer("age", &["22-plus"]).await;
    assert!(fixture.find(".map[aria-hidden=true] svg").is_some());
    assert!(fixture.find(".map :is(a, button, input, [tabindex])").is_none(), "nothing hidden takes the focus");
}

#[wasm_bindgen_test]
async fn every_figure_is_named_and_says_what_to_look_for() {
    let fixture = at(5).await;
    fixture.shows(".pictures summary", "See what these look like").await;
    let names: Vec<String> = fixture.texts(".figure__name");
    assert_eq!(names, ["Cold sore: blisters", "Cold sore: the scab", "Cold sore: the tingle"]);
    for name in &names {
        assert_eq!(fixture.count(&format!(".figure svg[role=img][aria-label=\"{name}\"]")), 1, "{name}");
    }
    fixture.shows(".figure__words", "A small group of blisters with clear fluid").await;
    assert_eq!(fixture.count(".choice__pictures svg"), 3);
    assert_eq!(fixture.count(".choice__pictures:not([aria-hidden=true]), .choice__pictures [role]"), 0);
}

#[wasm_bindgen_test]
async fn the_skin_tone_changes_every_drawing_and_stays_as_long_as_the_screening() {
    let fixture = at(4).await;
    let all_are = |tone: &str| {
        fixture.count(&format!("svg[data-skin={tone}]")) == fixture.count(".picture") && fixture.count(".picture") > 0
    };
    assert!(all_are("medium"));
    let before = fixture.style(".picture [data-fill=skin]", "fill");
    fixture.click("[name=skin-tone][value=darker]").await;
    assert!(all_are("darker"));
    assert_ne!(fixture.style(".picture [data-fill=skin]", "fill"), before);
    assert!(fixture.ticked().is_empty(), "a tone is no answer");
    fixture.answer("acne", &["none"]).await;
    assert!(all_are("darker"));
    fixture.reset();
    fixture.shows("#heading", "What should I mention before microneedling?").await;
    fixture.start().await;
    for (question, choice) in &FIRST[..4] {
        fixture.answer(question, &[choice]).await;
    }
    assert!(all_are("medium"));
}

#[wasm_bindgen_test]
async fn the_result_tells_how_long_waits_often_are_by_what_ends_them() {
    let fixture = at(5).await;
    for (question, choice) in [
        ("cold-sores", "now"),
        ("cold-sores-more", "none"),
        ("eczema", "never"),
        ("sun", "none"),
        ("skin-today", "none"),
        ("marks", "none"),
        ("healing", "none"),
        ("medicines", "antibiotics"),
        ("health", "none"),
        ("recent", "surgery"),
    ] {
        fixture.answer(question, &[choice]).await;
    }
    fixture.press("See my result").await;
    assert_eq!(fixture.texts(".waits__heading"), ["Ends when the skin has healed", "Ends with time"]);
    assert_eq!(
        fixture.texts(".wait"),
        [
            "A cold sore, or the start of one: 10 days to 2 weeks",
            "Antibiotics, or feeling unwell: 2 weeks: our cautious choice",
            "Surgery in the area in the last year: About 1 year",
        ]
    );
    // One scale for all: the longest fills it.
    let bars = ["M0 5H38", "M0 5H27", "M0 5H38", "M0 5H1000"];
    for bar in bars {
        assert!(fixture.find(&format!(".wait__bar path[d=\"{bar}\"]")).is_some(), "no {bar}");
    }
    assert_eq!(fixture.count("[data-kind=choice]"), 1, "what no source gives is drawn otherwise");
    assert_eq!(fixture.count(".wait__bar:not([aria-hidden=true])"), 0);
}
