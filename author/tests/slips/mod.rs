//! Slips of a translator's hand: each kind makes its slip in as many places of a text as it can.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test")]

pub mod swaps;
pub mod wordings;

use microneedling_screener::proof::lint::Saying;
use serde_json::Value;

/// A text with its vocabulary, and those that it was translated from.
#[derive(Clone, Debug)]
pub struct Documents {
    pub first: Value,
    pub first_words: Value,
    pub text: Value,
    pub words: Value,
}

/// A text with slips in it, and the places of the strings they are in.
pub struct Slipped {
    pub text: Value,
    pub places: Vec<String>,
}

/// A kind of slip.
pub type Kind = (&'static str, fn(&Documents) -> Slipped);

/// The kinds of slips that must all be noticed.
pub const NOTICED: [Kind; 19] = [
    ("a \"not\" left out", wordings::not_left_out),
    ("a \"not\" put in", wordings::not_put_in),
    ("a number changed", wordings::number_changed),
    ("a number left out", wordings::number_left_out),
    ("weeks for months", |documents| wordings::unit_changed(documents, "month", "week")),
    ("months for weeks", |documents| wordings::unit_changed(documents, "week", "month")),
    ("hours for days", |documents| wordings::unit_changed(documents, "day", "hour")),
    ("a placeholder left out of a rule", |documents| wordings::placeholder_left_out(documents, "/rules/")),
    ("a placeholder left out elsewhere", |documents| wordings::placeholder_left_out(documents, "/interface/")),
    ("another number to call", wordings::placeholder_changed),
    ("\"today\" left out", |documents| wordings::term_left_out(documents, "today")),
    ("the doctor left out", |documents| wordings::term_left_out(documents, "doctor")),
    ("a sign on red skin only", wordings::only_red),
    ("a brand named", wordings::brand_named),
    ("left in English", wordings::untranslated),
    ("a choice left out", |documents| removed(documents, &["choices", "*"])),
    ("a hint left out", |documents| removed(documents, &["hint"])),
    ("the end of a wait left out", |documents| removed(documents, &["until"])),
    ("a hint put in", wordings::hint_put_in),
];

/// Every string of a document with its pointer.
fn strings(value: &Value, pointer: &str, see: &mut dyn FnMut(&str, &str)) {
    match value {
        Value::String(words) => see(pointer, words),
        Value::Object(map) => map.iter().for_each(|(key, item)| strings(item, &format!("{pointer}/{key}"), see)),
        _ => {}
    }
}

/// Whether visitors read what stands at a pointer.
fn is_shown(pointer: &str) -> bool {
    pointer.matches('/').count() > 1
}

/// A text in which each string that `change` changes is changed, but for those that may be different.
fn changed(documents: &Documents, change: &dyn Fn(&str, &str) -> Option<String>) -> Slipped {
    let mut slipped = Slipped { text: documents.text.clone(), places: Vec::new() };
    let differs = |pointer: &str| {
        documents.words["differs"].as_array().into_iter().flatten().any(|difference| difference["at"] == pointer)
    };
    strings(&documents.text, "", &mut |pointer, words| {
        if let Some(other) = change(pointer, words).filter(|_| is_shown(pointer) && !differs(pointer)) {
            *slipped.text.pointer_mut(pointer).unwrap() = other.into();
            slipped.places.push(path(pointer));
        }
    });
    slipped
}

/// A text without what stands at the end of these steps, once in each question or rule; a star is the first key there.
fn removed(documents: &Documents, steps: &[&str]) -> Slipped {
    let mut slipped = Slipped { text: documents.text.clone(), places: Vec::new() };
    for part in ["questions", "rules"] {
        for (id, words) in documents.text[part].as_object().unwrap() {
            let (mut inner, mut pointer) = (words, format!("/{part}/{id}"));
            for step in steps {
                let first = || inner.as_object().and_then(|map| map.keys().next()).map_or("", String::as_str);
                let step = if *step == "*" { first() } else { *step };
                pointer = format!("{pointer}/{step}");
                inner = inner.get(step).unwrap_or(&Value::Null);
            }
            if !inner.is_null() {
                let (parent, key) = pointer.rsplit_once('/').unwrap();
                slipped.text.pointer_mut(parent).unwrap().as_object_mut().unwrap().shift_remove(key);
                slipped.places.push(path(&pointer));
            }
        }
    }
    slipped
}

/// A pointer as remarks write it.
fn path(pointer: &str) -> String {
    pointer.trim_start_matches('/').replace('/', ".")
}

/// What a vocabulary has at a pointer.
fn sayings(words: &Value, pointer: &str) -> Vec<Saying> {
    let written = words.pointer(pointer).and_then(Value::as_array).into_iter().flatten();
    written.map(|saying| Saying::parse(saying.as_str().unwrap()).unwrap()).collect()
}

/// The first of some sayings, as it may stand in a text.
fn said(sayings: &[Saying]) -> String {
    sayings.first().unwrap().to_string().replace('*', "")
}

fn is_said(sayings: &[Saying], words: &str) -> bool {
    sayings.iter().any(|saying| saying.is_in(words))
}

/// Words with each place that says one of these replaced; `None` if none does, or if nothing would be left.
fn replaced(words: &str, sayings: &[Saying], with: &str) -> Option<String> {
    let mut pieces = pieces(words);
    let mut is_changed = false;
    for length in 1..=4 {
        let mut start = 0;
        while start + length <= pieces.len() {
            if is_said(sayings, &pieces[start..start + length].concat()) {
                let kept = pieces[start + length - 1].len() - pieces[start + length - 1].trim_end().len();
                let end = " ".repeat(kept.min(1));
                pieces.splice(start..start + length, [format!("{with}{end}")]);
                is_changed = true;
            }
            start += 1;
        }
    }
    Some(pieces.concat()).filter(|words| is_changed && words.contains(char::is_alphanumeric))
}

/// Words with their spaces and signs; in Chinese, characters.
fn pieces(words: &str) -> Vec<String> {
    let mut pieces = vec![String::new()];
    for character in words.chars() {
        let stands_alone = !character.is_alphanumeric() || ('\u{3400}'..='\u{9FFF}').contains(&character);
        pieces.last_mut().unwrap().push(character);
        if stands_alone {
            pieces.push(String::new());
        }
    }
    pieces
}
