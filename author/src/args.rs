//! What a person may type after `screener-author`, and the help that says so.

use anyhow::{Result, bail};
use lexopt::{Arg, Parser, ValueExt};
use std::path::PathBuf;

/// Printed for `--help`, and when no command is given.
pub const HELP: &str = "\
What the author of a screening protocol runs.

Usage: screener-author <command> [options]

Commands:
  diagram [FOLDER]               Draw the flow of a protocol: flow.svg, and flow.mmd for Mermaid
  sheet [FOLDER]                 Write the sheet on which a clinician reviews a protocol:
                                 review-sheet.html, to be printed
      --locale TAG               The text to use, instead of en
      --out FOLDER               Where to write, instead of target/protocol

FOLDER is the protocol's folder, instead of protocols/microneedling.

Options:
  -h, --help                     This text
";

/// One command with its options.
#[derive(Debug, PartialEq, Eq)]
pub enum Command {
    /// Print the help.
    Help,
    /// Draw the flow.
    Diagram(PaperOptions),
    /// Write the review sheet.
    Sheet(PaperOptions),
}

/// What is drawn or printed, and where it goes.
#[derive(Debug, PartialEq, Eq)]
pub struct PaperOptions {
    /// The protocol's folder.
    pub folder: PathBuf,
    /// The locale of the text.
    pub locale: String,
    /// The folder to write into.
    pub out: PathBuf,
}

impl Default for PaperOptions {
    fn default() -> Self {
        Self { folder: "protocols/microneedling".into(), locale: "en".to_owned(), out: "target/protocol".into() }
    }
}

/// Reads the command line.
///
/// # Errors
///
/// When something is typed that no command takes.
pub fn parse(mut parser: Parser) -> Result<Command> {
    let mut name = None;
    let mut paper = PaperOptions::default();
    while let Some(arg) = parser.next()? {
        match (arg, name.as_deref()) {
            (Arg::Short('h') | Arg::Long("help"), _) => return Ok(Command::Help),
            (Arg::Long("locale"), Some("diagram" | "sheet")) => paper.locale = parser.value()?.string()?,
            (Arg::Long("out"), Some("diagram" | "sheet")) => paper.out = parser.value()?.into(),
            (Arg::Value(folder), Some("diagram" | "sheet")) => paper.folder = folder.into(),
            (Arg::Value(value), None) => name = Some(value.string()?),
            (arg, _) => return Err(arg.unexpected().into()),
        }
    }
    Ok(match name.as_deref() {
        None | Some("help") => Command::Help,
        Some("diagram") => Command::Diagram(paper),
        Some("sheet") => Command::Sheet(paper),
        Some(other) => bail!("there is no command {other:?}; see screener-author --help"),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> Result<Command> {
        parse(Parser::from_args(line.split_whitespace()))
    }

    #[test]
    fn options_belong_to_their_command() -> Result<()> {
        assert_eq!(read("diagram")?, Command::Diagram(PaperOptions::default()));
        assert_eq!(
            read("sheet a/b --locale de --out c")?,
            Command::Sheet(PaperOptions { folder: "a/b".into(), locale: "de".to_owned(), out: "c".into() })
        );
        for wrong in ["--out c", "diagram --json", "draw"] {
            assert!(read(wrong).is_err(), "{wrong}");
        }
        Ok(())
    }
}
