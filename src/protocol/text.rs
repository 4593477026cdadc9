//! The words of one protocol in one locale.

use super::document::{Protocol, format, owned};
use super::id::{ChoiceId, NoteId, QuestionId, RuleId};
use super::phrase::Phrase;
use super::problem::{ProblemKind, Problems};
use super::question::Question;
use super::reader::Place;
use super::rule::Rule;
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
        text.ok_or_else(|| Problems::with_document(ProblemKind::UnknownFormat))
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

fn read_text(place: &Place<'_>, protocol: &Protocol) -> Option<Text> {
    let object = place.object(&[
        "format",
        "protocol",
        "locale",
        "reviewers",
        "questions",
        "rules",
        "expectations",
        "consult_questions",
        "interface",
    ])?;
    let format = format(&object);
    let same = object.required("protocol", |p| {
        let id = p.text()?;
        if id == protocol.id() { Some(()) } else { p.wrong(ProblemKind::OtherProtocol(id.to_owned())) }
    });
    let locale = object.required("locale", |p| {
        let tag = p.text()?;
        if is_locale(tag) { Some(tag.to_owned()) } else { p.wrong(ProblemKind::NotALocale(tag.to_owned())) }
    });
    let reviewers = object.required("reviewers", |p| p.list(0, owned));
    let questions = object.required("questions", |p| words(p, protocol.questions(), |question| &question.id, question));
    let rules = object.required("rules", |p| words(p, protocol.rules(), |rule| &rule.id, rule));
    let expectations =
        object.required("expectations", |p| words(p, protocol.expectations(), |note| &note.id, |p, _| note(p)));
    let consult_questions = object
        .required("consult_questions", |p| words(p, protocol.consult_questions(), |note| &note.id, |p, _| plain(p)));
    let phrases = object.required("interface", phrases);
    format?;
    same?;
    Some(Text {
        locale: locale?,
        reviewers: reviewers?,
        questions: questions?,
        rules: rules?,
        expectations: expectations?,
        consult_questions: consult_questions?,
        phrases: phrases?,
    })
}

fn find<'w, Id: PartialEq, T>(words: &'w Words<Id, T>, id: &Id) -> Option<&'w T> {
    words.iter().find_map(|(known, words)| (known == id).then_some(words))
}

/// Reads the words for each of `wanted`, and notes those that are missing or that nothing wants.
fn words<W, Id: AsRef<str> + Clone, T>(
    place: &Place<'_>,
    wanted: &[W],
    id: impl Fn(&W) -> &Id,
    read: impl Fn(&Place<'_>, &W) -> Option<T>,
) -> Option<Words<Id, T>> {
    let ids: Vec<&str> = wanted.iter().map(|one| id(one).as_ref()).collect();
    place.only_keys(&ids)?;
    let mut all = Vec::with_capacity(wanted.len());
    for one in wanted {
        let id = id(one);
        match place.entry(id.as_ref(), |value| read(value, one)) {
            Some(words) => all.extend(words.map(|words| (id.clone(), words))),
            None => place.wrong(ProblemKind::NoWords(id.as_ref().to_owned())).unwrap_or_default(),
        }
    }
    (all.len() == wanted.len()).then_some(all)
}

fn question(place: &Place<'_>, question: &Question) -> Option<QuestionText> {
    let object = place.object(&["name", "ask", "hint", "why", "choices"])?;
    let name = object.required("name", plain);
    let ask = object.required("ask", plain);
    let hint = object.optional("hint", plain);
    let why = object.required("why", plain);
    let choices = object.required("choices", |p| words(p, &question.choices, |choice| &choice.id, |p, _| choice(p)));
    Some(QuestionText { name: name?, ask: ask?, hint: hint?, why: why?, choices: choices? })
}

fn choice(place: &Place<'_>) -> Option<ChoiceText> {
    let object = place.object(&["label", "hint"])?;
    let label = object.required("label", plain);
    let hint = object.optional("hint", plain);
    Some(ChoiceText { label: label?, hint: hint? })
}

fn rule(place: &Place<'_>, rule: &Rule) -> Option<RuleText> {
    let waits = rule.wait.is_some();
    let words = |p: &Place<'_>| with_placeholders(p, RULE_PLACEHOLDERS);
    let known: &[&str] = if waits { &["title", "reason", "advice", "until"] } else { &["title", "reason", "advice"] };
    let object = place.object(known)?;
    let title = object.required("title", plain);
    let reason = object.required("reason", words);
    let advice = object.required("advice", words);
    let until = if waits { object.required("until", words).map(Some) } else { Some(None) };
    Some(RuleText { title: title?, reason: reason?, advice: advice?, until: until? })
}

fn note(place: &Place<'_>) -> Option<NoteText> {
    let object = place.object(&["title", "body"])?;
    let title = object.required("title", plain);
    let body = object.required("body", plain);
    Some(NoteText { title: title?, body: body? })
}

fn phrases(place: &Place<'_>) -> Option<Vec<String>> {
    let keys: Vec<&str> = Phrase::ALL.iter().map(|phrase| phrase.key()).collect();
    let object = place.object(&keys)?;
    let read: Vec<Option<String>> = Phrase::ALL
        .iter()
        .map(|phrase| {
            object.required(phrase.key(), |p| {
                let words = with_placeholders(p, phrase.placeholders())?;
                match phrase.placeholders().iter().find(|name| !template::names(&words).any(|n| n == **name)) {
                    Some(missing) => p.wrong(ProblemKind::MissingPlaceholder(missing)),
                    None => Some(words),
                }
            })
        })
        .collect();
    read.into_iter().collect()
}

/// Words with no placeholder in them.
fn plain(place: &Place<'_>) -> Option<String> {
    with_placeholders(place, &[])
}

fn with_placeholders(place: &Place<'_>, known: &[&str]) -> Option<String> {
    let words = place.text()?;
    match template::names(words).find(|name| !known.contains(name)) {
        Some(unknown) => place.wrong(ProblemKind::UnknownPlaceholder(unknown.chars().take(64).collect())),
        None => Some(words.to_owned()),
    }
}

/// A language of two or three letters, then any subtags.
fn is_locale(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let language = parts
        .next()
        .is_some_and(|part| (2..=3).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_lowercase()));
    language && parts.all(|part| (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric()))
}
