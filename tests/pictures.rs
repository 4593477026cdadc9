//! Drawings and maps of a document: what is read, what is refused and why, and that nothing but a path is ever drawn.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test")]

mod support;

use microneedling_screener::protocol::{ChoiceId, Fill, Path, Protocol, Text};
use proptest::prelude::*;
use serde_json::{Value, json};
use support::overlay::{applied, saying, single, worded};

/// The small protocol with two pictures and a map.
fn drawn() -> Value {
    let mut document = support::small();
    document["pictures"] = json!([
        { "id": "blister", "shapes": [["skin", "M0 0H96V96H0Z"], ["blister", "M40 40a8 8 0 1 0 16 0Z"]] },
        { "id": "scab", "shapes": [["scab", "m-1.5,2 q3-4 5.25+6z"]] }
    ]);
    document["questions"][0]["choices"][0]["pictures"] = json!(["blister", "scab"]);
    document["questions"][1]["map"] = json!({
        "size": [272, 300], "outlines": ["M0 0H9"], "places": [["eye", "M0 0H9V9Z"], ["lip", "M20 20H29V29Z"]]
    });
    document
}

/// Bends the drawn protocol at one place and expects exactly this problem.
#[track_caller]
fn check(pointer: &str, value: Value, expected: &str) {
    let mut document = drawn();
    let (parent, key) = pointer.rsplit_once('/').unwrap();
    match document.pointer_mut(parent).unwrap() {
        Value::Array(items) => items[key.parse::<usize>().unwrap()] = value,
        parent => parent[key] = value,
    }
    assert_eq!(support::read(&document).unwrap_err().to_string(), expected);
}

#[test]
fn pictures_and_maps_are_read_as_they_stand() {
    let protocol = support::read(&drawn()).unwrap();
    let choice = protocol.questions()[0].choice("yes").unwrap();
    let shapes: Vec<(Fill, &str)> = choice
        .pictures
        .iter()
        .flat_map(|id| &protocol.picture(id).unwrap().shapes)
        .map(|shape| (shape.fill, shape.path.as_str()))
        .collect();
    let blister = [(Fill::Skin, "M0 0H96V96H0Z"), (Fill::Blister, "M40 40a8 8 0 1 0 16 0Z")];
    assert_eq!(shapes[..2], blister);
    assert_eq!(shapes[2], (Fill::Scab, "m-1.5,2 q3-4 5.25+6z"));
    let map = protocol.questions()[1].map.as_ref().unwrap();
    assert_eq!(map.size, (272, 300));
    assert_eq!(map.places[1].choice, ChoiceId::from("lip"));
}

#[test]
fn a_protocol_needs_no_drawings() {
    let protocol = support::read(&support::small()).unwrap();
    assert!(protocol.pictures().is_empty());
    assert!(protocol.questions().iter().all(|question| question.map.is_none()));
}

#[test]
fn what_is_no_drawing_is_refused_with_its_path_and_its_mending() {
    check("/pictures", json!({}), "pictures: an object stands here; write a list");
    check("/pictures/0/shapes", json!([]), "pictures[0].shapes: there are too few; give at least 1");
    check("/pictures/0/shapes/0", json!(["skin"]), "pictures[0].shapes[0]: a list stands here; write a list of two");
    check(
        "/pictures/0/shapes/1/0",
        json!("red"),
        "pictures[0].shapes[1][0]: \"red\" is not known here; write one of skin, shade, sore, sore-deep, fresh, scar, pus, \
         crust, scab, blister, flake, mole, mole-dark, lip, cloth, line, shine",
    );
    for no_path in ["L0 0", "url(#x)", "M0 0<", "M0 0;", "M1e5 0", "\"/><script>", "M0 0\u{a0}"] {
        check(
            "/pictures/0/shapes/1/1",
            json!(no_path),
            &format!(
                "pictures[0].shapes[1][1]: \"{no_path}\" is not a path; start with M, use only the letters of SVG paths, \
                 digits, spaces and signs, at most 1500 bytes"
            ),
        );
    }
    check("/pictures/0/title", json!("x"), "pictures[0]: \"title\" is not known here; check its spelling or remove it");
    check("/questions/1/map/size", json!([272]), "questions[1].map.size: a list stands here; write a list of two");
    check("/questions/1/map/size/0", json!(5_000), "questions[1].map.size[0]: write a whole number from 48 to 1024");
    check("/questions/1/map/places", json!([]), "questions[1].map.places: there are too few; give at least 1");
}

#[test]
fn a_path_has_a_limit() {
    let long = |bytes: usize| json!(format!("M{}", "0".repeat(bytes - 1)));
    let mut document = drawn();
    document["pictures"][1]["shapes"][0][1] = long(1_500);
    support::read(&document).unwrap();
    document["pictures"][1]["shapes"][0][1] = long(1_501);
    assert!(support::read(&document).unwrap_err().to_string().contains("at most 1500 bytes"));
}

#[test]
fn every_drawing_belongs_to_something() {
    check(
        "/questions/0/choices/0/pictures/1",
        json!("gone"),
        "questions[0].choices[0].pictures[1]: there is no picture \"gone\"; add it to pictures, or check the id\n\
         pictures[1]: no choice shows the picture \"scab\"; name it in the pictures of one, or remove it",
    );
    check("/pictures/1/id", json!("blister"), "pictures[1].id: the id \"blister\" is used twice; give each its own");
    check(
        "/questions/1/map/places/0/0",
        json!("nose"),
        "questions[1].map.places[0]: the question \"where\" has no choice \"nose\"; check the id",
    );
    check(
        "/questions/1/map/places/1/0",
        json!("eye"),
        "questions[1].map.places[1]: the id \"eye\" is used twice; give each its own",
    );
}

