//! The programs a build or a test needs. Each is used from PATH when it is exactly the version this
//! project wants; otherwise it is installed into a folder of the project's own in cargo's home.

mod apt;
pub mod browsers;
mod cargo_tool;
pub mod fhir_clients;
pub mod guide;
mod heartbeat;
mod lock;
pub mod npm_tool;
pub mod path;
pub mod rustup;
mod version;

pub use path::put_first_on_path;

use std::path::PathBuf;

use anyhow::Result;

use crate::project::Project;
use cargo_tool::CargoTool;
use npm_tool::{NpmLock, NpmScript, NpmTool};

const TRUNK: CargoTool =
    CargoTool { package: "trunk", program: "trunk", version: "0.21.14", locked: true, minutes: "4 to 10" };
const WASM_PACK: CargoTool =
    CargoTool { package: "wasm-pack", program: "wasm-pack", version: "0.15.1", locked: true, minutes: "2 to 4" };
const GECKODRIVER: CargoTool =
    CargoTool { package: "geckodriver", program: "geckodriver", version: "0.37.1", locked: true, minutes: "1 to 4" };

const CARGO_DENY: CargoTool =
    CargoTool { package: "cargo-deny", program: "cargo-deny", version: "0.20.2", locked: true, minutes: "3 to 6" };

const WASM_OPT: NpmTool = NpmTool { package: "binaryen", version: "132.0.0", program: "wasm-opt", says: "132" };
const ESBUILD: NpmTool = NpmTool { package: "esbuild", version: "0.28.2", program: "esbuild", says: "0.28.2" };
const MERMAID: NpmScript = NpmScript { package: "mermaid", version: "12.3.0", file: "dist/mermaid.min.js" };
const AXE: NpmScript = NpmScript { package: "axe-core", version: "4.14.1", file: "axe.min.js" };
const TORTURE: NpmLock = NpmLock { name: "torture", from: "tests/pages" };
const RECORDERS: NpmLock = NpmLock { name: "recorders", from: "tests/recorders" };
const PEERS: NpmLock = NpmLock { name: "peers", from: "bench/peers" };

/// What trunk calls, and trunk itself: for a development build.
pub fn for_build(project: &Project) -> Result<()> {
    rustup::wasm_target(project)?;
    wasm_bindgen(project)?;
    TRUNK.ensure(&project.sh)
}

/// What makes the wasm and the scripts small.
pub fn for_release(project: &Project) -> Result<()> {
    rustup::wasm_target(project)?;
    rustup::std_source(project)?;
    wasm_bindgen(project)?;
    WASM_PACK.ensure(&project.sh)?;
    WASM_OPT.ensure(&project.sh)?;
    ESBUILD.ensure(&project.sh)
}

/// What wasm-pack calls, and wasm-pack itself. Browsers are looked for one by one.
pub fn for_browser_tests(project: &Project) -> Result<()> {
    rustup::wasm_target(project)?;
    wasm_bindgen(project)?;
    WASM_PACK.ensure(&project.sh)
}

/// What looks at every crate that the project has: its licence, its source, its known holes.
pub fn cargo_deny(project: &Project) -> Result<()> {
    CARGO_DENY.ensure(&project.sh)
}

/// Other people's style sheets and scripts that the torture pages load: the folder with their packages.
pub fn torture(project: &Project) -> Result<PathBuf> {
    TORTURE.ensure(project)
}

/// What records a visitor's session on other people's pages: the folder with the packages.
pub fn recorders(project: &Project) -> Result<PathBuf> {
    RECORDERS.ensure(project)
}

/// Other people's software for forms, and what bundles it: the folder with the packages.
pub fn peers(project: &Project) -> Result<PathBuf> {
    ESBUILD.ensure(&project.sh)?;
    PEERS.ensure(project)
}

/// The script that looks for barriers in a page.
pub fn axe(project: &Project) -> Result<PathBuf> {
    AXE.ensure(&project.sh)
}

/// The script that draws Mermaid text.
pub fn mermaid(project: &Project) -> Result<PathBuf> {
    MERMAID.ensure(&project.sh)
}

fn wasm_bindgen(project: &Project) -> Result<()> {
    // Not locked: the lock file this package was published with can name withdrawn versions.
    let tool = CargoTool {
        package: "wasm-bindgen-cli",
        program: "wasm-bindgen",
        version: &lock::wasm_bindgen(project)?,
        locked: false,
        minutes: "2 to 4",
    };
    tool.ensure(&project.sh)
}
