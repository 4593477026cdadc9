//! The words of one protocol in one locale.

use super::document::Protocol;
use super::id::{ById, ChoiceId, NoteId, PictureId, QuestionId, RuleId, find};
use super::phrase::Phrase;
use super::problem::Problems;
use super::read_text;
use super::reader::Place;
use super::template;
use super::tree::Tree;

/// The placeholders that the words of a rule may hold.
pub const RULE_PLACEHOLDERS: &[&str] = &["emergency", "advice_line"];

/// A checked text: it has words for everything in its protocol.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields, transform = crate::schema::with_format_and_protocol))]
#[cfg_attr(feature = "schema", schemars(description = "The words of a protocol in one language."))]
pub struct Text {
    /// The locale, as a BCP 47 tag.
    #[cfg_attr(feature = "schema", schemars(regex(pattern = crate::schema::LOCALE)))]
    pub(super) locale: String,
    /// The clinicians who reviewed these words. Empty: nobody has.
    #[cfg_attr(feature = "schema", schemars(with = "Vec<crate::schema::Shown>"))]
    pub(super) reviewers: Vec<String>,
    #[cfg_attr(feature = "schema", schemars(flatten))]
    pub(super) words: Words,
    /// The words around the questions: buttons, headings, and what each disposition says.
    #[cfg_attr(feature = "schema", schemars(rename = "interface", schema_with = "crate::schema::interface"))]
    pub(super) phrases: Vec<String>,
}

/// The words for what a protocol asks and tells.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct Words {
    /// The words of each question, by its id.
    #[cfg_attr(feature = "schema", schemars(with = "std::collections::BTreeMap<QuestionId, QuestionText>"))]
    pub(super) questions: ById<QuestionId, QuestionText>,
    /// The words of each rule, by its id.
    #[cfg_attr(feature = "schema", schemars(with = "std::collections::BTreeMap<RuleId, RuleText>"))]
    pub(super) rules: ById<RuleId, RuleText>,
    /// The words of each expectation, by its id.
    #[cfg_attr(feature = "schema", schemars(with = "std::collections::BTreeMap<NoteId, NoteText>"))]
    pub(super) expectations: ById<NoteId, NoteText>,
    /// Each question to take to the consult, by its id.
    #[cfg_attr(feature = "schema", schemars(with = "std::collections::BTreeMap<NoteId, crate::schema::Plain>"))]
    pub(super) consult_questions: ById<NoteId, String>,
    /// The words of each picture, by its id. Left out where the protocol has none.
    #[cfg_attr(feature = "schema", schemars(with = "Option<std::collections::BTreeMap<PictureId, PictureText>>"))]
    pub(super) pictures: ById<PictureId, PictureText>,
}

/// The words of a question.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct QuestionText {
    /// What it is called in a list of answers.
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::Plain"))]
    pub name: String,
    /// The question.
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::Plain"))]
    pub ask: String,
    /// What helps to answer it.
    #[cfg_attr(feature = "schema", schemars(with = "Option<crate::schema::Plain>"))]
    pub hint: Option<String>,
    /// Why it is asked.
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::Plain"))]
    pub why: String,
    /// The words of each choice, by its id.
    #[cfg_attr(feature = "schema", schemars(with = "std::collections::BTreeMap<ChoiceId, ChoiceText>"))]
    pub(super) choices: ById<ChoiceId, ChoiceText>,
}

/// The words of a choice.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct ChoiceText {
    /// The choice.
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::Plain"))]
    pub label: String,
    /// A second line below it.
    #[cfg_attr(feature = "schema", schemars(with = "Option<crate::schema::Plain>"))]
    pub hint: Option<String>,
}

/// The words of a finding. All but the title may hold `{emergency}` and `{advice_line}`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct RuleText {
    /// What the answers mention.
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::Plain"))]
    pub title: String,
    /// Why it matters.
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::RuleWords"))]
    pub reason: String,
    /// What to do.
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::RuleWords"))]
    pub advice: String,
    /// What ends the wait; there exactly when the rule has a wait.
    #[cfg_attr(feature = "schema", schemars(with = "Option<crate::schema::RuleWords>"))]
    pub until: Option<String>,
}

/// A short passage of the result.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct NoteText {
    /// What it is about.
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::Plain"))]
    pub title: String,
    /// What it says.
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::Plain"))]
    pub body: String,
}

/// The words of a picture: for those who can't see it, and for those who can.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct PictureText {
    /// What it shows.
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::Plain"))]
    pub name: String,
    /// What to look for, on every skin tone.
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::Plain"))]
    pub look: String,
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

    /// The words of a picture of the protocol.
    #[must_use]
    pub fn picture(&self, id: &PictureId) -> &PictureText {
        const NONE: &PictureText = &PictureText { name: String::new(), look: String::new() };
        find(&self.words.pictures, id).unwrap_or(NONE)
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
