//! What is wrong with a document, where, and how to mend it.

use super::overlay::Change;
use std::fmt;

/// One thing wrong with a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Where: `rules[12].when.any[0]`, or `the document` for all of it.
    pub path: String,
    /// What is wrong.
    pub kind: ProblemKind,
}

/// The ways in which a document can be wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ProblemKind {
    /// Another kind of value was expected here.
    WrongType {
        /// What was expected.
        expected: &'static str,
        /// What stands here.
        found: &'static str,
    },
    /// A key that must be there is not.
    MissingKey(String),
    /// A key that nothing reads: perhaps a misspelling.
    UnknownKey(String),
    /// A key that stands twice in one object.
    RepeatedKey(String),
    /// One of a few words was expected.
    NotOneOf {
        /// What stands here.
        found: String,
        /// The words that may stand here.
        allowed: &'static [&'static str],
    },
    /// Nests deeper than the reader follows.
    TooDeep,
    /// Comes after more values than the reader takes.
    TooMany,
    /// A text longer than its limit, in bytes.
    TooLong(usize),
    /// A list shorter than it must be.
    TooFew(usize),
    /// A list longer than it may be.
    TooManyItems(usize),
    /// A text with nothing in it.
    Empty,
    /// A control or direction-override character, by its code point.
    ForbiddenCharacter(u32),
    /// Not an id.
    NotAnId(String),
    /// An id that was given before.
    RepeatedId(String),
    /// An id that an overlay gives to something new, though the protocol uses it.
    TakenId(String),
    /// Not a day of the calendar.
    NotADate(String),
    /// A number outside its bounds, or not whole.
    NotAWholeNumber(u32, u32),
    /// Not an `https` link.
    NotALink(String),
    /// Not a telephone number.
    NotANumberToCall(String),
    /// Not a locale tag.
    NotALocale(String),
    /// Not an ISO 3166 country code.
    NotACountry(String),
    /// Another format of document than this reader knows.
    UnknownFormat,
    /// Neither `all`, `any`, `not` nor `answer`.
    NotACondition,
    /// A condition names a question that does not exist.
    NoSuchQuestion(String),
    /// A condition names a choice that its question does not have.
    NoSuchChoice(String, String),
    /// An answer without a place in an order that must hold all.
    NoPlace(String),
    /// A path of something else than the parts of a path, or a longer one than a drawing needs.
    NotAPath(String),
    /// A choice names a picture that does not exist.
    NoSuchPicture(String),
    /// A picture that no choice names.
    UnusedPicture(String),
    /// Something names a rule that does not exist.
    NoSuchRule(String),
    /// A condition looks at a question that is asked later.
    LaterQuestion(String),
    /// A source id without a source.
    NoSuchSource(String),
    /// A second choice of a role that a question may have once.
    SecondOfRole(&'static str),
    /// An exclusive choice where only one can be chosen anyway.
    ExclusiveInSingle,
    /// A question that must have a way to say "not sure" has none.
    NoUnsure,
    /// A range whose end comes before its start.
    BackwardRange,
    /// A rule that asks to wait, without saying what ends the wait.
    NoWait,
    /// An emergency in a rule that doesn't advise urgent care.
    EmergencyNotUrgent,
    /// The review falls due before the document is published.
    ReviewBeforePublication,
    /// A rule that an overlay adds ends the questions, though it is no emergency.
    EndsTooEarly,
    /// An overlay changes a rule to what is not stricter.
    NotStricter {
        /// The rule's own.
        from: Change,
        /// What the overlay says.
        to: Change,
    },
    /// An overlay raises a rule without a wait, so that it asks to wait.
    RaisedWithoutWait,
    /// An overlay lengthens a wait that does not end after a number of days.
    WaitWithoutDays,
    /// An overlay that has no words in this locale.
    NoTextIn(String),
    /// The document belongs to another protocol.
    OtherProtocol(String),
    /// An id of the protocol that has no words.
    NoWords(String),
    /// Words for an id that needs none here.
    WordsForNothing(String),
    /// A placeholder that nothing fills in.
    UnknownPlaceholder(String),
    /// A placeholder that must be there is not.
    MissingPlaceholder(&'static str),
    /// Not readable at all.
    Unreadable(String),
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.path, self.kind)
    }
}

