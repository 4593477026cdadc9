//! The program `screener-author`.

use screener_author::args::{self, Command};
use screener_author::commands;
use std::process::ExitCode;

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::from(2)
        }
    }
}

fn run() -> anyhow::Result<()> {
    match args::parse(lexopt::Parser::from_env())? {
        Command::Help => {
            print!("{}", args::HELP);
            Ok(())
        }
        Command::Diagram(options) => commands::diagram::run(&options),
        Command::Sheet(options) => commands::sheet::run(&options),
    }
}
