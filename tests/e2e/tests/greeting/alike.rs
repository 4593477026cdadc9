//! The first screen is the same before and after, in every language.

use anyhow::{Result, ensure};
use e2e::{Browser, HostPage, Page, Reply, Screen, Site};
use serde::Deserialize;
use serde_json::{Map, Value, json};

use crate::hold::{held, is_greeting, open, release};

/// What the first screen shows differently: each language, a country's number, and none.
pub const CASES: [(&str, &str); 13] = [
    ("in English", "lang=\"en\" country=\"GB\""),
    ("without a country", "lang=\"en\""),
    ("with a number of two groups", "lang=\"ar\" country=\"AU\""),
    ("in American English", "lang=\"en-US\" country=\"US\""),
    ("in Spanish", "lang=\"es\" country=\"ES\""),
    ("in French", "lang=\"fr\" country=\"FR\""),
    ("in German", "lang=\"de\" country=\"DE\""),
    ("in Italian", "lang=\"it\" country=\"IT\""),
    ("in Portuguese", "lang=\"pt-BR\" country=\"BR\""),
    ("in Polish", "lang=\"pl\" country=\"PL\""),
    ("in Arabic", "lang=\"ar\" country=\"SA\""),
    ("in Chinese", "lang=\"zh-Hans\" country=\"CN\""),
    ("in Hindi", "lang=\"hi\" country=\"IN\""),
];

/// All elements with their attributes and words, and where they are.
#[derive(Debug, Deserialize, PartialEq)]
struct Drawn {
    tree: Value,
    boxes: Vec<[i32; 4]>,
}

const DRAWN: &str = "const tree = (node) => node.nodeType === Node.TEXT_NODE ? node.data : {
        name: node.localName,
        attributes: [...node.attributes].map(({ name, value }) => `${name}=${value}`).sort(),
        children: [...node.childNodes].filter((child) => child.data !== '').map(tree),
    };
    const screener = root.querySelector('.screener');
    const box = (element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        return [x, y, width, height].map(Math.round);
    };
    return { tree: tree(screener), boxes: [screener, ...screener.querySelectorAll('*')].map(box) }";

async fn is_alike(page: &Page) -> Result<()> {
    let before: Drawn = page.inside(DRAWN).await?;
    release(page, true).await?;
    page.wait_until("the program's first screen", |now| now.screen == Screen::Intro).await?;
    page.settle().await?;
    let after: Drawn = page.inside(DRAWN).await?;
    ensure!(before.tree == after.tree, "before:\n{:#}\nafter:\n{:#}", before.tree, after.tree);
    ensure!(before.boxes.len() > 25, "only {} elements", before.boxes.len());
    ensure!(before.boxes == after.boxes, "places before: {:?}, after: {:?}", before.boxes, after.boxes);
    Ok(())
}

pub async fn shipped(browser: &Browser, attributes: &str) -> Result<()> {
    let page = open(browser, Site::with_page(&held(HostPage::default().element(attributes)))?).await?;
    is_alike(&page).await
}

/// Given as addresses: it shows once they have come.
pub async fn own(browser: &Browser) -> Result<()> {
    let mut site = Site::with_page(&held(HostPage::default().element("protocol=\"/own.json\" text=\"/words.json\"")))?;
    let mut protocol: Map<String, Value> =
        serde_json::from_slice(&site.built("protocols/microneedling/protocol.json")?)?;
    // Reviewed by people of the clinic, and due for another look.
    protocol.insert("reviewers".to_owned(), json!(["A. Example", "B. Example"]));
    protocol.insert("published".to_owned(), json!("2024-02-29"));
    protocol.insert("review_by".to_owned(), json!("2025-03-01"));
    let words = site.built("protocols/microneedling/text/en.json")?;
    site = site.put("/own.json", Reply::json(&Value::Object(protocol).to_string()));
    site = site.put("/words.json", Reply::json(&String::from_utf8(words)?));
    let page = open(browser, site).await?;
    is_alike(&page).await?;
    let shown = page.snapshot().await?;
    ensure!(shown.notice.contains("1 March 2025"), "{shown:?}");
    Ok(())
}

/// Of a text without its words, or of one with an overlay, nothing shows but what the program makes of it.
pub async fn left_to_the_program(browser: &Browser) -> Result<()> {
    for attributes in ["text=\"/words.json\"", "overlay=\"/overlay.json\""] {
        let site = Site::with_page(&held(HostPage::default().element(attributes)))?
            .put("/words.json", Reply::json("{ \"locale\": \"en-GB\", \"interface\": { \"start\": 1 } }"))
            .put("/overlay.json", Reply::json("{}"));
        let page = Page::open(browser, site, "/").await?;
        page.settle().await?;
        page.settle().await?;
        ensure!(is_greeting(&page).await?.is_none(), "{attributes}: it shows");
        let is_visible: bool = page.js("return document.querySelector('.fallback').offsetHeight > 0").await?;
        ensure!(is_visible, "{attributes}: nothing shows");
    }
    Ok(())
}

pub async fn colours(browser: &Browser) -> Result<()> {
    let style = "<style>body { color: rgb(1, 2, 3) } microneedling-screener { --screener-accent: #b4005a }</style>\n";
    let page = open(browser, Site::with_page(&held(HostPage::default().head(style)))?).await?;
    const INKS: &str = "return [...root.querySelectorAll('.screener, h2, .lede, .button, select')]
        .map((element) => getComputedStyle(element).color)";
    let inks: Vec<String> = page.inside(INKS).await?;
    ensure!(inks.len() == 5 && inks.iter().all(|ink| ink == "rgb(1, 2, 3)"), "{inks:?}");
    is_alike(&page).await?;
    let inks: Vec<String> = page.inside(INKS).await?;
    ensure!(inks.iter().all(|ink| ink != "rgb(1, 2, 3)"), "{inks:?}");
    Ok(())
}
