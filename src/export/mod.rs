//! A protocol in other forms, for people and programs that don't read its documents.

pub mod diagram;
pub mod words;
