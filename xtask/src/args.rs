//! What a person may type after `cargo xtask`, and the help that says so.

use std::collections::BTreeSet;
use std::ffi::{OsStr, OsString};

use anyhow::{Result, bail};
use lexopt::{Arg, Parser, ValueExt};

/// Printed for `--help`, and when no command is given.
pub const HELP: &str = "\
Every developer command of the project. Missing tools are installed on first use.

Usage: cargo xtask <command> [options]

Commands:
  serve [--release] [--port N]   Build and serve the demo page on this machine (port 8080, or
                                 the next free one). Rebuilds at each change; with --release,
                                 serves the finished folder as a static host would
  build                          Build the demo page and the widget into dist/, as they are developed
  dist                           Build everything a release needs, the same bytes each time: dist/
                                 to host, and pkg/ for npm
  test [part ...] [--full]       Run every check, or only the parts named:
                                   lint     formatting, clippy, documentation, tidiness
                                   native   unit, integration and documentation tests
                                   proof    the protocols that ship, and their schemas
                                   browser  component tests in Chromium and Firefox; pictures in Mermaid
                                   entry    the files a clinic hosts, as the build copies them
                                   fhir     the FHIR export, read by other people's software
                                   npm      the package for npm, used by Vite, React, Vue and TypeScript
                                   privacy  that nothing a visitor answers can leave the built widget
                                   e2e      the built widget, driven in real browsers
                                   guide    docs/embedding.md, done: real servers, WordPress, npm
                                   supply   what comes from others: licences, sources, known holes, exact versions
                                   dist     the release once more elsewhere: the same bytes
                                 --full runs the longest end-to-end walks too
  privacy [--full] [--no-build]  Build a release, try to show that an answer can leave it, and write
                                 what came of that into dist/: privacy-evidence.html for people, and
                                 .json. --full tries every betrayal in a browser; --no-build takes
                                 dist/ as it is
  proof [FILE ...] [options]     Check protocols over every way of answering them, with lines and
                                 columns of what is wrong; its options: cargo xtask proof --help
  schema [--check]               Write protocols/schema/, by which editors complete and check
                                 documents; with --check, only compare
  protocol diagram|sheet|fhir    Draw the flow of a protocol, write the sheet on which a clinician
                                 reviews it, or the FHIR Questionnaire, into target/protocol/;
                                 their options: cargo xtask protocol sheet --help
  api [--check]                  Write the tables of the element's API in README.md and docs/ anew, from
                                 npm/api.json; with --check, only compare
  size [--json]                  Measure what a first visit downloads, against the budget
  bench [options]                Build a release, and measure it: its size, reading and proving, and the
                                 widget in Chromium on a slowed page, beside a form made by hand.
                                 Prints a table; writes target/bench/results.json and pictures of
                                 how it grows. --quick: fewer rounds; --peers: beside other people's
                                 software too; --no-build: takes dist/ as it is; --publish: puts the
                                 pictures into docs/performance/
  screens [--check | --all]      Take the pictures in docs/screens/ and docs/themes/ anew, or compare them with how it
                                 looks now; or take every screen in every look into target/screens/
  entry                          Called by trunk: put screener.js and the protocol beside the wasm

Options:
  -h, --help                     This text

CHROMIUM, CHROMEDRIVER, FIREFOX and GECKODRIVER choose other browsers and drivers.
";

/// The commands of the authors' own program that are within reach here. It reads their options itself.
const AUTHOR_COMMANDS: [&str; 2] = ["proof", "schema"];

/// Those that are asked for as `protocol diagram` and so on.
const PROTOCOL_COMMANDS: [&str; 4] = ["diagram", "sheet", "fhir", "pseudo"];

