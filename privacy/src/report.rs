//! The evidence: what came out, as data for programs and as a page for people. No date and no path: the same release gives
//! the same evidence, as far as the browsers say the same.

mod details;
mod page;
mod words;

use std::collections::{BTreeMap, BTreeSet};

use anyhow::Result;
use serde::Serialize;

use crate::allowed::{self, Granted, Host, Operation};
use crate::files;
use crate::layer::Layer;
use crate::mutants::Tried;
use crate::release::{EVIDENCE, Release};

/// The version of what `privacy-evidence.json` looks like.
const SCHEMA: u32 = 1;

/// Everything that came out.
#[derive(Serialize)]
pub struct Evidence {
    schema: u32,
    release: String,
    holds: bool,
    summary: String,
    layers: Vec<Layer>,
    mutants: Vec<Tried>,
    does_not_show: &'static [&'static str],
    differs_in_page_mode: Vec<String>,
    known_open: Vec<String>,
    allowed: Allowed,
    files: BTreeMap<String, String>,
}

/// The lists, as they were.
#[derive(Serialize)]
struct Allowed {
    imports: Vec<Operation>,
    host: Vec<Host>,
    language: Vec<String>,
    own: Vec<String>,
    never: BTreeMap<String, Vec<String>>,
    policy: Vec<Granted>,
    sandbox: Vec<Granted>,
    allow: Vec<Granted>,
}

impl Evidence {
    /// Puts it together.
    ///
    /// # Errors
    ///
    /// When a file of the release can't be read.
    pub fn new(release: &Release, version: String, layers: Vec<Layer>, mutants: Vec<Tried>) -> Result<Self> {
        Self::of(version, layers, mutants, files::hashes(release)?)
    }

    fn of(version: String, layers: Vec<Layer>, mutants: Vec<Tried>, files: BTreeMap<String, String>) -> Result<Self> {
        let mut evidence = Self {
            schema: SCHEMA,
            release: version,
            holds: false,
            summary: String::new(),
            differs_in_page_mode: layers.iter().flat_map(|layer| layer.differs_in_page_mode.clone()).collect(),
            known_open: layers.iter().flat_map(|layer| layer.known_open.clone()).collect(),
            layers,
            mutants,
            does_not_show: &words::DOES_NOT_SHOW,
            allowed: Allowed::read()?,
            files,
        };
        evidence.holds = evidence.layers.iter().all(Layer::held) && evidence.caught() == evidence.mutants.len();
        evidence.summary = format!(
            "{} of {} layers held, {} of {} betrayals caught",
            evidence.layers.iter().filter(|layer| layer.held()).count(),
            evidence.layers.len(),
            evidence.caught(),
            evidence.mutants.len(),
        );
        Ok(evidence)
    }

    /// Whether every layer held and saw to it that no betrayal went unseen.
    #[must_use]
    pub fn holds(&self) -> bool {
        self.holds
    }

    /// How much held, in one line.
    #[must_use]
    pub fn summary(&self) -> &str {
        &self.summary
    }

    fn caught(&self) -> usize {
        self.mutants.iter().filter(|mutant| !mutant.caught_by.is_empty()).count()
    }

    /// Whether anybody looked at it in a browser.
    fn was_run(&self) -> bool {
        !self.engines().is_empty()
    }

    /// The browsers in which somebody looked at it, each by the name that people know.
    fn engines(&self) -> Vec<&str> {
        let checks = self.layers.iter().flat_map(|layer| &layer.checks);
        let engines: BTreeSet<&str> = checks.filter_map(|check| check.engine.as_deref()).collect();
        engines.into_iter().map(words::engine).collect()
    }
}

impl Allowed {
    fn read() -> Result<Self> {
        let (names, frame) = (allowed::names()?, allowed::frame()?);
        let never = allowed::guards()?.into_iter().filter(|guard| guard.never);
        Ok(Self {
            imports: allowed::imports()?,
            host: names.host,
            language: names.language,
            own: names.own,
            never: never.map(|guard| (guard.can, guard.words)).collect(),
            policy: frame.policy,
            sandbox: frame.sandbox,
            allow: frame.allow,
        })
    }
}

/// Writes both beside the release.
///
/// # Errors
///
/// When a file can't be written.
pub fn write(release: &Release, evidence: &Evidence) -> Result<()> {
    let [data, page] = EVIDENCE;
    release.write(data, format!("{}\n", serde_json::to_string_pretty(evidence)?))?;
    release.write(page, page::page(evidence))
}

#[cfg(test)]
mod tests;
