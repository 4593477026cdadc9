//! One module per command.

pub mod proof;
pub mod schema;
