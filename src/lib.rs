//! A questionnaire that prepares a visitor for a microneedling consult, entirely in the browser.

#![deny(missing_docs)]

pub mod protocol;
pub mod screening;
