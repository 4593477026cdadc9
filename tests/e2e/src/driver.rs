//! A WebDriver server of our own: on a free port, and ended with its owner.

use std::io::{BufRead, BufReader};
use std::net::TcpListener;
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::thread;
use std::time::Duration;

use anyhow::{Context, Result};
use tokio::net::TcpStream;

use crate::display::Display;
use crate::eventually::eventually;

/// How long a driver may take until it listens.
const PATIENCE: Duration = Duration::from_secs(20);

/// A running driver.
pub(crate) struct Driver {
    child: Child,
    port: u16,
    // Ends after the driver.
    _display: Option<Display>,
}

impl Driver {
    /// Starts chromedriver or geckodriver, and waits until it says on which port it listens.
    pub(crate) fn start(program: &Path) -> Result<Self> {
        let mut child = Command::new(program)
            .arg("--port=0")
            // Firefox follows the preference for its maker's settings server only with this.
            .env("MOZ_REMOTE_SETTINGS_DEVTOOLS", "1")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .with_context(|| format!("cannot start {}", program.display()))?;
        let output = child.stdout.take().context("no output to read")?;
        // From here on dropping it ends the program.
        let mut driver = Self { child, port: 0, _display: None };
        driver.port = port_told(output).with_context(|| format!("{} told no port", program.display()))?;
        Ok(driver)
    }

    /// Starts WebKitWebDriver for browsers on this display. It has to be told a port, and says nothing.
    pub(crate) async fn start_on(display: Display, program: &Path) -> Result<Self> {
        let port = TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port();
        let child = Command::new(program)
            .arg(format!("--port={port}"))
            .env("DISPLAY", display.name())
            // Its sandbox needs rights that a container does not give, and it only opens our own pages.
            .env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1")
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .with_context(|| format!("cannot start {}", program.display()))?;
        let driver = Self { child, port, _display: Some(display) };
        let listens = async || Ok(TcpStream::connect(("127.0.0.1", port)).await.ok());
        eventually(&format!("{} listens", program.display()), PATIENCE, listens).await?;
        Ok(driver)
    }

    pub(crate) fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // It may have ended by itself; then there is nothing to end.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Reads as far as the line with the port, and throws the rest away as it comes, so that the program never blocks.
fn port_told(output: ChildStdout) -> Option<u16> {
    let mut lines = BufReader::new(output).lines().map_while(Result::ok);
    let port = lines.by_ref().find_map(|line| port_in(&line))?;
    thread::spawn(move || lines.for_each(drop));
    Some(port)
}

/// `… started successfully on port 9515.` or `… Listening on 127.0.0.1:4444`.
fn port_in(line: &str) -> Option<u16> {
    let (_, told) = line.split_once("successfully on port ").or_else(|| line.split_once("Listening on "))?;
    let digits = told.trim_end_matches('.').rsplit(':').next()?;
    digits.trim().parse().ok()
}

#[cfg(test)]
mod tests {
    use super::port_in;

    #[test]
    fn both_drivers_tell_their_port() {
        assert_eq!(port_in("ChromeDriver was started successfully on port 40123."), Some(40123));
        assert_eq!(port_in("1700000000\tgeckodriver\tINFO\tListening on 127.0.0.1:4444"), Some(4444));
        assert_eq!(port_in("Starting ChromeDriver 156.0 on port 0"), None);
    }
}
