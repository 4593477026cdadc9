//! The wasm as it ships, by wasm-pack: the standard library rebuilt for size, all of it optimised as one.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::Result;
use xshell::cmd;

use super::names::Names;
use crate::children;
use crate::files;
use crate::project::{Project, command};

/// The package that browsers load; nothing else links it.
const PACKAGE: &str = "browser";

/// Its wasm.
pub const WASM: &str = "microneedling-screener_bg.wasm";

/// What wasm-bindgen writes for the scripts to call the wasm.
pub const GLUE: &str = "microneedling-screener.js";

/// What the compiler leaves out: unwinding, and with it every panic message; places in the source; debug formatting.
/// (A development build has them all.) And two optimisations that make loops faster and code larger.
/// These switches are not stable yet, hence `RUSTC_BOOTSTRAP`. The stack is a fourth of what the linker would take: documents
/// nest only so deep, and a page pays for all of it.
const RUSTFLAGS: &str = "-Zunstable-options -Cpanic=immediate-abort -Zlocation-detail=none -Zfmt-debug=none \
                         -Cllvm-args=-disable-lsr -Cllvm-args=-disable-machine-licm -Clink-arg=-zstack-size=262144";

/// The standard library is built along, for size.
const BUILD_STD: [&str; 2] = ["-Zbuild-std=std,panic_abort", "-Zbuild-std-features=optimize_for_size"];

/// How wasm-opt makes it small. Nothing stands in the first kilobyte of memory, the far end of the stack; knowing that,
/// it can add up more addresses in advance: half a kilobyte less.
const SMALL: [&str; 4] = ["--low-memory-unused", "-Oz", "--converge", "--strip-target-features"];

/// The wasm and its glue, before anything is bundled.
pub struct Program {
    /// The wasm.
    pub wasm: PathBuf,
    /// The glue.
    pub glue: PathBuf,
}

/// Builds both.
pub fn make(project: &Project) -> Result<Program> {
    let sh = &project.sh;
    eprintln!("building the release wasm: one to two minutes the first time");
    let out = project.path("target/wasm-pack");
    files::empty(&out)?;
    let target = target(project);
    // Of wasm-pack's own package.json and optimising nothing is wanted: npm/ and the lines below know more.
    let pack =
        ["--target", "web", "--release", "--mode", "no-install", "--no-typescript", "--no-pack", "--no-gitignore"];
    let name = GLUE.trim_end_matches(".js");
    let mut build = command(cmd!(
        sh,
        "wasm-pack build {PACKAGE} {pack...} --out-dir {out} --out-name {name} -- --target-dir {target} {BUILD_STD...}"
    ));
    environment(&mut build).stdout(std::io::stderr());
    children::run(build)?;

    let program = Program { wasm: out.join(WASM), glue: out.join(GLUE) };
    let Program { wasm, glue } = &program;
    let shorten = ["--strip-debug", "--strip-producers", "--minify-imports-and-exports-and-modules"];
    let names = Names::read(&children::read(command(cmd!(sh, "wasm-opt {shorten...} {wasm} -o {wasm}")))?)?;
    fs::write(glue, names.shorten(&files::read(glue)?)?)?;
    children::run(command(cmd!(sh, "wasm-opt {SMALL...} {wasm} -o {wasm}")))?;
    Ok(program)
}

/// Has cargo print what it would compile for the wasm, instead of doing it.
pub fn unit_graph(project: &Project) -> Command {
    let sh = &project.sh;
    let manifest = project.path(PACKAGE).join("Cargo.toml");
    let target = target(project);
    let mut graph = command(cmd!(
        sh,
        "cargo build --manifest-path {manifest} --lib --release --target wasm32-unknown-unknown --target-dir {target}
         {BUILD_STD...} -Zunstable-options --unit-graph"
    ));
    environment(&mut graph);
    graph
}

/// A folder of its own: sharing one would have cargo build everything anew at each change between the two.
fn target(project: &Project) -> PathBuf {
    project.path("target/release-wasm")
}

fn environment(command: &mut Command) -> &mut Command {
    command.env("RUSTC_BOOTSTRAP", "1").env("RUSTFLAGS", RUSTFLAGS)
}
