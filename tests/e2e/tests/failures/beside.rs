//! Something is wrong with a file beside the script, with the element, or with the host's settings.

use anyhow::{Context, Result, ensure};
use e2e::{Browser, HostPage, Page, Reply, Screen, Site, eventually};
use serde_json::{Value, json};

use crate::{LIMIT, fallback, falls_back, host_lives_on};

const SCRIPT: &str = "screener.js";
const WASM: &str = "microneedling-screener_bg.wasm";
const PROTOCOL: &str = "protocols/microneedling/protocol.json";
const TEXT: &str = "protocols/microneedling/text/en.json";
const OVERLAY: &str = "protocols/microneedling/overlays/sample.json";
/// A document of the clinic's own.
const OWN: &str = "own.json";
/// What a clinic writes to use it as its protocol.
const OWN_PROTOCOL: &str = "protocol=\"own.json\"";
/// What a clinic writes to use that overlay.
const WITH_OVERLAY: &str = "overlay=\"protocols/microneedling/overlays/sample.json\"";
/// Inline scripts are there for the recorder alone.
const NO_WASM: &str = "script-src 'self' 'unsafe-inline'";

/// One thing that is wrong.
pub struct Case {
    pub name: &'static str,
    break_it: fn(Site) -> Result<Site>,
    attributes: &'static str,
    /// What the one sentence must name: the culprit, and as a rule the way to mend it.
    culprits: &'static [&'static str],
}

pub fn cases() -> Vec<Case> {
    let case = |name, culprits, break_it| Case { name, culprits, break_it, attributes: "" };
    vec![
        case("the protocol is not JSON", &[PROTOCOL, "damaged"], |site| damaged(site, PROTOCOL)),
        case("the protocol is another page", &[PROTOCOL, "web page", "redirects"], |site| a_page_instead(site, PROTOCOL)),
        case("the text is not JSON", &[TEXT, "damaged"], |site| damaged(site, TEXT)),
        case("the wasm is missing", &[WASM, "404"], |site| missing(site, WASM)),
        case("the wasm is cut short", &[WASM, "damaged", "upload"], |site| {
            site.change(WASM, |reply| reply.body.truncate(20_000))
        }),
        case("the wasm is a page", &[WASM, "web page", "upload"], |site| a_page_instead(site, WASM)),
        case("the protocol is missing", &[PROTOCOL, "404"], |site| missing(site, PROTOCOL)),
        case("the text is missing", &[TEXT, "404"], |site| missing(site, TEXT)),
        case("the site's policy forbids wasm", &[WASM, "'wasm-unsafe-eval'", "script-src"], |site| {
            Ok(site.header("content-security-policy", NO_WASM))
        }),
        Case {
            attributes: OWN_PROTOCOL,
            ..case("the clinic's protocol is not JSON", &[OWN, "not JSON"], |site| {
                Ok(site.put(&format!("/{OWN}"), Reply::html("<!doctype html><title>Home</title>")))
            })
        },
        Case {
            attributes: OWN_PROTOCOL,
            ..case("the clinic's protocol breaks a rule of its format", &["protocol", "format"], |site| {
                bent(site, PROTOCOL, "/format", json!(2))
            })
        },
        Case {
            attributes: OWN_PROTOCOL,
            ..case("the clinic's protocol asks about no choice", &["protocol", "no-such-choice"], |site| {
                bent(site, PROTOCOL, "/rules/0/when", json!({ "answer": ["age", "no-such-choice"] }))
            })
        },
        Case {
            attributes: "text=\"own.json\"",
            ..case("the clinic's text lacks a phrase", &["text", "see-result"], |site| {
                bent(site, TEXT, "/interface/see-result", Value::Null)
            })
        },
        Case { attributes: "lang=\"tlh\"", ..case("the language is not known", &["lang=\"tlh\"", "en"], Ok) },
        Case {
            attributes: "protocol=\"http://protocols.example/own.json\"",
            ..case("the clinic's own protocol is on an unsafe address", &["protocol=", "https"], Ok)
        },
        Case {
            attributes: WITH_OVERLAY,
            ..case("the overlay would soften a rule", &["overlay", "raise.hair-removal", "only tightens"], |site| {
                edited(site, OVERLAY, "/raise/hair-removal", json!("discuss"))
            })
        },
        Case {
            attributes: WITH_OVERLAY,
            ..case("the overlay has no words in the language", &["overlay", "text", "\"en-GB\""], |site| {
                edited(site, OVERLAY, "/text", json!({}))
            })
        },
        Case {
            attributes: WITH_OVERLAY,
            ..case("the overlay holds nothing", &["overlay", "write an object"], |site| {
                site.change(OVERLAY, |reply| reply.body = "null".into())
            })
        },
        Case {
            attributes: WITH_OVERLAY,
            ..case("the overlay is missing", &[OVERLAY, "404"], |site| missing(site, OVERLAY))
        },
    ]
}

