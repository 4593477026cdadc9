//! What a visitor takes along: one sheet, written in four ways.
//!
//! | form | for |
//! |---|---|
//! | [`Summary::sheet`] | paper: the widget draws it, and only printing shows it |
//! | [`Summary::page`] | a file that opens anywhere: the sheet in a document of its own |
//! | [`Summary::text`] | a message or a note |
//! | [`Summary::short_text`] | what a QR code has room for |
//!
//! It names no one. Everything in it stands in the result already, in the same words.

mod element;
mod page;
mod sheet;
#[expect(clippy::module_inception, reason = "the type has the folder's name in design")]
mod summary;
mod text;

pub use element::Element;
pub use page::STYLE;
pub use summary::{Manner, Occasion, Summary};
