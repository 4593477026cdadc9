//! The parts of `cargo xtask bench`.

pub mod browser;
pub mod measures;
pub mod native;
pub mod peers;
pub mod plot;
pub mod table;
