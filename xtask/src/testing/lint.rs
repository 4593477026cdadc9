//! Formatting, clippy and documentation, natively and for the browser.

use anyhow::{Result, ensure};
use xshell::{Cmd, cmd};

use super::tidy;
use crate::children;
use crate::commands::api;
use crate::project::{Project, command};
use crate::report::Report;
use crate::tools::rustup;

/// One step per tool, so that the table says which one objects.
pub fn steps(project: &Project, report: &mut Report) {
    let sh = &project.sh;
    let wasm = ["--target", "wasm32-unknown-unknown", "--package", "microneedling-screener"];
    report.step("lint: tidy", |_| tidy::check(&project.root));
    report.step("lint: tables of the API", |_| {
        ensure!(api::run(project, true)?, "see above");
        Ok(())
    });
    report.step("lint: formatting", |_| {
        rustup::components(project)?;
        run(cmd!(sh, "cargo fmt --all --check"))
    });
    report.step("lint: clippy", |_| {
        rustup::components(project)?;
        run(cmd!(sh, "cargo clippy --workspace --all-targets -- -D warnings"))
    });
    report.step("lint: clippy for wasm", |_| {
        rustup::components(project)?;
        rustup::wasm_target(project)?;
        run(cmd!(sh, "cargo clippy {wasm...} --all-targets -- -D warnings"))
    });
    report.step("lint: clippy for what browsers load", |_| {
        let loaded = ["--package", "microneedling-screener-browser", "--no-default-features", "--lib"];
        run(cmd!(sh, "cargo clippy {wasm...} {loaded...} -- -D warnings"))
    });
    report.step("lint: documentation", |_| {
        run(cmd!(sh, "cargo doc --no-deps --workspace").env("RUSTDOCFLAGS", "-D warnings"))
    });
    report.step("lint: documentation for wasm", |_| {
        rustup::wasm_target(project)?;
        run(cmd!(sh, "cargo doc --no-deps {wasm...}").env("RUSTDOCFLAGS", "-D warnings"))
    });
}

fn run(cmd: Cmd) -> Result<()> {
    children::run(command(cmd))
}
