//! How a protocol is read from a document: one function for each kind of thing in it.

use super::condition::Condition;
use super::date::Date;
use super::disposition::Disposition;
use super::document::{Content, Protocol, sorted_by_id};
use super::id::{SourceId, is_id};
use super::is_phone_number;
use super::problem::ProblemKind;
use super::question::{Choice, Question, QuestionKind, Role};
use super::read_picture::{map, picture};
use super::reader::Place;
use super::rule::{Basis, EndsBy, Evidence, Note, Rule, Wait};
use super::source::{Country, ReadStatus, Source};

/// Reads a protocol; what is wrong with it is noted along the way.
pub(super) fn protocol(place: &Place<'_>) -> Protocol {
    only(
        place,
        &[
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
            "pictures",
            "countries",
            "sources",
        ],
    );
    format(place);
    let content = content(place, 1, question);
    Protocol {
        id: place.get("id").checked(is_id, ProblemKind::NotAnId).to_owned(),
        version: place.get("version").owned(),
        published: date(&place.get("published")),
        review_by: date(&place.get("review_by")),
        reviewers: place.get("reviewers").list(0, |place| place.owned()),
        by_id: sorted_by_id(&content.questions),
        content,
        countries: place.get("countries").named_list(0, country),
    }
}

/// Reads what is asked and told. Where there may be none of each, the lists themselves may be left out.
pub(super) fn content(place: &Place<'_>, least: usize, question: fn(&Place<'_>) -> Question) -> Content {
    let list = |key| if least == 0 { place.or_nothing(key) } else { place.get(key) };
    Content {
        questions: list("questions").named_list(least, question),
        rules: list("rules").named_list(least, rule),
        expectations: list("expectations").named_list(0, note),
        consult_questions: list("consult_questions").named_list(0, note),
        pictures: place.or_nothing("pictures").named_list(0, picture),
        sources: list("sources").named_list(least, source),
    }
}

/// Reads the format number, which every document starts with.
pub(crate) fn format(place: &Place<'_>) {
    let format = place.get("format");
    if format.whole(1, u32::MAX) != super::FORMAT {
        format.wrong(ProblemKind::UnknownFormat);
    }
}

/// Reads the name of the protocol that a document beside it belongs to.
pub(crate) fn belongs_to(place: &Place<'_>, protocol: &Protocol) {
    let named = place.get("protocol");
    let id = named.text();
    if !id.is_empty() && id != protocol.id() {
        named.wrong(ProblemKind::OtherProtocol(id.to_owned()));
    }
}

fn question(place: &Place<'_>) -> Question {
    only(place, &["id", "kind", "optional", "ask_when", "choices", "map", "sources"]);
    question_itself(place)
}

/// Reads a question, whatever stands beside it.
pub(super) fn question_itself(place: &Place<'_>) -> Question {
    Question {
        id: place.get("id").id(),
        kind: place.get("kind").one_of(
            &["single", "multiple"],
            &[QuestionKind::Single, QuestionKind::Multiple],
            QuestionKind::Single,
        ),
        optional: flag(place, "optional"),
        ask_when: place.optional("ask_when").map(|place| condition(&place)),
        choices: place.get("choices").named_list(2, choice),
        map: place.optional("map").map(|place| map(&place)),
        sources: source_ids(place),
    }
}

fn choice(place: &Place<'_>) -> Choice {
    only(place, &["id", "role", "pictures"]);
    Choice {
        id: place.get("id").id(),
        role: place.optional("role").map_or(Role::Ordinary, |place| {
            place.one_of(&["exclusive", "unsure"], &[Role::Exclusive, Role::Unsure], Role::Ordinary)
        }),
        pictures: place.or_nothing("pictures").list(0, |place| place.id()),
    }
}

/// Reads a condition; whether what it looks at exists is not known here.
pub(crate) fn condition(place: &Place<'_>) -> Condition {
    match place.tagged() {
        Some(("all", parts)) => Condition::All(parts.list(1, condition)),
        Some(("any", parts)) => Condition::Any(parts.list(1, condition)),
        Some(("not", part)) => Condition::Not(Box::new(condition(&part))),
        Some(("answer", answer)) => {
            let (question, choice) = answer.pair();
            Condition::Answer(question.id(), choice.id())
        }
        // Told of the condition: its own key could be anything.
        Some(_) => {
            place.wrong(ProblemKind::NotACondition);
            Condition::All(Vec::new())
        }
        None => Condition::All(Vec::new()),
    }
}

