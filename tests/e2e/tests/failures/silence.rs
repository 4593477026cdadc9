//! Something never answers.

use std::time::Duration;

use anyhow::{Result, ensure};
use e2e::{Browser, HostPage, Page, Reply, Site, eventually};

use crate::beside::{PROTOCOL, WASM};
use crate::{LIMIT, emptied, host_lives_on, own_fallback};

/// Longer than a visitor waits who has pressed Start.
const GIVEN_UP: Duration = Duration::from_secs(12);
/// Longer than the element waits before it tells the clinic.
const TOLD: Duration = Duration::from_secs(20);

pub async fn file(browser: &Browser) -> Result<()> {
    let html = emptied(&HostPage::default().html())?;
    for file in [WASM, PROTOCOL] {
        let site = Site::new()?.put("/", Reply::html(&html)).silent(&format!("/{file}"));
        let page = Page::open(browser, site, "/").await?;
        give_up(&page).await?;
        host_lives_on(&page).await?;
        let told = async || {
            let seen = page.seen().await?;
            Ok(seen.ours("warn").first().map(|warning| (*warning).to_owned()))
        };
        let warning = eventually("a warning", TOLD, told).await?;
        ensure!(warning.contains(file) && warning.contains("has not come"), "{warning}");
    }
    Ok(())
}

pub async fn fetch(browser: &Browser) -> Result<()> {
    let page = HostPage::default().head("<script>window.fetch = () => new Promise(() => {})</script>\n");
    let site = Site::new()?.put("/", Reply::html(&emptied(&page.html())?));
    let page = Page::open(browser, site, "/").await?;
    give_up(&page).await?;
    host_lives_on(&page).await
}

/// The first screen shows without the rest. Who has pressed Start there waits, and then reads the fallback.
async fn give_up(page: &Page) -> Result<()> {
    let start = async || page.inside("return root?.querySelector('.greeting .intro > .button') ? true : null").await;
    eventually::<bool>("the first screen", LIMIT, start).await?;
    page.inside::<()>("root.querySelector('.intro > .button').click(); return null").await?;
    eventually("the element's own fallback", GIVEN_UP, async || own_fallback(page).await).await
}

/// The element's own fallback is for those who would otherwise see nothing.
pub async fn no_flash(browser: &Browser) -> Result<()> {
    let watch = "<script>
        window.flashed = 0;
        addEventListener('DOMContentLoaded', () => {
            const host = document.querySelector('microneedling-screener');
            const look = () => {
                window.flashed += host.shadowRoot?.querySelector('.fallback') ? 1 : 0;
                requestAnimationFrame(look);
            };
            look();
        });
        </script>\n";
    let html = emptied(&HostPage::default().head(watch).html())?;
    let page = Page::open_widget(browser, Site::new()?.put("/", Reply::html(&html)), "/").await?;
    page.settle().await?;
    let flashed: u32 = page.js("return flashed").await?;
    ensure!(flashed == 0, "it showed in {flashed} frames");
    Ok(())
}
