//! How the doctor behaves: on request only, quietly, and for everyone.

use std::fs;
use std::io::Write;
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use e2e::{Browser, HostPage, Page, Reply, Screen, Site, checkout, eventually};
use flate2::Compression;
use flate2::write::GzEncoder;
use serde_json::{Value, json};

use crate::asked;
use crate::panel::findings;

const WASM: &str = "microneedling-screener_bg.wasm";
const PROTOCOL: &str = "protocols/microneedling";
const STRICT: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; \
                      require-trusted-types-for 'script'";
const PANEL: &str = "document.querySelector('microneedling-screener-doctor')";

pub async fn healthy(browser: &Browser) -> Result<()> {
    let mut site = Site::with_page(&asked())?.header("cache-control", "public, max-age=31536000, immutable");
    for file in files()? {
        site = site.change(&file, |reply| reply.body = packed(&reply.body).unwrap_or_default())?;
        site = site.header_of(&format!("/{file}"), "content-encoding", "gzip");
    }
    let page = Page::open_widget(browser, site, "/").await?;
    let found = findings(&page).await?;
    ensure!(found.is_empty(), "{found:#?}");
    let words: String = page.js(&format!("return {PANEL}.shadowRoot.textContent")).await?;
    ensure!(words.contains("All is well."), "{words}");
    ensure!(page.seen().await?.printed.is_empty(), "{:?}", page.seen().await?.printed);
    Ok(())
}

/// The script, and what it may fetch: each text, since a visitor may choose any.
fn files() -> Result<Vec<String>> {
    let mut files = vec!["screener.js".to_owned(), WASM.to_owned(), format!("{PROTOCOL}/protocol.json")];
    for text in fs::read_dir(checkout()?.join(PROTOCOL).join("text"))? {
        files.push(format!("{PROTOCOL}/text/{}", text?.file_name().to_string_lossy()));
    }
    Ok(files)
}

pub async fn absent(browser: &Browser) -> Result<()> {
    let page = Page::open_widget(browser, Site::with_page(&HostPage::default())?, "/").await?;
    page.settle().await?;
    ensure!(page.js::<bool>(&format!("return {PANEL} === null")).await?);
    ensure!(!page.server.asked_for().iter().any(|path| path.contains("doctor")), "{:?}", page.server.asked_for());
    Ok(())
}

pub async fn comes_and_goes(browser: &Browser) -> Result<()> {
    let page = Page::open_widget(browser, Site::with_page(&HostPage::default())?, "/").await?;
    let markup = "return document.querySelector(arguments[0]).outerHTML";
    let before: String = page.js(markup).await?;
    page.js::<Value>("document.querySelector(arguments[0]).dataset.doctor = ''").await?;
    findings(&page).await?;
    ensure!(page.snapshot().await?.screen == Screen::Intro, "the widget no longer shows");
    page.js::<Value>("delete document.querySelector(arguments[0]).dataset.doctor").await?;
    let gone = format!("return {PANEL} === null || null");
    eventually("the panel goes", Duration::from_secs(3), async || page.js::<Option<bool>>(&gone).await).await?;
    ensure!(page.js::<String>(markup).await? == before, "the element is left with something else on it");
    Ok(())
}

pub async fn demo(browser: &Browser) -> Result<()> {
    let page = Page::open_widget(browser, Site::new()?, "/?screener-doctor").await?;
    let found = findings(&page).await?;
    ensure!(!found.iter().any(|one| one.is_serious()), "{found:#?}");
    Ok(())
}

pub async fn classic(browser: &Browser) -> Result<()> {
    let tag = "<script src=\"screener.classic.js\" defer></script>";
    let html = asked().html().replace("<script type=\"module\" src=\"screener.js\"></script>", tag);
    let page = Page::open_widget(browser, Site::new()?.put("/", Reply::html(&html)), "/").await?;
    let found = findings(&page).await?;
    ensure!(!found.iter().any(|one| one.is_serious()), "{found:#?}");
    let wasm = page.server.asked_for().iter().filter(|path| path.ends_with(".wasm")).count();
    ensure!(wasm == 0, "it looked for the wasm that the script carries along");
    Ok(())
}

pub async fn strict_policy(browser: &Browser) -> Result<()> {
    let site = Site::with_page(&asked())?.header("content-security-policy", STRICT);
    let page = Page::open_widget(browser, site, "/").await?;
    let found = findings(&page).await?;
    ensure!(!found.iter().any(|one| one.is_serious()), "{found:#?}");
    let seen = page.seen().await?;
    ensure!(seen.violations.is_empty() && seen.printed.is_empty(), "{:?} {:?}", seen.violations, seen.printed);
    let height: f64 = page.js(&format!("return {PANEL}.shadowRoot.querySelector('button').offsetHeight")).await?;
    ensure!(height >= 44.0, "the panel has no style sheet: a button is {height} pixels high");
    Ok(())
}

