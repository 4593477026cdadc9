//! What the sandbox and the frame's own policy keep in, tried from inside; and what the page can reach from outside.

use std::time::Duration;

use anyhow::{Result, bail, ensure};
use e2e::{Browser, Documents, FRAME, HostPage, Page, Reply, Screen, Site, Stop, Visitor, eventually};
use fantoccini::key::Key;
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::clinic_page;

/// Each way out, as a script that may use `leak`, an address of the host. It answers what became of it; anything but
/// `got through` will do, and the host's log has the last word.
const WAYS_OUT: [(&str, &str); 11] = [
    ("fetch", "await fetch(leak); return 'got through'"),
    ("an image", "const image = new Image(); image.src = leak; await image.decode(); return 'got through'"),
    (
        "a style sheet",
        "const link = document.createElement('link'); link.rel = 'stylesheet'; link.href = leak;
         const loaded = new Promise((yes, no) => { link.onload = yes; link.onerror = no; });
         document.head.append(link); await loaded; return 'got through'",
    ),
    (
        "a frame of its own",
        "const frame = document.createElement('iframe'); frame.src = leak; document.body.append(frame);
         await new Promise((done) => setTimeout(done, 300)); frame.remove(); return 'no error to see'",
    ),
    (
        "a web socket",
        "const socket = new WebSocket(leak.replace('http', 'ws'));
         await new Promise((yes, no) => { socket.onopen = yes; socket.onerror = no; }); return 'got through'",
    ),
    (
        "a beacon",
        "navigator.sendBeacon(leak, 'x'); await new Promise((done) => setTimeout(done, 300)); return 'no error to see'",
    ),
    (
        "a form",
        "const form = document.createElement('form'); form.action = leak; document.body.append(form); form.submit();
         await new Promise((done) => setTimeout(done, 300)); form.remove(); return 'no error to see'",
    ),
    ("the page's address", "top.location.href = leak; return 'got through'"),
    ("the page's document", "return parent.document.title, 'got through'"),
    ("local storage", "localStorage.setItem('a', 'b'); return 'got through'"),
    ("a cookie", "document.cookie = 'a=b'; return document.cookie ? 'got through' : 'not kept'"),
];

pub async fn ways_out(browser: &Browser) -> Result<()> {
    let page = Page::open_framed(browser, Site::with_page(&clinic_page())?, "/").await?;
    let origin: String = page.js("return self.origin").await?;
    ensure!(origin == "null", "the frame's origin is {origin}");
    let leak = format!("{}/leak", page.server.origin());
    for (way, script) in WAYS_OUT {
        let script = format!(
            "const [, leak, done] = arguments;
             (async () => {{ {script} }})().then(done, (error) => done('refused: ' + error))"
        );
        let became: String = page.js_async(&script, json!(leak)).await?;
        ensure!(became != "got through", "{way}: {became}");
    }
    let asked = page.server.asked_for();
    ensure!(!asked.iter().any(|path| path.contains("leak")), "the host was asked for {asked:?}");
    Ok(())
}

