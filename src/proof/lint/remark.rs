//! A remark on a document: what, where, and how to mend it.

use super::vocabulary::Vocabulary;
use crate::proof::parity::Disparity;
use crate::protocol::{Date, Text};
use std::fmt;

/// One remark on a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remark {
    /// The document.
    pub subject: Subject,
    /// The place in it: `rules[12].wait`, or `rules.sunburn.advice` in a text.
    pub path: String,
    /// What is remarked.
    pub kind: RemarkKind,
}

/// Which document a remark is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
    /// The protocol.
    Protocol,
    /// Its text in this locale.
    Text(String),
    /// The vocabulary of this locale.
    Vocabulary(String),
}

/// How much a remark weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Severity {
    /// Somebody could come to harm or be misled: the document must not be published.
    Error,
    /// The document would be better without it.
    Advice,
}

/// What can be remarked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RemarkKind {
    /// Words that must never be said.
    Never {
        /// The words.
        found: String,
        /// Why not.
        why: String,
    },
    /// An exception that nothing needs.
    IdleException(String),
    /// A vocabulary for another locale than the text's.
    OtherLocale(String),
    /// A sign described by its colour on some skin only.
    OnlyRed {
        /// The words for the colour.
        found: String,
        /// What one of must stand beside them.
        beside: String,
    },
    /// A passage too hard to read.
    Hard {
        /// Its score by LIX.
        lix: usize,
        /// The hardest that is allowed.
        most: usize,
    },
    /// A sentence of too many words.
    LongSentence {
        /// How it begins.
        begins: String,
        /// How many words it has.
        words: usize,
        /// How many are allowed.
        most: usize,
    },
    /// A word of too many letters.
    LongWord {
        /// The word.
        word: String,
        /// How many letters are allowed.
        most: usize,
    },
    /// What to do next names no professional.
    NoProfessional,
    /// Urgent advice that comes only after all questions.
    UrgentNotFinal,
    /// Urgent advice that names no number to call.
    NoNumber(&'static str),
    /// More choices than a phone shows.
    ManyChoices {
        /// How many.
        choices: usize,
        /// How many are allowed.
        most: usize,
    },
    /// A checklist that leaves nothing to choose for somebody it doesn't concern.
    NoNone,
    /// "None of these" that can be chosen together with one of these.
    NoneNotExclusive,
    /// A wait outside the range that sources give.
    WaitOutOfRange {
        /// The wait, in days.
        days: u32,
        /// The range, in days.
        range: (u32, u32),
    },
    /// A wait said to come from a source, without any period.
    WaitWithoutPeriod,
    /// A rule that rests on memory alone, and is given a better grade.
    OnMemoryAlone,
    /// A link that leads nowhere.
    BadLink(String),
    /// Looked up before there was much to look up, or in the future.
    BadRetrieval(String),
    /// A source that nothing rests on.
    UnusedSource(String),
    /// Published in the future.
    PublishedLater(Date),
    /// A review more than a year after publication.
    ReviewFarAway(Date),
    /// A review that is due.
    ReviewDue(Date),
    /// Something that a translation doesn't say as the first text does.
    Disparity(Disparity),
    /// A difference that nothing needs.
    IdleDifference(String),
    /// A term that the first vocabulary has and this one hasn't.
    MissingTerm(String),
    /// A term that this vocabulary has and the first one hasn't.
    StrangeTerm(String),
}

impl Remark {
    pub(super) fn of_protocol(path: impl Into<String>, kind: RemarkKind) -> Self {
        Self { subject: Subject::Protocol, path: path.into(), kind }
    }

    pub(in crate::proof) fn of_text(text: &Text, path: impl Into<String>, kind: RemarkKind) -> Self {
        Self { subject: Subject::Text(text.locale().to_owned()), path: path.into(), kind }
    }

    pub(in crate::proof) fn of_vocabulary(vocabulary: &Vocabulary, path: impl Into<String>, kind: RemarkKind) -> Self {
        Self { subject: Subject::Vocabulary(vocabulary.locale.clone()), path: path.into(), kind }
    }

