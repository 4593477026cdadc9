//! What a person may type after `screener-author`, and the help that says so.

use anyhow::{Context, Result, bail};
use lexopt::{Arg, Parser, ValueExt};
use microneedling_screener::protocol::Date;
use std::path::PathBuf;

/// Printed for `--help`, and when no command is given.
pub const HELP: &str = "\
What the author of a screening protocol runs.

Usage: screener-author <command> [options]

Commands:
  proof [FILE ...]               Check a protocol and everything beside it, over every way of
                                 answering it. FILE is a protocol's folder or any document of
                                 one, known by its \"$schema\" or its keys; without any, each
                                 folder below protocols/
      --base FOLDER              The folder of the protocol that the files belong to, when it
                                 is not the one they are in
      --coverage                 Also which stories reach which rule
      --json                     The report as one JSON object
      --today YYYY-MM-DD         The day to check dates against, instead of today
  diagram [FOLDER]               Draw the flow of a protocol: flow.svg, and flow.mmd for Mermaid
  sheet [FOLDER]                 Write the sheet on which a clinician reviews a protocol:
                                 review-sheet.html, to be printed
  fhir [FOLDER]                  Write a protocol as a FHIR R4 Questionnaire: questionnaire.json
  pseudo [FOLDER]                Write a text to try out layouts with: ar-XB.json, accented, longer
                                 and from right to left.
                                 FOLDER is the protocol's, instead of protocols/microneedling
      --locale TAG               The text to use, instead of en
      --out FOLDER               Where to write, instead of target/protocol
  schema [--check]               Write protocols/schema/, by which editors complete and check
                                 documents; with --check, only compare

Options:
  -h, --help                     This text

Exit code: 0 everything holds; 1 something does not; 2 it could not be looked at.
NO_COLOR switches colours off.
";

/// One command with its options.
#[derive(Debug, PartialEq, Eq)]
pub enum Command {
    /// Print the help.
    Help,
    /// Check protocols.
    Proof(ProofOptions),
    /// Write or compare the schemas.
    Schema {
        /// Only compare.
        check: bool,
    },
    /// Draw the flow.
    Diagram(PaperOptions),
    /// Write the review sheet.
    Sheet(PaperOptions),
    /// Write the questionnaire.
    Fhir(PaperOptions),
    /// Write a text in a language nobody speaks.
    Pseudo(PaperOptions),
}

/// What `proof` may be told.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct ProofOptions {
    /// Folders and documents to check; none: every folder below `protocols/`.
    pub files: Vec<PathBuf>,
    /// The folder of the protocol that the files belong to.
    pub base: Option<PathBuf>,
    /// Whether to show which stories reach which rule.
    pub coverage: bool,
    /// Whether programs read the report.
    pub json: bool,
    /// The day to check dates against.
    pub today: Option<Date>,
}

/// What is drawn, printed or exported, and where it goes.
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
    let mut proof = ProofOptions::default();
    let mut check = false;
    let mut paper = PaperOptions::default();
    while let Some(arg) = parser.next()? {
        match (arg, name.as_deref()) {
            (Arg::Short('h') | Arg::Long("help"), _) => return Ok(Command::Help),
            (Arg::Long("json"), Some("proof")) => proof.json = true,
            (Arg::Long("coverage"), Some("proof")) => proof.coverage = true,
            (Arg::Long("base"), Some("proof")) => proof.base = Some(parser.value()?.into()),
            (Arg::Long("today"), Some("proof")) => proof.today = Some(day(&parser.value()?.string()?)?),
            (Arg::Value(file), Some("proof")) => proof.files.push(file.into()),
            (Arg::Long("check"), Some("schema")) => check = true,
            (Arg::Long("locale"), Some("diagram" | "sheet" | "fhir" | "pseudo")) => {
                paper.locale = parser.value()?.string()?
            }
            (Arg::Long("out"), Some("diagram" | "sheet" | "fhir" | "pseudo")) => paper.out = parser.value()?.into(),
            (Arg::Value(folder), Some("diagram" | "sheet" | "fhir" | "pseudo")) => paper.folder = folder.into(),
            (Arg::Value(value), None) => name = Some(value.string()?),
            (arg, _) => return Err(arg.unexpected().into()),
        }
    }
    Ok(match name.as_deref() {
        None | Some("help") => Command::Help,
        Some("proof") => Command::Proof(proof),
        Some("schema") => Command::Schema { check },
        Some("diagram") => Command::Diagram(paper),
        Some("sheet") => Command::Sheet(paper),
        Some("fhir") => Command::Fhir(paper),
        Some("pseudo") => Command::Pseudo(paper),
        Some(other) => bail!("there is no command {other:?}; see screener-author --help"),
    })
}

fn day(text: &str) -> Result<Date> {
    Date::parse(text).with_context(|| format!("{text:?} is not a date; write it as 2026-11-21"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(line: &str) -> Result<Command> {
        parse(Parser::from_args(line.split_whitespace()))
    }

    #[test]
    fn options_belong_to_their_command() -> Result<()> {
        assert_eq!(read("proof")?, Command::Proof(ProofOptions::default()));
        assert_eq!(
            read("proof a.json b --base c --coverage --json --today 2027-01-31")?,
            Command::Proof(ProofOptions {
                files: vec!["a.json".into(), "b".into()],
                base: Some("c".into()),
                coverage: true,
                json: true,
                today: Date::new(2027, 1, 31),
            })
        );
        assert_eq!(read("schema --check")?, Command::Schema { check: true });
        assert_eq!(read("fhir")?, Command::Fhir(PaperOptions::default()));
        assert_eq!(read("diagram")?, Command::Diagram(PaperOptions::default()));
        assert_eq!(read("pseudo")?, Command::Pseudo(PaperOptions::default()));
        assert_eq!(
            read("sheet a/b --locale de --out c")?,
            Command::Sheet(PaperOptions { folder: "a/b".into(), locale: "de".to_owned(), out: "c".into() })
        );
        for wrong in [
            "diagram --json",
            "fhir --coverage",
            "schema --json",
            "schema a.json",
            "proof --check",
            "proof --today soon",
            "publish",
        ] {
            assert!(read(wrong).is_err(), "{wrong}");
        }
        Ok(())
    }

    #[test]
    fn help_is_always_within_reach() -> Result<()> {
        for line in ["", "--help", "-h", "help", "proof --help", "schema -h"] {
            assert_eq!(read(line)?, Command::Help, "{line}");
        }
        Ok(())
    }
}
