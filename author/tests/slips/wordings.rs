//! Slips in single strings.

use super::{Documents, Slipped, changed, is_said, replaced, said, sayings};
use serde_json::Value;

pub fn not_left_out(documents: &Documents) -> Slipped {
    let negations = sayings(&documents.words, "/negations");
    changed(documents, &|_, words| replaced(words, &negations, ""))
}

pub fn not_put_in(documents: &Documents) -> Slipped {
    let negations = sayings(&documents.words, "/negations");
    let not = said(&negations);
    changed(documents, &|_, words| (!is_said(&negations, words)).then(|| format!("{not} {words}")))
}

pub fn number_changed(documents: &Documents) -> Slipped {
    let other = |character: char| if character == '9' { '1' } else { char::from(character as u8 + 1) };
    changed(documents, &|_, words| {
        let place = words.find(|character: char| character.is_ascii_digit())?;
        let (before, after) = words.split_at(place);
        let digit = after.chars().next()?;
        Some(format!("{before}{}{}", other(digit), after.strip_prefix(digit)?))
    })
}

pub fn number_left_out(documents: &Documents) -> Slipped {
    changed(documents, &|_, words| {
        let without: String = words.chars().filter(|character| !character.is_ascii_digit()).collect();
        (without != words).then_some(without)
    })
}

pub fn unit_changed(documents: &Documents, unit: &str, other: &str) -> Slipped {
    let units = sayings(&documents.words, &format!("/units/{unit}"));
    let other = said(&sayings(&documents.words, &format!("/units/{other}")));
    changed(documents, &|_, words| replaced(words, &units, &other))
}

pub fn placeholder_left_out(documents: &Documents, part: &str) -> Slipped {
    changed(documents, &|pointer, words| {
        let (before, after) = words.split_once('{').filter(|_| pointer.starts_with(part))?;
        let (_, after) = after.split_once('}')?;
        Some(format!("{before}…{after}"))
    })
}

pub fn placeholder_changed(documents: &Documents) -> Slipped {
    let is_rule = |pointer: &str| pointer.starts_with("/rules/");
    changed(documents, &|pointer, words| {
        let other = words.replace("{emergency}", "{…}").replace("{advice_line}", "{emergency}");
        let other = other.replace("{…}", "{advice_line}");
        (is_rule(pointer) && other != words && other.matches('{').count() == 1).then_some(other)
    })
}

pub fn term_left_out(documents: &Documents, term: &str) -> Slipped {
    let terms = |words: &Value| sayings(words, &format!("/terms/{term}"));
    let (ours, theirs) = (terms(&documents.words), terms(&documents.first_words));
    changed(documents, &|pointer, words| {
        // Where only the translation says the term, it may leave it out.
        let is_needed = is_said(&theirs, documents.first.pointer(pointer)?.as_str()?);
        replaced(words, &ours, "").filter(|_| is_needed)
    })
}

pub fn only_red(documents: &Documents) -> Slipped {
    let (red, beside) = (sayings(&documents.words, "/signs/colour"), sayings(&documents.words, "/signs/beside"));
    changed(documents, &|_, words| replaced(words, &beside, "").filter(|_| is_said(&red, words)))
}

pub fn brand_named(documents: &Documents) -> Slipped {
    changed(documents, &|_, words| Some(format!("{words} SkinPen")))
}

pub fn untranslated(documents: &Documents) -> Slipped {
    let is_word = |word: &&str| word.contains(char::is_alphabetic) && !word.contains('{');
    changed(documents, &|pointer, _| {
        let first = documents.first.pointer(pointer)?.as_str()?;
        (first.split_whitespace().filter(is_word).count() > 3).then(|| first.to_owned())
    })
}

pub fn hint_put_in(documents: &Documents) -> Slipped {
    let mut slipped = Slipped { text: documents.text.clone(), places: Vec::new() };
    for (id, question) in slipped.text["questions"].as_object_mut().unwrap() {
        if question.get("hint").is_none() {
            question["hint"] = question["why"].clone();
            slipped.places.push(format!("questions.{id}.hint"));
        }
    }
    slipped
}