/// What is wrong, and can be lived with. The one warning must name these.
pub fn tolerated() -> Vec<Case> {
    let case = |name, culprits, break_it| Case { name, culprits, break_it, attributes: "" };
    vec![
        case("the wasm is served as text/plain", &[WASM, "text/plain", "application/wasm"], |site| plain(site, WASM)),
        case("the wasm's type has a parameter", &[WASM, "application/wasm"], |site| {
            site.change(WASM, |reply| reply.media_type = "application/wasm; charset=utf-8".to_owned())
        }),
    ]
}

fn page(case: &Case) -> HostPage {
    HostPage::default().element(case.attributes)
}

pub async fn check(browser: &Browser, case: Case) -> Result<()> {
    let site = (case.break_it)(Site::with_page(&page(&case))?)?;
    falls_back(&Page::open(browser, site, "/").await?, case.culprits).await
}

pub async fn runs(browser: &Browser, case: Case) -> Result<()> {
    let site = (case.break_it)(Site::with_page(&page(&case))?)?;
    let page = Page::open_widget(browser, site, "/").await?;
    host_lives_on(&page).await?;
    let seen = page.seen().await?;
    let warnings = seen.ours("warn");
    ensure!(warnings.len() == 1 && seen.printed.len() == 1, "instead of one warning: {:?}", seen.printed);
    for culprit in case.culprits {
        ensure!(warnings.iter().all(|warning| warning.contains(culprit)), "it does not name {culprit}: {warnings:?}");
    }
    Ok(())
}

/// There is nobody left to print a sentence or fire an event; the browser's own error has to do.
pub async fn missing_script(browser: &Browser) -> Result<()> {
    let site = missing(Site::with_page(&HostPage::default())?, SCRIPT)?;
    let page = Page::open(browser, site, "/").await?;
    eventually("the fallback content", LIMIT, async || fallback(&page).await).await?;
    host_lives_on(&page).await?;
    ensure!(page.seen().await?.events.is_empty());
    Ok(())
}

/// Nothing of a failure is remembered.
pub async fn corrected(browser: &Browser) -> Result<()> {
    let wrong = HostPage::default().element("lang=\"tlh\"");
    let page = Page::open(browser, Site::with_page(&wrong)?, "/").await?;
    falls_back(&page, &["tlh"]).await?;
    page.js::<Value>("document.querySelector(arguments[0]).lang = 'en'").await?;
    page.wait_until("the intro shows", |now| now.screen == Screen::Intro).await?;
    Ok(())
}

fn missing(site: Site, file: &str) -> Result<Site> {
    site.change(file, |reply| reply.status = 404)
}

fn plain(site: Site, file: &str) -> Result<Site> {
    site.change(file, |reply| reply.media_type = "text/plain".to_owned())
}

fn damaged(site: Site, file: &str) -> Result<Site> {
    site.change(file, |reply| reply.body.truncate(reply.body.len() / 2))
}

/// What a host for single-page apps answers when a file is missing.
fn a_page_instead(site: Site, file: &str) -> Result<Site> {
    site.change(file, |reply| *reply = Reply::html("<!doctype html><title>Home</title>"))
}

/// A document that ships, with another value where the JSON pointer leads, as the clinic's own.
fn bent(site: Site, file: &str, pointer: &str, value: Value) -> Result<Site> {
    let body = with(&site.built(file)?, file, pointer, value)?;
    Ok(site.put(&format!("/{OWN}"), Reply { status: 200, media_type: "application/json".to_owned(), body }))
}

/// Puts another value where the JSON pointer leads.
fn edited(site: Site, file: &str, pointer: &str, value: Value) -> Result<Site> {
    let body = with(&site.built(file)?, file, pointer, value)?;
    site.change(file, |reply| reply.body = body)
}

fn with(body: &[u8], file: &str, pointer: &str, value: Value) -> Result<Vec<u8>> {
    let mut document: Value = serde_json::from_slice(body)?;
    *document.pointer_mut(pointer).with_context(|| format!("{file} has no {pointer}"))? = value;
    Ok(document.to_string().into())
}
