//! The program `screener-author`. Its exit code tells: 0 when everything holds, 1 when something does not, 2 when it
//! could not be looked at.

use screener_author::args::{self, Command};
use screener_author::commands;
use std::process::ExitCode;

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

fn run() -> anyhow::Result<bool> {
    match args::parse(lexopt::Parser::from_env())? {
        Command::Help => {
            print!("{}", args::HELP);
            Ok(true)
        }
        Command::Proof(options) => commands::proof::run(&options),
        Command::Schema { check } => commands::schema::run(check),
        Command::Diagram(options) => commands::diagram::run(&options).map(|()| true),
        Command::Fhir(options) => commands::fhir::run(&options).map(|()| true),
        Command::Pseudo(options) => commands::pseudo::run(&options).map(|()| true),
        Command::Sheet(options) => commands::sheet::run(&options).map(|()| true),
    }
}
