//! The parts of `cargo xtask test`.

pub mod browser;
pub mod dist;
pub mod e2e;
pub mod entry;
pub mod fhir;
pub mod guide;
pub mod lint;
pub mod mermaid;
pub mod native;
pub mod npm;
mod pins;
pub mod privacy;
pub mod proof;
pub mod supply;
pub mod tidy;
