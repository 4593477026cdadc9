//! One module per developer command.

pub mod build;
pub mod entry;
pub mod protocol;
pub mod screens;
pub mod serve;
pub mod size;
pub mod test;
