//! What is left of a narrow screen when a visitor spaces its text out: WCAG 2.2, 1.4.10 and 1.4.12.

use anyhow::{Result, ensure};
use e2e::{Browser, Documents, SCENES};
use serde_json::Value;

use crate::setting::Setting;

/// On every screen, nothing is cut off or sticks out sideways, as it comes and with text spaced out.
///
/// # Errors
///
/// What does, screen by screen.
pub async fn loses_nothing(browser: &Browser, setting: &Setting) -> Result<()> {
    let documents = Documents::read()?;
    let page = setting.open(browser).await?;
    let mut complaints = Vec::new();
    for spaced in [false, true] {
        if spaced {
            page.inside::<Value>(include_str!("spaced.js")).await?;
        }
        for scene in SCENES {
            page.show(scene, &documents).await?;
            let lost: Vec<String> = page.inside(include_str!("lost.js")).await?;
            let how = if spaced { "spaced out" } else { "as it comes" };
            complaints.extend(lost.into_iter().map(|lost| format!("{}, {how}: {lost}", scene.name)));
        }
    }
    ensure!(complaints.is_empty(), "{} places:\n{}", complaints.len(), complaints.join("\n"));
    Ok(())
}
