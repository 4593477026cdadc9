//! The script itself can't run. There is nobody left to print a sentence or fire an event: the browser's own error has to do.

use anyhow::{Context, Result, ensure};
use e2e::{Browser, HostPage, Page, Reply, Site, eventually};
use serde_json::json;

use crate::{LIMIT, fallback, host_lives_on};

const SCRIPT: &str = "screener.js";

/// One way to keep it from running.
pub struct Case {
    pub name: &'static str,
    break_it: fn(Site) -> Result<Site>,
    page: HostPage,
}

pub fn cases() -> Vec<Case> {
    let case = |name, break_it| Case { name, break_it, page: HostPage::default() };
    vec![
        case("the script is missing", |site| site.change(SCRIPT, |reply| reply.status = 404)),
        case("the script is forbidden", |site| site.change(SCRIPT, |reply| reply.status = 403)),
        case("the server fails", |site| site.change(SCRIPT, |reply| reply.status = 500)),
        case("the start page comes for the script", |site| {
            site.change(SCRIPT, |reply| *reply = Reply::html("<!doctype html><title>Home</title>"))
        }),
        case("the script is served as text/plain", |site| {
            site.change(SCRIPT, |reply| reply.media_type = "text/plain".to_owned())
        }),
        case("the script is cut short", |site| site.change(SCRIPT, |reply| reply.body.truncate(5000))),
        case("the script is said to be packed", |site| Ok(site.header_of("/screener.js", "content-encoding", "gzip"))),
        case("the script never comes", |site| {
            // Added by a script, as a tag manager does: the page itself has loaded by then.
            let late = "<script>addEventListener('load', () => {
                const script = document.createElement('script');
                script.type = 'module';
                script.src = 'screener.js';
                document.head.append(script);
            })</script>";
            let html =
                HostPage::default().html().replace("<script type=\"module\" src=\"screener.js\"></script>", late);
            Ok(site.silent("/screener.js").put("/", Reply::html(&html)))
        }),
        case("the policy forbids the script", |site| {
            Ok(site.header("content-security-policy", "script-src http://127.0.0.1:*/recorder.js 'unsafe-inline'"))
        }),
        case("its integrity attribute is of another file", |site| {
            let tag = format!("type=\"module\" integrity=\"sha384-{}\"", "A".repeat(64));
            Ok(site.put("/", Reply::html(&HostPage::default().html().replace("type=\"module\"", &tag))))
        }),
        Case {
            page: HostPage::default().head("<script>delete window.customElements</script>\n"),
            ..case("the browser knows no custom elements", Ok)
        },
        Case {
            page: HostPage::default()
                .head("<script>customElements.define = () => { throw new Error('refused') }</script>\n"),
            ..case("the page refuses custom elements", Ok)
        },
    ]
}

pub async fn check(browser: &Browser, case: Case) -> Result<()> {
    let page = Page::open(browser, (case.break_it)(Site::with_page(&case.page)?)?, "/").await?;
    eventually("the fallback content", LIMIT, async || fallback(&page).await).await?;
    host_lives_on(&page).await?;
    ensure!(page.seen().await?.events.is_empty());
    Ok(())
}

pub async fn without_javascript(browser: &Browser) -> Result<()> {
    let page = Page::open(browser, Site::new()?.put("/blank", Reply::html("<title>Blank</title>")), "/blank").await?;
    page.cdp("Emulation.setScriptExecutionDisabled", json!({ "value": true })).await?;
    let site = Site::with_page(&HostPage::default())?.serve().await?;
    page.cdp("Page.navigate", json!({ "url": format!("{}/", site.origin()) })).await?;
    let shown = async || {
        let words: Option<String> =
            page.js("return document.querySelector(`${arguments[0]} > .fallback`)?.innerText").await?;
        Ok(words.filter(|words| words.contains("Call us on")))
    };
    let words = eventually("the fallback content", LIMIT, shown).await;
    page.cdp("Emulation.setScriptExecutionDisabled", json!({ "value": false })).await?;
    words.context("without JavaScript")?;
    ensure!(!site.asked_for().iter().any(|path| path.contains(SCRIPT)), "JavaScript was on: {:?}", site.asked_for());
    Ok(())
}
