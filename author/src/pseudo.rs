//! A language nobody speaks, in which layouts are tried out: everything in it is longer, accented, and runs from right to
//! left. Whoever reads English can still read it, so what is missing or was never translated stands out.

use serde_json::{Map, Value};

/// The locale, as others call such a language too. Its first part makes a page run from right to left.
pub const LOCALE: &str = "ar-XB";
/// What is added where longer letters are not enough: words that run from right to left.
const PADDING: [&str; 3] = ["نص", "تجريبي", "أطول"];
/// How much longer everything is, in percent of the letters.
const LONGER: usize = 40;

/// A text in this language, made from another one.
#[must_use]
pub fn text(text: &Value) -> Value {
    const WORDS: [&str; 6] = ["questions", "rules", "expectations", "consult_questions", "pictures", "interface"];
    document(text, |key, value| match key {
        _ if WORDS.contains(&key) => each(value, &longer),
        "reviewers" => Value::Array(Vec::new()),
        _ => value.clone(),
    })
}

/// The vocabulary that belongs to it, made from the other text's.
#[must_use]
pub fn vocabulary(words: &Value) -> Value {
    // What is never said stays: a brand has the same name everywhere.
    const SAYINGS: [&str; 7] = ["signs", "professional", "none", "negations", "units", "numbers", "terms"];
    document(words, |key, value| match (key, value) {
        ("numbers", Value::Object(numbers)) => {
            numbers.iter().map(|(words, value)| (accented(words), value.clone())).collect::<Map<_, _>>().into()
        }
        _ if SAYINGS.contains(&key) => each(value, &accented),
        _ => value.clone(),
    })
}

/// Words in this language, at least so much longer. Placeholders and digits stay as they are.
#[must_use]
pub fn longer(words: &str) -> String {
    let mut longer = accented(words);
    let enough = words.chars().count() * (100 + LONGER);
    for padding in PADDING.iter().cycle() {
        if longer.chars().count() * 100 >= enough {
            break;
        }
        longer.push(' ');
        longer.push_str(padding);
    }
    longer
}

fn accented(words: &str) -> String {
    let mut accented = String::with_capacity(2 * words.len());
    let mut rest = words;
    while let Some((before, after)) = rest.split_once('{') {
        let Some((name, after)) = after.split_once('}') else { break };
        accented.extend(before.chars().flat_map(letters));
        accented.push_str(&format!("{{{name}}}"));
        rest = after;
    }
    accented.extend(rest.chars().flat_map(letters));
    accented
}

/// What stands for a letter: with an accent, and a vowel twice.
fn letters(letter: char) -> impl Iterator<Item = char> {
    const PLAIN: &str = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    const ACCENTED: &str = "áƀçðéƒĝĥíĵķļɱñóþɋŕšţúṽŵẋýžÁɃÇÐÉƑĜĤÍĴĶĻⱮÑÓÞɊŔŠŢÚṼŴẊÝŽ";
    let accented =
        PLAIN.chars().zip(ACCENTED.chars()).find_map(|(plain, accented)| (plain == letter).then_some(accented));
    let times = if "aeiouAEIOU".contains(letter) { 2 } else { 1 };
    std::iter::repeat_n(accented.unwrap_or(letter), times)
}

/// A document in this locale, each of its parts changed.
fn document(document: &Value, change: impl Fn(&str, &Value) -> Value) -> Value {
    let Value::Object(parts) = document else { return document.clone() };
    let changed = |(key, value): (&String, &Value)| match key.as_str() {
        "locale" => (key.clone(), LOCALE.into()),
        _ => (key.clone(), change(key, value)),
    };
    parts.iter().map(changed).collect::<Map<_, _>>().into()
}

/// A value with each text in it changed, but not its keys.
fn each(value: &Value, change: &dyn Fn(&str) -> String) -> Value {
    match value {
        Value::String(words) => change(words).into(),
        Value::Array(items) => items.iter().map(|item| each(item, change)).collect(),
        Value::Object(map) => {
            map.iter().map(|(key, item)| (key.clone(), each(item, change))).collect::<Map<_, _>>().into()
        }
        _ => value.clone(),
    }
}
