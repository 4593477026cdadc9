//! What stands on a clinic's page.

use std::time::Duration;

use anyhow::{Context, Result, ensure};
use e2e::{Browser, Documents, Page, Reply, Screen, Server, Site, Snapshot, Stop, eventually};
use guide::{Block, FOLDER, Guide, Release};

/// How long the panel may look at the page.
const PATIENCE: Duration = Duration::from_secs(10);

/// A page of a clinic's with something of the guide's on it. A script or an element that this leaves out is added.
pub fn page(body: &str) -> String {
    let or = |given: &str, otherwise: &str| if body.contains(given) { String::new() } else { otherwise.to_owned() };
    let script = or("<script", &format!("<script type=\"module\" src=\"{FOLDER}/screener.js\"></script>\n"));
    let element = or("<microneedling-screener", "<microneedling-screener><p>Call us.</p></microneedling-screener>\n");
    bare(&format!("{script}{body}{element}"))
}

/// A page of a clinic's with this on it. What happens there is recorded.
pub fn bare(body: &str) -> String {
    recorded("", body)
}

/// As [`bare`], with the recorder on another host.
pub fn recorded(origin: &str, body: &str) -> String {
    format!(
        "<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n<title>A clinic</title>\n\
         <link rel=\"icon\" href=\"{origin}/favicon.ico\">\n<script src=\"{origin}/recorder.js\" nonce=\"R4nd0m\"></script>\n\
         <h1>A clinic</h1>\n{body}"
    )
}

/// The snippet of the guide's first part.
pub fn snippet() -> Result<String> {
    Release::find()?.fill_in(&Guide::read()?.body("html", "two-lines")?, "")
}

/// The clinic's host, with this page at `/`.
pub fn site(page: &str) -> Result<Site> {
    Ok(Site::new()?.under(FOLDER).put("/", Reply::html(page)))
}

/// A host for the files alone, which allows pages of others to use them.
pub async fn other_host() -> Result<Server> {
    Site::new()?.under(FOLDER).header("access-control-allow-origin", "*").serve().await
}

/// It can be walked to its end, and nobody has anything to complain of.
pub async fn works(page: &Page) -> Result<()> {
    walk_to_result(page).await?;
    unblemished(page).await
}

async fn walk_to_result(page: &Page) -> Result<Snapshot> {
    page.wait_until("the intro shows", |now| now.screen == Screen::Intro).await?;
    let end = page.walk(&Documents::read()?.scenario("defer")?.answers, Stop::Result).await?;
    ensure!(end.result.as_deref() == Some("defer"), "the walk ends in {:?}", end.result);
    Ok(end)
}

/// Nothing on the console, and nothing refused.
async fn unblemished(page: &Page) -> Result<()> {
    let seen = page.seen().await?;
    ensure!(seen.printed.is_empty(), "on the console: {:?}", seen.printed);
    ensure!(seen.violations.is_empty(), "violations: {:?}", seen.violations);
    Ok(())
}

pub async fn walks(browser: &Browser, block: &Block) -> Result<()> {
    let other = other_host().await?;
    let html = page(&Release::find()?.fill_in(&block.body, other.origin())?);
    let site = match block.name.as_str() {
        "upgrade" => site(&html)?.under("/screener/1.1.0"),
        _ => site(&html)?,
    };
    works(&Page::open(browser, site, "/").await?).await
}

