//! A protocol or a report in other forms, for people and programs that don't read our documents. Pure functions; no browser.

pub mod diagram;
pub mod fhir;
pub mod qr;
pub mod summary;
pub mod words;
