//! What the author of a protocol runs: its proof, schemas for editors, pictures, a sheet for reviewers, a FHIR export.
//!
//! - [`args`]: what may be typed, and the help that says so.
//! - [`commands`]: one module per command.
//! - [`document`], [`position`], [`kind`], [`folder`]: files, and where in them things stand.
//! - [`proof`]: every check of one protocol, stage by stage.
//! - [`mod@pseudo`]: a language nobody speaks, to try out layouts.
//! - [`report`]: what they found, for people and for programs.
//! - [`subject`], [`sheet`]: a protocol to be shown, and the sheet on which a clinician reviews it.

pub mod args;
pub mod commands;
pub mod document;
pub mod folder;
pub mod kind;
pub mod position;
pub mod progress;
pub mod proof;
pub mod pseudo;
pub mod report;
pub mod sheet;
pub mod subject;
