//! A clinic's page with a narrow place for the element, neighbours on each side, and a guard.

use anyhow::{Result, ensure};
use e2e::{Browser, Page, Reply, Screen, Site};
use serde_json::{Value, json};

/// Reports what a strict policy would stop, and stops nothing: so a script that slips in does run, and is noticed twice.
const POLICY: &str = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; object-src 'none'; \
     base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'";

const STYLE: &str = "body { margin: 0; overflow-y: scroll } #row { display: grid; grid-template-columns: 320px 320px }";

fn html(attributes: &str) -> String {
    format!(
        "<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n<title>A clinic</title>\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <link rel=\"stylesheet\" href=\"/place.css\">\n\
         <script src=\"/recorder.js\"></script>\n<script src=\"/guard.js\"></script>\n\
         <script type=\"module\" src=\"screener.js\"></script>\n\
         <p id=\"before\">Before.</p>\n<div id=\"row\">\n<div id=\"around\">\n\
         <microneedling-screener {attributes}>\n<p class=\"fallback\">Call us.</p>\n</microneedling-screener>\n\
         </div>\n<p id=\"beside\">Beside.</p>\n</div>\n<p id=\"after\">After.</p>\n"
    )
}

/// The host of such a page.
pub fn site(attributes: &str) -> Result<Site> {
    let style = Reply { status: 200, media_type: "text/css".to_owned(), body: STYLE.into() };
    Ok(Site::new()?
        .header("content-security-policy-report-only", POLICY)
        .put("/", Reply::html(&html(attributes)))
        .put("/guard.js", Reply::script(include_str!("guard.js")))
        .put("/place.css", style))
}

/// The page, once the widget shows.
pub async fn open(browser: &Browser) -> Result<Page> {
    let page = Page::open_widget(browser, site("")?, "/").await?;
    unharmed(&page, "at first").await?;
    Ok(page)
}

/// No script ran, nothing is drawn that should not be, and the page around is as it was.
pub async fn unharmed(page: &Page, when: &str) -> Result<()> {
    let faults: Vec<String> = page.inside("return guard.faults(host)").await?;
    ensure!(faults.is_empty(), "{when}: {faults:#?}");
    Ok(())
}

/// Gives the element a document, and waits until it shows.
pub async fn give(page: &Page, property: &str, document: &Value) -> Result<()> {
    let script = "const [selector, [property, document_], done] = arguments;
        const element = document.querySelector(selector);
        element[property] = document_;
        setTimeout(() => done(null));";
    page.js_async::<Value>(script, json!([property, document])).await?;
    page.settle().await?;
    let shows = page.snapshot().await?.screen == Screen::Intro;
    ensure!(shows, "{property} is refused: {:?}", page.seen().await?.ours("error"));
    Ok(())
}
