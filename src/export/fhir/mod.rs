//! FHIR R4: a protocol as a `Questionnaire`, a report as a `QuestionnaireResponse`.
//!
//! # What becomes what
//!
//! | here | there |
//! |---|---|
//! | question | a `choice` item, `repeats` for a checklist, `required` unless it is optional |
//! | choice | a coding: `question.choice` in the protocol's own code system; "none of these" is `optionExclusive` |
//! | `ask_when` | `enableWhen`, only with `=` and `exists` |
//! | final rule | the questions after it are disabled |
//! | sources of a question | `supportLink` |
//! | texts in further languages | `translation` |
//! | disposition, findings | the hidden, read-only items `result.disposition` and `result.findings` |
//!
//! A skipped question counts as its "not sure", here as everywhere; one without that choice has no answer.
//! The response names no one: no subject, author, source or identifier, and no time finer than a day.
//!
//! # How the path is told without an expression language
//!
//! `enableWhen` is one flat list under `all` or `any`, knows no `not`, and clients disagree about `!=`. Two parts of a
//! protocol need more, and get it from *flags*: hidden items that hold `true` and are enabled when **all** of some
//! choices were made.
//!
//! - An `ask_when` is taken apart into alternatives. A question is enabled by **any** of them: by a choice itself, or,
//!   where several choices must come together, by the flag that stands for them.
//! - Each alternative of a final rule is a flag right after the last question it looks at, and ends a part of the
//!   questionnaire: a group. Each later group is enabled while **none** of the flags before it exists.
//!
//! This rests on one sentence of R4: an item that is disabled counts as having no answer, even if it holds a value.
//! A client that overlooks it shows the first part only, which nobody takes for the whole.
//!
//! A condition with `not` has no such form, and is refused with [`NotExportable`]: a checklist can't say that something
//! was *not* ticked.
//!
//! # Addresses
//!
//! `https://microneedling-screener.example/<protocol>` names a protocol. The ending `.example` is reserved and belongs to
//! nobody, so the name can't lead to a stranger's site; who publishes a questionnaire puts an address of their own there.

mod alternatives;
mod coding;
mod enable_when;
mod extension;
mod flag;
mod prose;
mod questionnaire;
mod response;

pub use alternatives::Reason;
pub use flag::{NotExportable, Place, is_exportable};
pub use questionnaire::questionnaire;
pub use response::response;
