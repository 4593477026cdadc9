//! Getting the element onto a page.

use std::fs;

use anyhow::{Context, Result, ensure};
use e2e::{Browser, Documents, HostPage, Page, Reply, Site, Stop, checkout};

const STRICT: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; \
                      require-trusted-types-for 'script'";

pub async fn two_lines(browser: &Browser) -> Result<()> {
    let readme = fs::read_to_string(checkout()?.join("README.md"))?;
    let snippet = readme.split_once("```html\n").and_then(|(_, rest)| rest.split_once("```"));
    let (snippet, _) = snippet.context("the README holds no HTML")?;
    let page = Page::open_widget(browser, Site::new()?.put("/", Reply::html(snippet)), "/").await?;
    works(&page).await
}

pub async fn sub_path(browser: &Browser) -> Result<()> {
    let html = HostPage::default().script("/deep/er/path/screener.js").html();
    let site = Site::new()?.under("/deep/er/path/").put("/a/page", Reply::html(&html));
    let page = Page::open_widget(browser, site, "/a/page").await?;
    works(&page).await?;
    let asked = page.server.asked_for();
    let (files, pages): (Vec<_>, Vec<_>) = asked.iter().partition(|path| path.starts_with("/deep/er/path/"));
    ensure!(files.len() == 4, "instead of four files: {files:?}");
    ensure!(pages.iter().all(|path| ["/a/page", "/recorder.js", "/favicon.ico"].contains(&path.as_str())), "{pages:?}");
    Ok(())
}

pub async fn strict_policy(browser: &Browser) -> Result<()> {
    let site = Site::with_page(&HostPage::default())?.header("content-security-policy", STRICT);
    let page = Page::open_widget(browser, site, "/").await?;
    works(&page).await?;
    let seen = page.seen().await?;
    ensure!(seen.violations.is_empty(), "violations: {:?}", seen.violations);
    ensure!(seen.printed.is_empty(), "on the console: {:?}", seen.printed);
    Ok(())
}

pub async fn script_twice(browser: &Browser) -> Result<()> {
    let html = HostPage::default().script("screener.js").script("screener.js?again");
    let page = Page::open_widget(browser, Site::with_page(&html)?, "/").await?;
    works(&page).await?;
    let seen = page.seen().await?;
    let warnings = seen.ours("warn");
    ensure!(warnings.len() == 1 && seen.printed.len() == 1, "instead of one warning: {:?}", seen.printed);
    ensure!(warnings.iter().all(|warning| warning.contains("twice")), "{warnings:?}");
    Ok(())
}

pub async fn regional_language(browser: &Browser) -> Result<()> {
    let html = HostPage::default().element("lang=\"en-GB\"");
    let page = Page::open_widget(browser, Site::with_page(&html)?, "/").await?;
    works(&page).await
}

pub async fn page_language(browser: &Browser) -> Result<()> {
    let html = HostPage::default().html().replace("lang=\"en\"", "lang=\"cy\"");
    let page = Page::open_widget(browser, Site::new()?.put("/", Reply::html(&html)), "/").await?;
    works(&page).await
}

/// It can be walked to its end, and it is styled.
async fn works(page: &Page) -> Result<()> {
    let documents = Documents::read()?;
    let result = page.walk(&documents.scenario("defer")?.answers, Stop::Result).await?;
    ensure!(result.result.as_deref() == Some("defer"), "the walk ends in {:?}", result.result);
    let script = "return document.querySelector(arguments[0]).shadowRoot.querySelector('.button').offsetHeight";
    let height: f64 = page.js(script).await?;
    ensure!(height >= 44.0, "no style sheet: a button is {height} pixels high");
    Ok(())
}
