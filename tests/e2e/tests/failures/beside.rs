//! Something is wrong with a file beside the script, with the element, or with the host's settings.

use anyhow::{Context, Result, ensure};
use e2e::{Browser, HostPage, Page, Reply, Screen, Site, eventually};
use serde_json::{Value, json};

use crate::{LIMIT, emptied, falls_back, host_lives_on, own_fallback};

pub const WASM: &str = "microneedling-screener_bg.wasm";
pub const PROTOCOL: &str = "protocols/microneedling/protocol.json";
const TEXT: &str = "protocols/microneedling/text/en.json";
const OVERLAY: &str = "protocols/microneedling/overlays/sample.json";
/// A document of the clinic's own.
const OWN: &str = "own.json";
/// What a clinic writes to use it as its protocol.
const OWN_PROTOCOL: &str = "protocol=\"own.json\"";
/// What a clinic writes to use that overlay.
const WITH_OVERLAY: &str = "overlay=\"protocols/microneedling/overlays/sample.json\"";
/// One thing that is wrong.
pub struct Case {
    pub name: &'static str,
    break_it: fn(Site) -> Result<Site>,
    attributes: &'static str,
    pub head: &'static str,
    /// What the one sentence must name: the culprit, and as a rule the way to mend it.
    culprits: &'static [&'static str],
}

pub type Change = fn(Site) -> Result<Site>;

pub fn case(name: &'static str, culprits: &'static [&'static str], break_it: Change) -> Case {
    Case { name, culprits, break_it, attributes: "", head: "" }
}

/// Files and attributes that can't be used.
pub fn cases() -> Vec<Case> {
    vec![
        case("the protocol is not JSON", &[PROTOCOL, "damaged"], |site| damaged(site, PROTOCOL)),
        case("the protocol is another page", &[PROTOCOL, "web page", "redirects"], |site| {
            a_page_instead(site, PROTOCOL)
        }),
        case("the text is not JSON", &[TEXT, "damaged"], |site| damaged(site, TEXT)),
        case("the wasm is missing", &[WASM, "404"], |site| missing(site, WASM)),
        case("the wasm is cut short", &[WASM, "damaged", "upload"], |site| {
            site.change(WASM, |reply| reply.body.truncate(20_000))
        }),
        case("the wasm is a page", &[WASM, "web page", "upload"], |site| a_page_instead(site, WASM)),
        case("the wasm is said to be packed", &[WASM, "unpacked", "Content-Encoding"], |site| {
            Ok(site.header_of(&format!("/{WASM}"), "content-encoding", "gzip"))
        }),
        case("a byte of the wasm has changed", &[WASM, "damaged or of another release", "caches"], |site| {
            site.change(WASM, |reply| reply.body.push(0))
        }),
        case("the protocol is missing", &[PROTOCOL, "404"], |site| missing(site, PROTOCOL)),
        case("the protocol is forbidden", &[PROTOCOL, "403"], |site| site.change(PROTOCOL, |reply| reply.status = 403)),
        case("the server fails", &[TEXT, "500"], |site| site.change(TEXT, |reply| reply.status = 500)),
        case("a byte of the protocol has changed", &[PROTOCOL, "another release", "upload the whole folder"], |site| {
            site.change(PROTOCOL, |reply| reply.body.push(b' '))
        }),
        case("the text is of another release", &[TEXT, "another release", "caches"], |site| {
            edited(site, TEXT, "/interface/start", json!("Begin"))
        }),
        case("the text leads to a log-in", &[TEXT, "web page", "/login", "redirects"], |site| {
            let site = site.put("/login", Reply::html("<!doctype html><title>Log in</title>"));
            let site = site.change(TEXT, |reply| reply.status = 302)?;
            Ok(site.header_of(&format!("/{TEXT}"), "location", "/login"))
        }),
        case("the text is missing", &[TEXT, "404"], |site| missing(site, TEXT)),
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
        Case {
            attributes: "isolation=\"cage\"",
            ..case("the isolation is not known", &["isolation=\"cage\"", "frame"], Ok)
        },
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
    vec![
        case("the wasm is served as text/plain", &[WASM, "text/plain", "application/wasm"], |site| plain(site, WASM)),
        case(
            "the wasm has a type that says nothing",
            &[WASM, "application/octet-stream", "application/wasm"],
            |site| site.change(WASM, |reply| reply.media_type = "application/octet-stream".to_owned()),
        ),
        Case { attributes: "lang=\"tlh\"", ..case("the language is not known", &["lang=\"tlh\"", "en, en-US"], Ok) },
        case("the wasm's type has a parameter", &[WASM, "application/wasm"], |site| {
            site.change(WASM, |reply| reply.media_type = "application/wasm; charset=utf-8".to_owned())
        }),
    ]
}

fn site(case: &Case) -> Result<Site> {
    (case.break_it)(Site::with_page(&HostPage::default().element(case.attributes).head(case.head))?)
}

/// Once with what the clinic wrote inside the element, and once with nothing there.
pub async fn check(browser: &Browser, case: Case) -> Result<()> {
    falls_back(&Page::open(browser, site(&case)?, "/").await?, case.culprits).await?;
    let html = HostPage::default().element(case.attributes).head(case.head).html();
    let page = Page::open(browser, site(&case)?.put("/", Reply::html(&emptied(&html)?)), "/").await?;
    eventually("the element's own fallback", LIMIT, async || own_fallback(&page).await).await?;
    host_lives_on(&page).await
}

pub async fn runs(browser: &Browser, case: Case) -> Result<()> {
    let page = Page::open_widget(browser, site(&case)?, "/").await?;
    host_lives_on(&page).await?;
    let seen = page.seen().await?;
    let warnings = seen.ours("warn");
    let expected = usize::from(!case.culprits.is_empty());
    ensure!(warnings.len() == expected && seen.printed.len() == expected, "not {expected}: {:?}", seen.printed);
    for culprit in case.culprits {
        ensure!(warnings.iter().all(|warning| warning.contains(culprit)), "it does not name {culprit}: {warnings:?}");
    }
    Ok(())
}

/// Nothing of a failure is remembered.
pub async fn corrected(browser: &Browser) -> Result<()> {
    let wrong = HostPage::default().element("isolation=\"cage\"");
    let page = Page::open(browser, Site::with_page(&wrong)?, "/").await?;
    falls_back(&page, &["cage"]).await?;
    page.js::<Value>("document.querySelector(arguments[0]).isolation = null").await?;
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