fn rule(place: &Place<'_>) -> Rule {
    only(place, &["id", "when", "disposition", "final", "emergency", "wait", "evidence", "sources"]);
    Rule {
        id: place.get("id").id(),
        when: condition(&place.get("when")),
        disposition: disposition(&place.get("disposition")),
        is_final: flag(place, "final"),
        is_emergency: flag(place, "emergency"),
        wait: place.optional("wait").map(|place| wait(&place)),
        evidence: place.get("evidence").one_of(
            &["label", "guidance", "study", "practice", "unverified"],
            &[Evidence::Label, Evidence::Guidance, Evidence::Study, Evidence::Practice, Evidence::Unverified],
            Evidence::Unverified,
        ),
        sources: source_ids(place),
    }
}

/// Reads what a rule can advise. Never [`Disposition::NoFlags`]: that is what is left when no rule fires.
pub(crate) fn disposition(place: &Place<'_>) -> Disposition {
    place.one_of(
        &["discuss", "defer", "see-doctor", "review-soon", "urgent-care"],
        &[
            Disposition::Discuss,
            Disposition::Defer,
            Disposition::SeeDoctor,
            Disposition::ReviewSoon,
            Disposition::UrgentCare,
        ],
        Disposition::UrgentCare,
    )
}

fn wait(place: &Place<'_>) -> Wait {
    only(place, &["ends_by", "range_days", "default_days", "basis"]);
    Wait {
        ends_by: place.get("ends_by").one_of(
            &["healing", "time", "event", "advice"],
            &[EndsBy::Healing, EndsBy::Time, EndsBy::Event, EndsBy::Advice],
            EndsBy::Advice,
        ),
        range_days: place.optional("range_days").map(|range| {
            let (least, most) = range.pair();
            let (least, most) = (days(&least), days(&most));
            if least > most {
                range.wrong(ProblemKind::BackwardRange);
            }
            (least, most)
        }),
        default_days: place.optional("default_days").map(|place| days(&place)),
        basis: place.get("basis").one_of(&["source", "default"], &[Basis::Source, Basis::Default], Basis::Default),
    }
}

/// At most a hundred years: beyond it a number of days is a slip of the hand.
pub(crate) fn days(place: &Place<'_>) -> u32 {
    place.whole(0, 36_525)
}

fn note(place: &Place<'_>) -> Note {
    only(place, &["id", "when", "sources"]);
    Note {
        id: place.get("id").id(),
        when: place.optional("when").map(|place| condition(&place)),
        sources: source_ids(place),
    }
}

fn country(place: &Place<'_>) -> Country {
    only(place, &["code", "advice_number", "emergency_number", "sources"]);
    let number = |place: &Place<'_>| place.checked(is_phone_number, ProblemKind::NotANumberToCall).to_owned();
    Country {
        code: place.get("code").checked(is_country_code, ProblemKind::NotACountry).to_owned(),
        advice_number: place.optional("advice_number").map(|place| number(&place)),
        emergency_number: number(&place.get("emergency_number")),
        sources: source_ids(place),
    }
}

fn is_country_code(text: &str) -> bool {
    text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_uppercase())
}

fn source(place: &Place<'_>) -> Source {
    only(place, &["id", "title", "organisation", "year", "link", "retrieved", "read"]);
    Source {
        id: source_id(&place.get("id")),
        title: place.get("title").owned(),
        organisation: place.get("organisation").owned(),
        year: place.optional("year").map(|place| place.whole(1900, 2999)),
        link: place.optional("link").map(|place| place.checked(is_web_link, ProblemKind::NotALink).to_owned()),
        retrieved: place.get("retrieved").checked(Date::is_month_or_day, ProblemKind::NotADate).to_owned(),
        read: place.get("read").one_of(
            &["R", "R2", "A", "M"],
            &[ReadStatus::Read, ReadStatus::SecondHand, ReadStatus::Abstract, ReadStatus::Memory],
            ReadStatus::Memory,
        ),
    }
}

fn is_web_link(text: &str) -> bool {
    text.strip_prefix("https://").is_some_and(|rest| rest.contains('.')) && !text.contains([' ', '"', '<', '>', '\\'])
}

fn source_ids(place: &Place<'_>) -> Vec<SourceId> {
    place.get("sources").list(1, source_id)
}

/// Like other ids, but capitals are allowed.
fn source_id(place: &Place<'_>) -> SourceId {
    place.checked(|text| is_id(&text.to_ascii_lowercase()), ProblemKind::NotAnId).into()
}

fn date(place: &Place<'_>) -> Date {
    let text = place.checked(|text| Date::parse(text).is_some(), ProblemKind::NotADate);
    Date::parse(text).unwrap_or(Date::STAND_IN)
}

fn flag(place: &Place<'_>, key: &'static str) -> bool {
    place.optional(key).is_some_and(|place| place.flag())
}

/// Notes the keys of an object that nothing reads.
pub(crate) fn only(place: &Place<'_>, known: &[&str]) {
    place.only(known, ProblemKind::UnknownKey);
}
