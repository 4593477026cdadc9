//! What must hold of every protocol, and how a failure is told.

use super::walked::Walked;
use std::fmt;

/// A property that is established over every way of answering a protocol.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Property {
    /// Every walk ends; no question leaves the visitor without an answer to give.
    Ends,
    /// Signs that call for care come before everything else.
    RedFlags,
    /// "Not sure" and a skipped question never end with nothing to tell.
    Unsure,
    /// Every question, choice, rule and note is met on some walk, and every disposition is reached.
    Reached,
    /// No rule fires because a question was *not* asked, unless it says so.
    Looks,
    /// A worse answer, or one more ticked, never gives a milder result.
    Worse,
    /// The guarantees written down beside the protocol are kept.
    Guarantees,
}

impl Property {
    /// Every property, in the order they are established.
    pub const ALL: [Self; 7] =
        [Self::Ends, Self::RedFlags, Self::Unsure, Self::Reached, Self::Looks, Self::Worse, Self::Guarantees];

    /// A short name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Ends => "ends",
            Self::Reached => "reached",
            Self::Looks => "looks",
            Self::Unsure => "unsure",
            Self::RedFlags => "red-flags",
            Self::Worse => "worse",
            Self::Guarantees => "guarantees",
        }
    }

    /// What it says, in one sentence.
    #[must_use]
    pub const fn statement(self) -> &'static str {
        match self {
            Self::Ends => "Every walk ends, and every question on it can be answered.",
            Self::Reached => {
                "Every question, choice, rule and note is met on some walk, and every disposition is reached."
            }
            Self::Looks => "No rule fires because a question was not asked, unless the rule says so.",
            Self::Unsure => "“Not sure” and a skipped question never end with nothing to tell.",
            Self::RedFlags => "Signs that call for care come before everything else.",
            Self::Worse => "A worse answer, or one more ticked, never gives a milder result.",
            Self::Guarantees => "The guarantees written down beside the protocol are kept.",
        }
    }
}

/// Which document a path leads into.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Document {
    /// The protocol.
    Protocol,
    /// The guarantees beside it.
    Guarantees,
    /// A clinic's overlay.
    Overlay,
}

/// A property that does not hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    /// Which.
    pub property: Property,
    /// The document at fault.
    pub document: Document,
    /// The place in it: `rules[12].when`.
    pub path: String,
    /// What is wrong and how to mend it.
    pub what: String,
    /// The shortest walks that show it: none where nothing leads there, two where one is milder than the other.
    pub walks: Vec<Walked>,
}

impl Failure {
    pub(super) fn of_protocol(property: Property, path: String, what: String, walks: Vec<Walked>) -> Self {
        Self { property, document: Document::Protocol, path, what, walks }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.path, self.what)?;
        for walk in &self.walks {
            write!(f, "\n  {walk}")?;
        }
        Ok(())
    }
}
