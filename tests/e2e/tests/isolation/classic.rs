//! One script without modules, and one file without anything else.

use std::fs;
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use e2e::{Browser, Documents, HostPage, Page, Reply, Screen, Site, Stop, TAG, Visitor, eventually};
use serde_json::{Value, json};

const PATIENCE: Duration = Duration::from_secs(5);
/// Nothing may be fetched.
const STRICT: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; frame-src 'self'; \
                      require-trusted-types-for 'script'";
const INCLUDE: &str = "<script type=\"module\" src=\"screener.classic.js\"></script>\n";

/// Puts the script elsewhere in a page that has it in its head.
pub type Place = fn(&str) -> String;

/// A page with the script as a site builder may place it.
fn page_with(place: Place, attributes: &str) -> String {
    let html = HostPage::default().element(attributes).script("screener.classic.js").html();
    let plain = INCLUDE.replace(" type=\"module\"", "");
    place(&html.replace(INCLUDE, &plain))
}

pub const PLACES: [(&str, Place); 5] = [
    ("in the head", |html| html.to_owned()),
    ("deferred", |html| html.replace("<script src=\"screener", "<script defer src=\"screener")),
    ("asynchronous", |html| html.replace("<script src=\"screener", "<script async src=\"screener")),
    ("after the element", |html| {
        let script = INCLUDE.replace(" type=\"module\"", "");
        format!("{}{script}", html.replace(&script, ""))
    }),
    ("added by another script", |html| {
        let adder = "<script src=\"/adder.js\"></script>\n";
        html.replace(&INCLUDE.replace(" type=\"module\"", ""), adder)
    }),
];

const ADDER: &str = "
    const trusted = globalThis.trustedTypes?.createPolicy('adder', { createScriptURL: (address) => address });
    const script = document.createElement('script');
    script.src = trusted?.createScriptURL('screener.classic.js') ?? 'screener.classic.js';
    document.head.append(script);";

pub async fn placed(browser: &Browser, place: Place) -> Result<()> {
    let site = Site::new()?.put("/", Reply::html(&page_with(place, ""))).put("/adder.js", Reply::script(ADDER));
    let page = Page::open_widget(browser, site.header("content-security-policy", STRICT), "/").await?;
    let now = page.walk(&Documents::read()?.scenario("defer")?.answers, Stop::Result).await?;
    ensure!(now.result.as_deref() == Some("defer"), "the walk ends in {:?}", now.result);
    let seen = page.seen().await?;
    // Firefox asks for an icon, which the policy of this page forbids.
    let ours = seen.violations.iter().filter(|violation| !violation.contains("favicon.ico"));
    ensure!(seen.printed.is_empty() && ours.count() == 0, "{:?} {:?}", seen.printed, seen.violations);
    let asked = page.server.asked_for();
    let ours = ["/", "/recorder.js", "/adder.js", "/screener.classic.js", "/favicon.ico"];
    ensure!(asked.iter().all(|path| ours.contains(&path.as_str())), "the host was asked for {asked:?}");
    Ok(())
}

pub async fn twice(browser: &Browser) -> Result<()> {
    let html = page_with(|html| format!("{html}<script src=\"screener.classic.js?again\"></script>\n"), "");
    let page = Page::open_widget(browser, Site::new()?.put("/", Reply::html(&html)), "/").await?;
    let seen = page.seen().await?;
    let warnings = seen.ours("warn");
    ensure!(warnings.len() == 1 && seen.printed.len() == 1, "instead of one warning: {:?}", seen.printed);
    ensure!(warnings.iter().all(|warning| warning.contains("twice")), "{warnings:?}");
    Ok(())
}

/// It finds frame.html beside itself, wherever the page is.
pub async fn isolated(browser: &Browser) -> Result<()> {
    let html = page_with(|html| html.replace("src=\"screener", "src=\"/deep/er/screener"), "isolation=\"frame\"");
    // As a header it would hold for frame.html too.
    let policy = format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{STRICT}\">\n<title>");
    let html = html.replace("<title>", &policy);
    let site = Site::new()?.under("/deep/er/").put("/a/page", Reply::html(&html));
    let page = Page::open_framed(browser, site, "/a/page").await?;
    page.walk(&Documents::read()?.scenario("defer")?.answers, Stop::Result).await?;
    Ok(())
}

/// Whatever is chosen, and when: it is in the file.
pub async fn speaks(browser: &Browser) -> Result<()> {
    let site = Site::new()?;
    let titles = ["de", "ar", "zh-Hans"].map(|locale| -> Result<(&str, Value)> {
        let text: Value = serde_json::from_slice(&site.built(&format!("protocols/microneedling/text/{locale}.json"))?)?;
        Ok((locale, text.pointer("/interface/intro-heading").context("no heading")?.clone()))
    });
    let page = Page::open_widget(browser, site, "/frame.html#lang=de").await?;
    page.walk(&Documents::read()?.scenario("defer")?.answers, Stop::Next).await?;
    for title in titles {
        let (locale, title) = title?;
        let choose = format!(
            "const select = root.querySelector('#language');
             select.value = '{locale}';
             select.dispatchEvent(new Event('change', {{ bubbles: true }}));
             return null"
        );
        page.inside::<Value>(&choose).await?;
        let look = "const { lang } = document.documentElement;
            return [lang, document.title, root.querySelector('.screener').lang]";
        let expected = json!([locale, title, locale]);
        let follows = async || Ok((page.inside::<Value>(look).await? == expected).then_some(()));
        eventually(&format!("the frame speaks {locale}"), PATIENCE, follows).await?;
        ensure!(page.snapshot().await?.screen == Screen::Question, "the walk begins anew in {locale}");
    }
    let fetched: Vec<String> = page.server.asked_for().into_iter().filter(|path| path != "/favicon.ico").collect();
    ensure!(fetched == ["/frame.html"], "{fetched:?}");
    Ok(())
}

