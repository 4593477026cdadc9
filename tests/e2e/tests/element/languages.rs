//! In which language the element speaks, what it fetches for that, and what a visitor may choose when.

use std::time::Duration;

use anyhow::{Context, Result, ensure};
use e2e::{Browser, Documents, HostPage, Page, Reply, Screen, Site, Stop, eventually};
use serde::Deserialize;
use serde_json::{Value, json};

const PATIENCE: Duration = Duration::from_secs(5);

/// What a visitor sees of the language.
#[derive(Debug, Deserialize)]
struct Spoken {
    lang: String,
    dir: String,
    /// What the menu offers, and what it stands on; without a menu, nothing.
    offered: Vec<String>,
    now: Option<String>,
    note: Option<String>,
    start: String,
}

const LOOK: &str = "const screener = root?.querySelector('.screener');
    const select = root?.querySelector('#language');
    return {
        lang: screener?.lang ?? '',
        dir: screener?.dir ?? '',
        offered: [...(select?.options ?? [])].map(({ value }) => value),
        now: select?.value ?? null,
        note: root?.querySelector('.language__note')?.textContent ?? null,
        start: root?.querySelector('.button--primary')?.textContent ?? '',
    }";

async fn wait_for(page: &Page, what: &str, is_so: impl Fn(&Spoken) -> bool) -> Result<Spoken> {
    let look = async || Ok(Some(page.inside::<Spoken>(LOOK).await?).filter(|spoken| is_so(spoken)));
    match eventually(what, PATIENCE, look).await {
        Ok(spoken) => Ok(spoken),
        Err(error) => Err(error.context(format!("instead: {:?}", page.inside::<Spoken>(LOOK).await))),
    }
}

/// Chooses from the menu as a visitor does whose hand is on it.
async fn choose(page: &Page, locale: &str) -> Result<()> {
    let script = format!(
        "const select = root.querySelector('#language');
         select.focus();
         select.value = '{locale}';
         select.dispatchEvent(new Event('change', {{ bubbles: true }}));
         return null"
    );
    page.inside::<Value>(&script).await?;
    Ok(())
}

/// The texts that the host was asked for.
fn texts(page: &Page) -> Vec<String> {
    let asked = page.server.asked_for();
    let text = |path: &String| Some(path.split_once("/text/")?.1.trim_end_matches(".json").to_owned());
    asked.iter().filter_map(text).collect()
}

fn phrase(site: &Site, locale: &str, name: &str) -> Result<String> {
    let text: Value = serde_json::from_slice(&site.built(&format!("protocols/microneedling/text/{locale}.json"))?)?;
    let words = text.pointer(&format!("/interface/{name}")).and_then(Value::as_str);
    Ok(words.with_context(|| format!("{locale} has no {name}"))?.to_owned())
}

pub async fn one_text_then_the_visitors_own_then_none(browser: &Browser) -> Result<()> {
    let site = Site::with_page(&HostPage::default().element("lang=\"de-AT\""))?;
    let [german, arabic] = ["de", "ar"].map(|locale| phrase(&site, locale, "start"));
    let (german, arabic) = (german?, arabic?);
    let page = Page::open_widget(browser, site, "/").await?;
    let spoken = wait_for(&page, "German", |spoken| spoken.start == german).await?;
    ensure!(spoken.lang == "de" && spoken.dir == "ltr" && spoken.now.as_deref() == Some("de"), "{spoken:?}");
    ensure!(spoken.offered.len() > 9 && spoken.note.is_none(), "{spoken:?}");
    // The browsers of these tests are American ones.
    let own = async || Ok((texts(&page) == ["de", "en-US"]).then_some(()));
    eventually("the visitor's own language beside the page's", PATIENCE, own).await?;

    choose(&page, "ar").await?;
    let spoken = wait_for(&page, "Arabic", |spoken| spoken.start == arabic).await?;
    ensure!(spoken.lang == "ar" && spoken.dir == "rtl", "{spoken:?}");
    let focus = page.snapshot().await?.focus;
    ensure!(focus.inside && focus.id == "language", "{focus:?}");

    let answers = Documents::read()?.scenario("defer")?.answers.clone();
    page.walk(&answers, Stop::Question("acne")).await?;
    let spoken = wait_for(&page, "fewer languages", |spoken| spoken.offered.len() < 9).await?;
    ensure!(spoken.offered == ["ar", "de", "en-US"], "{spoken:?}");
    let asked = page.server.asked_for();
    choose(&page, "de").await?;
    wait_for(&page, "German", |spoken| spoken.lang == "de").await?;
    let now = page.snapshot().await?;
    ensure!(now.question.as_deref() == Some("acne") && now.focus.id == "language", "{now:?}");
    let now = page.walk(&answers, Stop::Result).await?;
    ensure!(now.result.as_deref() == Some("defer"), "{:?}", now.result);
    ensure!(page.server.asked_for() == asked, "after the first question: {:?}", page.server.asked_for());
    ensure!(page.seen().await?.printed.is_empty(), "{:?}", page.seen().await?.printed);
    Ok(())
}

