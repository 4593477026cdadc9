//! One module per developer command.

pub mod api;
pub mod author;
pub mod bench;
pub mod build;
pub mod dist;
pub mod entry;
pub mod privacy;
pub mod screens;
pub mod serve;
pub mod size;
pub mod test;
