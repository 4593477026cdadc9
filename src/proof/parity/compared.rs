//! The words of one language that carry what no translation may change: numbers, units of time, negations, and the terms
//! of the protocol. Data, so that a translator can see it and add to it.

use super::aspect::Aspect;
use crate::proof::lint::{Saying, saying, sayings};
use crate::protocol::read_document::only;
use crate::protocol::reader::Place;
use crate::protocol::{ProblemKind, is_id};

/// The keys of a vocabulary that are read here.
pub(in crate::proof) const KEYS: [&str; 5] = ["negations", "numbers", "units", "terms", "differs"];

/// What is looked for when a text is held against the same text in another language.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Compared {
    /// Words that negate: "not", "never", "without".
    #[cfg_attr(feature = "schema", schemars(with = "Vec<crate::schema::Shown>", length(min = 1)))]
    pub negations: Vec<Saying>,
    /// Words that stand for a number, each with the number. Digits need not be named.
    #[cfg_attr(feature = "schema", schemars(with = "std::collections::BTreeMap<String, crate::schema::Days>"))]
    pub numbers: Vec<(Saying, u32)>,
    /// The words for each unit of time.
    pub units: Units,
    /// Further words that every translation must say where the first text says them, each under a name that is the same in
    /// every language: "doctor", "today".
    #[cfg_attr(
        feature = "schema",
        schemars(with = "std::collections::BTreeMap<crate::schema::Id, Vec<crate::schema::Shown>>")
    )]
    pub terms: Vec<(String, Vec<Saying>)>,
    /// Where this language says it otherwise, for a good reason.
    #[cfg_attr(feature = "schema", schemars(with = "Option<Vec<Difference>>"))]
    pub differs: Vec<Difference>,
}

/// The words for each unit of time, in all their forms.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct Units {
    /// An hour.
    #[cfg_attr(feature = "schema", schemars(with = "Vec<crate::schema::Shown>", length(min = 1)))]
    pub hour: Vec<Saying>,
    /// A day.
    #[cfg_attr(feature = "schema", schemars(with = "Vec<crate::schema::Shown>", length(min = 1)))]
    pub day: Vec<Saying>,
    /// A week.
    #[cfg_attr(feature = "schema", schemars(with = "Vec<crate::schema::Shown>", length(min = 1)))]
    pub week: Vec<Saying>,
    /// A month.
    #[cfg_attr(feature = "schema", schemars(with = "Vec<crate::schema::Shown>", length(min = 1)))]
    pub month: Vec<Saying>,
    /// A year.
    #[cfg_attr(feature = "schema", schemars(with = "Vec<crate::schema::Shown>", length(min = 1)))]
    pub year: Vec<Saying>,
}

/// A string that says something otherwise than the same string in another language.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct Difference {
    /// Its place in the text: `/rules/sunburn/advice`.
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::Shown"))]
    pub at: String,
    /// What is different.
    pub what: Aspect,
    /// The reason, in a sentence.
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::Shown"))]
    pub why: String,
}

impl Compared {
    /// Reads what a vocabulary says of it.
    pub(in crate::proof) fn read(place: &Place<'_>) -> Self {
        Self {
            negations: sayings(place, "negations"),
            numbers: numbers(&place.get("numbers")),
            units: units(&place.get("units")),
            terms: terms(&place.get("terms")),
            differs: place.optional("differs").map_or_else(Vec::new, |place| place.list(0, difference)),
        }
    }

    /// Whether it is said that a string says this otherwise.
    pub(super) fn allows(&self, path: &str, what: Aspect) -> bool {
        self.differs.iter().any(|difference| difference.is_at(path) && difference.what == what)
    }
}

impl Units {
    /// Each unit with its words.
    pub(super) fn each(&self) -> [(&'static str, &[Saying]); 5] {
        [("hour", &self.hour), ("day", &self.day), ("week", &self.week), ("month", &self.month), ("year", &self.year)]
    }
}

impl Difference {
    /// Whether it is about the string at `path`: `rules.sunburn.advice`.
    pub(super) fn is_at(&self, path: &str) -> bool {
        self.at.strip_prefix('/').is_some_and(|at| at.split('/').eq(path.split('.')))
    }
}

fn numbers(place: &Place<'_>) -> Vec<(Saying, u32)> {
    const LARGEST: u32 = 36_525;
    let words = place.keys(|key| Saying::parse(key).is_some(), |_| ProblemKind::Empty);
    let value = |words: &str| place.required(words, ProblemKind::MissingKey).whole(0, LARGEST);
    words.into_iter().filter_map(|words| Some((Saying::parse(words)?, value(words)))).collect()
}

fn units(place: &Place<'_>) -> Units {
    only(place, &["hour", "day", "week", "month", "year"]);
    let words = |unit| sayings(place, unit);
    Units { hour: words("hour"), day: words("day"), week: words("week"), month: words("month"), year: words("year") }
}

fn terms(place: &Place<'_>) -> Vec<(String, Vec<Saying>)> {
    let names = place.keys(is_id, ProblemKind::NotAnId).into_iter();
    names.map(|name| (name.to_owned(), place.required(name, ProblemKind::MissingKey).list(0, saying))).collect()
}

fn difference(place: &Place<'_>) -> Difference {
    only(place, &["at", "what", "why"]);
    Difference {
        at: place.get("at").owned(),
        what: place.get("what").one_of(&Aspect::WORDS, &Aspect::ALL, Aspect::Numbers),
        why: place.get("why").owned(),
    }
}
