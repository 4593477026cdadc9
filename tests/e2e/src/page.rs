//! One tab on a host of its own.

use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context, Result};
use fantoccini::Client;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use crate::browser::{Browser, Engine};
use crate::eventually::eventually;
use crate::recorded::Seen;
use crate::server::Server;
use crate::site::Site;
use crate::snapshot::{Screen, Snapshot};

/// How long the widget may take to show or to move on.
const PATIENCE: Duration = Duration::from_secs(20);

/// A page of a host, in a browser's current tab.
pub struct Page {
    pub(crate) client: Client,
    pub(crate) engine: Engine,
    /// The host it came from.
    pub server: Arc<Server>,
    pub(crate) selector: String,
}

impl Page {
    /// Starts the host and opens a path on it.
    ///
    /// # Errors
    ///
    /// When the host does not start or the browser does not answer.
    pub async fn open(browser: &Browser, site: Site, path: &str) -> Result<Self> {
        let page = Self::on(browser, &Arc::new(site.serve().await?));
        page.go(path).await?;
        Ok(page)
    }

    /// A tab where nothing has been opened yet, for a host that several share.
    #[must_use]
    pub fn on(browser: &Browser, server: &Arc<Server>) -> Self {
        let client = browser.client.clone();
        Self { client, engine: browser.engine, server: Arc::clone(server), selector: crate::TAG.to_owned() }
    }

    /// As [`open`](Self::open), and waits until the widget shows its first screen.
    ///
    /// # Errors
    ///
    /// When it does not show.
    pub async fn open_widget(browser: &Browser, site: Site, path: &str) -> Result<Self> {
        let page = Self::open(browser, site, path).await?;
        page.wait_until("the intro shows", |now| now.screen == Screen::Intro).await?;
        Ok(page)
    }

    /// From now on, looks at the element that this selector finds. After ` >>> ` it looks inside the shadow root of what
    /// it found so far.
    pub fn look_at(&mut self, selector: &str) {
        self.selector = selector.to_owned();
    }

    /// Runs a script in the page; its first argument is the selector of the element looked at.
    ///
    /// # Errors
    ///
    /// When the script throws or gives something else.
    pub async fn js<T: DeserializeOwned>(&self, script: &str) -> Result<T> {
        let given = self.client.execute(script, vec![json!(self.selector)]).await?;
        serde_json::from_value(given).with_context(|| script.to_owned())
    }

    /// Runs a script that calls its last argument when it is done; the arguments before are the selector and `argument`.
    ///
    /// # Errors
    ///
    /// When the script throws or gives something else.
    pub async fn js_async<T: DeserializeOwned>(&self, script: &str, argument: Value) -> Result<T> {
        let given = self.client.execute_async(script, vec![json!(self.selector), argument]).await?;
        serde_json::from_value(given).with_context(|| script.to_owned())
    }

    /// Runs a script with `host`, the element looked at, and `root`, its shadow root.
    ///
    /// # Errors
    ///
    /// When the script throws or gives something else.
    pub async fn inside<T: DeserializeOwned>(&self, script: &str) -> Result<T> {
        // Given as text, and lists as lists whatever the page gives them for a `toJSON`: drivers take long over large
        // objects, and stumble over lists that a page has given more to.
        let text: String = self
            .js(&format!(
                "{}\nconst given = (function () {{ {script}\n}})();
                return JSON.stringify(given, function (key) {{ return this[key]; }}) ?? 'null'",
                include_str!("js/inside.js")
            ))
            .await?;
        serde_json::from_str(&text).with_context(|| script.to_owned())
    }

    /// What the visitor has in front of them.
    ///
    /// # Errors
    ///
    /// When the browser does not answer.
    pub async fn snapshot(&self) -> Result<Snapshot> {
        self.inside(include_str!("js/snapshot.js")).await
    }

    /// Waits until the visitor has something in front of them.
    ///
    /// # Errors
    ///
    /// When it takes too long; with what is there instead.
    pub async fn wait_until(&self, what: &str, is_so: impl Fn(&Snapshot) -> bool) -> Result<Snapshot> {
        let look = async || Ok(Some(self.snapshot().await?).filter(|now| is_so(now)));
        match eventually(what, PATIENCE, look).await {
            Ok(found) => Ok(found),
            Err(error) => Err(error.context(format!("instead: {:?}", self.snapshot().await))),
        }
    }

    /// What the recorder saw so far.
    ///
    /// # Errors
    ///
    /// When the page has no recorder.
    pub async fn seen(&self) -> Result<Seen> {
        self.js("return window.seen").await
    }

    /// Lets everything happen that is already on its way.
    ///
    /// # Errors
    ///
    /// When the browser does not answer.
    pub async fn settle(&self) -> Result<()> {
        let script = "const done = arguments[arguments.length - 1];
            requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => done(null))));
            // WebKit does not draw a frame that nobody has touched, and no browser what lies behind another window.
            setTimeout(() => done(null), parent === window ? 2000 : 250);";
        self.js_async(script, Value::Null).await
    }
}
