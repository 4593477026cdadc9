//! The scripts: every global and every property that they name is on a list, with the reason for it.

mod check;
mod place;
mod propose;
pub mod script;

pub use check::{Context, Named, complaints};
pub use propose::{propose, written};

use std::collections::BTreeSet;

use anyhow::Result;

use crate::allowed;
use crate::imports;
use crate::layer::{Check, Layer};
use crate::release::Release;

/// The layer.
///
/// # Errors
///
/// When a file can't be read, or a list is not well-formed.
pub fn layer(release: &Release) -> Result<Layer> {
    let (names, guards) = (allowed::names()?, allowed::guards()?);
    let exports = imports::exports(release)?;
    let scripts = named(release)?;
    let context = Context { names: &names, guards: &guards, exports: &exports };
    let mut checks: Vec<Check> = scripts
        .iter()
        .map(|script| {
            let different: BTreeSet<_> = script.reading.uses.iter().map(|one| &one.name).collect();
            let saw = format!(
                "{} different names in {} places, each of them listed",
                different.len(),
                script.reading.uses.len()
            );
            Check::of(format!("{} names nothing unexplained", script.file), &complaints(script, &context), saw)
        })
        .collect();
    let stale = check::stale(&scripts, &names);
    checks.push(Check::of("The lists name nothing that no script says any more", &stale, "every entry is in use"));
    Ok(Layer::new(
        "glue",
        "The scripts name nothing that could let an answer out unnoticed",
        "A program has read every script of the release as a browser reads it. Everything of the browser’s that a script uses is \
         on a list, with the reason. What could send, keep or show an answer is not used at all, or is listed place by place.",
        checks,
    ))
}

/// What each script names.
///
/// # Errors
///
/// When a script is missing or not well-formed.
pub fn named(release: &Release) -> Result<Vec<Named>> {
    let scripts = release.scripts()?.into_iter();
    let named = scripts.map(|script| Named {
        file: script.file.to_owned(),
        is_for_visitors: script.is_for_visitors,
        reading: script.reading,
    });
    Ok(named.collect())
}
