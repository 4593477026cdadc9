//! Each protocol's documents, as they are published.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail, ensure};
use serde_json::Value;

use crate::files;

/// Copies each protocol; answers which documents it wrote.
pub fn copy(root: &Path, folder: &Path) -> Result<Vec<PathBuf>> {
    let protocols = root.join("protocols");
    let mut written = Vec::new();
    // The schemas are for editors.
    let sources = files::entries(&protocols)?.into_iter().filter(|folder| files::name(folder) != "schema");
    for protocol in sources {
        for source in documents(&protocol)? {
            let relative = Path::new("protocols").join(source.strip_prefix(&protocols)?);
            let target = folder.join(&relative);
            if let Some(parent) = target.parent() {
                fs::create_dir_all(parent)?;
            }
            let small = minify(&files::read(&source)?).with_context(|| source.display().to_string())?;
            fs::write(&target, small)?;
            written.push(relative);
        }
    }
    ensure!(!written.is_empty(), "{} holds no protocol", protocols.display());
    Ok(written)
}

/// The documents of one protocol. Anything unexpected is refused, so that nothing is left out unseen.
fn documents(folder: &Path) -> Result<Vec<PathBuf>> {
    ensure!(folder.is_dir(), "{} is not a protocol's folder", folder.display());
    let mut found = Vec::new();
    for path in files::entries(folder)? {
        match files::name(&path) {
            "protocol.json" if path.is_file() => found.push(path),
            "text" if path.is_dir() => found.extend(all_json(&path, "one .json per language")?),
            "overlays" if path.is_dir() => found.extend(all_json(&path, "one .json per overlay")?),
            // What the protocol and its words are tried against, and notes for people, stay in the source.
            "scenarios.json" | "guarantees.json" if path.is_file() => {}
            "words" if path.is_dir() => {}
            _ if path.is_file() && files::extension(&path) == "md" => {}
            _ => bail!(
                "{} has no place in a protocol: expected protocol.json, scenarios.json, guarantees.json, text/, words/, \
                 overlays/ or notes in .md",
                path.display()
            ),
        }
    }
    let has = |name: &str| found.iter().any(|path| path.ends_with(name));
    ensure!(has("protocol.json"), "{} has no protocol.json", folder.display());
    ensure!(has("text/en.json"), "{} has no text/en.json", folder.display());
    Ok(found)
}

fn all_json(folder: &Path, expected: &str) -> Result<Vec<PathBuf>> {
    let paths = files::entries(folder)?;
    for path in &paths {
        ensure!(
            path.is_file() && files::extension(path) == "json",
            "{} has no place here: expected {expected}",
            path.display()
        );
    }
    Ok(paths)
}

/// The same document without its white space and its pointer to a schema; keys stay in the order they were written.
pub fn minify(document: &str) -> Result<String> {
    Ok(published(document)?.to_string())
}

/// What is published of a document.
pub fn published(document: &str) -> Result<Value> {
    let mut value: Value = serde_json::from_str(document).context("not well-formed JSON")?;
    value.as_object_mut().context("not a JSON object")?.shift_remove("$schema");
    Ok(value)
}

#[cfg(test)]
mod tests {
    use super::*;
    use xshell::Shell;

    #[test]
    fn copies_are_small_and_in_order() -> Result<()> {
        let document = "{\n  \"$schema\": \"../s.json\",\n  \"z\": 1,\n  \"a\": { \"text\": \"it’s  fine\", \"list\": [1, 2.5, null] }\n}\n";
        assert_eq!(minify(document)?, r#"{"z":1,"a":{"text":"it’s  fine","list":[1,2.5,null]}}"#);
        assert!(minify("[]").is_err());
        assert!(minify("{ \"a\": 1, }").is_err());
        Ok(())
    }

    #[test]
    fn a_strange_file_stops_the_build() -> Result<()> {
        let sh = Shell::new()?;
        let folder = sh.create_temp_dir()?;
        sh.change_dir(folder.path());
        sh.create_dir("staging")?;
        sh.write_file("protocols/p/protocol.json", "{}\n")?;
        let staging = folder.path().join("staging");
        let copy = || copy(folder.path(), &staging);

        assert!(copy().is_err_and(|error| error.to_string().contains("no text/en.json")));
        sh.write_file("protocols/p/text/en.json", "{ \"a\": 1 }\n")?;
        sh.write_file("protocols/p/words/en.json", "{ \"a\": 1 }\n")?;
        sh.write_file("protocols/p/notes.md", "for people\n")?;
        sh.write_file("protocols/p/overlays/sample.json", "{ \"b\": 2 }\n")?;
        sh.write_file("protocols/schema/text.schema.json", "{}\n")?;
        assert_eq!(copy()?.len(), 3);
        assert_eq!(sh.read_file("staging/protocols/p/text/en.json")?, r#"{"a":1}"#);
        assert_eq!(sh.read_file("staging/protocols/p/overlays/sample.json")?, r#"{"b":2}"#);
        assert!(!sh.path_exists("staging/protocols/p/words"));
        assert!(!sh.path_exists("staging/protocols/p/notes.md"));
        assert!(!sh.path_exists("staging/protocols/schema"));

        sh.write_file("protocols/p/overlays/notes.txt", "for nobody\n")?;
        assert!(copy().is_err_and(|error| error.to_string().contains("expected one .json per overlay")));
        sh.remove_path("protocols/p/overlays/notes.txt")?;

        sh.write_file("protocols/p/protocol.json.bak", "{}")?;
        assert!(copy().is_err_and(|error| error.to_string().contains("has no place")));
        Ok(())
    }
}
