//! The words of one protocol in one locale.

use super::document::Protocol;
use super::id::{ById, ChoiceId, NoteId, QuestionId, RuleId, find};
use super::phrase::Phrase;
use super::problem::Problems;
use super::read_text;
use super::reader::Place;
use super::template;
use super::tree::Tree;
use std::cell::RefCell;

/// The placeholders that the words of a rule may hold.
pub const RULE_PLACEHOLDERS: &[&str] = &["emergency", "advice_line"];

/// A checked text: it has words for everything in its protocol.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    pub(super) locale: String,
    pub(super) reviewers: Vec<String>,
    pub(super) words: Words,
    pub(super) phrases: Vec<String>,
}

/// The words for what a protocol asks and tells.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Words {
    pub(super) questions: ById<QuestionId, QuestionText>,
    pub(super) rules: ById<RuleId, RuleText>,
    pub(super) expectations: ById<NoteId, NoteText>,
    pub(super) consult_questions: ById<NoteId, String>,
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
    pub(super) choices: ById<ChoiceId, ChoiceText>,
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
        let text = read_text::text(&Place::root(tree, &problems), protocol);
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
        find(&self.words.questions, id).unwrap_or(NONE)
    }

    /// The words of a rule of the protocol.
    #[must_use]
    pub fn rule(&self, id: &RuleId) -> &RuleText {
        const NONE: &RuleText =
            &RuleText { title: String::new(), reason: String::new(), advice: String::new(), until: None };
        find(&self.words.rules, id).unwrap_or(NONE)
    }

    /// The words of an expectation of the protocol.
    #[must_use]
    pub fn expectation(&self, id: &NoteId) -> &NoteText {
        const NONE: &NoteText = &NoteText { title: String::new(), body: String::new() };
        find(&self.words.expectations, id).unwrap_or(NONE)
    }

    /// A question to take to the consult.
    #[must_use]
    pub fn consult_question(&self, id: &NoteId) -> &str {
        find(&self.words.consult_questions, id).map_or("", String::as_str)
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
