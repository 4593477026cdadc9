//! What the author of a protocol runs: its pictures and its review sheet.
//!
//! - [`args`]: what may be typed, and the help that says so.
//! - [`commands`]: one module per command.
//! - [`subject`]: the documents of the protocol that is drawn or printed.
//! - [`sheet`]: the sheet on which a clinician reviews a protocol.

pub mod args;
pub mod commands;
pub mod sheet;
pub mod subject;
