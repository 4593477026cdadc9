//! The browsers, and the drivers that let a test steer them.

use std::env;
use std::io::{self, BufRead, IsTerminal, Write};
use std::path::PathBuf;

use anyhow::{Result, bail, ensure};
use xshell::{Shell, cmd};

use super::{GECKODRIVER, path};
use crate::project::Project;

/// A browser with its driver.
pub struct Browser {
    /// The browser itself.
    pub program: PathBuf,
    /// Its WebDriver server.
    pub driver: PathBuf,
}

/// Both browsers, for the tests that compare them.
pub struct Browsers {
    /// Chromium or Chrome.
    pub chromium: Browser,
    /// Firefox.
    pub firefox: Browser,
}

impl Browsers {
    /// Finds both, installing what is missing.
    pub fn find(project: &Project) -> Result<Browsers> {
        Ok(Browsers { chromium: chromium(project)?, firefox: firefox(project)? })
    }
}

/// Chromium and its driver.
pub fn chromium(project: &Project) -> Result<Browser> {
    let names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
    let app = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";
    Ok(Browser {
        program: find(&project.sh, "CHROMIUM", &names, app)?,
        driver: find(&project.sh, "CHROMEDRIVER", &["chromedriver"], "")?,
    })
}

/// Firefox and its driver.
pub fn firefox(project: &Project) -> Result<Browser> {
    let sh = &project.sh;
    let app = "/Applications/Firefox.app/Contents/MacOS/firefox";
    let program = find(sh, "FIREFOX", &["firefox-esr", "firefox"], app)?;
    if env::var_os("GECKODRIVER").is_none() {
        GECKODRIVER.ensure(sh)?;
    }
    Ok(Browser { program, driver: find(sh, "GECKODRIVER", &["geckodriver"], "")? })
}

/// The variable wins, then PATH, then where macOS keeps applications.
fn find(sh: &Shell, variable: &str, names: &[&str], app: &str) -> Result<PathBuf> {
    if let Some(chosen) = env::var_os(variable).filter(|value| !value.is_empty()) {
        let chosen = PathBuf::from(chosen);
        ensure!(chosen.is_file(), "{variable} is set to {}, which is no file", chosen.display());
        return Ok(chosen);
    }
    let look = || path::find(sh, names).or_else(|| Some(PathBuf::from(app)).filter(|app| app.is_file()));
    if let Some(found) = look() {
        return Ok(found);
    }
    install(sh, names)?;
    match look() {
        Some(found) => Ok(found),
        None => bail!("still none of {} on PATH; set {variable} to where it is", names.join(", ")),
    }
}

/// Debian and Ubuntu have everything; elsewhere one sentence has to do.
fn install(sh: &Shell, names: &[&str]) -> Result<()> {
    let missing = names.first().copied().unwrap_or_default();
    if path::find(sh, &["apt-get"]).is_none() {
        bail!("there is no {missing} on PATH: install Chromium or Chrome with chromedriver, and Firefox");
    }
    let packages = ["chromium", "chromium-driver", "firefox-esr"];
    eprintln!("there is no {missing} on PATH; the packages {} bring it (1 to 3 minutes)", packages.join(", "));
    let asking = io::stdin().is_terminal() && env::var_os("CI").is_none();
    if asking && !agreed()? {
        bail!("no {missing}, and nothing was installed");
    }
    let quiet = "DEBIAN_FRONTEND=noninteractive";
    let (program, before): (&str, &[&str]) = match (is_root(sh), asking) {
        (true, _) => ("env", &[quiet]),
        (false, true) => ("sudo", &["env", quiet]),
        (false, false) => ("sudo", &["-n", "env", quiet]),
    };
    // Straight from the shell: sudo may have to ask for a password.
    cmd!(sh, "{program} {before...} apt-get update").run()?;
    cmd!(sh, "{program} {before...} apt-get install -y {packages...}").run()?;
    Ok(())
}

fn agreed() -> Result<bool> {
    eprint!("Install them with apt-get? [y/N] ");
    io::stderr().flush()?;
    let mut answer = String::new();
    io::stdin().lock().read_line(&mut answer)?;
    Ok(matches!(answer.trim(), "y" | "Y" | "yes"))
}

fn is_root(sh: &Shell) -> bool {
    cmd!(sh, "id -u").quiet().read().is_ok_and(|id| id == "0")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_program_on_path_needs_no_question() -> Result<()> {
        let sh = Shell::new()?;
        let cargo = find(&sh, "NO_SUCH_VARIABLE_IS_SET", &["cargo"], "")?;
        assert!(cargo.is_absolute());
        Ok(())
    }
}