/// What a clinic puts into the slots shows where it should.
pub async fn slots(browser: &Browser, block: &Block) -> Result<()> {
    let page = Page::open(browser, site(&page(&block.body))?, "/").await?;
    works(&page).await?;
    let shown: Vec<String> = page
        .js("return [...document.querySelectorAll(`${arguments[0]} > [slot]`)]
             .filter((own) => own.getClientRects().length).map((own) => own.slot)")
        .await?;
    for slot in ["contact", "legal"] {
        ensure!(shown.iter().any(|name| name == slot), "at the result {slot} doesn't show, but {shown:?}");
    }
    Ok(())
}

pub async fn scripted(browser: &Browser, block: &Block) -> Result<()> {
    let html = page(&format!(
        "<script type=\"module\" src=\"{FOLDER}/screener.js\"></script>\n\
         <button id=\"next\" hidden>Start again</button>\n<script type=\"module\" src=\"/page.js\"></script>\n"
    ));
    let site = site(&html)?.put("/page.js", Reply::script(&block.body));
    let page = Page::open(browser, site, "/").await?;
    works(&page).await?;
    let name: Option<String> =
        page.js("return document.querySelector(arguments[0]).getAttribute('clinic-name')").await?;
    ensure!(name.as_deref() == Some("Your clinic"), "the property gives the attribute {name:?}");
    page.click("#next").await?;
    page.wait_until("the intro shows", |now| now.screen == Screen::Intro).await.map(drop)
}

pub async fn themed(browser: &Browser, block: &Block) -> Result<()> {
    let sheet = Reply { status: 200, media_type: "text/css".to_owned(), body: block.body.clone().into() };
    let site = site(&page("<link rel=\"stylesheet\" href=\"/page.css\">\n"))?.put("/page.css", sheet);
    let page = Page::open_widget(browser, site, "/").await?;
    let wanted = block.body.split_once("--screener-accent: ").and_then(|(_, rest)| rest.split_once(';'));
    let (wanted, _) = wanted.context("the sheet sets no accent")?;
    let same: bool = page
        .js(&format!(
            "const probe = document.body.appendChild(document.createElement('p'));
             probe.style.backgroundColor = '{wanted}';
             const button = document.querySelector(arguments[0]).shadowRoot.querySelector('.button--primary');
             return getComputedStyle(button).backgroundColor === getComputedStyle(probe).backgroundColor"
        ))
        .await?;
    ensure!(same, "the button that leads on isn't {wanted}");
    works(&page).await
}

/// The panel for clinic staff shows, and has looked at the page.
pub async fn doctor(browser: &Browser, block: &Block) -> Result<()> {
    let page = Page::open(browser, site(&page(&block.body))?, "/").await?;
    let summary = "const panel = document.querySelector(`${arguments[0]}-doctor`);
        return panel?.shadowRoot.querySelector('.summary').textContent ?? ''";
    let told = async || {
        let words: String = page.js(summary).await?;
        Ok(Some(words).filter(|words| words.ends_with('.')))
    };
    eventually("the panel says how it stands", PATIENCE, told).await.map(drop)
}

/// The page of its own opens from the link, and can be walked through.
pub async fn opens(browser: &Browser, block: &Block) -> Result<()> {
    let html = bare(&Release::find()?.fill_in(&block.body, "")?);
    let page = Page::open(browser, site(&html)?, "/").await?;
    page.click("a").await?;
    let end = walk_to_result(&page).await?;
    ensure!(end.links.iter().any(|link| link == "https://clinic.example/book"), "links: {:?}", end.links);
    let asked = page.server.asked_for();
    ensure!(!asked.iter().any(|path| path.contains("book")), "the settings reached the server: {asked:?}");
    Ok(())
}

pub async fn framed(browser: &Browser, block: &Block) -> Result<()> {
    let html = Release::find()?.fill_in(&block.body, "")?;
    let html = if html.contains("<microneedling-screener") { page(&html) } else { bare(&html) };
    let page = Page::open(browser, site(&html)?, "/").await?;
    frame_works(&page).await?;
    let height: Option<String> =
        page.js("return document.querySelector('iframe')?.getAttribute('height') ?? null").await?;
    let is_kept = height.as_deref() == Some("900");
    ensure!(is_kept == (block.name == "frame") || height.is_none(), "the frame's height is {height:?}");
    Ok(())
}

/// What is in the frame can be walked through, and nobody on the page has anything to complain of.
pub async fn frame_works(page: &Page) -> Result<()> {
    let alone: bool = page.js("return !document.querySelector(arguments[0])").await?;
    if alone {
        page.enter_frame("document.querySelector('iframe')").await?;
    } else {
        page.enter_shown_frame().await?;
    }
    walk_to_result(page).await?;
    page.leave_frame().await?;
    unblemished(page).await
}
