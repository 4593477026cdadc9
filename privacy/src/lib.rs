//! Whether anything that a visitor answers can leave a finished release, checked in layers that know nothing of each other.
//!
//! | layer | asks |
//! |---|---|
//! | [`files`] | are these the files of the release, and does each carry the same program? |
//! | [`imports`] | what can the wasm ask of the browser? |
//! | [`glue`] | what do the scripts name, every global and every property? |
//! | [`frame`] | what may the isolated frame do, by its own policy and by its sandbox? |
//! | [`styles`] | does any style sheet name an address? |
//! | [`running`] | what happens in real browsers, by a program of its own |
//!
//! [`mutants`] breaks the promise in many ways and asks each layer again. [`report`] writes down what came out.
//!
//! What is allowed stands in `allowed/`, each thing with its reason, and is exact: what is not listed stops the release, and
//! so does what is listed and no longer there.

pub mod allowed;
pub mod files;
pub mod frame;
pub mod glue;
pub mod imports;
pub mod layer;
pub mod mutants;
pub mod release;
pub mod report;
pub mod running;
pub mod styles;

use anyhow::Result;

use layer::Layer;
use release::Release;

/// Every layer that looks at the files alone.
///
/// # Errors
///
/// When a file can't be read, or a list of what is allowed is not well-formed.
pub fn still(release: &Release) -> Result<Vec<Layer>> {
    Ok(vec![
        files::layer(release)?,
        imports::layer(release)?,
        glue::layer(release)?,
        frame::layer(release)?,
        styles::layer(release)?,
    ])
}
