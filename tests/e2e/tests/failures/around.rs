//! Something around the element is wrong: the page's policy, its scripts, its browser, or where the files lie.

use anyhow::{Result, ensure};
use e2e::{Browser, HostPage, Page, Site, eventually};

use crate::beside::{Case, Change, WASM, case};
use crate::{LIMIT, fallback, falls_back};

const POLICY: &str = "content-security-policy";
/// What old frameworks do.
const POLYFILL: &str = "<script>
    const Native = Promise;
    window.Promise = class {
        constructor(run) { this.inner = new Native(run); }
        then(...given) { return this.inner.then(...given); }
        catch(...given) { return this.inner.catch(...given); }
        static resolve(value) { return new Promise((resolve) => resolve(value)); }
        static reject(reason) { return new Promise((resolve, reject) => reject(reason)); }
    };
    </script>\n";

fn with(head: &'static str, name: &'static str, culprits: &'static [&'static str]) -> Case {
    let mut case = case(name, culprits, Ok);
    case.head = head;
    case
}

pub fn cases() -> Vec<Case> {
    let forbidden: &[&str] = &[WASM, "'wasm-unsafe-eval'", "script-src"];
    // Inline scripts are there for the tests alone.
    let in_header: Change = |site| Ok(site.header(POLICY, "script-src 'self' 'unsafe-inline'"));
    let by_default: Change = |site| Ok(site.header(POLICY, "default-src 'self' 'unsafe-inline'"));
    vec![
        case("the site's policy forbids wasm", forbidden, in_header),
        case("the site's policy has but default-src", forbidden, by_default),
        with(
            "<meta http-equiv=\"Content-Security-Policy\" content=\"script-src 'self' 'unsafe-inline'\">\n",
            "a meta element forbids wasm",
            forbidden,
        ),
        case("the site's policy forbids fetching", &["could not be fetched", "connect-src"], |site| {
            Ok(site.header(POLICY, "connect-src https://api.clinic.example"))
        }),
        with(
            "<script>delete window.WebAssembly</script>",
            "the page has removed WebAssembly",
            &["no WebAssembly", "removed"],
        ),
        with(
            "<script>window.fetch = async () => undefined</script>\n",
            "the page's fetch gives nothing",
            &["replaced fetch", "remove it"],
        ),
        with(
            "<script>window.fetch = async () => { throw new Error('blocked by the test') }</script>\n",
            "the page's fetch fails",
            &["could not be fetched", "blocked by the test"],
        ),
        with(
            "<script>window.Promise = function () { throw new TypeError('broken by the test') }</script>\n",
            "the page has broken Promise",
            &["Promise"],
        ),
        with(
            "<script>window.CSSStyleSheet = function () { throw new TypeError('Illegal constructor') }</script>\n",
            "the browser knows no constructed style sheets",
            &["too old", "constructed style sheets"],
        ),
    ]
}

/// What the widget lives with, without a word.
pub fn tolerated() -> Vec<Case> {
    vec![
        case("only 'unsafe-eval' allows wasm", &[], |site| {
            Ok(site.header(POLICY, "script-src 'self' 'unsafe-inline' 'unsafe-eval'"))
        }),
        with(
            "<script>Object.defineProperty(crypto, 'subtle', { value: undefined })</script>\n",
            "the page is not served over https",
            &[],
        ),
        with(POLYFILL, "the page has put a class of its own in place of Promise", &[]),
        with(
            "<script>Object.freeze(window.fetch); Object.freeze(Promise.prototype)</script>\n",
            "the page froze them",
            &[],
        ),
    ]
}

/// The script may be used by other sites, and its files not.
pub async fn cross_origin(browser: &Browser) -> Result<()> {
    let files = Site::new()?.header_of("/screener.js", "access-control-allow-origin", "*").serve().await?;
    let html = HostPage::default().script(&format!("{}/screener.js", files.origin()));
    let page = Page::open(browser, Site::with_page(&html)?, "/").await?;
    falls_back(&page, &[files.origin(), "could not be fetched", "CORS"]).await?;
    // And if not even the script may: then the browser's own error has to do.
    let files = Site::new()?.serve().await?;
    let html = HostPage::default().script(&format!("{}/screener.js", files.origin()));
    let page = Page::open(browser, Site::with_page(&html)?, "/").await?;
    eventually("the fallback content", LIMIT, async || fallback(&page).await).await?;
    ensure!(page.seen().await?.events.is_empty());
    Ok(())
}
