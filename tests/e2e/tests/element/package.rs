//! The modules as a program imports them, on a server that renders pages.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, ensure};
use e2e::{Browser, checkout};
use tempfile::TempDir;

pub async fn without_dom(_: &Browser) -> Result<()> {
    let folder = TempDir::new()?;
    for script in fs::read_dir(checkout()?.join("src/embed"))? {
        let script = script?.path();
        if script.extension().is_some_and(|ending| ending == "js") {
            fs::copy(&script, folder.path().join(script.file_name().context("a name")?))?;
        }
    }
    let put = |name: &str, text: &str| fs::write(folder.path().join(name), text);
    put("package.json", "{ \"type\": \"module\" }")?;
    // What a build makes: its words, where they are, and its glue.
    for module in ["english.js", "greeting-parts.js", "texts.js"] {
        put(module, "export default {};")?;
    }
    put("microneedling-screener.js", "export class Widget {}\nexport default async () => {};")?;
    let printed =
        node(folder.path(), "import('./index.js').then((all) => console.log(Object.keys(all).sort().join()))")?;
    ensure!(printed.trim() == "ScreenerElement,define", "{printed}");
    // The entry registers the element; without a DOM there is nothing to register it with.
    let printed = node(folder.path(), "import('./screener.js').then(() => console.log('imported'))")?;
    ensure!(printed.trim() == "imported", "{printed}");
    Ok(())
}

fn node(folder: &Path, program: &str) -> Result<String> {
    let output = Command::new("node").current_dir(folder).args(["--eval", program]).output().context("Node.js")?;
    ensure!(output.status.success() && output.stderr.is_empty(), "{}", String::from_utf8_lossy(&output.stderr));
    Ok(String::from_utf8(output.stdout)?)
}