/// frame.html as a page of its own, with options in its fragment, some of them nonsense.
pub async fn alone(browser: &Browser) -> Result<()> {
    let documents = Documents::read()?;
    let options = "consult-url=https://clinic.example/book&consult-phone=+44 20 7946 0000&country=GB&clinic-name=A%20%26%20B\
                   &--screener-accent=%235b2a86&color-scheme=dark&__proto__=a&constructor=b&%=c&onclick=d&isolation=frame&100%";
    let page = Page::open_widget(browser, Site::new()?, &format!("/frame.html#{options}")).await?;
    let now = page.walk(&documents.scenario("defer")?.answers, Stop::Result).await?;
    for link in ["https://clinic.example/book", "tel:+442079460000"] {
        ensure!(now.links.iter().any(|other| other == link), "no {link}: {:?}", now.links);
    }
    ensure!(now.words.contains("A & B"), "the clinic's name is lost");
    let set: Value = page
        .js("const element = document.querySelector(arguments[0]);
             const style = getComputedStyle(element);
             return [element.getAttributeNames().sort(), style.colorScheme, style.getPropertyValue('--screener-accent'),
                     document.title, document.documentElement.className]")
        .await?;
    let names = ["clinic-name", "consult-phone", "consult-url", "country"];
    let title = documents.phrase("intro-heading")?;
    ensure!(set == json!([names, "dark", "#5b2a86", title, "alone"]), "{set}");
    ensure!(!page.server.asked_for().iter().any(|path| path.contains("consult")), "{:?}", page.server.asked_for());

    page.js::<Value>("location.hash = 'consult-url=https://new.example/&country=US'").await?;
    let link = "https://new.example/";
    let now = page.wait_until("the new link shows", |now| now.links.iter().any(|other| other == link)).await?;
    ensure!(now.result.as_deref() == Some("defer"), "the answers are lost: {:?}", now.screen);
    page.js::<Value>("location.hash = 'consult-url=javascript:alert(1)'").await?;
    page.wait_until("no link shows", |now| {
        !now.links.iter().any(|other| other.contains("javascript") || other == link)
    })
    .await?;
    Ok(())
}

/// Its documents are in the fragment too, and refused there if they are none. Whoever sends a link to the file itself can't
/// bring documents along.
pub async fn documents_in_the_address(browser: &Browser) -> Result<()> {
    let sample = Site::new()?.built("protocols/microneedling/overlays/sample.json")?;
    let sample: Value = serde_json::from_slice(&sample)?;
    let page = Page::open(browser, Site::new()?, "/frame.html").await?;
    let set = "location.hash = 'overlay=' + encodeURIComponent(JSON.stringify(arguments[1])); arguments[2](null)";
    page.js_async::<Value>(set, sample.clone()).await?;
    falls_back(&page).await.context("the file itself takes documents")?;

    let around = "<iframe src=\"/frame.html#overlay=https://clinic.example/overlay.json\"></iframe>";
    let site = Site::new()?.put("/", Reply::html(around));
    let page = Page::open(browser, site, "/").await?;
    page.enter_frame("document.querySelector('iframe')").await?;
    falls_back(&page).await.context("what is no document is taken")?;
    page.js_async::<Value>(set, sample).await?;
    page.wait_until("the intro shows", |now| now.screen == Screen::Intro).await?;
    let mut answers = Documents::read()?.story_of("Ben shaved")?.answers.clone();
    answers.insert("other-clinic".to_owned(), vec!["yes".to_owned()]);
    let now = page.walk(&answers, Stop::Result).await?;
    ensure!(now.result.as_deref() == Some("defer"), "with the overlay Ben reads {:?}", now.result);
    Ok(())
}

/// What the questions are about shows as a list.
async fn falls_back(page: &Page) -> Result<()> {
    let is_listed = "return !!document.querySelector(arguments[0])?.shadowRoot?.querySelector('.fallback li')";
    eventually("the list shows", PATIENCE, async || Ok(page.js::<bool>(is_listed).await?.then_some(()))).await
}

/// Sent by mail, and opened from a disk.
pub async fn from_a_disk(browser: &Browser) -> Result<()> {
    let documents = Documents::read()?;
    let folder = tempfile::TempDir::new()?;
    let file = folder.path().join("questions.html");
    fs::write(&file, Site::new()?.built("frame.html")?)?;
    let page = Page::open_file(browser, &file).await?;
    page.wait_until("the intro shows", |now| now.screen == Screen::Intro).await?;
    let visitor = Visitor::at(&page, &documents);
    let first = visitor.start().await?;
    let now = visitor.answer_all(&documents.scenario("see-doctor")?.answers, first).await?;
    ensure!(now.screen == Screen::Review, "the questions end at {:?}", now.screen);
    let now = visitor.press_button("see-result").await?;
    ensure!(now.result.as_deref() == Some("see-doctor"), "the walk ends in {:?}", now.result);
    Ok(())
}

/// Without scripts a browser shows what to tell, and no empty page.
pub async fn without_scripts(_: &Browser) -> Result<()> {
    let page = String::from_utf8(Site::new()?.built("frame.html")?)?;
    let (_, rest) = page.split_once("<noscript>").context("no noscript")?;
    let (words, _) = rest.split_once("</noscript>").context("no end of noscript")?;
    ensure!(words.matches("<li>").count() >= 8, "{words}");
    ensure!(page.contains(&format!("<{TAG}></{TAG}>")), "no element");
    Ok(())
}
