//! Policies: enough, and nothing too much.

use std::time::Duration;

use anyhow::{Context, Result, bail, ensure};
use e2e::{Browser, Page, Screen, Server, Site, eventually};
use guide::{Block, FOLDER, Guide, Policy, Release};

use crate::pages;

const HEADER: &str = "content-security-policy";
/// How long a browser may take to report what it has refused.
const PATIENCE: Duration = Duration::from_secs(10);

pub async fn hold(browser: &Browser, block: &Block) -> Result<()> {
    let other = pages::other_host().await?;
    let site = site_for(&block.name, &other)?;
    let policy = Policy::read(&block.body, other.origin())?;
    let page = Page::open(browser, site.clone().header_of("/", HEADER, &policy.value()), "/").await?;
    if block.name.starts_with("frame") {
        pages::frame_works(&page).await?;
    } else {
        pages::works(&page).await?;
    }
    drop(page);
    let fewer = policy.without_each();
    ensure!(!fewer.is_empty(), "a policy that grants nothing");
    for (source, policy) in fewer {
        fails(browser, site.clone(), &policy).await.with_context(|| format!("without {source}"))?;
    }
    Ok(())
}

/// The page that a policy is for.
fn site_for(name: &str, other: &Server) -> Result<Site> {
    let guide = Guide::read()?;
    let body = match name {
        "page" | "strict" => guide.body("html", "two-lines")?,
        "other-host" => guide.body("html", "two-lines")?.replace(FOLDER, &format!("https://files.example{FOLDER}")),
        name => guide.body("html", name)?,
    };
    let body = Release::find()?.fill_in(&body, other.origin())?;
    match name {
        "other-host" => pages::site(&pages::recorded(other.origin(), &body)),
        "frame" => pages::site(&pages::bare(&body)),
        _ => pages::site(&pages::page(&body)),
    }
}

/// The browser refuses something, and the widget doesn't show.
async fn fails(browser: &Browser, site: Site, policy: &Policy) -> Result<()> {
    let value = format!("{}; report-uri /refused", policy.value());
    let page = Page::open(browser, site.header_of("/", HEADER, &value), "/").await?;
    let reported = async || Ok(page.server.asked_for().iter().any(|path| path == "/refused").then_some(()));
    eventually("the browser refuses something", PATIENCE, reported).await?;
    page.settle().await?;
    if page.snapshot().await?.screen != Screen::None {
        bail!("the widget shows");
    }
    Ok(())
}