/// One developer command with its options.
#[derive(Debug, PartialEq, Eq)]
pub enum Command {
    Help,
    Serve {
        release: bool,
        port: u16,
    },
    Build,
    Dist,
    Test {
        parts: BTreeSet<Part>,
        full: bool,
    },
    Privacy {
        builds: bool,
        full: bool,
    },
    Api {
        check: bool,
    },
    Size {
        json: bool,
    },
    Bench {
        options: Measuring,
    },
    Screens {
        pictures: Pictures,
    },
    Entry,
    /// A command of the authors' own program, with everything that was typed after it.
    Author {
        command: &'static str,
        options: Vec<OsString>,
    },
}

/// What `cargo xtask screens` does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pictures {
    /// Takes those of the documents.
    Take,
    /// Compares them with how the widget looks now.
    Check,
    /// Takes every screen in every look.
    All,
}

/// How `cargo xtask bench` measures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Measuring {
    /// Builds a release first.
    pub builds: bool,
    /// Fewer rounds.
    pub quick: bool,
    /// Other people's software too.
    pub peers: bool,
    /// Leaves the pictures in docs/.
    pub publish: bool,
}

/// One group of checks of `cargo xtask test`, in the order they run: the quickest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    Lint,
    Native,
    Proof,
    Browser,
    Entry,
    Fhir,
    Npm,
    Privacy,
    E2e,
    Guide,
    Supply,
    Dist,
}

impl Part {
    const ALL: [Part; 12] = [
        Part::Lint,
        Part::Native,
        Part::Proof,
        Part::Browser,
        Part::Entry,
        Part::Fhir,
        Part::Npm,
        Part::Privacy,
        Part::E2e,
        Part::Guide,
        Part::Supply,
        Part::Dist,
    ];

    fn named(name: &OsStr) -> Result<Part> {
        Ok(match name.to_str() {
            Some("lint") => Part::Lint,
            Some("native") => Part::Native,
            Some("proof") => Part::Proof,
            Some("browser") => Part::Browser,
            Some("entry") => Part::Entry,
            Some("fhir") => Part::Fhir,
            Some("npm") => Part::Npm,
            Some("privacy") => Part::Privacy,
            Some("e2e") => Part::E2e,
            Some("guide") => Part::Guide,
            Some("supply") => Part::Supply,
            Some("dist") => Part::Dist,
            _ => bail!(
                "there is no test part {name:?}; the parts are lint, native, proof, browser, entry, fhir, npm, privacy, \
                 e2e, guide, supply, dist"
            ),
        })
    }
}

