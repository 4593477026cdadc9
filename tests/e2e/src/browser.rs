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

    /// What it is called in reports.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkitgtk",
        }
    }

    /// What people call it.
    #[must_use]
    pub const fn known_as(self) -> &'static str {
        match self {
            Self::Chromium => "Chromium",
            Self::Firefox => "Firefox",
            Self::WebKit => "WebKit",
        }
    }
}

/// What a browser is started with beyond a fresh profile.
#[derive(Clone, Debug, Default)]
pub struct Setup {
    /// Where Chromium writes down every look-up and every connection that it makes.
    pub net_log: Option<PathBuf>,
    /// What stands for every host but this machine, in Firefox and WebKitGTK: `127.0.0.1:…`.
    pub proxy: Option<String>,
}

/// One open browser.
pub struct Browser {
    pub(crate) client: Client,
    pub(crate) engine: Engine,
    // Dropped in this order: the driver ends before its profile is removed.
    _driver: Driver,
    profile: PathBuf,
    _fresh: Option<TempDir>,
}

impl Browser {
    /// Opens a browser.
    ///
    /// # Errors
    ///
    /// When it, or its driver, is missing or does not start.
    pub async fn open(engine: Engine) -> Result<Self> {
        Self::open_with(engine, &Setup::default()).await
    }

    /// Opens a browser that is watched.
    ///
    /// # Errors
    ///
    /// When it, or its driver, is missing or does not start.
    pub async fn open_with(engine: Engine, setup: &Setup) -> Result<Self> {
        let profile = TempDir::new()?;
        let (driver, capabilities) = match engine {
            Engine::Chromium => chromium(profile.path(), setup)?,
            Engine::Firefox => {
                let program = find("FIREFOX", &["firefox-esr", "firefox"])?;
                (Driver::start(&find("GECKODRIVER", &["geckodriver"])?)?, firefox(&program, profile.path(), setup))
            }
            Engine::WebKit => {
                let install = "Debian and Ubuntu have both in the packages webkit2gtk-driver and xvfb";
                let driver = find("WEBKITWEBDRIVER", &["WebKitWebDriver"]).context(install)?;
                let display = Display::start(&find("XVFB", &["Xvfb"]).context(install)?)?;
                (Driver::start_on(display, &driver).await?, capabilities(proxy(setup)))
            }
        };
        Self::start(engine, driver, capabilities, profile.path().to_owned(), Some(profile)).await
    }

    /// Opens Chromium with a profile that outlives it, and gives commands to pages that are still loading.
    ///
    /// # Errors
    ///
    /// When it, or its driver, is missing or does not start.
    pub async fn open_on(profile: &Path) -> Result<Self> {
        let (driver, mut capabilities) = chromium(profile, &Setup::default())?;
        capabilities.insert("pageLoadStrategy".to_owned(), json!("none"));
        Self::start(Engine::Chromium, driver, capabilities, profile.to_owned(), None).await
    }

    async fn start(
        engine: Engine,
        driver: Driver,
        capabilities: Map<String, Value>,
        profile: PathBuf,
        fresh: Option<TempDir>,
    ) -> Result<Self> {
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(capabilities)
            .connect(&driver.address())
            .await
            .with_context(|| format!("{engine:?} does not start"))?;
        Ok(Self { client, engine, _driver: driver, profile, _fresh: fresh })
    }

    /// Which one it is.
    #[must_use]
    pub const fn engine(&self) -> Engine {
        self.engine
    }

    /// The folder of its profile.
    pub(crate) fn profile(&self) -> &Path {
        &self.profile
    }

    /// Closes it.
    pub async fn close(self) {
        // A browser that has crashed is closed already.
        let _ = self.client.close().await;
    }
}

fn chromium(profile: &Path, setup: &Setup) -> Result<(Driver, Map<String, Value>)> {
    let program = find("CHROMIUM", &["chromium", "chromium-browser", "google-chrome"])?;
    let driver = Driver::start(&find("CHROMEDRIVER", &["chromedriver"])?)?;
    let mut arguments: Vec<String> = [
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--window-size=1280,900",
    ]
    .map(str::to_owned)
    .into();
    arguments.push(format!("--user-data-dir={}", profile.display()));
    if let Some(file) = &setup.net_log {
        arguments.push(format!("--log-net-log={}", file.display()));
    }
    Ok((driver, capabilities([("goog:chromeOptions", json!({ "binary": program, "args": arguments }))])))
}

fn firefox(program: &Path, profile: &Path, setup: &Setup) -> Map<String, Value> {
    let preferences = json!({
        // Whatever is saved goes with the profile.
        "browser.download.folderList": 2,
        "browser.download.dir": profile,
        // Its maker's own services, which would stand among what is recorded.
        "network.captive-portal-service.enabled": false,
        "network.connectivity-service.enabled": false,
        "services.settings.server": "data:,#remote-settings-dummy/v1",
        "app.normandy.enabled": false,
        "browser.region.network.url": "",
        "browser.safebrowsing.malware.enabled": false,
        "browser.safebrowsing.phishing.enabled": false,
        "extensions.systemAddon.update.enabled": false,
        "toolkit.telemetry.server": "data:,",
    });
    let options = json!({ "binary": program, "args": ["-headless"], "prefs": preferences });
    capabilities([("moz:firefoxOptions", options)].into_iter().chain(proxy(setup)))
}

fn proxy(setup: &Setup) -> Option<(&'static str, Value)> {
    let proxy = setup.proxy.as_ref()?;
    let here = ["127.0.0.1", "localhost"];
    Some(("proxy", json!({ "proxyType": "manual", "httpProxy": proxy, "sslProxy": proxy, "noProxy": here })))
}

/// A script may take as long as its test.
fn capabilities<'n>(own: impl IntoIterator<Item = (&'n str, Value)>) -> Map<String, Value> {
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
