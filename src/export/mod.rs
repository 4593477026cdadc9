//! A protocol or a report in other forms, for other software to read. Pure functions; no browser.

pub mod fhir;
