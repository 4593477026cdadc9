//! The browsers, and the drivers that let a test steer them.

use std::env;
use std::path::PathBuf;

use anyhow::{Context, Result, bail, ensure};
use xshell::{Shell, cmd};

use super::{GECKODRIVER, apt, path};
use crate::project::Project;

/// The packages of Chromium and Firefox. Whoever lacks one usually lacks all.
const BOTH: [&str; 3] = ["chromium", "chromium-driver", "firefox-esr"];

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

/// WebKitGTK's driver, which knows where its browser is, and the screen that this browser needs.
pub struct WebKit {
    /// The WebDriver server.
    pub driver: PathBuf,
    /// Xvfb.
    pub screen: PathBuf,
}

/// WebKitGTK, installed if it is missing.
pub fn webkit(project: &Project) -> Result<WebKit> {
    let find = |variable, name| {
        let found = find(&project.sh, variable, &[name], "", &["webkit2gtk-driver", "xvfb"]);
        found.context("install WebKitGTK's WebDriver and Xvfb: on Linux, they are packages of the system")
    };
    Ok(WebKit { driver: find("WEBKITWEBDRIVER", "WebKitWebDriver")?, screen: find("XVFB", "Xvfb")? })
}

/// Letters for Hindi, installed if a system that can tell has none: pictures of it would show empty boxes.
pub fn hindi(project: &Project) -> Result<()> {
    let sh = &project.sh;
    let known = cmd!(sh, "fc-list :lang=hi").quiet().ignore_stderr().read();
    match known {
        Ok(fonts) if fonts.is_empty() => apt::install(sh, "font for Hindi", &["fonts-lohit-deva"]),
        _ => Ok(()),
    }
}

/// Chromium and its driver.
pub fn chromium(project: &Project) -> Result<Browser> {
    let names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
    let app = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";
    Ok(Browser {
        program: find(&project.sh, "CHROMIUM", &names, app, &BOTH)?,
        driver: find(&project.sh, "CHROMEDRIVER", &["chromedriver"], "", &BOTH)?,
    })
}

/// Firefox and its driver.
pub fn firefox(project: &Project) -> Result<Browser> {
    let sh = &project.sh;
    let app = "/Applications/Firefox.app/Contents/MacOS/firefox";
    let program = find(sh, "FIREFOX", &["firefox-esr", "firefox"], app, &BOTH)?;
    if env::var_os("GECKODRIVER").is_none() {
        GECKODRIVER.ensure(sh)?;
    }
    Ok(Browser { program, driver: find(sh, "GECKODRIVER", &["geckodriver"], "", &BOTH)? })
}

/// The variable wins, then PATH, then where macOS keeps applications, then the system's own packages.
fn find(sh: &Shell, variable: &str, names: &[&str], app: &str, packages: &[&str]) -> Result<PathBuf> {
    if let Some(chosen) = env::var_os(variable).filter(|value| !value.is_empty()) {
        let chosen = PathBuf::from(chosen);
        ensure!(chosen.is_file(), "{variable} is set to {}, which is no file", chosen.display());
        return Ok(chosen);
    }
    let look = || path::find(sh, names).or_else(|| Some(PathBuf::from(app)).filter(|app| app.is_file()));
    if let Some(found) = look() {
        return Ok(found);
    }
    let missing = names.first().copied().unwrap_or_default();
    apt::install(sh, missing, packages).with_context(|| format!("install {}", packages.join(", ")))?;
    match look() {
        Some(found) => Ok(found),
        None => bail!("still none of {} on PATH; set {variable} to where it is", names.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_program_on_path_needs_no_question() -> Result<()> {
        let sh = Shell::new()?;
        let cargo = find(&sh, "NO_SUCH_VARIABLE_IS_SET", &["cargo"], "", &[])?;
        assert!(cargo.is_absolute());
        Ok(())
    }
}
