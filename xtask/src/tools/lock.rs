//! Reads Cargo.lock: wasm-bindgen refuses a command-line tool of any other version than its own.

use std::fs;

use anyhow::{Context, Result};
use xshell::cmd;

use crate::files;
use crate::project::Project;

/// The version of wasm-bindgen that the widget is built with.
pub fn wasm_bindgen(project: &Project) -> Result<String> {
    let lock = project.path("Cargo.lock");
    if !fs::exists(&lock)? {
        let sh = &project.sh;
        cmd!(sh, "cargo generate-lockfile").run()?;
    }
    version_of("wasm-bindgen", &files::read(&lock)?)
}

fn version_of(package: &str, lock: &str) -> Result<String> {
    let lock: toml::Table = lock.parse().context("Cargo.lock is damaged")?;
    let packages = lock.get("package").and_then(toml::Value::as_array).context("Cargo.lock lists no package")?;
    let text = |entry: &toml::Value, key: &str| entry.get(key)?.as_str().map(str::to_owned);
    packages
        .iter()
        .find(|entry| text(entry, "name").as_deref() == Some(package))
        .and_then(|entry| text(entry, "version"))
        .with_context(|| format!("Cargo.lock does not name {package}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOCK: &str = "\
version = 4

[[package]]
name = \"wasm-bindgen-shared\"
version = \"9.9.9\"

[[package]]
name = \"wasm-bindgen\"
version = \"0.2.130\"
dependencies = [\"wasm-bindgen-shared\"]
";

    #[test]
    fn the_exact_package_is_read() -> Result<()> {
        assert_eq!(version_of("wasm-bindgen", LOCK)?, "0.2.130");
        assert!(version_of("yew", LOCK).is_err());
        assert!(version_of("yew", "version = 4").is_err());
        assert!(version_of("yew", "[[package").is_err());
        Ok(())
    }
}
