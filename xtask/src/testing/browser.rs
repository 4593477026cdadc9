//! The component tests, compiled to wasm and run inside each browser.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result};
use serde_json::Value;
use xshell::cmd;

use crate::children;
use crate::files;
use crate::project::{Project, command};
use crate::report::{Report, Tally};
use crate::tools;
use crate::tools::browsers::{self, Browser};

/// One step per browser.
pub fn steps(project: &Project, report: &mut Report) {
    report.step("browser tests: Chromium", |tally| {
        tools::for_browser_tests(project)?;
        let browser = browsers::chromium(project)?;
        run(project, ["--chrome", "--chromedriver"], "goog:chromeOptions", &browser, tally)
    });
    report.step("browser tests: Firefox", |tally| {
        tools::for_browser_tests(project)?;
        let browser = browsers::firefox(project)?;
        run(project, ["--firefox", "--geckodriver"], "moz:firefoxOptions", &browser, tally)
    });
}

fn run(project: &Project, flags: [&str; 2], options: &str, browser: &Browser, tally: &mut Tally) -> Result<()> {
    let sh = &project.sh;
    let driver = &browser.driver;
    // Only these: the other integration tests are native.
    let mut test = command(cmd!(sh, "wasm-pack test --headless {flags...} {driver} -- --test browser*"));
    one_driver(&mut test);

    let folder = sh.create_temp_dir()?;
    let settings = folder.path().join("webdriver.json");
    let shared = files::read(&project.path("webdriver.json"))?;
    sh.write_file(&settings, with_program(&shared, options, &browser.program)?)?;
    test.env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", &settings);

    // The runner allows 20 seconds for everything; a busy machine needs more.
    for (name, seconds) in [("WASM_BINDGEN_TEST_TIMEOUT", "300"), ("WASM_BINDGEN_TEST_DRIVER_TIMEOUT", "60")] {
        if sh.var_os(name).is_none() {
            test.env(name, seconds);
        }
    }
    children::run_watched(test, |line| tally.see(line))?;
    tally.some_ran()
}

/// The runner takes the first driver variable it sees, whatever browser it was asked for; wasm-pack
/// sets the right one.
fn one_driver(test: &mut Command) {
    for driver in ["GECKODRIVER", "SAFARIDRIVER", "CHROMEDRIVER", "MSEDGEDRIVER"] {
        test.env_remove(driver).env_remove(format!("{driver}_REMOTE"));
    }
}

/// The settings in webdriver.json, for the very browser that was found: a driver left alone may
/// start another one.
fn with_program(settings: &str, options: &str, program: &Path) -> Result<String> {
    let mut settings: Value = serde_json::from_str(settings).context("webdriver.json is not well-formed")?;
    let options = settings.get_mut(options).and_then(Value::as_object_mut);
    let options = options.context("webdriver.json lacks the options of a browser")?;
    options.insert("binary".to_owned(), program.to_string_lossy().into());
    Ok(settings.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_browser_joins_its_own_options() -> Result<()> {
        let settings = with_program(r#"{"a":{"args":["-x"]},"b":{}}"#, "a", Path::new("/bin/browser"))?;
        assert_eq!(settings, r#"{"a":{"args":["-x"],"binary":"/bin/browser"},"b":{}}"#);
        assert!(with_program("{}", "a", Path::new("/bin/browser")).is_err());
        Ok(())
    }
}