    /// How much it weighs.
    #[must_use]
    pub const fn severity(&self) -> Severity {
        use RemarkKind as Kind;
        match self.kind {
            Kind::IdleException(_)
            | Kind::IdleDifference(_)
            | Kind::Hard { .. }
            | Kind::LongSentence { .. }
            | Kind::LongWord { .. }
            | Kind::ManyChoices { .. }
            | Kind::UnusedSource(_) => Severity::Advice,
            _ => Severity::Error,
        }
    }
}

impl fmt::Display for Remark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}: {}", self.subject, self.path, self.kind)
    }
}

impl fmt::Display for Subject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Protocol => f.write_str("protocol"),
            Self::Text(locale) => write!(f, "text {locale}"),
            Self::Vocabulary(locale) => write!(f, "words {locale}"),
        }
    }
}

impl fmt::Display for RemarkKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Never { found, why } => write!(f, "\"{found}\" must never be said here. {why}"),
            Self::IdleException(words) => write!(f, "nothing says \"{words}\" any more; remove the exception"),
            Self::OtherLocale(other) => {
                write!(f, "the vocabulary beside this is for {other}; write one for this locale")
            }
            Self::OnlyRed { found, beside } => {
                write!(f, "\"{found}\" is how it looks on some skin only; add how it looks on other skin: {beside}")
            }
            Self::Hard { lix, most } => {
                write!(f, "this reads at LIX {lix}, above {most}; use shorter words and sentences")
            }
            Self::LongSentence { begins, words, most } => {
                write!(f, "the sentence \"{begins} …\" has {words} words, more than {most}; make it two")
            }
            Self::LongWord { word, most } => write!(
                f,
                "\"{word}\" has more than {most} letters; use a plainer word, or say among the exceptions why not"
            ),
            Self::NoProfessional => f.write_str("this leads to no professional; name the consult that comes next"),
            Self::UrgentNotFinal => f.write_str("urgent care must end the questions at once; add \"final\": true"),
            Self::NoNumber(placeholder) => {
                write!(f, "urgent advice must say whom to call; put {{{placeholder}}} where the number belongs")
            }
            Self::ManyChoices { choices, most } => {
                write!(f, "{choices} choices are more than a phone shows well; keep to {most}, or split the question")
            }
            Self::NoNone => f.write_str(
                "every choice here raises something, so a visitor it doesn't concern has none; add an exclusive choice",
            ),
            Self::NoneNotExclusive => f.write_str("this says that nothing fits; give it the role exclusive"),
            Self::WaitOutOfRange { days, range: (least, most) } => write!(
                f,
                "{days} days lie outside the range of {least} to {most} that the sources give; correct one of them"
            ),
            Self::WaitWithoutPeriod => {
                f.write_str("a source gives this wait, so write what it gives: default_days or range_days")
            }
            Self::OnMemoryAlone => {
                f.write_str("nothing this rests on was read; call its evidence unverified, or read a source")
            }
            Self::BadLink(link) => {
                write!(f, "\"{link}\" leads nowhere; write an address like https://example.org/page")
            }
            Self::BadRetrieval(when) => {
                write!(f, "nothing can have been looked up in {when}; write a day from 2000 until today")
            }
            Self::UnusedSource(id) => write!(f, "nothing rests on \"{id}\"; name it where it belongs, or remove it"),
            Self::PublishedLater(day) => write!(f, "{day} is still to come; write the day it is published"),
            Self::ReviewFarAway(latest) => write!(f, "the review is too far away; have it by {latest}, within a year"),
            Self::ReviewDue(day) => write!(f, "the review was due on {day}; look everything over and set a new day"),
            Self::Disparity(disparity) => disparity.fmt(f),
            Self::IdleDifference(at) => write!(f, "nothing is different at \"{at}\" any more; remove this"),
            Self::MissingTerm(term) => write!(f, "the first vocabulary has the term \"{term}\"; add its words"),
            Self::StrangeTerm(term) => {
                write!(f, "the first vocabulary has no term \"{term}\"; add it there, or remove it")
            }
        }
    }
}
