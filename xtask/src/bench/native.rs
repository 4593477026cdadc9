//! The benches that need no browser, and what they found.

use std::path::Path;

use anyhow::{Context, Result};
use serde_json::{Value, json};
use xshell::cmd;

use crate::children;
use crate::files;
use crate::project::{Project, command};

/// Runs them; answers a list of names and nanoseconds.
pub fn measure(project: &Project, quick: bool) -> Result<Value> {
    let sh = &project.sh;
    let (warm, measured) = if quick { ("0.3", "0.5") } else { ("1", "3") };
    let times = ["--noplot", "--warm-up-time", warm, "--measurement-time", measured];
    let found = project.path("target/criterion");
    if found.is_dir() {
        std::fs::remove_dir_all(&found)?;
    }
    let benches = ["--bench", "shipped", "--bench", "growth"];
    let mut bench = command(cmd!(sh, "cargo bench --package microneedling-screener {benches...} -- {times...}"));
    bench.env("CRITERION_HOME", &found);
    children::run(bench)?;
    estimates(&found)
}

/// What criterion wrote down: the median of each.
fn estimates(folder: &Path) -> Result<Value> {
    let mut found = Vec::new();
    for path in files::walk(folder, &|_| true)? {
        let of_this_run = path.parent().is_some_and(|parent| files::name(parent) == "new");
        if !of_this_run || files::name(&path) != "estimates.json" {
            continue;
        }
        let read = |path: &Path| anyhow::Ok(serde_json::from_str::<Value>(&files::read(path)?)?);
        let (estimates, about) = (read(&path)?, read(&path.with_file_name("benchmark.json"))?);
        let name = about.get("full_id").and_then(Value::as_str).context("a bench without a name")?;
        let median = estimates.pointer("/median/point_estimate").context("a bench without a median")?;
        found.push(json!({ "name": name, "nanoseconds": median }));
    }
    Ok(Value::Array(found))
}
