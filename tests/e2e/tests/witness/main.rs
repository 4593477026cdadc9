//! The witness can be wrong in one way only that matters: seeing nothing. So releases are spoilt on purpose, each sends
//! the visitor's first choice away by many doors, and the witness must name every one of them.

mod spoilt;

use std::process::{Command, ExitCode};

use anyhow::{Context, Result, ensure};
use libtest_mimic::{Arguments, Failed, Trial};
use serde_json::Value;
use tempfile::TempDir;

use spoilt::{Betrayal, ELSEWHERE, FRAMED, SENT, STAYING};

fn main() -> ExitCode {
    let mut arguments = Arguments::from_args();
    // Each run has two browsers of its own.
    arguments.test_threads.get_or_insert(1);
    let releases: [(&str, &'static [&Betrayal]); 2] = [
        ("every door that a choice leaves by", &[&SENT, &STAYING, &FRAMED]),
        ("a page that is led away", &[&ELSEWHERE]),
    ];
    let trials = releases.map(|(what, betrayals)| {
        let name = format!("the witness sees {what}");
        Trial::test(name, move || caught(betrayals).map_err(|error| Failed::from(format!("{error:#}"))))
    });
    libtest_mimic::run(&arguments, trials.into()).exit_code()
}

/// Every door that the spoilt release uses is named where it belongs.
fn caught(betrayals: &[&Betrayal]) -> Result<()> {
    let folder = TempDir::new()?;
    let (dist, out) = (folder.path().join("dist"), folder.path().join("seen.json"));
    spoilt::release(&dist, betrayals)?;
    let mut witness = Command::new(env!("CARGO_BIN_EXE_witness"));
    witness.arg("--dist").arg(&dist).arg("--out").arg(&out).arg("--quick");
    ensure!(witness.status()?.success(), "the witness could not look");
    let seen: Value = serde_json::from_slice(&std::fs::read(&out)?)?;
    let failed = failed(&seen).context("the witness wrote something else")?;
    for (promise, words) in betrayals.iter().flat_map(|betrayal| betrayal.seen) {
        let named = failed.iter().any(|(name, saw)| name.contains(promise) && saw.contains(words));
        ensure!(named, "{words:?} is not seen under {promise:?}; what is: {failed:#?}");
    }
    Ok(())
}

/// What did not hold: its name, and what was seen.
fn failed(seen: &Value) -> Option<Vec<(&str, &str)>> {
    let layers = seen.get("layers")?.as_array()?;
    let checks = layers.iter().filter_map(|layer| layer.get("checks")?.as_array()).flatten();
    let failed = checks.filter(|check| check.get("held") == Some(&Value::Bool(false)));
    failed.map(|check| Some((check.get("name")?.as_str()?, check.get("saw")?.as_str()?))).collect()
}
