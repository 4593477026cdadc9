//! The wasm and the scripts as they ship: the standard library rebuilt for size, all of it optimised as one, minified.

mod names;

use std::fs;
use std::path::Path;

use anyhow::Result;
use xshell::cmd;

use crate::children;
use crate::files;
use crate::project::{Project, command};
use crate::scripts;
use crate::tools;
use names::Names;

/// The program that browsers load; its files are named after it.
const PROGRAM: &str = "microneedling-screener";

/// What the compiler leaves out: unwinding, and with it every panic message; places in the source; debug formatting.
/// (A development build has them all.) And two optimisations that make loops faster and code larger.
/// These switches are not stable yet, hence `RUSTC_BOOTSTRAP`.
const RUSTFLAGS: &str = "-Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none -Zfmt-debug=none \
                         -Cllvm-args=-disable-lsr -Cllvm-args=-disable-machine-licm";

/// Puts the release wasm and the scripts into a folder.
pub fn make(project: &Project, folder: &Path) -> Result<()> {
    tools::for_release(project)?;
    let sh = &project.sh;
    eprintln!("building the release wasm: one to two minutes the first time");
    // A folder of its own: sharing one would have cargo build everything anew at each change between the two.
    let target = project.path("target/release-wasm");
    let mut build = command(cmd!(
        sh,
        "cargo build --release --no-default-features --bin {PROGRAM} --target wasm32-unknown-unknown --target-dir {target}
         -Zbuild-std=std,panic_abort -Zbuild-std-features=optimize_for_size"
    ));
    build.env("RUSTC_BOOTSTRAP", "1").env("RUSTFLAGS", RUSTFLAGS).stdout(std::io::stderr());
    children::run(build)?;

    let built = target.join(format!("wasm32-unknown-unknown/release/{PROGRAM}.wasm"));
    children::run(command(cmd!(
        sh,
        "wasm-bindgen --target web --no-typescript --omit-default-module-path --remove-name-section
         --remove-producers-section --out-dir {folder} {built}"
    )))?;
    let wasm = folder.join(format!("{PROGRAM}_bg.wasm"));
    let glue = folder.join(format!("{PROGRAM}.js"));
    let shorten = cmd!(sh, "wasm-opt --minify-imports-and-exports-and-modules {wasm} -o {wasm}");
    let names = Names::read(&children::read(command(shorten))?)?;
    fs::write(&glue, names.shorten(&files::read(&glue)?)?)?;
    children::run(command(cmd!(sh, "wasm-opt -Oz --converge {wasm} -o {wasm}")))?;
    scripts::bundle(project, folder)
}