impl fmt::Display for ProblemKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::WrongType { expected, found } => write!(f, "{found} stands here; write {expected}"),
            Self::MissingKey(key) => write!(f, "\"{key}\" is missing; add it"),
            Self::UnknownKey(key) => write!(f, "\"{key}\" is not known here; check its spelling or remove it"),
            Self::RepeatedKey(key) => write!(f, "\"{key}\" stands here twice; keep one"),
            Self::NotOneOf { found, allowed } => {
                write!(f, "\"{found}\" is not known here; write one of {}", allowed.join(", "))
            }
            Self::TooDeep => f.write_str("this nests too deeply; flatten it"),
            Self::TooMany => f.write_str("the document holds too many values; shorten it"),
            Self::TooLong(limit) => write!(f, "this is too long; keep it under {limit} bytes"),
            Self::TooFew(least) => write!(f, "there are too few; give at least {least}"),
            Self::TooManyItems(most) => write!(f, "there are too many; give at most {most}"),
            Self::Empty => f.write_str("this is empty; write something or remove it"),
            Self::ForbiddenCharacter(code) => {
                write!(f, "the invisible character U+{code:04X} stands here; remove it")
            }
            Self::NotAnId(found) => write!(
                f,
                "\"{found}\" is not an id; use lower-case letters, digits and inner hyphens, at most {} characters",
                super::id::MAX_ID_LENGTH
            ),
            Self::RepeatedId(id) => write!(f, "the id \"{id}\" is used twice; give each its own"),
            Self::TakenId(id) => {
                write!(f, "the protocol uses the id \"{id}\" already; an overlay only adds: give another id")
            }
            Self::NotADate(found) => write!(f, "\"{found}\" is not a date; write it as 2026-11-21"),
            Self::NotAWholeNumber(least, most) => write!(f, "write a whole number from {least} to {most}"),
            Self::NotALink(found) => write!(f, "\"{found}\" is not a link; write one that starts with https://"),
            Self::NotANumberToCall(found) => {
                write!(f, "\"{found}\" can't be called; use digits, spaces and a leading +")
            }
            Self::NotALocale(found) => write!(f, "\"{found}\" is not a locale; write one like en or pt-BR"),
            Self::NotACountry(found) => write!(f, "\"{found}\" is not a country code; write two capitals, like GB"),
            Self::UnknownFormat => write!(f, "this format is not known; this version reads format {}", super::FORMAT),
            Self::NotACondition => f.write_str("no condition is called this; write one of all, any, not, answer"),
            Self::NoSuchQuestion(id) => write!(f, "there is no question \"{id}\"; check the id"),
            Self::NoPlace(id) => {
                write!(f, "\"{id}\" has no place here; add it, or say in \"left_out\" why it has none")
            }
            Self::NoSuchChoice(question, choice) => {
                write!(f, "the question \"{question}\" has no choice \"{choice}\"; check the id")
            }
            Self::LaterQuestion(id) => {
                write!(f, "\"{id}\" is asked at this point or later; look only at questions asked before")
            }
            Self::NoSuchSource(id) => write!(f, "there is no source \"{id}\"; add it to sources, or check the id"),
            Self::SecondOfRole(role) => write!(f, "a second {role} choice; keep one"),
            Self::ExclusiveInSingle => {
                f.write_str("only one choice can be chosen here anyway; remove the role, or make it a checklist")
            }
            Self::NoUnsure => f.write_str("nobody can say \"not sure\" here; add a choice with the role unsure"),
            Self::BackwardRange => f.write_str("the range ends before it starts; swap its numbers"),
            Self::NoWait => f.write_str("a rule that defers must say what ends the wait; add \"wait\""),
            Self::EmergencyNotUrgent => f.write_str("only urgent-care can be an emergency; raise the disposition"),
            Self::ReviewBeforePublication => f.write_str("the review falls due before publication; give a later date"),
            Self::NotAPath(found) => write!(
                f,
                "\"{found}\" is not a path; start with M, use only the letters of SVG paths, digits, spaces and signs, \
                 at most {} bytes",
                super::picture::MAX_PATH_LENGTH
            ),
            Self::NoSuchPicture(id) => write!(f, "there is no picture \"{id}\"; add it to pictures, or check the id"),
            Self::UnusedPicture(id) => {
                write!(f, "no choice shows the picture \"{id}\"; name it in the pictures of one, or remove it")
            }
            Self::NoSuchRule(id) => write!(f, "there is no rule \"{id}\"; check the id"),
            Self::EndsTooEarly => f.write_str(
                "to end the questions early could hide something worse; remove \"final\", or make it an emergency",
            ),
            Self::NotStricter { from, to } => {
                write!(f, "the rule says {from} and this {to}; an overlay only tightens: write more, or remove this")
            }
            Self::RaisedWithoutWait => {
                f.write_str("the rule has no wait, and defers now; add how many days to \"lengthen\"")
            }
            Self::WaitWithoutDays => {
                f.write_str("this wait ends with an event, not after days; remove this, or add a rule of your own")
            }
            Self::NoTextIn(locale) => write!(f, "the overlay has no words in \"{locale}\"; add them"),
            Self::OtherProtocol(id) => {
                write!(f, "this belongs to the protocol \"{id}\"; use one that belongs to this protocol")
            }
            Self::NoWords(id) => write!(f, "\"{id}\" has no words; add them"),
            Self::WordsForNothing(id) => {
                write!(f, "nothing called \"{id}\" needs words here; remove them, or check the id")
            }
            Self::UnknownPlaceholder(name) => {
                write!(f, "nothing fills in {{{name}}} here; remove it, or check its spelling")
            }
            Self::MissingPlaceholder(name) => write!(f, "{{{name}}} is missing; put it where its value belongs"),
            Self::Unreadable(why) => write!(f, "this can't be read as JSON: {why}"),
        }
    }
}

/// Everything wrong with a document: at least one problem.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problems(Vec<Problem>);

impl Problems {
    /// One problem that concerns the document as a whole.
    #[must_use]
    pub fn with_document(kind: ProblemKind) -> Self {
        Self(vec![Problem { path: "the document".to_owned(), kind }])
    }

    /// `Ok` when there are none.
    pub(crate) fn none_or_err(problems: Vec<Problem>) -> Result<(), Self> {
        if problems.is_empty() { Ok(()) } else { Err(Self(problems)) }
    }

    /// The problems, in the order they were found.
    #[must_use]
    pub fn as_slice(&self) -> &[Problem] {
        &self.0
    }
}

/// How many problems a message lists; a hostile document could hold a hundred thousand.
const SHOWN: usize = 20;

impl fmt::Display for Problems {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, problem) in self.0.iter().take(SHOWN).enumerate() {
            if index > 0 {
                f.write_str("\n")?;
            }
            write!(f, "{problem}")?;
        }
        match self.0.len().checked_sub(SHOWN) {
            Some(more @ 1..) => write!(f, "\n… and {more} more"),
            _ => Ok(()),
        }
    }
}

impl std::error::Error for Problems {}
