//! Pictures of one page.

use anyhow::Result;
use e2e::{Page, TAG};
use serde_json::{Value, json};

/// How high a phone's screen is.
pub const HEIGHT: f64 = 844.0;
/// Higher than any picture.
pub const WHOLE: f64 = 20_000.0;
/// Where a page without a mobile layout would begin.
const PHONE: u32 = 600;

/// The colours that a visitor asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Colours {
    Light,
    Dark,
    /// A few of the visitor's own, everywhere.
    Forced,
}

impl Colours {
    pub const fn name(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
            Self::Forced => "forced",
        }
    }
}

/// Shows the page in this width and these colours, without movement.
///
/// # Errors
///
/// When the browser does not answer.
pub async fn set_up(page: &Page, width: u32, colours: Colours) -> Result<()> {
    let screen = json!({ "width": width, "height": HEIGHT, "deviceScaleFactor": 1, "mobile": width < PHONE });
    page.cdp("Emulation.setDeviceMetricsOverride", screen).await?;
    let features = json!([
        { "name": "prefers-color-scheme", "value": if colours == Colours::Light { "light" } else { "dark" } },
        { "name": "forced-colors", "value": if colours == Colours::Forced { "active" } else { "none" } },
        { "name": "prefers-reduced-motion", "value": "reduce" },
    ]);
    page.cdp("Emulation.setEmulatedMedia", json!({ "features": features })).await?;
    Ok(())
}

/// A picture of the whole widget.
///
/// # Errors
///
/// When the browser does not answer.
pub async fn picture(page: &Page) -> Result<Vec<u8>> {
    picture_of(page, TAG, WHOLE).await
}

/// A picture of an element down to a height, without the ring that the keyboard's focus shows.
///
/// # Errors
///
/// When the browser does not answer.
pub async fn picture_of(page: &Page, selector: &str, most_height: f64) -> Result<Vec<u8>> {
    page.js::<Value>("document.activeElement.shadowRoot?.activeElement?.blur()").await?;
    page.settle().await?;
    page.picture(selector, most_height).await
}
