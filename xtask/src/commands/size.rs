//! `cargo xtask size`: what a first visit downloads, held to a budget.

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};

use crate::compress;
use crate::dist;
use crate::files;
use crate::project::Project;

/// Everything together, squeezed by brotli: a second and a little on a poor phone connection.
const BUDGET: usize = 131 * 1024;

/// The script alone, which draws the first screen: the others are on their way by then.
const SCRIPT_BUDGET: usize = 14 * 1024;

const SCRIPT: &str = "screener.js";

/// The files the widget fetches before the first question is on screen.
const FIRST_VISIT: [&str; 4] = [
    SCRIPT,
    "microneedling-screener_bg.wasm",
    "protocols/microneedling/protocol.json",
    "protocols/microneedling/text/en.json",
];

struct Size {
    name: String,
    raw: usize,
    gzip: usize,
    brotli: usize,
}

/// Builds, measures and prints; false when over the budget.
pub fn run(project: &Project, json: bool) -> Result<bool> {
    dist::make(project)?;
    let sizes = measure(&project.dist())?;
    if json {
        println!("{:#}", as_json(&sizes));
    } else {
        print!("{}", table(&sizes));
    }
    Ok(over(&sizes).is_none())
}

/// Measures a folder that is already built, as one step of the tests.
pub fn check(project: &Project) -> Result<()> {
    let sizes = measure(&project.dist())?;
    print!("{}", table(&sizes));
    over(&sizes).map_or(Ok(()), |what| bail!(what))
}

/// What is larger than allowed.
fn over(sizes: &[Size]) -> Option<String> {
    let script = sizes.iter().filter(|size| size.name == SCRIPT).map(|size| size.brotli).sum();
    let held = [("a first visit downloads", total(sizes).brotli, BUDGET), ("the script is", script, SCRIPT_BUDGET)];
    let (what, found, allowed) = held.into_iter().find(|(_, found, allowed)| found > allowed)?;
    Some(format!("{what} {found} bytes, more than the {allowed} allowed"))
}

/// Measures a folder that is already built: for people, and for programs.
pub fn tell(project: &Project) -> Result<(String, Value)> {
    let sizes = measure(&project.dist())?;
    Ok((table(&sizes), as_json(&sizes)))
}

fn measure(dist: &Path) -> Result<Vec<Size>> {
    let mut paths: Vec<PathBuf> = FIRST_VISIT.iter().map(PathBuf::from).collect();
    // Scripts that wasm-bindgen splits off are imported by its own, so a first visit gets them too.
    let snippets = dist.join("snippets");
    if snippets.is_dir() {
        for path in files::walk(&snippets, &|_| true)? {
            paths.push(path.strip_prefix(dist)?.to_path_buf());
        }
    }
    paths.iter().map(|path| measure_file(dist, path)).collect()
}

fn measure_file(dist: &Path, path: &Path) -> Result<Size> {
    let bytes = fs::read(dist.join(path)).with_context(|| format!("the build made no {}", path.display()))?;
    Ok(Size {
        name: path.display().to_string(),
        raw: bytes.len(),
        gzip: compress::gzip(&bytes)?.len(),
        brotli: compress::brotli(&bytes)?.len(),
    })
}

fn total(sizes: &[Size]) -> Size {
    Size {
        name: "total".to_owned(),
        raw: sizes.iter().map(|size| size.raw).sum(),
        gzip: sizes.iter().map(|size| size.gzip).sum(),
        brotli: sizes.iter().map(|size| size.brotli).sum(),
    }
}

fn table(sizes: &[Size]) -> String {
    let all = total(sizes);
    let width = sizes.iter().map(|size| size.name.len()).max().unwrap_or(0);
    let mut table = format!("{:width$}  {:>9}  {:>9}  {:>10}\n", "bytes", "raw", "gzip -9", "brotli -11");
    for Size { name, raw, gzip, brotli } in sizes.iter().chain([&all]) {
        // Writing to a string cannot fail.
        let _ = writeln!(table, "{name:width$}  {raw:>9}  {gzip:>9}  {brotli:>10}");
    }
    let percent = all.brotli * 100 / BUDGET;
    let _ = writeln!(table, "budget: {} of {BUDGET} bytes with brotli ({percent} %)", all.brotli);
    table
}

fn as_json(sizes: &[Size]) -> Value {
    let row = |size: &Size| json!({ "name": size.name, "raw": size.raw, "gzip": size.gzip, "brotli": size.brotli });
    let all = total(sizes);
    json!({
        "files": sizes.iter().map(row).collect::<Vec<_>>(),
        "total": { "raw": all.raw, "gzip": all.gzip, "brotli": all.brotli },
        "budget": { "brotli": BUDGET, "script": SCRIPT_BUDGET, "kept": over(sizes).is_none() },
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sizes() -> Vec<Size> {
        let size = |name: &str, raw, gzip, brotli| Size { name: name.to_owned(), raw, gzip, brotli };
        vec![size("a.js", 1000, 400, 300), size("b.wasm", 200_000, 90_000, 80_000)]
    }

    #[test]
    fn the_table_adds_up() {
        let table = table(&sizes());
        assert!(table.contains("total      201000      90400       80300\n"), "{table}");
        assert!(table.ends_with("budget: 80300 of 134144 bytes with brotli (59 %)\n"), "{table}");
    }

    #[test]
    fn json_says_the_same() {
        let json = as_json(&sizes());
        assert_eq!(json.pointer("/total/brotli"), Some(&json!(80_300)));
        assert_eq!(json.pointer("/budget/kept"), Some(&json!(true)));
        assert_eq!(json.pointer("/files/0/name"), Some(&json!("a.js")));
    }

    #[test]
    fn each_budget_counts() {
        assert_eq!(over(&sizes()), None);
        let with = |name: &str, brotli| {
            let mut sizes = sizes();
            sizes.push(Size { name: name.to_owned(), raw: brotli, gzip: brotli, brotli });
            over(&sizes).unwrap_or_default()
        };
        assert!(
            with("a.json", 60_000).starts_with("a first visit downloads 140300 bytes"),
            "{}",
            with("a.json", 60_000)
        );
        assert!(with(SCRIPT, 20_000).starts_with("the script is 20000 bytes"), "{}", with(SCRIPT, 20_000));
    }
}
