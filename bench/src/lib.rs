//! Forms made to be measured: one of ten questions, which is also built by hand and with other people's software, and
//! larger ones. Each becomes a protocol and a text as any clinic could write them.

mod documents;
mod form;
mod grown;

pub use form::{Choice, Form, Question};
