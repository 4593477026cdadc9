//! The words of one protocol in one locale.

use super::document::{Protocol, format};
use super::id::{ChoiceId, NoteId, QuestionId, RuleId};
use super::phrase::Phrase;
use super::problem::{ProblemKind, Problems};
use super::question::{Choice, Question};
use super::reader::Place;
use super::rule::{Note, Rule};
use super::template;
use super::tree::Tree;
use std::cell::RefCell;

/// The placeholders that the words of a rule may hold.
pub const RULE_PLACEHOLDERS: &[&str] = &["emergency", "advice_line"];

/// Words by id, in the order of the protocol.
type Words<Id, T> = Vec<(Id, T)>;

/// A checked text: it has words for everything in its protocol.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    locale: String,
    reviewers: Vec<String>,
    questions: Words<QuestionId, QuestionText>,
    rules: Words<RuleId, RuleText>,
    expectations: Words<NoteId, NoteText>,
    consult_questions: Words<NoteId, String>,
    phrases: Vec<String>,
}

/// The words of a question.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct QuestionText {
    /// What it is called in a list of answers.
    pub name: String,
    /// The question.
    pub ask: String,
    /// What helps to answer it.
    pub hint: Option<String>,
    /// Why it is asked.
    pub why: String,
    choices: Words<ChoiceId, ChoiceText>,
}

/// The words of a choice.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ChoiceText {
    /// The choice.
    pub label: String,
    /// A second line below it.
    pub hint: Option<String>,
}

/// The words of a finding. May hold [`RULE_PLACEHOLDERS`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RuleText {
    /// What the answers mention.
    pub title: String,
    /// Why it matters.
    pub reason: String,
    /// What to do.
    pub advice: String,
    /// What ends the wait; there exactly when the rule has a wait.
    pub until: Option<String>,
}

/// A short passage of the result.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NoteText {
    /// What it is about.
    pub title: String,
    /// What it says.
    pub body: String,
}

impl QuestionText {
    /// The words of one of its choices.
    #[must_use]
    pub fn choice(&self, id: &ChoiceId) -> &ChoiceText {
        const NONE: &ChoiceText = &ChoiceText { label: String::new(), hint: None };
        find(&self.choices, id).unwrap_or(NONE)
    }
}

impl Text {
    /// Reads a text document and checks that it fits its protocol.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with it, each with its path and how to mend it.
    pub fn read(tree: &Tree, protocol: &Protocol) -> Result<Self, Problems> {
        let problems = RefCell::new(Vec::new());
        let text = read_text(&Place::root(tree, &problems), protocol);
        Problems::none_or_err(problems.into_inner())?;
        Ok(text)
    }

    /// The locale, as a BCP 47 tag.
    #[must_use]
    pub fn locale(&self) -> &str {
        &self.locale
    }

    /// The clinicians who reviewed these words. Empty: nobody has.
    #[must_use]
    pub fn reviewers(&self) -> &[String] {
        &self.reviewers
    }

    /// The words of a question of the protocol.
    #[must_use]
    pub fn question(&self, id: &QuestionId) -> &QuestionText {
        const NONE: &QuestionText = &QuestionText {
            name: String::new(),
            ask: String::new(),
            hint: None,
            why: String::new(),
            choices: Vec::new(),
        };
        find(&self.questions, id).unwrap_or(NONE)
    }

    /// The words of a rule of the protocol.
    #[must_use]
    pub fn rule(&self, id: &RuleId) -> &RuleText {
        const NONE: &RuleText =
            &RuleText { title: String::new(), reason: String::new(), advice: String::new(), until: None };
        find(&self.rules, id).unwrap_or(NONE)
    }

    /// The words of an expectation of the protocol.
    #[must_use]
    pub fn expectation(&self, id: &NoteId) -> &NoteText {
        const NONE: &NoteText = &NoteText { title: String::new(), body: String::new() };
        find(&self.expectations, id).unwrap_or(NONE)
    }

    /// A question to take to the consult.
    #[must_use]
    pub fn consult_question(&self, id: &NoteId) -> &str {
        find(&self.consult_questions, id).map_or("", String::as_str)
    }

    /// A piece of interface text, its placeholders still in it.
    #[must_use]
    pub fn phrase(&self, phrase: Phrase) -> &str {
        self.phrases.get(phrase as usize).map_or("", String::as_str)
    }

    /// A piece of interface text with its placeholders filled in.
    #[must_use]
    pub fn fill(&self, phrase: Phrase, values: &[(&str, &str)]) -> String {
        template::fill(self.phrase(phrase), values)
    }
}

fn read_text(place: &Place<'_>, protocol: &Protocol) -> Text {
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
            "interface",
        ],
    );
    format(place);
    let named = place.get("protocol");
    let id = named.text();
    if !id.is_empty() && id != protocol.id() {
        named.wrong(ProblemKind::OtherProtocol(id.to_owned()));
    }
    Text {
        locale: place.get("locale").checked(is_locale, ProblemKind::NotALocale).to_owned(),
        reviewers: place.get("reviewers").list(0, |place| place.owned()),
        questions: words(&place.get("questions"), protocol.questions(), |question| &question.id, question),
        rules: words(&place.get("rules"), protocol.rules(), |rule| &rule.id, rule),
        expectations: words(&place.get("expectations"), protocol.expectations(), |note| &note.id, note),
        consult_questions: words(
            &place.get("consult_questions"),
            protocol.consult_questions(),
            |note| &note.id,
            |place, _| plain(place),
        ),
        phrases: phrases(&place.get("interface")),
    }
}

fn find<'w, Id: PartialEq, T>(words: &'w Words<Id, T>, id: &Id) -> Option<&'w T> {
    words.iter().find_map(|(known, words)| (known == id).then_some(words))
}

/// Reads the words for each of `wanted`, and notes those that are missing or that nothing wants.
fn words<W, Id: AsRef<str> + Clone, T>(
    place: &Place<'_>,
    wanted: &[W],
    id: fn(&W) -> &Id,
    read: fn(&Place<'_>, &W) -> T,
) -> Words<Id, T> {
    let ids: Vec<&str> = wanted.iter().map(|one| id(one).as_ref()).collect();
    place.only(&ids, ProblemKind::WordsForNothing);
    let words_for = |one: &W| read(&place.required(id(one).as_ref(), ProblemKind::NoWords), one);
    wanted.iter().map(|one| (id(one).clone(), words_for(one))).collect()
}

fn question(place: &Place<'_>, question: &Question) -> QuestionText {
    only(place, &["name", "ask", "hint", "why", "choices"]);
    QuestionText {
        name: plain(&place.get("name")),
        ask: plain(&place.get("ask")),
        hint: place.optional("hint").map(|place| plain(&place)),
        why: plain(&place.get("why")),
        choices: words(&place.get("choices"), &question.choices, |choice| &choice.id, choice),
    }
}

fn choice(place: &Place<'_>, _: &Choice) -> ChoiceText {
    only(place, &["label", "hint"]);
    ChoiceText { label: plain(&place.get("label")), hint: place.optional("hint").map(|place| plain(&place)) }
}

fn rule(place: &Place<'_>, rule: &Rule) -> RuleText {
    let words = |key| with_placeholders(&place.get(key), RULE_PLACEHOLDERS);
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

fn only(place: &Place<'_>, known: &[&str]) {
    place.only(known, ProblemKind::UnknownKey);
}

/// A language of two or three letters, then any subtags.
fn is_locale(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let language = parts
        .next()
        .is_some_and(|part| (2..=3).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_lowercase()));
    language && parts.all(|part| (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric()))
}
