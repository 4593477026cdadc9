//! The element's scripts: as modules while developing, as one file in a release.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use base64::prelude::{BASE64_STANDARD, Engine as _};
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha384};
use xshell::cmd;

use crate::children;
use crate::files;
use crate::project::{Project, command};

/// Where they are written.
const SOURCE: &str = "src/embed";

/// The protocol whose questions make the fallback.
const TEXTS: &str = "protocols/microneedling/text";

/// Puts each module, and the one made here, into a folder. Answers their names.
pub fn copy(root: &Path, folder: &Path) -> Result<Vec<String>> {
    let mut names = vec!["checklist.js".to_owned()];
    let source = root.join(SOURCE);
    for script in files::walk(&source, &|_| true)?.iter().filter(|path| files::extension(path) == "js") {
        let name = script.strip_prefix(&source)?;
        let target = folder.join(name);
        fs::create_dir_all(target.parent().unwrap_or(folder))?;
        fs::copy(script, target)?;
        names.push(name.display().to_string());
    }
    let checklists = checklists(root)?;
    fs::write(folder.join("checklist.js"), format!("export default {checklists};\n"))?;
    Ok(names)
}

/// What pages load, each with all that it imports. The doctor is loaded only when asked for.
const ENTRIES: [&str; 2] = ["screener.js", "doctor.js"];

/// Makes each entry one small file, and takes the modules away.
pub fn bundle(project: &Project, folder: &Path) -> Result<()> {
    let sh = &project.sh;
    let modules = copy(&project.root, folder)?;
    let hashes = hashes(folder)?;
    fs::write(folder.join("integrity.js"), format!("export default {hashes};\n"))?;
    for name in ENTRIES {
        let entry = folder.join(name);
        let options = ["--bundle", "--minify", "--format=esm", "--external:./doctor.js", "--log-level=warning"];
        let bundle = cmd!(sh, "esbuild {entry} {options...} --allow-overwrite --outfile={entry}");
        children::run(command(bundle)).context("the scripts can't be bundled")?;
    }
    for name in modules.iter().filter(|name| !ENTRIES.contains(&name.as_str())) {
        fs::remove_file(folder.join(name))?;
    }
    fs::remove_dir_all(folder.join("doctor"))?;
    Ok(fs::remove_file(folder.join("microneedling-screener.js"))?)
}

/// Of each file that the widget fetches, by its name.
fn hashes(folder: &Path) -> Result<Value> {
    let mut hashes = Map::new();
    for path in files::walk(folder, &|_| true)? {
        let name = path.strip_prefix(folder)?.display().to_string();
        if name.ends_with(".wasm") || name.starts_with("protocols/") && !name.contains("/overlays/") {
            hashes.insert(name, Value::from(sha384(&fs::read(&path)?)));
        }
    }
    Ok(Value::Object(hashes))
}

/// As browsers write it in `integrity`.
pub fn sha384(bytes: &[u8]) -> String {
    format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(bytes)))
}

/// What the element's own fallback says, by locale: the questions that everyone is asked, and words around them.
fn checklists(root: &Path) -> Result<Value> {
    let protocol = read(&root.join("protocols/microneedling/protocol.json"))?;
    let questions = protocol.get("questions").and_then(Value::as_array).context("the protocol has no questions")?;
    let asked = questions.iter().filter(|question| question.get("ask_when").is_none());
    let asked: Vec<&str> = asked.filter_map(|question| question.get("id")?.as_str()).collect();
    let mut checklists = Map::new();
    for path in files::entries(&root.join(TEXTS))? {
        let text = read(&path)?;
        let locale = files::name(&path).trim_end_matches(".json");
        checklists.insert(locale.to_owned(), checklist(&text, locale, &asked)?);
    }
    Ok(Value::Object(checklists))
}

fn checklist(text: &Value, locale: &str, asked: &[&str]) -> Result<Value> {
    let words = |pointer: &str| {
        let words = text.pointer(pointer).and_then(Value::as_str);
        words.with_context(|| format!("the text {locale} has no {pointer}"))
    };
    let questions = asked.iter().map(|id| words(&format!("/questions/{id}/ask"))).collect::<Result<Vec<_>>>()?;
    let emergency = words("/interface/emergency-number")?;
    Ok(json!({
        "locale": locale,
        "heading": words("/interface/intro-heading")?,
        "next": words("/interface/discuss-next")?,
        "questions": questions,
        "book": words("/interface/book-consult")?,
        "call": words("/interface/call")?,
        "find": words("/interface/find-consult")?,
        "about": words("/interface/about")?.replace("{emergency}", emergency),
    }))
}

fn read(path: &Path) -> Result<Value> {
    serde_json::from_str(&files::read(path)?).with_context(|| path.display().to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = r#"{
        "questions": { "a": { "ask": "A?" }, "b": { "ask": "B?" }, "c": { "ask": "C?" } },
        "interface": { "intro-heading": "Before", "discuss-next": "Talk", "book-consult": "Book", "call": "Call {number}",
            "find-consult": "Ask", "about": "Call {emergency}.", "emergency-number": "for help" } }"#;

    #[test]
    fn the_fallback_lists_what_everyone_is_asked() -> Result<()> {
        let list = checklist(&serde_json::from_str(TEXT)?, "en", &["a", "c"])?;
        assert_eq!(list.get("questions"), Some(&json!(["A?", "C?"])));
        assert_eq!(list.get("about"), Some(&json!("Call for help.")));
        assert!(checklist(&json!({}), "en", &[]).is_err());
        Ok(())
    }
}
