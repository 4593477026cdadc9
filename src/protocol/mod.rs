//! The published document: questions, choices, rules, sources, review dates. Data, not code.
//!
//! A document is any JSON. It becomes a [`Tree`], then, when every check passes, a [`Protocol`]; its words in one locale
//! become a [`Text`]. An [`Overlay`] adds to both. Nothing here knows a browser.

mod characters;
pub(crate) mod check;
mod check_overlay;
mod check_picture;
mod condition;
mod date;
mod direction;
mod disposition;
mod document;
mod id;
mod length;
mod merge;
mod numbers;
mod overlay;
mod phrase;
mod picture;
mod problem;
mod question;
pub(crate) mod read_document;
mod read_overlay;
mod read_picture;
mod read_text;
pub(crate) mod reader;
mod rule;
mod source;
mod template;
mod text;
mod tree;
mod write_tree;
#[cfg(feature = "schema")]
mod written_overlay;

pub use characters::{excerpt, is_forbidden};
pub use condition::Condition;
pub use date::Date;
pub use direction::direction;
pub use disposition::Disposition;
pub use document::Protocol;
pub use id::{ChoiceId, MAX_ID_LENGTH, NoteId, PictureId, QuestionId, RuleId, SourceId, is_id};
pub use length::{Length, Span, Unit};
pub use overlay::{CONTACTS, Change, Overlay};
pub use phrase::{DispositionPhrases, Phrase};
pub use picture::{Fill, MAX_PATH_LENGTH, Map, MapPlace, Path, Picture, Shape};
pub use problem::{Problem, ProblemKind, Problems};
pub use question::{Choice, Question, QuestionKind, Role};
pub use rule::{Basis, EndsBy, Evidence, Note, Rule, Wait};
pub use source::{Country, ReadStatus, Source};
pub use template::fill;
#[cfg(feature = "proof")]
pub(crate) use template::names as placeholders;
pub use text::{ChoiceText, NoteText, PictureText, QuestionText, RULE_PLACEHOLDERS, RuleText, Text};
pub use tree::{MAX_DEPTH, MAX_VALUES, Tree};
pub use write_tree::Object;

/// The format of the documents that this version reads.
pub const FORMAT: u32 = 1;

/// Whether `text` can be dialled: digits, spaces, inner hyphens, brackets and dots, and a leading `+`.
#[must_use]
pub fn is_phone_number(text: &str) -> bool {
    let text = text.trim();
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let rest = text.strip_prefix('+').unwrap_or(text);
    (2..=20).contains(&digits)
        && rest.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b' ' | b'-' | b'(' | b')' | b'.'))
}
