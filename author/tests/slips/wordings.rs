//! Slips in single strings.

use super::{Documents, Slipped, path, strings};
use microneedling_screener::proof::lint::Saying;
use serde_json::Value;

/// The most strings that one kind of slip is tried in.
const MOST: usize = 12;

/// What a slip makes of the string at a pointer; nothing where it can't be made.
type Slip = Box<dyn Fn(&str, &str) -> Option<String>>;

/// No slip where the language is English too.
pub const LEFT_IN_ENGLISH: &str = "left in English";

/// A text with a slip in some of its strings, of every kind; each string has one at most.
pub fn all(documents: &Documents) -> Slipped {
    let mut left = spread(strings_to_change(documents));
    let mut slipped = Slipped { text: documents.text.clone(), kinds: Vec::new() };
    for (kind, slip) in kinds(documents) {
        let possible = left.iter().filter_map(|(pointer, words)| Some((pointer.clone(), slip(pointer, words)?)));
        let chosen: Vec<(String, String)> = possible.take(MOST).collect();
        left.retain(|(pointer, _)| chosen.iter().all(|(known, _)| known != pointer));
        let mut change = |(pointer, words): (String, String)| {
            *slipped.text.pointer_mut(&pointer).unwrap() = words.into();
            vec![path(&pointer)]
        };
        let places = chosen.into_iter().map(&mut change).collect();
        slipped.kinds.push((kind, places));
    }
    slipped
}

/// What visitors read, but for what may be different.
fn strings_to_change(documents: &Documents) -> Vec<(String, &str)> {
    let differs: Vec<&Value> =
        documents.words["differs"].as_array().into_iter().flatten().map(|difference| &difference["at"]).collect();
    let mut found = Vec::new();
    strings(&documents.text, "", &mut |pointer, words| {
        if pointer.matches('/').count() > 1 && differs.iter().all(|at| *at != pointer) {
            found.push((pointer.to_owned(), words));
        }
    });
    found
}

/// The same in an order in which the first ones come from everywhere.
fn spread<T: Clone>(items: Vec<T>) -> Vec<T> {
    const STEP: usize = 37;
    (0..STEP).flat_map(|start| items.iter().skip(start).step_by(STEP).cloned().collect::<Vec<_>>()).collect()
}

/// Every kind, those with the fewest places first.
fn kinds(documents: &Documents) -> Vec<(&'static str, Slip)> {
    vec![
        ("a sign on red skin only", only_red(documents)),
        ("another number to call", another_number()),
        ("a placeholder left out of a rule", placeholder_left_out()),
        ("weeks for months", another_unit(documents, "month", "week")),
        ("hours for days", another_unit(documents, "day", "hour")),
        ("months for weeks", another_unit(documents, "week", "month")),
        ("\"today\" left out", term_left_out(documents, "today")),
        ("the doctor left out", term_left_out(documents, "doctor")),
        ("a number changed", number_changed()),
        ("a number left out", number_left_out()),
        ("a \"not\" left out", not_left_out(documents)),
        ("a \"not\" put in", not_put_in(documents)),
        (LEFT_IN_ENGLISH, untranslated(documents)),
        ("a brand named", Box::new(|_, words| Some(format!("{words} SkinPen")))),
    ]
}

fn not_left_out(documents: &Documents) -> Slip {
    let negations = sayings(&documents.words, "/negations");
    Box::new(move |_, words| replaced(words, &negations, ""))
}

fn not_put_in(documents: &Documents) -> Slip {
    let negations = sayings(&documents.words, "/negations");
    let not = said(&negations);
    Box::new(move |_, words| (!is_said(&negations, words)).then(|| format!("{not} {words}")))
}

fn number_changed() -> Slip {
    let other = |digit: char| if digit == '9' { '1' } else { char::from(digit as u8 + 1) };
    Box::new(move |_, words| {
        let (before, after) = words.split_at(words.find(|character: char| character.is_ascii_digit())?);
        let digit = after.chars().next()?;
        Some(format!("{before}{}{}", other(digit), after.strip_prefix(digit)?))
    })
}

fn number_left_out() -> Slip {
    Box::new(|_, words| {
        let without: String = words.chars().filter(|character| !character.is_ascii_digit()).collect();
        (without != words).then_some(without)
    })
}

fn another_unit(documents: &Documents, unit: &str, other: &str) -> Slip {
    let units = sayings(&documents.words, &format!("/units/{unit}"));
    let other = said(&sayings(&documents.words, &format!("/units/{other}")));
    Box::new(move |_, words| replaced(words, &units, &other))
}

fn placeholder_left_out() -> Slip {
    Box::new(|pointer, words| {
        let (before, after) = words.split_once('{').filter(|_| pointer.starts_with("/rules/"))?;
        Some(format!("{before}…{}", after.split_once('}')?.1))
    })
}

fn another_number() -> Slip {
    Box::new(|pointer, words| {
        let other = words.replace("{emergency}", "{…}").replace("{advice_line}", "{emergency}");
        let other = other.replace("{…}", "{advice_line}");
        let is_one = words.matches('{').count() == 1;
        (pointer.starts_with("/rules/") && is_one && other != words).then_some(other)
    })
}

fn term_left_out(documents: &Documents, term: &str) -> Slip {
    let terms = |words: &Value| sayings(words, &format!("/terms/{term}"));
    let (ours, theirs) = (terms(&documents.words), terms(&documents.first_words));
    let first = documents.first.clone();
    Box::new(move |pointer, words| {
        // Where only the translation says the term, it may leave it out.
        let is_needed = is_said(&theirs, first.pointer(pointer)?.as_str()?);
        replaced(words, &ours, "").filter(|_| is_needed)
    })
}

fn only_red(documents: &Documents) -> Slip {
    let (red, beside) = (sayings(&documents.words, "/signs/colour"), sayings(&documents.words, "/signs/beside"));
    Box::new(move |_, words| replaced(words, &beside, "").filter(|words| is_said(&red, words)))
}

fn untranslated(documents: &Documents) -> Slip {
    let first = documents.first.clone();
    let is_word = |word: &&str| word.contains(char::is_alphabetic) && !word.contains('{');
    Box::new(move |pointer, _| {
        let first = first.pointer(pointer)?.as_str()?;
        (first.split_whitespace().filter(is_word).count() > 3).then(|| first.to_owned())
    })
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
    if !is_said(sayings, words) {
        return None;
    }
    let mut pieces = pieces(words);
    for length in 1..=4 {
        let mut start = 0;
        while start + length <= pieces.len() {
            if is_said(sayings, &pieces[start..start + length].concat()) {
                let space = if pieces[start + length - 1].ends_with(' ') { " " } else { "" };
                pieces.splice(start..start + length, [format!("{with}{space}")]);
            }
            start += 1;
        }
    }
    Some(pieces.concat()).filter(|words| words.contains(char::is_alphanumeric))
}

/// Words with the space or sign behind each; in Chinese, characters.
fn pieces(words: &str) -> Vec<String> {
    let stands_alone = |character: char| !character.is_alphanumeric() || ('\u{3400}'..='\u{9FFF}').contains(&character);
    words.split_inclusive(stands_alone).map(str::to_owned).collect()
}