pub async fn whose_language(browser: &Browser) -> Result<()> {
    let plain = HostPage::default().html();
    let within = |lang: &str| plain.replace("<html lang=\"en\">", &format!("<html{lang}>"));
    let cases = [
        (
            within(" lang=\"nl\"").replace("<microneedling-screener ", "<microneedling-screener lang=\"pt-PT\" "),
            "pt-BR",
        ),
        (within(" lang=\"zh-TW\""), "zh-Hans"),
        (within(" lang=\"nl\""), "en-US"),
        (within(""), "en-US"),
        (within(" lang=\"en-AU\""), "en-GB"),
    ];
    for (html, expected) in cases {
        let page = Page::open_widget(browser, Site::new()?.put("/", Reply::html(&html)), "/").await?;
        wait_for(&page, expected, |spoken| spoken.lang == expected).await?;
        ensure!(page.seen().await?.printed.is_empty(), "{:?}", page.seen().await?.printed);
    }
    Ok(())
}

pub async fn one_that_does_not_come(browser: &Browser) -> Result<()> {
    let file = "protocols/microneedling/text/ar.json";
    let site = Site::with_page(&HostPage::default())?.change(file, |reply| reply.status = 404)?;
    let failed = phrase(&site, "en", "language-failed")?;
    let page = Page::open_widget(browser, site, "/").await?;
    choose(&page, "ar").await?;
    let spoken = wait_for(&page, "the sentence", |spoken| spoken.note.as_deref() == Some(&failed)).await?;
    ensure!(spoken.lang == "en-GB" && spoken.now.as_deref() == Some("en"), "{spoken:?}");
    let seen = page.seen().await?;
    ensure!(
        seen.ours("warn").len() == 1 && seen.ours("warn").iter().all(|line| line.contains(file)),
        "{:?}",
        seen.printed
    );
    ensure!(seen.event_names() == ["screener-ready"], "{:?}", seen.events);
    ensure!(page.snapshot().await?.status == failed, "{}", page.snapshot().await?.status);
    choose(&page, "de").await?;
    wait_for(&page, "German", |spoken| spoken.lang == "de" && spoken.note.is_none()).await?;
    Ok(())
}

/// What keeps the widget from running need not keep its words away.
pub async fn fallback(browser: &Browser) -> Result<()> {
    let html = "<!doctype html><html lang=\"ar\"><script src=\"/recorder.js\"></script>\
        <script type=\"module\" src=\"screener.js\"></script><microneedling-screener></microneedling-screener>";
    let wasm = "microneedling-screener_bg.wasm";
    let site = Site::new()?.put("/", Reply::html(html)).change(wasm, |reply| reply.status = 404)?;
    let next = phrase(&site, "ar", "discuss-next")?;
    let page = Page::open(browser, site, "/").await?;
    let script = "const list = root?.querySelector('.fallback');
        return list && [list.lang, getComputedStyle(list).direction, list.querySelector('p').textContent]";
    let shows = async || Ok((page.inside::<Value>(script).await? == json!(["ar", "rtl", next])).then_some(()));
    eventually("the list in Arabic", PATIENCE, shows).await?;
    ensure!(page.snapshot().await?.screen == Screen::None);
    Ok(())
}
