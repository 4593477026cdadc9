//! A browser with a fresh profile, steered through a driver of its own.

use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Map, Value, json};
use tempfile::TempDir;

use crate::display::Display;
use crate::driver::Driver;
use crate::suite::limit;

/// Which browser.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Engine {
    /// Chromium or Chrome.
    Chromium,
    /// Firefox.
    Firefox,
    /// WebKitGTK's own small browser.
    WebKit,
}

impl Engine {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];
}

/// One open browser.
pub struct Browser {
    pub(crate) client: Client,
    pub(crate) engine: Engine,
    // Dropped in this order: the driver ends before its profile is removed.
    _driver: Driver,
    _profile: TempDir,
}

impl Browser {
    /// Opens a browser.
    ///
    /// # Errors
    ///
    /// When it, or its driver, is missing or does not start.
    pub async fn open(engine: Engine) -> Result<Self> {
        let profile = TempDir::new()?;
        let (driver, capabilities) = match engine {
            Engine::Chromium => {
                let program = find("CHROMIUM", &["chromium", "chromium-browser", "google-chrome"])?;
                (Driver::start(&find("CHROMEDRIVER", &["chromedriver"])?)?, chromium(&program, profile.path()))
            }
            Engine::Firefox => {
                let program = find("FIREFOX", &["firefox-esr", "firefox"])?;
                (Driver::start(&find("GECKODRIVER", &["geckodriver"])?)?, firefox(&program))
            }
            Engine::WebKit => {
                let install = "Debian and Ubuntu have both in the packages webkit2gtk-driver and xvfb";
                let driver = find("WEBKITWEBDRIVER", &["WebKitWebDriver"]).context(install)?;
                let display = Display::start(&find("XVFB", &["Xvfb"]).context(install)?)?;
                (Driver::start_on(display, &driver).await?, capabilities([]))
            }
        };
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(capabilities)
            .connect(&driver.address())
            .await
            .with_context(|| format!("{engine:?} does not start"))?;
        Ok(Self { client, engine, _driver: driver, _profile: profile })
    }

    /// Which one it is.
    #[must_use]
    pub const fn engine(&self) -> Engine {
        self.engine
    }

    /// Closes it.
    pub async fn close(self) {
        // A browser that has crashed is closed already.
        let _ = self.client.close().await;
    }
}

fn chromium(program: &Path, profile: &Path) -> Map<String, Value> {
    let arguments = [
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--window-size=1280,900",
        &format!("--user-data-dir={}", profile.display()),
    ];
    capabilities([("goog:chromeOptions", json!({ "binary": program, "args": arguments }))])
}

fn firefox(program: &Path) -> Map<String, Value> {
    capabilities([("moz:firefoxOptions", json!({ "binary": program, "args": ["-headless"] }))])
}

/// A script may take as long as its test.
fn capabilities<const N: usize>(own: [(&str, Value); N]) -> Map<String, Value> {
    let timeouts = ("timeouts", json!({ "script": limit().as_millis() }));
    own.into_iter().chain([timeouts]).map(|(name, value)| (name.to_owned(), value)).collect()
}

/// The variable wins (`cargo xtask test` sets it), then PATH.
fn find(variable: &str, names: &[&str]) -> Result<PathBuf> {
    if let Some(chosen) = env::var_os(variable).filter(|value| !value.is_empty()) {
        return Ok(chosen.into());
    }
    let found = names.iter().find_map(|name| which::which(name).ok());
    found.with_context(|| format!("none of {} on PATH; set {variable} to where it is", names.join(", ")))
}
