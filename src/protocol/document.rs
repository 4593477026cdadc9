//! The protocol as a whole, and how it is read from a document.

use super::check;
use super::condition::Condition;
use super::date::Date;
use super::disposition::Disposition;
use super::id::{QuestionId, RuleId, SourceId};
use super::problem::{ProblemKind, Problems};
use super::question::{Choice, Question, QuestionKind, Role};
use super::reader::{Object, Place};
use super::rule::{Basis, EndsBy, Evidence, Note, Rule, Wait};
use super::source::{Country, ReadStatus, Source};
use super::tree::Tree;
use std::cell::RefCell;

/// A checked protocol. A value of this type exists only after every check has passed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Protocol {
    pub(super) id: String,
    pub(super) version: String,
    pub(super) published: Date,
    pub(super) review_by: Date,
    pub(super) reviewers: Vec<String>,
    pub(super) questions: Vec<Question>,
    /// The places of the questions, in the order of their ids: a search through it finds one without looking at all.
    by_id: Vec<usize>,
    pub(super) rules: Vec<Rule>,
    pub(super) expectations: Vec<Note>,
    pub(super) consult_questions: Vec<Note>,
    pub(super) countries: Vec<Country>,
    pub(super) sources: Vec<Source>,
}

impl Protocol {
    /// Reads and checks a document.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with it, each with its path and how to mend it.
    pub fn read(tree: &Tree) -> Result<Self, Problems> {
        let problems = RefCell::new(Vec::new());
        let protocol = read_protocol(&Place::root(tree, &problems));
        Problems::none_or_err(problems.into_inner())?;
        let protocol = protocol.ok_or_else(|| Problems::with_document(ProblemKind::UnknownFormat))?;
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
        &self.questions
    }

    /// The rules.
    #[must_use]
    pub fn rules(&self) -> &[Rule] {
        &self.rules
    }

    /// What the result tells about the treatment.
    #[must_use]
    pub fn expectations(&self) -> &[Note] {
        &self.expectations
    }

    /// Questions to take to the consult.
    #[must_use]
    pub fn consult_questions(&self) -> &[Note] {
        &self.consult_questions
    }

    /// The question with this id.
    #[must_use]
    pub fn question(&self, id: &QuestionId) -> Option<&Question> {
        self.questions.get(self.position(id)?)
    }

    /// How many questions stand before this one in the document, whether or not they are asked.
    #[must_use]
    pub fn position(&self, id: &QuestionId) -> Option<usize> {
        let id_at = |place: &usize| self.questions.get(*place).map(|question| &question.id);
        let found = self.by_id.binary_search_by(|place| id_at(place).cmp(&Some(id))).ok()?;
        self.by_id.get(found).copied()
    }

    /// The rule with this id.
    #[must_use]
    pub fn rule(&self, id: &RuleId) -> Option<&Rule> {
        self.rules.iter().find(|rule| rule.id == *id)
    }

    /// The source with this id.
    #[must_use]
    pub fn source(&self, id: &SourceId) -> Option<&Source> {
        self.sources.iter().find(|source| source.id == *id)
    }

