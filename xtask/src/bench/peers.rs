//! The same form in other people's software: their packages come from npm, and esbuild makes a page of each.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Result;
use xshell::cmd;

use crate::children;
use crate::files;
use crate::project::{Project, command};
use crate::tools::{self, fhir_clients};

/// Those that are bundled, with their sources.
const BUNDLED: [(&str, &str); 3] = [("react", "app.jsx"), ("surveyjs", "app.js"), ("lforms", "app.js")];

/// What LHC-Forms has its users put on their page.
const LFORMS: [&str; 7] = [
    "webcomponent/styles.css",
    "webcomponent/runtime.js",
    "webcomponent/polyfills.js",
    "webcomponent/main.js",
    "webcomponent/magnifying_glass.png",
    "webcomponent/assets/lib/zone.min.js",
    "fhir/R4/lformsFHIR.min.js",
];

/// Builds every page into a folder of its own, below `folder`.
pub fn build(project: &Project, folder: &Path) -> Result<PathBuf> {
    let modules = tools::peers(project)?;
    let lforms = fhir_clients::lforms(project)?;
    files::empty(folder)?;
    let sh = &project.sh;
    for (name, entry) in BUNDLED {
        let from = project.path("bench/peers").join(name);
        let to = folder.join(name);
        fs::create_dir_all(&to)?;
        fs::copy(from.join("index.html"), to.join("index.html"))?;
        let (entry, bundle) = (from.join(entry), to.join("app.js"));
        let production = "--define:process.env.NODE_ENV=\"production\"";
        let options =
            ["--bundle", "--minify", "--format=esm", "--target=es2022", "--jsx=automatic", "--log-level=warning"];
        let mut esbuild = command(cmd!(sh, "esbuild {entry} {options...} {production} --outfile={bundle}"));
        // The packages are not beside the sources.
        esbuild.env("NODE_PATH", &modules);
        children::run(esbuild)?;
    }
    let (style, react) = (project.path("bench/vanilla/style.css"), folder.join("react/style.css"));
    children::run(command(cmd!(sh, "esbuild {style} --minify --log-level=warning --outfile={react}")))?;
    let style = "survey-core.fontless.min.css";
    fs::copy(modules.join("survey-core").join(style), folder.join("surveyjs").join(style))?;
    for file in LFORMS {
        let from = lforms.join(file);
        fs::copy(&from, folder.join("lforms").join(files::name(&from)))?;
    }
    Ok(folder.to_path_buf())
}
