//! How words are read from a document: some for everything that is asked or told, and for nothing else.

use super::document::{Content, Protocol};
use super::id::ById;
use super::phrase::Phrase;
use super::picture::Picture;
use super::problem::ProblemKind;
use super::question::{Choice, Question};
use super::read_document::{belongs_to, format, only};
use super::reader::Place;
use super::rule::{Note, Rule};
use super::template;
use super::text::{ChoiceText, NoteText, PictureText, QuestionText, RULE_PLACEHOLDERS, RuleText, Text, Words};

/// Reads a text for a protocol; what is wrong with it is noted along the way.
pub(super) fn text(place: &Place<'_>, protocol: &Protocol) -> Text {
    only(
        place,
        &[
            "format",
            "protocol",
            "locale",
            "reviewers",
            "questions",
            "rules",
            "expectations",
            "consult_questions",
            "pictures",
            "interface",
        ],
    );
    format(place);
    belongs_to(place, protocol);
    Text {
        locale: place.get("locale").checked(is_locale, ProblemKind::NotALocale).to_owned(),
        reviewers: place.get("reviewers").list(0, |place| place.owned()),
        words: words(place, &protocol.content),
        phrases: phrases(&place.get("interface")),
    }
}

/// Reads the words for all of this.
pub(super) fn words(place: &Place<'_>, content: &Content) -> Words {
    Words {
        questions: each(place, "questions", &content.questions, |question| &question.id, question),
        rules: each(place, "rules", &content.rules, |rule| &rule.id, rule),
        expectations: each(place, "expectations", &content.expectations, |note| &note.id, note),
        consult_questions: each(
            place,
            "consult_questions",
            &content.consult_questions,
            |note| &note.id,
            |place, _| plain(place),
        ),
        pictures: each(place, "pictures", &content.pictures, |picture| &picture.id, picture),
    }
}

/// Reads the words for each of `wanted`, and notes those that are missing or that nothing wants.
fn each<W, Id: AsRef<str> + Clone, T>(
    place: &Place<'_>,
    key: &'static str,
    wanted: &[W],
    id: fn(&W) -> &Id,
    read: fn(&Place<'_>, &W) -> T,
) -> ById<Id, T> {
    let ids: Vec<&str> = wanted.iter().map(|one| id(one).as_ref()).collect();
    let section = section(place, key, &ids);
    let words_for = |one: &W| read(&section.required(id(one).as_ref(), ProblemKind::NoWords), one);
    wanted.iter().map(|one| (id(one).clone(), words_for(one))).collect()
}

/// The words for these ids; they may be left out where there is no id.
#[inline(never)]
pub(super) fn section<'c>(place: &'c Place<'_>, key: &'static str, ids: &[&str]) -> Place<'c> {
    let section = if ids.is_empty() { place.or_nothing(key) } else { place.get(key) };
    section.only(ids, ProblemKind::WordsForNothing);
    section
}

fn question(place: &Place<'_>, question: &Question) -> QuestionText {
    only(place, &["name", "ask", "hint", "why", "choices"]);
    QuestionText {
        name: plain(&place.get("name")),
        ask: plain(&place.get("ask")),
        hint: place.optional("hint").map(|place| plain(&place)),
        why: plain(&place.get("why")),
        choices: each(place, "choices", &question.choices, |choice| &choice.id, choice),
    }
}

fn choice(place: &Place<'_>, _: &Choice) -> ChoiceText {
    only(place, &["label", "hint"]);
    ChoiceText { label: plain(&place.get("label")), hint: place.optional("hint").map(|place| plain(&place)) }
}

fn rule(place: &Place<'_>, rule: &Rule) -> RuleText {
    let words = |key| of_rule(&place.get(key));
    let waits = rule.wait.is_some();
    only(place, if waits { &["title", "reason", "advice", "until"] } else { &["title", "reason", "advice"] });
    RuleText {
        title: plain(&place.get("title")),
        reason: words("reason"),
        advice: words("advice"),
        until: waits.then(|| words("until")),
    }
}

fn note(place: &Place<'_>, _: &Note) -> NoteText {
    only(place, &["title", "body"]);
    NoteText { title: plain(&place.get("title")), body: plain(&place.get("body")) }
}

fn picture(place: &Place<'_>, _: &Picture) -> PictureText {
    only(place, &["name", "look"]);
    PictureText { name: plain(&place.get("name")), look: plain(&place.get("look")) }
}

fn phrases(place: &Place<'_>) -> Vec<String> {
    let keys: Vec<&str> = Phrase::ALL.iter().map(|phrase| phrase.key()).collect();
    only(place, &keys);
    Phrase::ALL.iter().map(|phrase| words_of(&place.get(phrase.key()), phrase.placeholders())).collect()
}

/// Words with each of these placeholders in them.
fn words_of(place: &Place<'_>, placeholders: &'static [&'static str]) -> String {
    let words = with_placeholders(place, placeholders);
    for placeholder in placeholders {
        if !words.is_empty() && !template::names(&words).any(|name| name == *placeholder) {
            place.wrong(ProblemKind::MissingPlaceholder(placeholder));
        }
    }
    words
}

/// Words that may name whom to call.
pub(super) fn of_rule(place: &Place<'_>) -> String {
    with_placeholders(place, RULE_PLACEHOLDERS)
}

/// Words with no placeholder in them.
fn plain(place: &Place<'_>) -> String {
    with_placeholders(place, &[])
}

#[inline(never)]
fn with_placeholders(place: &Place<'_>, known: &[&str]) -> String {
    let words = place.owned();
    if let Some(unknown) = template::names(&words).find(|name| !known.contains(name)) {
        place.wrong(ProblemKind::UnknownPlaceholder(unknown.chars().take(64).collect()));
    }
    words
}

/// A language of two or three letters, then any subtags.
pub(super) fn is_locale(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let language = parts
        .next()
        .is_some_and(|part| (2..=3).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_lowercase()));
    language && parts.all(|part| (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric()))
}
