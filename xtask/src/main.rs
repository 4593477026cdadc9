//! Every developer command of the project, so that a checkout and Rust are enough to work on it.

mod api;
mod args;
mod bench;
mod children;
mod commands;
mod compress;
mod dist;
mod files;
mod project;
mod report;
mod static_server;
mod testing;
mod tools;

use std::process::ExitCode;

use anyhow::Result;
use args::Command;
use project::Project;

/// Ends with 1 when something did not hold, and with 2 when it could not be done.
fn main() -> ExitCode {
    match run() {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::from(2)
        }
    }
}

/// `Ok(false)` is a failure that has already been explained on the screen.
fn run() -> Result<bool> {
    let command = args::parse(lexopt::Parser::from_env())?;
    if matches!(command, Command::Help) {
        print!("{}", args::HELP);
        return Ok(true);
    }
    if !cfg!(any(target_os = "linux", target_os = "macos")) {
        eprintln!("note: these commands are tried on Linux and macOS; elsewhere, install what they ask for by hand");
    }
    let project = Project::find()?;
    children::end_with_us()?;
    match command {
        Command::Help => Ok(true),
        Command::Serve { release, port } => commands::serve::run(&project, release, port),
        Command::Build => commands::build::run(&project),
        Command::Dist => commands::dist::run(&project),
        Command::Test { parts, full } => commands::test::run(&project, &parts, full),
        Command::Privacy { builds, full } => commands::privacy::run(&project, builds, full),
        Command::Api { check } => commands::api::run(&project, check),
        Command::Size { json } => commands::size::run(&project, json),
        Command::Bench { options } => commands::bench::run(&project, options),
        Command::Screens { pictures } => commands::screens::run(&project, pictures),
        Command::Entry => commands::entry::run(&project),
        Command::Author { command, options } => commands::author::run(&project, command, &options),
    }
}
