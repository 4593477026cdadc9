//! The kinds of documents there are, and how one is told from another.

use microneedling_screener::proof::Guarantees;
use microneedling_screener::proof::lint::Vocabulary;
use microneedling_screener::proof::scenario::Scenarios;
use microneedling_screener::protocol::{Overlay, Protocol, Text, Tree};
use microneedling_screener::schema;
use serde_json::Value;

/// A kind of document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Questions, rules and sources.
    Protocol,
    /// The words of a protocol in one locale.
    Text,
    /// What a text in one locale must never say, must say, and how plainly.
    Words,
    /// Stories that a protocol is tried against.
    Scenarios,
    /// What must hold of a protocol whatever its rules are.
    Guarantees,
    /// A clinic's additions to a protocol.
    Overlay,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 6] =
        [Self::Protocol, Self::Text, Self::Words, Self::Scenarios, Self::Guarantees, Self::Overlay];

    /// What it is called; its schema is named after it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Protocol => "protocol",
            Self::Text => "text",
            Self::Words => "words",
            Self::Scenarios => "scenarios",
            Self::Guarantees => "guarantees",
            Self::Overlay => "overlay",
        }
    }

    /// The kind that a document says it is: by its `$schema`, or else by a key that only one kind has.
    #[must_use]
    pub fn of(document: &Tree) -> Option<Self> {
        let Tree::Map(entries) = document else { return None };
        let by_schema = entries.iter().find_map(|(key, value)| match value {
            Tree::Text(address) if key == "$schema" => Self::with_schema(address),
            _ => None,
        });
        let has = |key: &str| entries.iter().any(|(known, _)| known == key);
        by_schema.or_else(|| Self::ALL.into_iter().find(|kind| kind.own_keys().iter().any(|key| has(key))))
    }

    /// The schema that an editor checks it with.
    #[must_use]
    pub fn schema(self) -> Value {
        match self {
            Self::Protocol => schema::of::<Protocol>(),
            Self::Text => schema::of::<Text>(),
            Self::Words => schema::of::<Vocabulary>(),
            Self::Scenarios => schema::of::<Scenarios>(),
            Self::Guarantees => schema::of::<Guarantees>(),
            Self::Overlay => schema::of::<Overlay>(),
        }
    }

    /// The name of its schema's file.
    #[must_use]
    pub fn schema_file(self) -> String {
        format!("{}.schema.json", self.name())
    }

    fn with_schema(address: &str) -> Option<Self> {
        let file = address.rsplit('/').next()?;
        Self::ALL.into_iter().find(|kind| kind.schema_file() == file)
    }

    /// Keys that no other kind has.
    const fn own_keys(self) -> &'static [&'static str] {
        match self {
            Self::Protocol => &["published", "review_by", "countries"],
            Self::Text => &["interface"],
            Self::Words => &["never", "signs", "professional"],
            Self::Scenarios => &["baseline", "scenarios"],
            Self::Guarantees => &["at_least", "waits", "nothing_more", "worse"],
            Self::Overlay => &["raise", "lengthen", "contacts", "text"],
        }
    }
}
