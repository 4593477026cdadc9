//! fhir.resources, a Python library with every element of FHIR as a type, reads what is exported and loses nothing.

use std::env;
use std::fs;
use std::process::Command;

use anyhow::{Context, Result, ensure};
use clients::Documents;
use serde_json::{Value, json};
use tempfile::TempDir;

const SCRIPT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/python/validate.py");

/// What the library says of some documents: how many it read, or why it refused one.
fn read<'v>(documents: impl IntoIterator<Item = &'v Value>) -> Result<Result<usize, String>> {
    let folder = TempDir::new()?;
    for (number, document) in documents.into_iter().enumerate() {
        fs::write(folder.path().join(format!("{number:03}.json")), document.to_string())?;
    }
    let packages = env::var_os("FHIR_RESOURCES").context("FHIR_RESOURCES is not set: run `cargo xtask test fhir`")?;
    let said = Command::new("python3")
        .env("PYTHONPATH", packages)
        .env("PYTHONDONTWRITEBYTECODE", "1")
        .args([SCRIPT.as_ref(), folder.path()])
        .output()
        .context("there is no python3")?;
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).trim().to_owned();
    Ok(if said.status.success() { Ok(text(&said.stdout).parse()?) } else { Err(text(&said.stderr)) })
}

#[test]
fn every_export_is_read_and_nothing_is_lost() -> Result<()> {
    let documents = Documents::read()?;
    let questionnaire = documents.questionnaire()?;
    let walks = documents.walks()?;
    let all = walks.iter().map(|walk| &walk.response).chain([&questionnaire]);
    let count = read(all)?.map_err(anyhow::Error::msg)?;
    ensure!(count == walks.len() + 1, "{count} documents were read");
    Ok(())
}

#[test]
fn what_is_not_fhir_is_refused() -> Result<()> {
    let documents = Documents::read()?;
    let mut misspelt = documents.questionnaire()?;
    let item = misspelt.pointer_mut("/item/0/item/0").and_then(Value::as_object_mut).context("no item")?;
    item.insert("enabledWhen".to_owned(), json!([]));
    let refused = read([&misspelt])?;
    ensure!(refused.is_err_and(|why| why.contains("enabledWhen")), "a misspelt element was read");
    Ok(())
}
