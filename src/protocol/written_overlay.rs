//! An overlay as its document writes it, for its schema: what it adds stands apart from what it changes.

use super::id::{NoteId, PictureId, QuestionId, RuleId};
use super::picture::Picture;
use super::question::Question;
use super::rule::{Note, Rule};
use super::source::Source;
use super::text::{NoteText, PictureText, QuestionText, RuleText};
use crate::schema::{Advised, Days, Id, Locale, Plain, RuleWords, Shown, with_format_and_protocol};
use schemars::JsonSchema;
use std::collections::BTreeMap;

/// A clinic's additions to a protocol, with their words.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, transform = with_format_and_protocol)]
#[expect(dead_code, reason = "only its schema is used")]
pub(super) struct Overlay {
    /// Names it.
    id: Id,
    /// Which version of it this is.
    version: Shown,
    /// Questions that are asked besides.
    questions: Option<Vec<AddedQuestion>>,
    /// Rules that hold besides.
    rules: Option<Vec<Rule>>,
    /// What the result tells besides about the treatment.
    expectations: Option<Vec<Note>>,
    /// More questions to take to the consult.
    consult_questions: Option<Vec<Note>>,
    /// More drawings, of what added choices speak of.
    pictures: Option<Vec<Picture>>,
    /// Where the facts of what is added come from.
    sources: Option<Vec<Source>>,
    /// Rules of the protocol that advise something more urgent here.
    raise: Option<BTreeMap<RuleId, Advised>>,
    /// Rules of the protocol whose wait is longer here, in days.
    lengthen: Option<BTreeMap<RuleId, Days>>,
    /// How to reach the clinic.
    contacts: Option<Contacts>,
    /// The words of what is added and changed, by locale.
    text: BTreeMap<Locale, AddedText>,
}

/// A question, and the one that it is asked right behind.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
#[expect(dead_code, reason = "only its schema is used")]
struct AddedQuestion {
    /// The question that it is asked right behind.
    after: QuestionId,
    #[schemars(flatten)]
    question: Question,
}

/// How to reach a clinic: what the element has attributes for.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, rename_all = "kebab-case")]
#[expect(dead_code, reason = "only its schema is used")]
struct Contacts {
    /// Its name.
    clinic_name: Option<Shown>,
    /// The number to call.
    consult_phone: Option<Shown>,
    /// Where to book.
    consult_url: Option<Shown>,
    /// The country whose urgent numbers to show.
    country: Option<Shown>,
}

/// The words of an overlay in one locale.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
#[expect(dead_code, reason = "only its schema is used")]
struct AddedText {
    /// The words of each added question, by its id.
    questions: Option<BTreeMap<QuestionId, QuestionText>>,
    /// The words of each added rule, by its id.
    rules: Option<BTreeMap<RuleId, RuleText>>,
    /// The words of each added expectation, by its id.
    expectations: Option<BTreeMap<NoteId, NoteText>>,
    /// Each added question to take to the consult, by its id.
    consult_questions: Option<BTreeMap<NoteId, Plain>>,
    /// The words of each added picture, by its id.
    pictures: Option<BTreeMap<PictureId, PictureText>>,
    /// What to do beside a raised rule's own advice, by the rule's id.
    raise: Option<BTreeMap<RuleId, RuleWords>>,
    /// What ends a lengthened wait, by the rule's id.
    lengthen: Option<BTreeMap<RuleId, RuleWords>>,
}
