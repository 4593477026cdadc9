//! Something that a text and its translation do not say alike: what, and how to mend it.

use super::aspect::Aspect;
use std::fmt;

/// Something that two texts do not say alike: the one that the other is held against, and that other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Disparity {
    /// Placeholders.
    Placeholders {
        /// Those of the first text.
        expected: Vec<String>,
        /// Those of this one.
        found: Vec<String>,
    },
    /// Numbers.
    Numbers {
        /// Those of the first text.
        expected: Vec<String>,
        /// Those of this one.
        found: Vec<String>,
    },
    /// Units of time.
    Units {
        /// Those of the first text.
        expected: Vec<&'static str>,
        /// Those of this one.
        found: Vec<&'static str>,
    },
    /// Negations.
    Negations {
        /// In how many sentences the first text negates.
        expected: usize,
        /// In how many this one does.
        found: usize,
    },
    /// A term that the first text says here, and this one doesn't.
    NoTerm(String),
    /// The same words, in another language.
    Untranslated,
    /// A hint that the first text has here, and this one hasn't.
    NoHint,
    /// A hint that this text has here, and the first one hasn't.
    OtherHint,
}

impl Disparity {
    /// What of the string is different; nothing where it never may be.
    pub(super) const fn aspect(&self) -> Option<Aspect> {
        match self {
            Self::Placeholders { .. } | Self::NoHint | Self::OtherHint => None,
            Self::Numbers { .. } => Some(Aspect::Numbers),
            Self::Units { .. } => Some(Aspect::Units),
            Self::Negations { .. } => Some(Aspect::Negations),
            Self::NoTerm(_) => Some(Aspect::Terms),
            Self::Untranslated => Some(Aspect::Words),
        }
    }
}

impl fmt::Display for Disparity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let others = "say the same, or write under \"differs\" why not";
        match self {
            Self::Placeholders { expected, found } => {
                write!(
                    f,
                    "the placeholders here are {}, in the first text {}; write the same",
                    list(found),
                    list(expected)
                )
            }
            Self::Numbers { expected, found } => {
                write!(f, "the numbers here are {}, in the first text {}; {others}", list(found), list(expected))
            }
            Self::Units { expected, found } => {
                write!(f, "the units of time here are {}, in the first text {}; {others}", list(found), list(expected))
            }
            Self::Negations { expected, found } => {
                write!(f, "sentences that negate: {found} here, {expected} in the first text; {others}")
            }
            Self::NoTerm(term) => write!(f, "the first text says \"{term}\" here and this doesn't; {others}"),
            Self::Untranslated => {
                f.write_str("this is word for word the first text; translate it, or write under \"differs\" why not")
            }
            Self::NoHint => f.write_str("the first text has a hint here; write one"),
            Self::OtherHint => f.write_str("the first text has no hint here; remove this one"),
        }
    }
}

fn list<T: AsRef<str>>(values: &[T]) -> String {
    match values {
        [] => "none".to_owned(),
        values => values.iter().map(AsRef::as_ref).collect::<Vec<_>>().join(", "),
    }
}
