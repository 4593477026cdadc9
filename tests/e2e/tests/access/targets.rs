//! How large what is pressed is: WCAG 2.2, 2.5.5 (enhanced).

use anyhow::{Result, ensure};
use e2e::{Browser, Documents, Page, SCENES};
use serde_json::Value;

use crate::setting::Setting;

/// On every screen, whatever is pressed is at least 44 by 44 pixels, unless it stands in a sentence.
///
/// # Errors
///
/// What is smaller, screen by screen.
pub async fn are_large(browser: &Browser, setting: &Setting) -> Result<()> {
    let documents = Documents::read()?;
    let page = setting.open(browser).await?;
    let mut complaints = Vec::new();
    for scene in SCENES {
        page.show(scene, &documents).await?;
        complaints.extend(small(&page).await?.into_iter().map(|small| format!("{}: {small}", scene.name)));
    }
    ensure!(complaints.is_empty(), "{} small targets:\n{}", complaints.len(), complaints.join("\n"));
    Ok(())
}

/// A button that was made small is found.
///
/// # Errors
///
/// When it is not.
pub async fn notices(browser: &Browser) -> Result<()> {
    let page = Setting::narrow().open(browser).await?;
    page.inside::<Value>(
        "const sheet = new CSSStyleSheet();
        sheet.replaceSync('.button { min-block-size: 0 !important; padding: 2px !important }');
        root.adoptedStyleSheets.push(sheet);",
    )
    .await?;
    ensure!(!small(&page).await?.is_empty(), "nothing was noticed");
    Ok(())
}

async fn small(page: &Page) -> Result<Vec<String>> {
    page.inside(include_str!("targets.js")).await
}
