//! Real web servers with the guide's configurations: what they answer, and that the widget runs from them.

use anyhow::{Context, Result, ensure};
use e2e::{Browser, Page, Site};
use guide::{Block, FOLDER, Guide, Host, Release};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::pages::{self, works};

/// What a browser fetches on a first visit, with the types that each may have.
const FILES: [(&str, &[&str]); 4] = [
    ("screener.js", &["text/javascript", "application/javascript"]),
    (WASM, &["application/wasm"]),
    ("protocols/microneedling/protocol.json", &["application/json"]),
    ("protocols/microneedling/text/en.json", &["application/json"]),
];
const WASM: &str = "microneedling-screener_bg.wasm";
/// What the guide says of versioned folders.
const FOR_GOOD: &str = "public, max-age=31536000, immutable";

/// Fetches an address; gives what a browser makes of the answer.
const FETCH: &str = "
    const [, address, done] = arguments;
    (async () => {
      const answer = await fetch(address, { cache: 'no-store' });
      const bytes = new Uint8Array(await answer.arrayBuffer());
      const hash = new Uint8Array(await crypto.subtle.digest('SHA-384', bytes));
      const header = (name) => answer.headers.get(name) ?? '';
      return {
        status: answer.status,
        hash: `sha384-${btoa(String.fromCharCode(...hash))}`,
        type: header('content-type'),
        encoding: header('content-encoding'),
        cache: header('cache-control'),
        sniff: header('x-content-type-options'),
      };
    })().then(done, (error) => done({ error: String(error) }));";

#[derive(Debug, Deserialize)]
struct Answer {
    status: u16,
    hash: String,
    #[serde(rename = "type")]
    media_type: String,
    encoding: String,
    cache: String,
    sniff: String,
}

pub async fn nginx(browser: &Browser, block: &Block) -> Result<()> {
    let host = Host::nginx(&page()?, &block.body).await?;
    serves(browser, &host, &["gzip"]).await
}

pub async fn nginx_brotli(browser: &Browser, block: &Block) -> Result<()> {
    let host = Host::nginx(&page()?, &inside(&Guide::read()?.body("nginx", "files")?, &block.body)?).await?;
    serves(browser, &host, &["br"]).await
}

/// A page on another host than the files.
pub async fn nginx_other_host(browser: &Browser, block: &Block) -> Result<()> {
    let files = Guide::read()?.body("nginx", "files")?;
    let snippet = pages::snippet()?;
    for (configuration, allows) in [(files.clone(), false), (inside(&files, &block.body)?, true)] {
        let host = Host::nginx("", &configuration).await?;
        let html = pages::page(&snippet.replace(FOLDER, &format!("{}{FOLDER}", host.origin())));
        let page = Page::open(browser, pages::site(&html)?, "/").await?;
        if allows {
            works(&page).await?;
        } else {
            let defined: bool = page.js("return !!customElements.get(arguments[0])").await?;
            ensure!(!defined, "the script runs without leave to cross over");
        }
    }
    Ok(())
}

pub async fn apache(browser: &Browser, block: &Block) -> Result<()> {
    for (modules, encoding) in [(&["deflate", "brotli"][..], "br"), (&["deflate"], "gzip"), (&[], "")] {
        let host = Host::apache(&page()?, &block.body, modules).await?;
        serves(browser, &host, &[encoding]).await.with_context(|| format!("with {modules:?}"))?;
    }
    Ok(())
}

pub async fn caddy(browser: &Browser, block: &Block) -> Result<()> {
    let host = Host::caddy(&page()?, &block.body).await?;
    serves(browser, &host, &["gzip"]).await?;
    let page = visit(browser, &host).await?;
    let home = answer(&page, "/").await?;
    ensure!(home.cache == "no-cache", "the home page: {home:?}");
    Ok(())
}

pub async fn headers_file(browser: &Browser, block: &Block) -> Result<()> {
    // Netlify's own compression is not part of its parser.
    let netlify = Host::netlify(&page()?, &block.body).await?;
    serves(browser, &netlify, &[""]).await.context("Netlify")?;
    let cloudflare = Host::cloudflare(&page()?, &block.body).await?;
    serves(browser, &cloudflare, &["br", "gzip"]).await.context("Cloudflare Pages")
}

/// The page of a clinic that has done what the first part of the guide says.
fn page() -> Result<String> {
    Ok(pages::page(&pages::snippet()?))
}

/// Lines put into the `location { … }` of others.
fn inside(location: &str, more: &str) -> Result<String> {
    let (start, end) = location.trim_end().rsplit_once('}').context("no block to put them into")?;
    Ok(format!("{start}{more}}}{end}\n"))
}

/// A browser on a server that isn't one of the tests' own.
async fn visit(browser: &Browser, host: &Host) -> Result<Page> {
    let page = Page::open(browser, Site::new()?, "/recorder.js").await?;
    page.js::<Value>(&format!("location.href = '{}/'", host.origin())).await?;
    Ok(page)
}

async fn serves(browser: &Browser, host: &Host, encodings: &[&str]) -> Result<()> {
    let page = visit(browser, host).await?;
    works(&page).await?;
    let release = Release::find()?;
    for (file, media_types) in FILES {
        let answer = answer(&page, &format!("{FOLDER}/{file}")).await?;
        let told = format!("{file}: {answer:?}");
        ensure!(answer.status == 200 && answer.hash == release.integrity(file)?, "{told}");
        let (essence, _) = answer.media_type.split_once(';').unwrap_or((&answer.media_type, ""));
        ensure!(media_types.contains(&essence), "{told}");
        // With as much as a parameter behind it, browsers don't start it while it loads.
        ensure!(file != WASM || answer.media_type == essence, "{told}");
        ensure!(encodings.contains(&answer.encoding.as_str()), "{told}");
        ensure!(answer.cache == FOR_GOOD && answer.sniff == "nosniff", "{told}");
    }
    for (path, status) in [("/", 200), (&format!("{FOLDER}/nothing.js"), 404)] {
        let answer = answer(&page, path).await?;
        ensure!(answer.status == status && !answer.cache.contains("immutable"), "{path}: {answer:?}");
    }
    Ok(())
}

async fn answer(page: &Page, path: &str) -> Result<Answer> {
    let given: Value = page.js_async(FETCH, json!(path)).await?;
    serde_json::from_value(given.clone()).with_context(|| format!("{path}: {given}"))
}