    /// Every source.
    #[must_use]
    pub fn sources(&self) -> &[Source] {
        &self.sources
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

/// Reads the format number, which every document starts with.
pub(super) fn format(object: &Object<'_>) -> Option<u32> {
    object.required("format", |place| {
        let format = place.whole(0, u32::MAX)?;
        if format == super::FORMAT { Some(format) } else { place.wrong(ProblemKind::UnknownFormat) }
    })
}

fn read_protocol(place: &Place<'_>) -> Option<Protocol> {
    let object = place.object(&[
        "format",
        "id",
        "version",
        "published",
        "review_by",
        "reviewers",
        "questions",
        "rules",
        "expectations",
        "consult_questions",
        "countries",
        "sources",
    ])?;
    let format = format(&object);
    let id = object.required("id", |p| p.id::<QuestionId>()).map(|id| id.to_string());
    let version = object.required("version", owned);
    let published = object.required("published", date);
    let review_by = object.required("review_by", date);
    let reviewers = object.required("reviewers", |p| p.list(0, owned));
    let questions = object.required("questions", |p| p.list(1, question));
    let rules = object.required("rules", |p| p.list(1, rule));
    let expectations = object.required("expectations", |p| p.list(0, note));
    let consult_questions = object.required("consult_questions", |p| p.list(0, note));
    let countries = object.required("countries", |p| p.list(0, country));
    let sources = object.required("sources", |p| p.list(1, source));
    format?;
    let questions = questions?;
    Some(Protocol {
        id: id?,
        version: version?,
        published: published?,
        review_by: review_by?,
        reviewers: reviewers?,
        by_id: sorted_by_id(&questions),
        questions,
        rules: rules?,
        expectations: expectations?,
        consult_questions: consult_questions?,
        countries: countries?,
        sources: sources?,
    })
}

/// Sorted by insertion: the order is needed once, and the standard sort is ten times the code.
fn sorted_by_id(questions: &[Question]) -> Vec<usize> {
    let id_at = |place: &usize| questions.get(*place).map(|question| &question.id);
    let mut sorted: Vec<usize> = Vec::with_capacity(questions.len());
    for (place, question) in questions.iter().enumerate() {
        let at = sorted.partition_point(|earlier| id_at(earlier) < Some(&question.id));
        sorted.insert(at, place);
    }
    sorted
}

fn question(place: &Place<'_>) -> Option<Question> {
    let object = place.object(&["id", "kind", "optional", "ask_when", "choices", "sources"])?;
    let id = object.required("id", |p| p.id());
    let kind =
        object.required("kind", |p| p.one_of(&["single", "multiple"], &[QuestionKind::Single, QuestionKind::Multiple]));
    let optional = object.optional("optional", |p| p.flag());
    let ask_when = object.optional("ask_when", condition);
    let choices = object.required("choices", |p| p.list(2, choice));
    let sources = object.required("sources", source_ids);
    Some(Question {
        id: id?,
        kind: kind?,
        optional: optional?.unwrap_or(false),
        ask_when: ask_when?,
        choices: choices?,
        sources: sources?,
    })
}

fn choice(place: &Place<'_>) -> Option<Choice> {
    let object = place.object(&["id", "role"])?;
    let id = object.required("id", |p| p.id());
    let role = object.optional("role", |p| p.one_of(&["exclusive", "unsure"], &[Role::Exclusive, Role::Unsure]));
    Some(Choice { id: id?, role: role?.unwrap_or(Role::Ordinary) })
}

fn condition(place: &Place<'_>) -> Option<Condition> {
    place.tagged(|key, inner| match key {
        "all" => inner.list(1, condition).map(Condition::All),
        "any" => inner.list(1, condition).map(Condition::Any),
        "not" => condition(inner).map(|part| Condition::Not(Box::new(part))),
        "answer" => inner.pair(|p| p.id(), |p| p.id()).map(|(question, choice)| Condition::Answer(question, choice)),
        _ => inner.wrong(ProblemKind::NotOneOf {
            found: key.chars().take(64).collect(),
            allowed: &["all", "any", "not", "answer"],
        }),
    })
}

fn rule(place: &Place<'_>) -> Option<Rule> {
    let object = place.object(&["id", "when", "disposition", "final", "emergency", "wait", "evidence", "sources"])?;
    let id = object.required("id", |p| p.id());
    let when = object.required("when", condition);
    let disposition = object.required("disposition", |p| {
        p.one_of(
            &["discuss", "defer", "see-doctor", "review-soon", "urgent-care"],
            &[
                Disposition::Discuss,
                Disposition::Defer,
                Disposition::SeeDoctor,
                Disposition::ReviewSoon,
                Disposition::UrgentCare,
            ],
        )
    });
    let is_final = object.optional("final", |p| p.flag());
    let is_emergency = object.optional("emergency", |p| p.flag());
    let wait = object.optional("wait", wait);
    let evidence = object.required("evidence", |p| {
        p.one_of(
            &["label", "guidance", "study", "practice", "unverified"],
            &[Evidence::Label, Evidence::Guidance, Evidence::Study, Evidence::Practice, Evidence::Unverified],
        )
    });
    let sources = object.required("sources", source_ids);
    Some(Rule {
        id: id?,
        when: when?,
        disposition: disposition?,
        is_final: is_final?.unwrap_or(false),
        is_emergency: is_emergency?.unwrap_or(false),
        wait: wait?,
        evidence: evidence?,
        sources: sources?,
    })
}

/// A hundred years: beyond it a number of days is a slip of the hand.
const MAX_DAYS: u32 = 36_525;

fn wait(place: &Place<'_>) -> Option<Wait> {
    let object = place.object(&["ends_by", "range_days", "default_days", "basis"])?;
    let days = |p: &Place<'_>| p.whole(0, MAX_DAYS);
    let ends_by = object.required("ends_by", |p| {
        p.one_of(
            &["healing", "time", "event", "advice"],
            &[EndsBy::Healing, EndsBy::Time, EndsBy::Event, EndsBy::Advice],
        )
    });
    let range_days = object.optional("range_days", |p| {
        let (least, most) = p.pair(days, days)?;
        if least <= most { Some((least, most)) } else { p.wrong(ProblemKind::BackwardRange) }
    });
    let default_days = object.optional("default_days", days);
    let basis = object.required("basis", |p| p.one_of(&["source", "default"], &[Basis::Source, Basis::Default]));
    Some(Wait { ends_by: ends_by?, range_days: range_days?, default_days: default_days?, basis: basis? })
}

fn note(place: &Place<'_>) -> Option<Note> {
    let object = place.object(&["id", "when", "sources"])?;
    let id = object.required("id", |p| p.id());
    let when = object.optional("when", condition);
    let sources = object.required("sources", source_ids);
    Some(Note { id: id?, when: when?, sources: sources? })
}

fn country(place: &Place<'_>) -> Option<Country> {
    let object = place.object(&["code", "advice_number", "emergency_number", "sources"])?;
    let code = object.required("code", |p| {
        let code = p.text()?;
        let is_code = code.len() == 2 && code.bytes().all(|byte| byte.is_ascii_uppercase());
        if is_code { Some(code.to_owned()) } else { p.wrong(ProblemKind::NotACountry(code.to_owned())) }
    });
    let advice_number = object.optional("advice_number", phone_number);
    let emergency_number = object.required("emergency_number", phone_number);
    let sources = object.required("sources", source_ids);
    Some(Country { code: code?, advice_number: advice_number?, emergency_number: emergency_number?, sources: sources? })
}

fn phone_number(place: &Place<'_>) -> Option<String> {
    let text = place.text()?;
    if super::is_phone_number(text) {
        Some(text.to_owned())
    } else {
        place.wrong(ProblemKind::NotANumberToCall(text.to_owned()))
    }
}

fn source(place: &Place<'_>) -> Option<Source> {
    let object = place.object(&["id", "title", "organisation", "year", "link", "retrieved", "read"])?;
    let id = object.required("id", |p| p.source_id());
    let title = object.required("title", owned);
    let organisation = object.required("organisation", owned);
    let year = object.optional("year", |p| p.whole(1900, 2999));
    let link = object.optional("link", |p| {
        let link = p.text()?;
        let shaped = link.strip_prefix("https://").is_some_and(|rest| rest.contains('.'));
        if shaped && !link.contains([' ', '"', '<', '>', '\\']) {
            Some(link.to_owned())
        } else {
            p.wrong(ProblemKind::NotALink(link.to_owned()))
        }
    });
    let retrieved = object.required("retrieved", |p| {
        let text = p.text()?;
        if Date::is_month_or_day(text) {
            Some(text.to_owned())
        } else {
            p.wrong(ProblemKind::NotADate(text.to_owned()))
        }
    });
    let read = object.required("read", |p| {
        p.one_of(
            &["R", "R2", "A", "M"],
            &[ReadStatus::Read, ReadStatus::SecondHand, ReadStatus::Abstract, ReadStatus::Memory],
        )
    });
    Some(Source {
        id: id?,
        title: title?,
        organisation: organisation?,
        year: year?,
        link: link?,
        retrieved: retrieved?,
        read: read?,
    })
}

fn source_ids(place: &Place<'_>) -> Option<Vec<SourceId>> {
    place.list(1, |p| p.source_id())
}

fn date(place: &Place<'_>) -> Option<Date> {
    let text = place.text()?;
    Date::parse(text).or_else(|| place.wrong(ProblemKind::NotADate(text.to_owned())))
}

/// A text the document keeps.
pub(super) fn owned(place: &Place<'_>) -> Option<String> {
    place.text().map(str::to_owned)
}