/// Nothing of a visitor's answers is within reach of the page's own scripts, and what the frame posts are numbers.
pub async fn a_page_that_listens(browser: &Browser) -> Result<()> {
    let documents = Documents::read()?;
    let spy = "window.heard = [];
        for (const kind of ['message', 'click', 'input', 'change', 'keydown', 'focusin', 'submit', 'pointerdown', 'scroll']) {
            addEventListener(kind, (event) => heard.push([kind, kind === 'message' ? event.data : event.target.localName]), true);
        }";
    let html = clinic_page().head("<script src=\"/spy.js\"></script>\n");
    let site = Site::with_page(&html)?.put("/spy.js", Reply::script(spy));
    let page = Page::open_framed(browser, site, "/").await?;
    let scenario = documents.scenario("urgent-care")?;
    let visitor = Visitor::at(&page, &documents);
    let first = visitor.start().await?;
    // Until the focus is in the frame, keys are the page's.
    page.leave_frame().await?;
    page.js::<Value>("window.heard = window.heard.filter(([kind]) => kind === 'message')").await?;
    page.enter_frame(FRAME).await?;
    visitor.answer_all(&scenario.answers, first).await?;
    page.leave_frame().await?;

    let reach: Value = page
        .js("const frame = document.querySelector(arguments[0]).shadowRoot.querySelector('iframe');
             let inside = 'refused';
             try { inside = frame.contentWindow.document.title } catch {}
             return [frame.contentDocument, inside, location.href.includes('#')]")
        .await?;
    ensure!(reach == json!([null, "refused", false]), "the page reaches {reach}");
    let heard: Vec<(String, Value)> = page.js("return window.heard").await?;
    for (kind, data) in heard {
        let numbers: Option<Vec<i64>> = serde_json::from_value(data.clone()).ok();
        match (kind.as_str(), numbers) {
            ("message", Some(numbers)) => {
                ensure!(numbers.len() == 4, "the frame posts {numbers:?}");
                let &[_, _, kind, value] = numbers.as_slice() else { continue };
                ensure!(value == 0 || HEIGHTS.contains(&kind) && value % 64 == 0, "the frame posts {numbers:?}");
            }
            // The page may notice that the focus is in the frame, and that it scrolls.
            ("focusin" | "scroll", _) => {}
            _ => bail!("the page hears {kind} {data}"),
        }
    }
    let asked = page.server.asked_for();
    ensure!(asked.iter().filter(|path| path.starts_with("/frame")).eq(["/frame.html"]), "{asked:?}");
    ensure!(!asked.iter().any(|path| path.contains("consult")), "the options reached the host: {asked:?}");
    Ok(())
}

const HEIGHTS: [i64; 2] = [8, 9];

const ALL_FLAGS: &str =
    "allow-scripts allow-forms allow-popups allow-popups-to-escape-sandbox allow-modals allow-downloads";

/// A page with the frame written by hand, and one flag of the sandbox left out.
async fn without(browser: &Browser, flag: &str) -> Result<Page> {
    let flags: Vec<&str> = ALL_FLAGS.split(' ').filter(|other| *other != flag).collect();
    let frame = |booking: &str| {
        format!(
            "<!doctype html><title>A clinic</title>\n<iframe width=\"600\" height=\"600\" sandbox=\"{}\" \
             title=\"Questions\" src=\"frame.html#consult-url={booking}\"></iframe>\n",
            flags.join(" ")
        )
    };
    let site = Site::new()?.put("/", Reply::html(&frame("http://localhost/book")));
    let page = Page::open(browser, site, "/").await?;
    page.enter_frame("document.querySelector('iframe')").await?;
    if flag != "allow-scripts" {
        page.wait_until("the intro shows", |now| now.screen == Screen::Intro).await?;
    }
    Ok(page)
}

pub async fn needs_scripts(browser: &Browser) -> Result<()> {
    let page = without(browser, "allow-scripts").await?;
    ensure!(page.snapshot().await?.screen == Screen::None, "the widget shows without allow-scripts");
    Ok(())
}

pub async fn needs_forms(browser: &Browser) -> Result<()> {
    for (flag, moves_on) in [("none", true), ("allow-forms", false)] {
        let page = without(browser, flag).await?;
        let documents = Documents::read()?;
        let answers = &documents.scenario("defer")?.answers;
        let first = page.walk(answers, Stop::Next).await?;
        let second = page.walk(answers, Stop::Next).await?;
        ensure!((first.question != second.question) == moves_on, "without {flag}: {:?}", second.question);
    }
    Ok(())
}

/// A page opened from the frame is an ordinary page: otherwise a booking form in it could not even keep a cookie.
pub async fn needs_escape(browser: &Browser) -> Result<()> {
    for (flag, ordinary) in [("none", true), ("allow-popups-to-escape-sandbox", false)] {
        let page = without(browser, flag).await?;
        page.walk(&Documents::read()?.scenario("defer")?.answers, Stop::Result).await?;
        let href = format!("{}/", page.server.origin());
        let script = format!("location.hash = 'consult-url={href}'");
        page.js::<Value>(&script).await?;
        let documents = Documents::read()?;
        page.wait_until("the new link shows", |now| now.links.contains(&href)).await?;
        let visitor = Visitor::at(&page, &documents);
        visitor.tab_to("the booking button", |focus| focus.href == href).await?;
        let press = async || page.press(&[Key::Enter]).await;
        let origin: String = page.in_tab_opened_by(press, "return self.origin").await?;
        ensure!((origin != "null") == ordinary, "without {flag} the origin of the new tab is {origin}");
    }
    Ok(())
}

pub async fn needs_modals(browser: &Browser) -> Result<()> {
    for (flag, prints) in [("none", true), ("allow-modals", false)] {
        let page = without(browser, flag).await?;
        let printed: bool = page
            .js("let printed = false; addEventListener('beforeprint', () => { printed = true }); print(); return printed")
            .await?;
        ensure!(printed == prints, "without {flag} print() {}", if printed { "prints" } else { "does nothing" });
    }
    Ok(())
}

/// A page of the clinic's own without any script: the frame scrolls inside.
pub async fn by_hand(browser: &Browser) -> Result<()> {
    let page = without(browser, "none").await?;
    let now = page.walk(&Documents::read()?.scenario("defer")?.answers, Stop::Result).await?;
    ensure!(now.result.as_deref() == Some("defer"), "the walk ends in {:?}", now.result);
    let scrolls: bool = page
        .js("const root = document.documentElement; root.scrollTop = 1e6; return root.scrollTop > 0 && getComputedStyle(root).overflowY !== 'hidden'")
        .await?;
    ensure!(scrolls, "what is below the frame's edge is out of reach");
    Ok(())
}

/// Opens from the frame as from the page.
pub async fn booking_opens_a_tab(browser: &Browser) -> Result<()> {
    let documents = Documents::read()?;
    let booking = Site::new()?.put("/book", Reply::html("<title>Book</title>")).serve().await?;
    let href = format!("{}/book", booking.origin());
    let html = HostPage::default().element(&format!("isolation=\"frame\" consult-url=\"{href}\""));
    let page = Page::open_framed(browser, Site::with_page(&html)?, "/").await?;
    page.walk(&documents.scenario("defer")?.answers, Stop::Result).await?;
    let visitor = Visitor::at(&page, &documents);
    visitor.tab_to("the booking button", |focus| focus.href == href).await?;
    let press = async || page.press(&[Key::Enter]).await;
    let seen: Value = page.in_tab_opened_by(press, "return [document.title, self.origin, document.referrer]").await?;
    ensure!(seen == json!(["Book", booking.origin(), ""]), "the new tab is {seen}");
    Ok(())
}

/// From an origin of its own too a browser saves what is made in memory.
pub async fn saves(browser: &Browser) -> Result<()> {
    let documents = Documents::read()?;
    for (flag, is_saved) in [("none", true), ("allow-downloads", false)] {
        let page = without(browser, flag).await?;
        let folder = TempDir::new()?;
        page.save_to(folder.path()).await?;
        page.walk(&documents.scenario("defer")?.answers, Stop::Result).await?;
        Visitor::at(&page, &documents).press_here("save").await?;
        let file = folder.path().join("microneedling-consult.json");
        let saved =
            eventually("a file", Duration::from_secs(2), async || Ok(file.exists().then_some(()))).await.is_ok();
        ensure!(saved == is_saved, "without {flag} the file is {}", if saved { "saved" } else { "not saved" });
    }
    Ok(())
}

/// The element hands the right on to its frame; where it is missing, the visitor is told.
pub async fn copies(browser: &Browser) -> Result<()> {
    let html = HostPage::default().element("isolation=\"frame\"");
    copying_tells(Page::open_framed(browser, Site::with_page(&html)?, "/").await?, "copied").await?;
    copying_tells(without(browser, "none").await?, "copy-failed").await
}

async fn copying_tells(page: Page, phrase: &str) -> Result<()> {
    let documents = Documents::read()?;
    page.walk(&documents.scenario("urgent-care")?.answers, Stop::Result).await?;
    Visitor::at(&page, &documents).press_here("copy").await?;
    let words = documents.phrase(phrase)?;
    let told = async || {
        let told: String = page.inside("return root.querySelector('.way__told').textContent").await?;
        Ok((told == words).then_some(()))
    };
    eventually(phrase, Duration::from_secs(5), told).await
}
