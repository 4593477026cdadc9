//! The words of one protocol in one locale.

use super::document::Protocol;
use super::id::{ChoiceId, NoteId, QuestionId, RuleId};
use super::phrase::Phrase;
use super::problem::Problems;
use super::read_text;
use super::reader::Place;
use super::template;
use super::tree::Tree;

/// The placeholders that the words of a rule may hold.
pub const RULE_PLACEHOLDERS: &[&str] = &["emergency", "advice_line"];

/// Words by id, in the order of the protocol.
pub(super) type Words<Id, T> = Vec<(Id, T)>;

/// A checked text: it has words for everything in its protocol.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    pub(super) locale: String,
    pub(super) reviewers: Vec<String>,
    pub(super) questions: Words<QuestionId, QuestionText>,
    pub(super) rules: Words<RuleId, RuleText>,
    pub(super) expectations: Words<NoteId, NoteText>,
    pub(super) consult_questions: Words<NoteId, String>,
    pub(super) phrases: Vec<String>,
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
    pub(super) choices: Words<ChoiceId, ChoiceText>,
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
        Place::reading(tree, |place| read_text::text(place, protocol))
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

fn find<'w, Id: PartialEq, T>(words: &'w Words<Id, T>, id: &Id) -> Option<&'w T> {
    words.iter().find_map(|(known, words)| (known == id).then_some(words))
}
