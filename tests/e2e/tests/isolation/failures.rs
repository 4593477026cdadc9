//! Where the frame can't show: the clinic's fallback content, one sentence, one event, and a page that lives on.

use std::time::Duration;

use anyhow::{Result, ensure};
use e2e::{Browser, HostPage, Page, Reply, Site, eventually};
use serde_json::{Value, json};

/// A frame that says nothing gets five seconds; the fallback content shows all the while.
const LIMIT: Duration = Duration::from_secs(15);
const POLICY: &str = "script-src 'self' 'unsafe-inline' 'wasm-unsafe-eval'";

/// One thing that is wrong, and what the sentence must name.
pub struct Case {
    pub name: &'static str,
    pub names: &'static [&'static str],
    break_it: fn(Site) -> Result<Site>,
}

pub fn cases() -> Vec<Case> {
    vec![
        Case {
            name: "its file is missing",
            names: &["frame.html", "upload"],
            break_it: |site| {
                site.change("frame.html", |reply| *reply = Reply { status: 404, ..Reply::html("Not found") })
            },
        },
        Case {
            name: "its file is cut short",
            names: &["frame.html", "does not answer"],
            break_it: |site| {
                site.change("frame.html", |reply| {
                    reply.media_type = "text/html".to_owned();
                    reply.body.truncate(50_000);
                })
            },
        },
        Case {
            name: "its script is missing",
            names: &["screener-frame.js", "Upload"],
            break_it: |site| site.change("screener-frame.js", |reply| reply.status = 404),
        },
        Case {
            name: "the page's policy forbids frames",
            names: &["frame.html", "Content-Security-Policy", "'self'", "frame-src"],
            break_it: |site| Ok(site.header("content-security-policy", &format!("{POLICY}; frame-src 'none'"))),
        },
        Case {
            name: "the host lets nobody frame its files",
            names: &["frame.html", "X-Frame-Options"],
            break_it: |site| Ok(site.header("x-frame-options", "DENY")),
        },
        Case {
            name: "the host sends a policy with every file",
            names: &["frame.html", "without", "Content-Security-Policy"],
            break_it: |site| Ok(site.header("content-security-policy", "script-src 'self'")),
        },
        Case {
            name: "wasm is forbidden inside",
            names: &["frame.html", "the line above"],
            break_it: |site| {
                site.change("frame.html", |reply| {
                    let html = String::from_utf8_lossy(&reply.body).replacen(" 'wasm-unsafe-eval'", "", 1);
                    *reply = Reply::html(&html);
                })
            },
        },
        Case {
            name: "the clinic's overlay is wrong",
            names: &["frame.html", "the line above"],
            break_it: |site| {
                site.change("protocols/microneedling/overlays/sample.json", |reply| reply.body = "{}".into())
            },
        },
    ]
}

pub async fn check(browser: &Browser, case: Case) -> Result<()> {
    let html =
        HostPage::default().element("isolation=\"frame\" overlay=\"protocols/microneedling/overlays/sample.json\"");
    let page = Page::open(browser, (case.break_it)(Site::with_page(&html)?)?, "/").await?;
    let shows = "return document.querySelector(`${arguments[0]} > .fallback`).getClientRects().length > 0";
    ensure!(page.js::<bool>(shows).await?, "nothing shows at first");
    let told = async || Ok(Some(page.seen().await?).filter(|seen| !seen.ours("error").is_empty()));
    let seen = eventually("an error on the console", LIMIT, told).await?;
    let errors = seen.ours("error");
    ensure!(errors.len() == 1, "{errors:?}");
    for name in case.names {
        ensure!(errors.iter().all(|error| error.contains(name)), "it does not name {name}: {errors:?}");
    }
    let fallback: Value = page
        .js("const host = document.querySelector(arguments[0]);
             return [host.querySelector('.fallback').getClientRects().length > 0, host.shadowRoot.querySelector('iframe')]")
        .await?;
    ensure!(fallback == json!([true, null]), "the fallback content and the frame: {fallback}");
    ensure!(page.seen().await?.event_names() == ["screener-error"], "{:?}", page.seen().await?.event_names());
    page.click("#host-button").await?;
    ensure!(page.seen().await?.clicks == 1, "the clinic's own button is dead");
    Ok(())
}

/// Until the frame has loaded, a visitor has the fallback content; it goes when the widget comes.
pub async fn meanwhile(browser: &Browser) -> Result<()> {
    let html = HostPage::default().element("isolation=\"frame\"").html();
    // The frame's file is held back until the page is asked to go on.
    let slow = html.replace("<script type=\"module\"", "<script src=\"/hold.js\"></script>\n<script type=\"module\"");
    let hold = "const define = customElements.define;
        customElements.define = (...all) => { window.go = () => define.apply(customElements, all); };";
    let site = Site::new()?.put("/", Reply::html(&slow)).put("/hold.js", Reply::script(hold));
    let page = Page::open(browser, site, "/").await?;
    let shows = "return document.querySelector(`${arguments[0]} > .fallback`).getClientRects().length > 0";
    ensure!(page.js::<bool>(shows).await?, "nothing shows at first");
    page.js::<Value>("window.go()").await?;
    ensure!(page.js::<bool>(shows).await?, "nothing shows while the frame loads");
    page.enter_shown_frame().await?;
    page.leave_frame().await?;
    ensure!(!page.js::<bool>(shows).await?, "the fallback content stays beside the widget");
    Ok(())
}
