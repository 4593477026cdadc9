//! What is in the wasm that visitors load, by the crate: from the list of a release, from the functions that are left in
//! it, and from the sources.

mod crates;
mod left;
mod table;
mod unsafety;

pub use crates::{Crate, crates};
pub use left::left;
pub use table::{Row, table};
pub use unsafety::{Unsafe, count, in_source};