/// Reads the command line.
pub fn parse(mut parser: Parser) -> Result<Command> {
    let mut name = None;
    let (mut release, mut check, mut json, mut full, mut builds, mut port) = (false, false, false, false, true, None);
    let mut pictures = Pictures::Take;
    let (mut quick, mut peers, mut publish) = (false, false, false);
    let mut parts = BTreeSet::new();
    while let Some(arg) = parser.next()? {
        match (arg, name.as_deref()) {
            (Arg::Short('h') | Arg::Long("help"), _) => return Ok(Command::Help),
            (Arg::Long("release"), Some("serve")) => release = true,
            (Arg::Long("port"), Some("serve")) => port = Some(parser.value()?.parse()?),
            (Arg::Long("check"), Some("api")) => check = true,
            (Arg::Long("json"), Some("size")) => json = true,
            (Arg::Long("check"), Some("screens")) => pictures = Pictures::Check,
            (Arg::Long("all"), Some("screens")) => pictures = Pictures::All,
            (Arg::Long("full"), Some("test" | "privacy")) => full = true,
            (Arg::Long("no-build"), Some("privacy" | "bench")) => builds = false,
            (Arg::Long("quick"), Some("bench")) => quick = true,
            (Arg::Long("peers"), Some("bench")) => peers = true,
            (Arg::Long("publish"), Some("bench")) => publish = true,
            (Arg::Value(part), Some("test")) => {
                parts.insert(Part::named(&part)?);
            }
            (Arg::Value(value), None) if value == "protocol" => {
                let value = parser.value()?;
                let Some(command) = PROTOCOL_COMMANDS.iter().find(|command| value == **command) else {
                    bail!("there is no command protocol {value:?}; there are {}", PROTOCOL_COMMANDS.join(", "));
                };
                return Ok(Command::Author { command, options: parser.raw_args()?.collect() });
            }
            (Arg::Value(value), None) => match AUTHOR_COMMANDS.iter().find(|command| value == **command) {
                Some(command) => return Ok(Command::Author { command, options: parser.raw_args()?.collect() }),
                None => name = Some(value.string()?),
            },
            (arg, _) => return Err(arg.unexpected().into()),
        }
    }
    if parts.is_empty() {
        parts.extend(Part::ALL);
    }
    Ok(match name.as_deref() {
        None | Some("help") => Command::Help,
        Some("serve") => Command::Serve { release, port: port.unwrap_or(8080) },
        Some("build") => Command::Build,
        Some("dist") => Command::Dist,
        Some("test") => Command::Test { parts, full },
        Some("privacy") => Command::Privacy { builds, full },
        Some("api") => Command::Api { check },
        Some("size") => Command::Size { json },
        Some("bench") => Command::Bench { options: Measuring { builds, quick, peers, publish } },
        Some("screens") => Command::Screens { pictures },
        Some("entry") => Command::Entry,
        Some(other) => bail!("there is no command {other:?}; see cargo xtask --help"),
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
        assert_eq!(read("serve --release --port 9000")?, Command::Serve { release: true, port: 9000 });
        assert_eq!(read("serve --port=9000")?, Command::Serve { release: false, port: 9000 });
        assert_eq!(read("build")?, Command::Build);
        assert_eq!(read("dist")?, Command::Dist);
        assert_eq!(read("privacy")?, Command::Privacy { builds: true, full: false });
        assert_eq!(read("privacy --full --no-build")?, Command::Privacy { builds: false, full: true });
        assert_eq!(read("api --check")?, Command::Api { check: true });
        assert_eq!(read("size --json")?, Command::Size { json: true });
        let options = Measuring { builds: false, quick: true, peers: true, publish: false };
        assert_eq!(read("bench --quick --peers --no-build")?, Command::Bench { options });
        assert!(read("size --quick").is_err());
        assert_eq!(read("screens --check")?, Command::Screens { pictures: Pictures::Check });
        assert!(read("size --release").is_err());
        assert!(read("serve --port lots").is_err());
        assert!(read("build extra").is_err());
        assert!(read("build --release").is_err());
        assert!(read("deploy").is_err());
        Ok(())
    }

    #[test]
    fn no_part_means_every_part() -> Result<()> {
        assert_eq!(read("test")?, Command::Test { parts: Part::ALL.into(), full: false });
        let two = Command::Test { parts: [Part::Lint, Part::E2e].into(), full: true };
        assert_eq!(read("test e2e lint --full")?, two);
        assert!(read("test everything").is_err());
        Ok(())
    }

    #[test]
    fn options_for_authors_are_passed_on_unread() -> Result<()> {
        let options = ["--json", "a.json", "--help"].map(OsString::from).to_vec();
        assert_eq!(read("proof --json a.json --help")?, Command::Author { command: "proof", options });
        let options = ["--out", "here"].map(OsString::from).to_vec();
        assert_eq!(read("protocol sheet --out here")?, Command::Author { command: "sheet", options });
        assert!(read("protocol").is_err());
        assert!(read("protocol proof").is_err());
        assert_eq!(read("schema")?, Command::Author { command: "schema", options: Vec::new() });
        Ok(())
    }

    #[test]
    fn help_is_always_within_reach() -> Result<()> {
        for line in ["", "--help", "-h", "help", "serve --help", "test lint -h"] {
            assert_eq!(read(line)?, Command::Help, "{line}");
        }
        Ok(())
    }
}
