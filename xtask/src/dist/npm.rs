//! `pkg/`: the files to host, as a package for npm, with types and a manifest of the element.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::Value;

use super::{Parts, write};
use crate::api;
use crate::compress;
use crate::files;
use crate::project::Project;

/// Of the files to host, those that belong to the demo page or to one clinic alone.
const LEFT_OUT: [&str; 3] = ["index.html", "demo.css", "protocols/microneedling/overlays"];

/// Puts the package into an empty folder, from the finished `dist`.
pub fn fill(project: &Project, Parts { modules, api }: &Parts, dist: &Path, folder: &Path) -> Result<()> {
    for path in files::walk(dist, &|_| true)? {
        let name = path.strip_prefix(dist)?;
        let is_left_out = LEFT_OUT.iter().any(|out| name.starts_with(out)) || compress::is_squeezed(name);
        if !is_left_out && name != Path::new("integrity.json") {
            copy(&path, &folder.join(name))?;
        }
    }
    modules.index(project, folder)?;
    let ours = project.path("npm");
    for name in ["define.js", "define.d.ts"] {
        copy(&ours.join(name), &folder.join(name))?;
    }
    write(&folder.join("package.json"), &about(&files::read(&ours.join("package.json"))?, &project.version()?)?)?;
    write(&folder.join("custom-elements.json"), &api::manifest(api))?;
    let readme = api::fill(&files::read(&ours.join("README.md"))?, api)?;
    let types = [("index.d.ts", api::types(api)), ("react.d.ts", api::react(api)), ("vue.d.ts", api::vue(api))];
    for (name, text) in types.into_iter().chain([("README.md", readme)]) {
        fs::write(folder.join(name), text)?;
    }
    Ok(())
}

fn copy(from: &Path, to: &Path) -> Result<()> {
    if let Some(parent) = to.parent() {
        fs::create_dir_all(parent)?;
    }
    fs::copy(from, to).with_context(|| from.display().to_string())?;
    Ok(())
}

/// `package.json` with the version of the whole project.
fn about(template: &str, version: &str) -> Result<Value> {
    let mut about: Value = serde_json::from_str(template).context("npm/package.json")?;
    *about.get_mut("version").context("npm/package.json has no place for the version")? = version.into();
    Ok(about)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_package_has_the_version_of_the_project() -> Result<()> {
        let about = about(r#"{ "name": "x", "version": "0.0.0", "type": "module" }"#, "1.2.3")?;
        assert_eq!(about.to_string(), r#"{"name":"x","version":"1.2.3","type":"module"}"#);
        Ok(())
    }
}