#[test]
fn every_picture_has_words_and_only_pictures_do() {
    let protocol = support::read(&drawn()).unwrap();
    let mut document = support::small_words();
    let told = |document: &Value| Text::read(&support::tree(document), &protocol).map_err(|wrong| wrong.to_string());
    assert_eq!(told(&document).unwrap_err(), "the document: \"pictures\" is missing; add it");
    let words = |name: &str| json!({ "name": name, "look": "Small and clear" });
    document["pictures"] = json!({ "blister": words("A blister"), "scab": words("A scab"), "wart": words("A wart") });
    assert_eq!(
        told(&document).unwrap_err(),
        "pictures: nothing called \"wart\" needs words here; remove them, or check the id"
    );
    document["pictures"].as_object_mut().unwrap().remove("wart");
    assert_eq!(told(&document).unwrap().picture(&"scab".into()).name, "A scab");
}

/// An overlay with one question, whose first choice shows these pictures.
fn showing(pictures: Value, shown: Value) -> Value {
    let mut question = single("tattoo", "sore");
    question["choices"][0]["pictures"] = shown;
    let words = json!({ "name": "A tattoo", "look": "Ink" });
    let named: serde_json::Map<String, Value> = pictures
        .as_array()
        .unwrap()
        .iter()
        .map(|picture| (picture["id"].as_str().unwrap().to_owned(), words.clone()))
        .collect();
    saying(json!({
        "questions": [question], "pictures": pictures,
        "sources": [{ "id": "POLICY", "title": "Our policy", "organisation": "A clinic", "retrieved": "2026-11", "read": "R" }],
        "text": { "en": { "questions": { "tattoo": support::overlay::question_words("Tattoo") }, "pictures": named } }
    }))
}

#[test]
fn an_overlay_can_bring_its_own() {
    let ink = json!([{ "id": "ink", "shapes": [["line", "M0 0H9"]] }]);
    let document = showing(ink.clone(), json!(["ink"]));
    let protocol = applied(&document).unwrap();
    assert_eq!(protocol.question(&"tattoo".into()).unwrap().choices[0].pictures, ["ink".into()]);
    assert_eq!(worded(&document).picture(&protocol.pictures()[0].id).look, "Ink");
    let told = |document: &Value| applied(document).unwrap_err().to_string();
    assert_eq!(
        told(&showing(ink, json!([]))),
        "pictures[0]: no choice shows the picture \"ink\"; name it in the pictures of one, or remove it"
    );
    assert_eq!(
        told(&showing(json!([]), json!(["gone"]))),
        "questions[0].choices[0].pictures[0]: there is no picture \"gone\"; add it to pictures, or check the id"
    );
}

proptest! {
    #[test]
    fn nothing_but_a_path_is_ever_drawn(text in prop_oneof![any::<String>(), "M[MmLlHhVvCcSsQqTtAaZz 0-9+.,<>\"'&;()e-]{0,40}"]) {
        let mut document = drawn();
        document["pictures"][0]["shapes"][0][1] = json!(text);
        document["questions"][1]["map"]["places"][0][1] = json!(text);
        if let Ok(protocol) = support::read(&document) {
            prop_assert!(paths(&protocol).all(|path| path.chars().all(|letter| letter.is_ascii_digit()
                || "MmLlHhVvCcSsQqTtAaZz +-.,".contains(letter))));
        }
    }
}

/// Every path that the widget would draw.
fn paths(protocol: &Protocol) -> impl Iterator<Item = &str> {
    let shapes = protocol.pictures().iter().flat_map(|picture| &picture.shapes).map(|shape| &shape.path);
    let maps = protocol.questions().iter().filter_map(|question| question.map.as_ref());
    let mapped = maps.flat_map(|map| map.outlines.iter().chain(map.places.iter().map(|place| &place.path)));
    shapes.chain(mapped).map(Path::as_str)
}

#[test]
fn every_fill_has_a_colour_on_every_skin_tone() {
    let style = include_str!("../styles/picture.css");
    let tones: Vec<&str> =
        style.split("[data-skin").skip(1).take(3).map(|rest| rest.split('}').next().unwrap()).collect();
    for fill in Fill::ALL {
        let (word, selector) = (fill.as_str(), format!("[data-fill=\"{}\"]", fill.as_str()));
        assert!(style.contains(&selector), "nothing draws {word}");
        let own = match fill {
            Fill::Line => "--drawn:".to_owned(),
            Fill::Cloth => continue, // The same on every skin.
            _ => format!("--{word}:"),
        };
        assert!(tones.iter().all(|tone| tone.contains(&own)), "{word} has no colour on some tone");
    }
}

#[test]
fn the_map_that_ships_has_a_place_for_every_choice_that_has_one() {
    let protocol = support::protocol();
    let area = protocol.question(&"area".into()).unwrap();
    let listed: Vec<&str> = area
        .choices
        .iter()
        .map(|choice| choice.id.as_str())
        .filter(|id| area.map.as_ref().unwrap().places.iter().all(|place| place.choice.as_str() != *id))
        .collect();
    assert_eq!(listed, ["other", "unsure"]);
}