pub async fn requests(browser: &Browser) -> Result<()> {
    let page = Page::open_widget(browser, Site::with_page(&asked())?, "/").await?;
    findings(&page).await?;
    let known: Vec<String> = files()?.iter().map(|file| format!("/{file}")).collect();
    let others = ["/", "/doctor.js", "/recorder.js", "/favicon.ico"];
    let asked_for = page.server.asked_for();
    let strange: Vec<_> =
        asked_for.iter().filter(|path| !known.contains(path) && !others.contains(&path.as_str())).collect();
    ensure!(strange.is_empty(), "{strange:?}");
    let elsewhere: Vec<String> = page
        .js("return performance.getEntriesByType('resource').map(({ name }) => name)
             .filter((name) => !name.startsWith(location.origin))")
        .await?;
    ensure!(elsewhere.is_empty(), "{elsewhere:?}");
    Ok(())
}

pub async fn copies(browser: &Browser) -> Result<()> {
    let site = Site::with_page(&asked())?.change(WASM, |reply| reply.media_type = "text/plain".to_owned())?;
    let page = Page::open_widget(browser, site, "/").await?;
    page.js::<Value>("window.copied = []; navigator.clipboard.writeText = async (text) => void copied.push(text)")
        .await?;
    findings(&page).await?;
    ensure!(page.js::<Vec<String>>("return copied").await?.is_empty(), "it copied unasked");
    page.js::<Value>(&format!("{PANEL}.shadowRoot.querySelector('button').click()")).await?;
    page.settle().await?;
    let copied: Vec<String> = page.js("return copied").await?;
    let text = copied.first().context("it did not copy")?;
    for words in
        ["Should be mended", "Where: ", "What to do: ", "AddType application/wasm .wasm", "/protocol.json: 200"]
    {
        ensure!(text.contains(words), "{words:?} is not in {text}");
    }
    // Where a page may not copy, the text is selected, ready for the keyboard.
    page.js::<Value>("navigator.clipboard.writeText = async () => { throw new Error('refused') }").await?;
    page.js::<Value>(&format!("{PANEL}.shadowRoot.querySelector('button').click()")).await?;
    page.settle().await?;
    let selected: bool = page
        .js(&format!(
            "const area = {PANEL}.shadowRoot.querySelector('textarea');
             return area.closest('details').open && area.selectionEnd === area.value.length"
        ))
        .await?;
    ensure!(selected, "the text is not selected");
    Ok(())
}

pub async fn structure(browser: &Browser) -> Result<()> {
    let page = Page::open(browser, Site::with_page(&asked())?, "/").await?;
    findings(&page).await?;
    let wrong: Vec<String> = page
        .js(&format!(
            "const root = {PANEL}.shadowRoot;
             const needed = {{
                 'one section, named by its heading': root.querySelector('section[aria-labelledby=title] > h2#title'),
                 'its language': root.querySelector('section[lang=en]'),
                 'a list': root.querySelector('ol > li > h3'),
                 'a status that is announced': root.querySelector('p[role=status]'),
                 'a name on the field': root.querySelector('textarea[aria-label]'),
                 'two buttons that send no form': root.querySelectorAll('button[type=button]').length === 2,
                 'nothing out of the order of the keyboard': !root.querySelector('[tabindex]'),
                 'no inline style': !root.querySelector('[style], style'),
             }};
             return Object.keys(needed).filter((name) => !needed[name])"
        ))
        .await?;
    ensure!(wrong.is_empty(), "missing: {wrong:?}");
    Ok(())
}

pub async fn fits(browser: &Browser, width: u32) -> Result<()> {
    let site = Site::with_page(&asked())?.change(WASM, |reply| reply.status = 404)?;
    let page = Page::open(browser, site, "/").await?;
    let screen = json!({ "width": width, "height": 800, "deviceScaleFactor": 1, "mobile": width < 600 });
    page.cdp("Emulation.setDeviceMetricsOverride", screen).await?;
    findings(&page).await?;
    page.settle().await?;
    let wide: f64 = page.js("return document.documentElement.scrollWidth").await?;
    ensure!(wide <= f64::from(width), "the page is {wide} pixels wide");
    let low: Vec<f64> = page
        .js(&format!(
            "return [...{PANEL}.shadowRoot.querySelectorAll('button, summary')].map((one) => one.offsetHeight)
             .filter((height) => height < 44)"
        ))
        .await?;
    ensure!(low.is_empty(), "targets of {low:?} pixels");
    Ok(())
}

fn packed(bytes: &[u8]) -> Result<Vec<u8>> {
    let mut packing = GzEncoder::new(Vec::new(), Compression::default());
    packing.write_all(bytes)?;
    Ok(packing.finish()?)
}
