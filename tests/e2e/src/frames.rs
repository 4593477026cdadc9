//! Frames inside a page, and tabs that it opens.

use std::path::Path;
use std::time::Duration;

use anyhow::{Context, Result};
use fantoccini::elements::{Element, ElementRef};
use serde::de::DeserializeOwned;
use serde_json::Value;

use crate::browser::Browser;
use crate::eventually::eventually;
use crate::page::Page;
use crate::site::Site;
use crate::snapshot::Screen;

/// The frame of the element looked at, as an expression.
pub const FRAME: &str = "document.querySelector(arguments[0]).shadowRoot.querySelector('iframe')";
/// How WebDriver writes an element.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";
/// How long a widget in a frame may take to show, and a tab to open.
const PATIENCE: Duration = Duration::from_secs(8);

impl Page {
    /// As [`open`](Page::open), and goes into the frame of the element once its first screen shows there.
    ///
    /// # Errors
    ///
    /// When it does not show.
    pub async fn open_framed(browser: &Browser, site: Site, path: &str) -> Result<Self> {
        let page = Self::open(browser, site, path).await?;
        page.enter_shown_frame().await?;
        Ok(page)
    }

    /// Opens a file of this machine.
    ///
    /// # Errors
    ///
    /// When the browser does not answer.
    pub async fn open_file(browser: &Browser, file: &Path) -> Result<Self> {
        let page = Self::open(browser, Site::new()?, "/").await?;
        page.client.goto(&format!("file://{}", file.display())).await?;
        Ok(page)
    }

    /// Goes into the frame of the element looked at, once its first screen shows to the visitor.
    ///
    /// # Errors
    ///
    /// When it does not show.
    pub async fn enter_shown_frame(&self) -> Result<()> {
        let is_open = "const frame = document.querySelector(arguments[0])?.shadowRoot?.querySelector('iframe');
            return frame?.className === '' && frame.clientHeight > 0";
        let open = async || Ok(self.js::<bool>(is_open).await?.then_some(()));
        if let Err(error) = eventually("the frame shows", PATIENCE, open).await {
            let printed = self.js::<Value>("return window.seen?.printed").await;
            return Err(error.context(format!("on the console: {printed:?}")));
        }
        self.enter_frame(FRAME).await?;
        self.wait_until("the intro shows", |now| now.screen == Screen::Intro).await?;
        Ok(())
    }

    /// Goes into the frame that a JavaScript expression finds: from now on, everything happens there.
    ///
    /// # Errors
    ///
    /// When there is none.
    pub async fn enter_frame(&self, frame: &str) -> Result<()> {
        let found: Value = self.js(&format!("return {frame}")).await?;
        let id = found.get(ELEMENT).and_then(Value::as_str).with_context(|| format!("{frame} is no frame"))?;
        let frame = Element::from_element_id(self.client.clone(), ElementRef::from(id.to_owned()));
        Ok(frame.enter_frame().await?)
    }

    /// Goes back to the page around the frame.
    ///
    /// # Errors
    ///
    /// When the browser does not answer.
    pub async fn leave_frame(&self) -> Result<()> {
        Ok(self.client.enter_parent_frame().await?)
    }

    /// Runs a script in the tab that something opens, closes that tab, and comes back to the page.
    ///
    /// # Errors
    ///
    /// When no tab opens.
    pub async fn in_tab_opened_by<T: DeserializeOwned>(
        &self,
        act: impl AsyncFnOnce() -> Result<()>,
        script: &str,
    ) -> Result<T> {
        let here = self.client.window().await?;
        let before = self.client.windows().await?;
        act().await?;
        let opened = async || Ok(self.client.windows().await?.into_iter().find(|tab| !before.contains(tab)));
        let tab = eventually("a tab opens", PATIENCE, opened).await?;
        self.client.switch_to_window(tab).await?;
        let is_loaded = "return location.href !== 'about:blank' && document.readyState === 'complete'";
        // Between two documents there is none to ask.
        let loaded = async || Ok(self.js::<bool>(is_loaded).await.unwrap_or(false).then_some(()));
        eventually("the tab loads", PATIENCE, loaded).await?;
        let found = self.js(script).await;
        self.client.close_window().await?;
        self.client.switch_to_window(here).await?;
        found
    }
}
