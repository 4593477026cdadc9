//! One browser with everything that watches it.

use std::sync::{Mutex, PoisonError};

use anyhow::Result;
use e2e::{Browser, Devtools, Engine, HostPage, Page, Setup, Site};
use tempfile::TempDir;

use crate::net_log;
use crate::trap::Trap;
use crate::watched::Watched;

/// Runs first in every document that is watched.
const WATCH: &str = include_str!("watch.js");

/// Where the widget is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// In the clinic's page.
    Page,
    /// In a frame of its own.
    Frame,
}

impl Mode {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Page, Self::Frame];

    /// Where, in words.
    pub const fn place(self) -> &'static str {
        match self {
            Self::Page => "in the page",
            Self::Frame => "in the frame",
        }
    }

    /// The page of a clinic that has it so.
    pub fn page(self) -> HostPage {
        clinic_with(if self == Self::Frame { "isolation=\"frame\"" } else { "" })
    }
}

/// A clinic's page whose element has this attribute too.
pub fn clinic_with(attribute: &str) -> HostPage {
    HostPage::default()
        .head("<link rel=\"icon\" href=\"data:,\">\n<script src=\"/watch.js\"></script>\n")
        .element(&format!("{attribute} consult-url=\"https://clinic.example/book\" country=\"GB\""))
}

/// One browser with everything that watches it.
pub struct Rig {
    pub browser: Browser,
    pub devtools: Option<Devtools>,
    pub trap: Trap,
    notes: TempDir,
    /// Of every page that was watched.
    origins: Mutex<Vec<String>>,
}

impl Rig {
    /// Opens a browser.
    pub async fn open(engine: Engine) -> Result<Self> {
        let notes = TempDir::new()?;
        let trap = Trap::open().await?;
        let setup = match engine {
            Engine::Chromium => Setup { net_log: Some(notes.path().join("net.json")), proxy: None },
            _ => Setup { net_log: None, proxy: Some(trap.address()) },
        };
        let browser = Browser::open_with(engine, &setup).await?;
        let devtools = match engine {
            Engine::Chromium => Some(Devtools::watch(&browser, WATCH).await?),
            _ => None,
        };
        Ok(Self { browser, devtools, trap, notes, origins: Mutex::default() })
    }

    /// Which browser it is.
    pub const fn engine(&self) -> Engine {
        self.browser.engine()
    }

    /// Opens a clinic's page, lets everything load, and watches from there on.
    pub async fn watch(&self, mode: Mode) -> Result<Watched<'_>> {
        let site = Site::with_page(&mode.page())?.put("/watch.js", e2e::Reply::script(WATCH));
        let page = match mode {
            Mode::Page => Page::open_widget(&self.browser, site, "/").await?,
            Mode::Frame => Page::open_framed(&self.browser, site, "/").await?,
        };
        self.origins.lock().unwrap_or_else(PoisonError::into_inner).push(page.server.origin().to_owned());
        Watched::begin(self, page, mode).await
    }

    /// Closes the browser, and answers which other hosts the pages that it watched looked up: what it wrote down of its
    /// network is whole only then. Chromium alone writes anything down.
    pub async fn close(self) -> Result<Vec<String>> {
        let engine = self.engine();
        self.browser.close().await;
        if engine != Engine::Chromium {
            return Ok(Vec::new());
        }
        let origins = self.origins.into_inner().unwrap_or_else(PoisonError::into_inner);
        let mut hosts = net_log::hosts(&self.notes.path().join("net.json"))?;
        hosts.retain(|host| !origins.contains(host));
        Ok(hosts)
    }
}
