//! One walk through a protocol: the answers so far, where they lead, and what they conclude. Pure functions; no browser.

mod answers;
mod report;
#[expect(clippy::module_inception, reason = "the type has the folder's name in design")]
mod screening;
mod walk;

pub use answers::{Answer, AnswerError, Answers};
pub use report::{Because, Finding, Report, evaluate};
pub use screening::{Screening, Step};
pub use walk::{Answered, Count, End, Walk, walk};
