//! What the program is asked to do.

use std::path::PathBuf;

use anyhow::{Context, Result, bail};
use lexopt::{Arg, Parser, ValueExt};

const HELP: &str = "witness --dist DIR --out FILE [--quick | --full] [--pairs N]";

/// The command line.
#[derive(Debug)]
pub struct Arguments {
    /// The built files.
    pub dist: PathBuf,
    /// Where what was seen is written to.
    pub out: PathBuf,
    /// How much is walked.
    pub depth: Depth,
    /// How many pairs of walks are compared in Chromium.
    pub pairs: usize,
}

/// How much is walked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Depth {
    /// Chromium, one walk in the page and one in the frame.
    Quick,
    /// All engines.
    Usual,
    /// All engines, every walk in each of them.
    Full,
}

impl Arguments {
    /// Reads the command line.
    ///
    /// # Errors
    ///
    /// When it asks for something else, or leaves something out.
    pub fn read() -> Result<Self> {
        let (mut dist, mut out, mut depth, mut pairs) = (None, None, Depth::Usual, None);
        let mut parser = Parser::from_env();
        while let Some(argument) = parser.next()? {
            match argument {
                Arg::Long("dist") => dist = Some(parser.value()?.into()),
                Arg::Long("out") => out = Some(parser.value()?.into()),
                Arg::Long("quick") => depth = Depth::Quick,
                Arg::Long("full") => depth = Depth::Full,
                Arg::Long("pairs") => pairs = Some(parser.value()?.parse()?),
                other => bail!("{}; usage: {HELP}", other.unexpected()),
            }
        }
        let usual = match depth {
            Depth::Quick => 2,
            Depth::Usual => 60,
            Depth::Full => 300,
        };
        Ok(Self { dist: dist.context(HELP)?, out: out.context(HELP)?, depth, pairs: pairs.unwrap_or(usual) })
    }
}
