//! The program, held back until a test lets it come.

use std::time::Duration;

use anyhow::Result;
use e2e::{Browser, HostPage, Page, Site, eventually};

/// How long something may take to show.
pub const PATIENCE: Duration = Duration::from_secs(10);

/// Holds back what the page fetches of the program, until `release(isThere)`.
const HOLD: &str = "<script>
    const browsers = window.fetch;
    const held = new Promise((resolve) => { window.release = resolve; });
    window.fetch = async (url) => {
        if (!/[.]wasm$/.test(url)) return browsers(url);
        return (await held) ? browsers(url) : new Response('', { status: 404 });
    };
    </script>\n";

/// A page whose program waits.
pub fn held(page: HostPage) -> HostPage {
    page.head(HOLD)
}

/// Opens such a page, and waits for the first screen.
pub async fn open(browser: &Browser, site: Site) -> Result<Page> {
    let page = Page::open(browser, site, "/").await?;
    eventually("the first screen", PATIENCE, async || is_greeting(&page).await).await?;
    Ok(page)
}

/// Whether the first screen shows, without the program.
pub async fn is_greeting(page: &Page) -> Result<Option<()>> {
    let is: bool = page.inside("return Boolean(root?.querySelector('.greeting .intro'))").await?;
    Ok(is.then_some(()))
}

/// Lets the program come, or fail.
pub async fn release(page: &Page, is_there: bool) -> Result<()> {
    page.js(&format!("release({is_there}); return null")).await
}
