//! A screen of our own for a browser that has no headless mode.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use anyhow::{Context, Result};

/// A running Xvfb. It ends with its owner, and with it every browser on it.
pub(crate) struct Display {
    child: Child,
    name: String,
}

impl Display {
    /// Starts one; it chooses a free number by itself and says which.
    pub(crate) fn start(program: &Path) -> Result<Self> {
        let mut child = Command::new(program)
            .args(["-displayfd", "1", "-screen", "0", "1400x1000x24", "-nolisten", "tcp"])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .with_context(|| format!("cannot start {}", program.display()))?;
        let output = child.stdout.take().context("no output to read")?;
        // From here on dropping it ends the program.
        let mut display = Self { child, name: String::new() };
        let mut number = String::new();
        BufReader::new(output).read_line(&mut number)?;
        number.trim().parse::<u16>().with_context(|| format!("{} opened no display", program.display()))?;
        display.name = format!(":{}", number.trim());
        Ok(display)
    }

    /// What `DISPLAY` must be for a program that draws on it.
    pub(crate) fn name(&self) -> &str {
        &self.name
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        // It may have ended by itself; then there is nothing to end.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
