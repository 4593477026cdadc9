//! Betrayals: copies of the release, each broken so that it really gives away an answer. A layer that sees none of them is
//! worth nothing, and a betrayal that no layer sees stops the release.

mod patch;
mod table;
mod wasm;

pub use table::{Betrayal, How, table};

use std::collections::BTreeSet;
use std::path::Path;
use std::{fs, process};

use anyhow::{Context, Result, ensure};
use serde::Serialize;

use crate::release::Release;
use crate::running::Witness;

/// What became of one mutant.
#[derive(Debug, Clone, Serialize)]
pub struct Tried {
    /// Its short name.
    pub id: String,
    /// What it does, in words for everybody.
    pub title: String,
    /// The file that is broken.
    pub file: String,
    /// The layers that were asked.
    pub asked: Vec<String>,
    /// Those that saw it.
    pub caught_by: Vec<String>,
    /// Why no browser could be watched with it, if so.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unshown: Option<String>,
}

/// Tries every mutant of a release, and tells of each as it goes.
///
/// # Errors
///
/// When a mutant can't be made, or is noticed for something else than its leak: then the release has changed, and this must too.
pub fn try_all(release: &Release, witness: Option<&Witness>, tell: impl Fn(&Tried)) -> Result<Vec<Tried>> {
    let temporary = std::env::temp_dir().join(format!("privacy-mutants-{}", process::id()));
    let table = table()?;
    control(release, &table, &temporary)?;
    let within_reach = table.iter().filter(|betrayal| witness.is_some() || !betrayal.is_silent);
    let tried = within_reach.map(|betrayal| {
        let mutant = copy(release, &temporary)?;
        let tried = patch::apply(&mutant, betrayal).and_then(|()| tried(&mutant, betrayal, witness, &temporary));
        tried.inspect(&tell).with_context(|| format!("the mutant {}", betrayal.id))
    });
    let tried = tried.collect::<Result<Vec<_>>>();
    if temporary.is_dir() {
        fs::remove_dir_all(&temporary)?;
    }
    tried
}

fn tried(mutant: &Release, betrayal: &Betrayal, witness: Option<&Witness>, folder: &Path) -> Result<Tried> {
    let mut layers = crate::still(mutant)?;
    let mut unshown = None;
    let is_seen = layers.iter().any(|layer| !layer.held());
    if let Some(witness) = witness.filter(|witness| !is_seen || witness.tries(betrayal)) {
        match witness.glance(mutant, folder) {
            Ok(more) => layers.extend(more),
            // Some betrayals keep the widget from showing at all: then nobody was asked, and nobody is said to have seen it.
            Err(error) if is_seen => unshown = Some(format!("{error:#}")),
            Err(error) => return Err(error),
        }
    }
    let ids = |layers: Vec<&crate::layer::Layer>| layers.into_iter().map(|layer| layer.id.clone()).collect();
    Ok(Tried {
        id: betrayal.id.clone(),
        title: betrayal.title.clone(),
        file: betrayal.file.clone(),
        asked: ids(layers.iter().collect()),
        caught_by: ids(layers.iter().filter(|layer| !layer.held()).collect()),
        unshown,
    })
}

/// Scripts that listen and give nothing away must not be noticed: otherwise the mutants are caught for their listening, and
/// nobody knows whether their leaks would be.
fn control(release: &Release, table: &[Betrayal], folder: &Path) -> Result<()> {
    let leaking = table.iter().filter(|betrayal| matches!(betrayal.how, How::Leak(_)));
    for file in leaking.map(|betrayal| &betrayal.file).collect::<BTreeSet<_>>() {
        let silent = Betrayal {
            id: "control".to_owned(),
            title: String::new(),
            file: file.clone(),
            how: How::Leak(String::new()),
            is_run: false,
            is_silent: false,
        };
        let mutant = copy(release, folder)?;
        patch::apply(&mutant, &silent)?;
        let noticed: Vec<String> =
            crate::still(&mutant)?.iter().flat_map(|layer| layer.failures().map(|check| check.saw.clone())).collect();
        // What the release itself is caught for is told elsewhere.
        let own: Vec<String> =
            crate::still(release)?.iter().flat_map(|layer| layer.failures().map(|check| check.saw.clone())).collect();
        ensure!(noticed == own, "the mutants of {file} are caught for their listening: {}", noticed.join("; "));
    }
    Ok(())
}

fn copy(release: &Release, folder: &Path) -> Result<Release> {
    if folder.is_dir() {
        fs::remove_dir_all(folder)?;
    }
    let names = release.names()?;
    ensure!(!names.is_empty(), "there is no release in {}", release.folder().display());
    let to = folder.join("dist");
    for name in names {
        let target = to.join(&name);
        fs::create_dir_all(target.parent().unwrap_or(&to))?;
        fs::copy(release.folder().join(&name), target)?;
    }
    Ok(release.like(to))
}
