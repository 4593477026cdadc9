//! What the author of a protocol runs: its proof, and the schemas that editors check with.

pub mod position;
