//! What a visitor does to a page with keys and mouse, and a tester with the browser.

use std::path::Path;

use anyhow::{Context, Result, ensure};
use base64::prelude::{BASE64_STANDARD, Engine as _};
use fantoccini::Locator;
use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::key::Key;
use serde_json::{Value, json};

use crate::browser::Engine;
use crate::cdp::Cdp;
use crate::page::Page;

impl Page {
    /// Presses keys, one after the other. Shift is held for the key that follows it.
    ///
    /// # Errors
    ///
    /// When the browser does not answer.
    pub async fn press(&self, keys: &[Key]) -> Result<()> {
        let mut actions = KeyActions::new("keyboard".to_owned());
        let mut held = None;
        for key in keys.iter().copied().map(char::from) {
            actions = actions.then(KeyAction::Down { value: key });
            if key == char::from(Key::Shift) {
                held = Some(key);
                continue;
            }
            for value in [Some(key), held.take()].into_iter().flatten() {
                actions = actions.then(KeyAction::Up { value });
            }
        }
        Ok(self.client.perform_actions(actions).await?)
    }

    /// Goes to another path of the host.
    ///
    /// # Errors
    ///
    /// When the browser does not answer.
    pub async fn go(&self, path: &str) -> Result<()> {
        Ok(self.client.goto(&format!("{}{path}", self.server.origin())).await?)
    }

    /// Presses the browser's own Back button.
    ///
    /// # Errors
    ///
    /// When the browser does not answer.
    pub async fn back(&self) -> Result<()> {
        Ok(self.client.back().await?)
    }

    /// Clicks an element of the clinic's page, as a visitor would.
    ///
    /// # Errors
    ///
    /// When there is none, or something is in front of it.
    pub async fn click(&self, selector: &str) -> Result<()> {
        Ok(self.client.find(Locator::Css(selector)).await?.click().await?)
    }

    /// A picture of the whole element that a selector finds, beyond what is in view too, as PNG.
    ///
    /// # Errors
    ///
    /// When there is none, or the browser is another than Chromium.
    pub async fn picture(&self, selector: &str, most_height: f64) -> Result<Vec<u8>> {
        let area = "const [selector, most] = arguments[1];
            const { left, top, width, height } = document.querySelector(selector).getBoundingClientRect();
            arguments[2]({ x: left + scrollX, y: top + scrollY, width, height: Math.min(height, most), scale: 1 })";
        let clip: Value = self.js_async(area, json!([selector, most_height])).await?;
        let parameters = json!({ "captureBeyondViewport": true, "clip": clip });
        let given = self.cdp("Page.captureScreenshot", parameters).await?;
        let data = given.get("data").and_then(Value::as_str).context("no picture")?;
        Ok(BASE64_STANDARD.decode(data)?)
    }

    /// Puts the files that a visitor saves into a folder.
    ///
    /// # Errors
    ///
    /// When the browser is another than Chromium.
    pub async fn save_to(&self, folder: &Path) -> Result<()> {
        let parameters = json!({ "behavior": "allow", "downloadPath": folder });
        self.cdp("Browser.setDownloadBehavior", parameters).await.map(drop)
    }

    /// Gives a command of the DevTools protocol.
    ///
    /// # Errors
    ///
    /// When the browser refuses it, or is another than Chromium.
    pub async fn cdp(&self, command: &'static str, parameters: Value) -> Result<Value> {
        ensure!(self.engine == Engine::Chromium, "{command} is Chromium's own");
        Ok(self.client.issue_cmd(Cdp { command, parameters }).await?)
    }
}
