//! The protocol as a whole.

use super::check;
use super::date::Date;
use super::id::{PictureId, QuestionId, RuleId, SourceId};
use super::picture::Picture;
use super::problem::Problems;
use super::question::Question;
use super::read_document;
use super::reader::Place;
use super::rule::{Note, Rule};
use super::source::{Country, Source};
use super::tree::Tree;

/// A checked protocol. A value of this type exists only after every check has passed.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields, transform = crate::schema::with_format))]
#[cfg_attr(feature = "schema", schemars(description = "What is asked, and what follows from the answers."))]
pub struct Protocol {
    /// Names it: the other documents say which protocol they belong to.
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::Id"))]
    pub(super) id: String,
    /// Which version of it this is.
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::Shown"))]
    pub(super) version: String,
    /// The day it was published.
    pub(super) published: Date,
    /// The day by which someone must look it over again.
    pub(super) review_by: Date,
    /// The clinicians who reviewed it. Empty: nobody has, and the widget says so.
    #[cfg_attr(feature = "schema", schemars(with = "Vec<crate::schema::Shown>"))]
    pub(super) reviewers: Vec<String>,
    #[cfg_attr(feature = "schema", schemars(flatten))]
    pub(super) content: Content,
    /// The places of the questions, in the order of their ids: a search through it finds one without looking at all.
    #[cfg_attr(feature = "schema", schemars(skip))]
    pub(super) by_id: Vec<usize>,
    /// The countries whose numbers to call are known.
    pub(super) countries: Vec<Country>,
}

/// What is asked and told, and where it comes from: what an overlay can add to.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub(super) struct Content {
    /// The questions, in the order they are asked.
    #[cfg_attr(feature = "schema", schemars(length(min = 1)))]
    pub(super) questions: Vec<Question>,
    /// What follows from the answers.
    #[cfg_attr(feature = "schema", schemars(length(min = 1)))]
    pub(super) rules: Vec<Rule>,
    /// What the result tells about the treatment.
    pub(super) expectations: Vec<Note>,
    /// Questions to take to the consult.
    pub(super) consult_questions: Vec<Note>,
    /// Drawings of what the choices speak of.
    #[cfg_attr(feature = "schema", schemars(with = "Option<Vec<Picture>>"))]
    pub(super) pictures: Vec<Picture>,
    /// Where the facts come from.
    #[cfg_attr(feature = "schema", schemars(length(min = 1)))]
    pub(super) sources: Vec<Source>,
}

impl Protocol {
    /// Reads and checks a document.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with it, each with its path and how to mend it.
    pub fn read(tree: &Tree) -> Result<Self, Problems> {
        let protocol = Place::reading(tree, read_document::protocol)?;
        Problems::none_or_err(check::problems(&protocol))?;
        Ok(protocol)
    }

    /// The protocol's name.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The protocol's version.
    #[must_use]
    pub fn version(&self) -> &str {
        &self.version
    }

    /// The day it was published.
    #[must_use]
    pub const fn published(&self) -> Date {
        self.published
    }

    /// The day by which someone must look it over again.
    #[must_use]
    pub const fn review_by(&self) -> Date {
        self.review_by
    }

    /// The clinicians who reviewed it. Empty: nobody has, and the widget says so.
    #[must_use]
    pub fn reviewers(&self) -> &[String] {
        &self.reviewers
    }

    /// The questions, in the order they are asked.
    #[must_use]
    pub fn questions(&self) -> &[Question] {
        &self.content.questions
    }

    /// The rules.
    #[must_use]
    pub fn rules(&self) -> &[Rule] {
        &self.content.rules
    }

    /// What the result tells about the treatment.
    #[must_use]
    pub fn expectations(&self) -> &[Note] {
        &self.content.expectations
    }

    /// Questions to take to the consult.
    #[must_use]
    pub fn consult_questions(&self) -> &[Note] {
        &self.content.consult_questions
    }

    /// Drawings of what the choices speak of.
    #[must_use]
    pub fn pictures(&self) -> &[Picture] {
        &self.content.pictures
    }

    /// The picture with this id.
    #[must_use]
    pub fn picture(&self, id: &PictureId) -> Option<&Picture> {
        self.content.pictures.iter().find(|picture| picture.id == *id)
    }

    /// The question with this id.
    #[must_use]
    pub fn question(&self, id: &QuestionId) -> Option<&Question> {
        self.content.questions.get(self.position(id)?)
    }

    /// How many questions stand before this one in the document, whether or not they are asked.
    #[must_use]
    pub fn position(&self, id: &QuestionId) -> Option<usize> {
        let id_at = |place: &usize| self.content.questions.get(*place).map(|question| &question.id);
        let found = self.by_id.binary_search_by(|place| id_at(place).cmp(&Some(id))).ok()?;
        self.by_id.get(found).copied()
    }

    /// The rule with this id.
    #[must_use]
    pub fn rule(&self, id: &RuleId) -> Option<&Rule> {
        self.content.rules.iter().find(|rule| rule.id == *id)
    }

    /// The source with this id.
    #[must_use]
    pub fn source(&self, id: &SourceId) -> Option<&Source> {
        self.content.sources.iter().find(|source| source.id == *id)
    }

    /// Every source.
    #[must_use]
    pub fn sources(&self) -> &[Source] {
        &self.content.sources
    }

    /// The countries whose numbers to call the protocol knows.
    #[must_use]
    pub fn countries(&self) -> &[Country] {
        &self.countries
    }

    /// The numbers to call in the country with this ISO 3166 code, if the protocol knows them.
    #[must_use]
    pub fn country(&self, code: &str) -> Option<&Country> {
        self.countries.iter().find(|country| country.code.eq_ignore_ascii_case(code))
    }
}

/// The places of the questions in the order of their ids. Sorted by insertion: the order is needed once, and the standard sort is ten times the code.
pub(super) fn sorted_by_id(questions: &[Question]) -> Vec<usize> {
    let id_at = |place: &usize| questions.get(*place).map(|question| &question.id);
    let mut sorted: Vec<usize> = Vec::with_capacity(questions.len());
    for (place, question) in questions.iter().enumerate() {
        let at = sorted.partition_point(|earlier| id_at(earlier) < Some(&question.id));
        sorted.insert(at, place);
    }
    sorted
}
