//! What comes from others: crates and packages from npm, each at one version, with licences that allow what is done with
//! them, without known holes.

use std::process::Command;

use anyhow::{Result, bail};
use serde_json::Value;
use xshell::cmd;

use super::pins;
use crate::children;
use crate::commands::test::Release;
use crate::project::{Project, command};
use crate::report::{Report, Unreachable};
use crate::tools;

/// The folders with a lock file of npm's.
const LOCKED: [&str; 4] = ["tests/clients/lforms", "tests/guide/npm", "tests/npm", "tests/pages"];

/// One step per kind of question. Those that somebody else must answer are asked too, and told apart when nobody does.
pub fn steps(project: &Project, report: &mut Report, release: &Release) {
    let sh = &project.sh;
    let browser = ["--manifest-path", "browser/Cargo.toml", "--config", "browser/deny.toml"];
    report.step("supply: exact versions", |_| pins::check(&project.root));
    report.step("supply: crates", |_| {
        tools::cargo_deny(project)?;
        children::run(command(cmd!(sh, "cargo-deny --locked check bans licenses sources")))
    });
    report.step("supply: crates that visitors load", |_| {
        tools::cargo_deny(project)?;
        children::run(command(cmd!(sh, "cargo-deny --locked {browser...} check bans")))
    });
    report.step("supply: what docs/dependencies.md says of them", |tally| {
        release.ensure()?;
        let mut test = command(cmd!(sh, "cargo test --package supply"));
        test.env("SCREENER_DIST", project.dist());
        children::run_watched(test, |line| tally.see(line))
    });
    report.step("supply: known holes in crates", |_| {
        tools::cargo_deny(project)?;
        crates(command(cmd!(sh, "cargo-deny --locked check advisories")))
    });
    report.step("supply: known holes in packages from npm", |_| {
        LOCKED.iter().try_for_each(|folder| {
            let options = ["--json", "--fetch-retries=0", "--fetch-timeout=10000"];
            packages(folder, command(cmd!(sh, "npm audit --prefix {folder} {options...}")))
        })
    });
}

/// The list of known holes is fetched from GitHub.
fn crates(mut ask: Command) -> Result<()> {
    let answer = ask.output()?;
    let told = String::from_utf8_lossy(&answer.stderr);
    if answer.status.success() {
        return Ok(());
    }
    if told.contains("failed to fetch advisory database") {
        bail!(Unreachable("the list of known holes could not be fetched from GitHub; nothing is known".to_owned()));
    }
    println!("{told}");
    bail!("cargo-deny objects; see above")
}

fn packages(folder: &str, mut ask: Command) -> Result<()> {
    let answer = ask.output()?;
    let told: Value = serde_json::from_slice(&answer.stdout).unwrap_or_default();
    match holes(&told) {
        Some(0) => Ok(()),
        None => {
            let why = told.get("message").and_then(Value::as_str).unwrap_or("no answer");
            bail!(Unreachable(format!("the registry does not tell ({why}); nothing is known")))
        }
        Some(found) => {
            println!("{}", String::from_utf8_lossy(&answer.stdout));
            bail!("{folder}: {found} known holes; see above")
        }
    }
}

/// How many holes npm knows of; nothing if it was told nothing.
fn holes(told: &Value) -> Option<u64> {
    told.pointer("/metadata/vulnerabilities/total")?.as_u64()
}

#[cfg(test)]
mod tests {
    use super::*;
    use anyhow::{Context, ensure};
    use serde_json::json;

    fn says(script: &str) -> Command {
        let mut command = Command::new("sh");
        command.args(["-c", script]);
        command
    }

    #[test]
    fn no_answer_is_neither_good_nor_bad() -> Result<()> {
        let error = packages("here", says("echo '{\"message\": \"405\"}'; exit 1")).err().context("it passed")?;
        assert!(error.is::<Unreachable>() && error.to_string().contains("405"), "{error}");
        let error = crates(says("echo failed to fetch advisory database >&2; exit 1")).err().context("it passed")?;
        assert!(error.is::<Unreachable>(), "{error}");
        Ok(())
    }

    #[test]
    fn a_known_hole_fails() -> Result<()> {
        let told = json!({ "metadata": { "vulnerabilities": { "total": 2 } } });
        let error = packages("here", says(&format!("echo '{told}'; exit 1"))).err().context("it passed")?;
        assert!(!error.is::<Unreachable>() && error.to_string().contains('2'), "{error}");
        let error = crates(says("echo 'error[vulnerability]' >&2; exit 1")).err().context("it passed")?;
        ensure!(!error.is::<Unreachable>(), "{error}");
        packages("here", says("echo '{\"metadata\":{\"vulnerabilities\":{\"total\":0}}}'"))
    }
}
