//! What a clinic writes on the element, and what is made of it.

use anyhow::{Result, ensure};
use e2e::{Browser, Documents, HostPage, Page, Site, Snapshot, Stop};
use serde_json::{Value, json};

/// Address as written, and as it ends up in the link.
const ACCEPTED: [(&str, &str); 6] = [
    ("https://clinic.example/book", "https://clinic.example/book"),
    ("  https://clinic.example/book?a=b#c  ", "https://clinic.example/book?a=b#c"),
    ("tel:+442079460000", "tel:+442079460000"),
    ("mailto:desk@clinic.example", "mailto:desk@clinic.example"),
    ("http://127.0.0.1:8080/book", "http://127.0.0.1:8080/book"),
    ("http://localhost/book", "http://localhost/book"),
];
const REFUSED: [&str; 11] = [
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "java\nscript:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    "http://evil.example",
    "http://127.0.0.1.evil.example/",
    "http://localhost@evil.example/",
    "//evil.example",
    "blob:https://clinic.example/1",
    "file:///etc/passwd",
    "/book",
];

/// Someone who has come as far as a result.
async fn at_result(browser: &Browser, attributes: &str, end: &str) -> Result<Page> {
    let documents = Documents::read()?;
    let html = HostPage::default().element(attributes);
    let page = Page::open_widget(browser, Site::with_page(&html)?, "/").await?;
    page.walk(&documents.scenario(end)?.answers, Stop::Result).await?;
    Ok(page)
}

async fn set(page: &Page, name: &str, value: &str) -> Result<Snapshot> {
    let script = "const [selector, [name, value], done] = arguments;
        document.querySelector(selector).setAttribute(name, value);
        done(null)";
    page.js_async::<Value>(script, json!([name, value])).await?;
    page.settle().await?;
    page.snapshot().await
}

pub async fn change(browser: &Browser) -> Result<()> {
    let page = at_result(browser, "", "defer").await?;
    let steps = [
        ("consult-url", "https://new.example/book", "https://new.example/book"),
        ("consult-phone", "+44 20 7946 0999", "tel:+442079460999"),
        ("clinic-name", "The New Clinic", "The New Clinic"),
    ];
    for (name, value, expected) in steps {
        let now = set(&page, name, value).await?;
        ensure!(now.result.as_deref() == Some("defer"), "after a new {name} the visitor sees {:?}", now.screen);
        let shows = now.words.contains(expected) || now.links.iter().any(|link| link == expected);
        ensure!(shows, "the new {name} does not show: {:?}", now.links);
    }
    Ok(())
}

pub async fn country(browser: &Browser) -> Result<()> {
    let page = at_result(browser, "country=\"GB\"", "urgent-care").await?;
    let before = page.snapshot().await?;
    ensure!(before.links.iter().any(|link| link == "tel:999"), "in GB: {:?}", before.links);
    let now = set(&page, "country", "US").await?;
    ensure!(now.result.as_deref() == Some("urgent-care"), "the visitor sees {:?}", now.screen);
    ensure!(now.links.iter().any(|link| link == "tel:911"), "in the US: {:?}", now.links);
    ensure!(!now.links.iter().any(|link| link == "tel:999"), "in the US: {:?}", now.links);
    Ok(())
}

/// Someone whose answers the sample overlay takes more seriously than the protocol does.
pub async fn overlay(browser: &Browser) -> Result<()> {
    let documents = Documents::read()?;
    let shaved = documents.story_of("Ben shaved")?;
    ensure!(shaved.disposition == "discuss", "without the overlay Ben reads {}", shaved.disposition);
    let attributes = "overlay=\"protocols/microneedling/overlays/sample.json\" consult-phone=\"+44 20 7946 0999\"";
    let html = HostPage::default().element(attributes);
    let page = Page::open_widget(browser, Site::with_page(&html)?, "/").await?;
    let mut answers = shaved.answers.clone();
    answers.insert("other-clinic".to_owned(), vec!["yes".to_owned()]);
    let asked = page.walk(&answers, Stop::Question("other-clinic")).await?;
    ensure!(asked.heading == "Has another clinic treated the area in the last year?", "{}", asked.heading);
    let now = page.walk(&answers, Stop::Result).await?;
    ensure!(now.result.as_deref() == Some("defer"), "with the overlay Ben reads {:?}", now.result);
    ensure!(now.findings == ["Hair removal or a scrub this week", "Treatment at another clinic"], "{:?}", now.findings);
    let own = documents.filled("own-additions", "version", "1.0.0")?;
    ensure!(now.words.contains(&own), "the clinic's additions are not told of: {}", now.words);
    // The overlay says how to reach the clinic, and the element has the last word.
    for link in ["https://example.org/book-a-consult", "tel:+442079460999"] {
        ensure!(now.links.iter().any(|other| other == link), "no {link}: {:?}", now.links);
    }
    let printed = page.seen().await?.printed;
    ensure!(printed.is_empty(), "{printed:?}");
    Ok(())
}

pub async fn accepted_links(browser: &Browser) -> Result<()> {
    let page = at_result(browser, "", "defer").await?;
    for (written, expected) in ACCEPTED {
        let now = set(&page, "consult-url", written).await?;
        ensure!(now.links.iter().any(|link| link == expected), "{written:?} gives {:?}", now.links);
    }
    let printed = page.seen().await?.printed;
    ensure!(printed.is_empty(), "{printed:?}");
    Ok(())
}

pub async fn refused_links(browser: &Browser) -> Result<()> {
    let page = at_result(browser, "", "defer").await?;
    let without = page.snapshot().await?.links;
    for (count, written) in (1..).zip(REFUSED) {
        let now = set(&page, "consult-url", written).await?;
        ensure!(now.links == without, "{written:?} gives {:?}", now.links);
        let seen = page.seen().await?;
        let warnings = seen.ours("warn");
        ensure!(warnings.len() == count && seen.printed.len() == count, "{written:?}: {:?}", seen.printed);
        ensure!(warnings.last().is_some_and(|warning| warning.contains("consult-url")), "{warnings:?}");
    }
    Ok(())
}

pub async fn refused_from_the_start(browser: &Browser) -> Result<()> {
    let attributes = "consult-url=\"javascript:alert(1)\" consult-phone=\"+44 20 7946 0000\"";
    let page = at_result(browser, attributes, "defer").await?;
    let now = page.snapshot().await?;
    ensure!(now.links.iter().any(|link| link == "tel:+442079460000"), "the good attribute is lost: {:?}", now.links);
    ensure!(!now.links.iter().any(|link| link.starts_with("javascript")), "{:?}", now.links);
    // Another attribute changes: the refused one has been told already.
    set(&page, "clinic-name", "The New Clinic").await?;
    let seen = page.seen().await?;
    ensure!(seen.ours("warn").len() == 1, "instead of one warning: {:?}", seen.printed);
    Ok(())
}
