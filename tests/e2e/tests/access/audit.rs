//! What axe-core finds.

use std::env;
use std::fs;

use anyhow::{Context, Result, bail, ensure};
use e2e::{Browser, Documents, Page, SCENES};
use serde::Deserialize;
use serde_json::Value;

use crate::setting::Setting;

/// What axe-core could not decide by itself, and why it is no barrier.
const EXPLAINED: &[(&str, &str)] = &[];

/// One thing that axe-core found, or could not decide.
#[derive(Debug, Deserialize)]
struct Found {
    rule: String,
    place: String,
    why: String,
}

/// No screen has a barrier, or anything undecided that nobody has explained.
///
/// # Errors
///
/// What was found, screen by screen.
pub async fn finds_nothing(browser: &Browser, setting: &Setting) -> Result<()> {
    let documents = Documents::read()?;
    let page = setting.open(browser).await?;
    load(&page).await?;
    let mut complaints = Vec::new();
    for scene in SCENES {
        page.show(scene, &documents).await?;
        let found = look(&page).await?;
        let new = found.into_iter().filter(|found| EXPLAINED.iter().all(|(rule, _)| *rule != found.rule));
        complaints.extend(new.map(|Found { rule, place, why }| format!("{}: {rule} at {place}: {why}", scene.name)));
    }
    ensure!(complaints.is_empty(), "{} barriers:\n{}", complaints.len(), complaints.join("\n"));
    Ok(())
}

/// The checker sees into the widget: a button without words is found, and a text that only AAA calls faint.
///
/// # Errors
///
/// When they are not.
pub async fn notices(browser: &Browser) -> Result<()> {
    let page = Setting::narrow().open(browser).await?;
    load(&page).await?;
    page.inside::<Value>(
        "root.querySelector('.button').textContent = '';
        const sheet = new CSSStyleSheet();
        sheet.replaceSync('.lede { color: #6b6b6b !important }');
        root.adoptedStyleSheets.push(sheet);",
    )
    .await?;
    let found = look(&page).await?;
    for rule in ["button-name", "color-contrast-enhanced"] {
        if !found.iter().any(|found| found.rule == rule) {
            bail!("{rule} was not noticed, only {found:?}");
        }
    }
    Ok(())
}

async fn load(page: &Page) -> Result<()> {
    let path =
        env::var_os("SCREENER_AXE").context("SCREENER_AXE is not set: run this through `cargo xtask test e2e`")?;
    page.js::<Value>(&fs::read_to_string(path)?).await.map(drop)
}

async fn look(page: &Page) -> Result<Vec<Found>> {
    page.js_async(include_str!("audit.js"), Value::Null).await
}
