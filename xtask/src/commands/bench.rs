//! `cargo xtask bench`: how large and how quick the release is, beside a form made by hand and beside the run before.
//! It asserts no time: machines differ, and are busy.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::{Value, json};
use xshell::cmd;

use super::size;
use crate::args::Measuring;
use crate::bench::{browser, native, peers, plot, table};
use crate::dist;
use crate::files;
use crate::project::Project;

/// Where what was measured is kept, for people and for the next run.
const FOLDER: &str = "target/bench";
/// Where the pictures are published.
const PUBLISHED: &str = "docs/performance";

/// Measures everything and tells it.
pub fn run(project: &Project, options: Measuring) -> Result<bool> {
    let Measuring { builds, quick, peers: with_peers, publish } = options;
    if builds {
        dist::make(project)?;
    }
    let folder = project.path(FOLDER);
    fs::create_dir_all(&folder)?;
    let results = folder.join("results.json");
    let before: Option<Value> = files::read(&results).ok().and_then(|text| serde_json::from_str(&text).ok());

    let (sizes, size) = size::tell(project)?;
    let native = native::measure(project, quick)?;
    let peers = with_peers.then(|| peers::build(project, &folder.join("peers"))).transpose()?;
    let browser = browser::measure(project, &folder.join("browser.json"), peers.as_deref(), quick)?;
    let now = json!({
        "date": cmd!(project.sh, "date -u +%Y-%m-%dT%H:%MZ").quiet().read()?,
        "processor": processor(),
        "size": size,
        "native": native,
        "browser": browser,
    });

    let before = before.as_ref();
    print!(
        "\n{sizes}\n{}\n{}\n{}",
        table::native(&now, before),
        table::browser(&now, before),
        table::growth(&now, before)
    );
    fs::write(&results, format!("{now:#}\n"))?;
    let pictures = plot::growth(&now);
    write(&folder, &pictures)?;
    println!("\nwritten: {FOLDER}/results.json, and how it grows as {FOLDER}/growth-*.svg");
    if publish {
        write(&project.path(PUBLISHED), &pictures)?;
        println!("and into {PUBLISHED}/");
    }
    Ok(true)
}

fn write(folder: &Path, pictures: &[(&str, String)]) -> Result<()> {
    fs::create_dir_all(folder)?;
    for (name, picture) in pictures {
        fs::write(folder.join(name), picture).with_context(|| (*name).to_owned())?;
    }
    Ok(())
}

/// What the system calls the processor; `null` where it does not say.
fn processor() -> Value {
    let told = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = told.lines().find_map(|line| line.strip_prefix("model name")?.split_once(": "));
    model.map(|(_, name)| name.to_owned()).into()
}
