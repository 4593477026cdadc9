//! What the program is asked to do.

use std::path::PathBuf;

use anyhow::{Context, Result, bail};
use lexopt::{Arg, Parser, ValueExt};

const HELP: &str = "stopwatch --dist DIR --out FILE [--peers DIR] [--rounds N] [--only NAME,...]";

/// The command line.
#[derive(Debug)]
pub struct Arguments {
    /// The built files.
    pub dist: PathBuf,
    /// Where what was measured is written to.
    pub out: PathBuf,
    /// The built pages of other people's software.
    pub peers: Option<PathBuf>,
    /// How often each is measured.
    pub rounds: usize,
    /// The names of those that are measured; none: all.
    pub only: Vec<String>,
}

impl Arguments {
    /// Reads the command line.
    ///
    /// # Errors
    ///
    /// When it asks for something else, or leaves something out.
    pub fn read() -> Result<Self> {
        let (mut dist, mut out, mut peers, mut rounds, mut only) = (None, None, None, 7, Vec::new());
        let mut parser = Parser::from_env();
        while let Some(argument) = parser.next()? {
            match argument {
                Arg::Long("dist") => dist = Some(parser.value()?.into()),
                Arg::Long("out") => out = Some(parser.value()?.into()),
                Arg::Long("peers") => peers = Some(parser.value()?.into()),
                Arg::Long("rounds") => rounds = parser.value()?.parse()?,
                Arg::Long("only") => only = parser.value()?.string()?.split(',').map(str::to_owned).collect(),
                other => bail!("{}; usage: {HELP}", other.unexpected()),
            }
        }
        Ok(Self { dist: dist.context(HELP)?, out: out.context(HELP)?, peers, rounds, only })
    }
}
