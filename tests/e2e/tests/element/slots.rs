//! What a clinic puts into the widget's own screens.

use std::time::Duration;

use anyhow::{Result, ensure};
use e2e::{Browser, DISPOSITIONS, Documents, HostPage, Page, Reply, Screen, Site, Stop, eventually};
use serde_json::Value;

const PUT: &str = "<p slot=\"logo\" id=\"logo\">Logo</p><p slot=\"contact\" id=\"contact\">Write to us</p>\
                   <p slot=\"legal\" id=\"legal\">Legal</p>";

fn page_with(attributes: &str, keep_fallback: bool) -> String {
    let html = HostPage::default().element(attributes).html();
    let (before, rest) = html.split_once("<p class=\"fallback\">").unwrap_or((&html, ""));
    let (own, after) = rest.split_once("</p>").unwrap_or(("", rest));
    let own = if keep_fallback { format!("<p class=\"fallback\">{own}</p>") } else { String::new() };
    format!("{before}{PUT}{own}{after}")
}

async fn open(browser: &Browser, attributes: &str) -> Result<Page> {
    Page::open_widget(browser, Site::new()?.put("/", Reply::html(&page_with(attributes, true))), "/").await
}

/// Which of the three show.
async fn shown(page: &Page) -> Result<Vec<String>> {
    page.js("return ['logo', 'contact', 'legal'].filter((id) => document.getElementById(id).getClientRects().length)")
        .await
}

pub async fn logo_and_legal(browser: &Browser) -> Result<()> {
    let page = open(browser, "").await?;
    ensure!(shown(&page).await? == ["logo", "legal"], "on the intro: {:?}", shown(&page).await?);
    let answers = Documents::read()?.scenario("defer")?.answers.clone();
    page.walk(&answers, Stop::Next).await?;
    ensure!(shown(&page).await?.is_empty(), "at a question: {:?}", shown(&page).await?);
    page.walk(&answers, Stop::Result).await?;
    ensure!(shown(&page).await?.contains(&"legal".to_owned()), "at the result: {:?}", shown(&page).await?);
    Ok(())
}

/// Care comes before booking: then the clinic's own ways to be reached stay out of sight too.
pub async fn contact(browser: &Browser) -> Result<()> {
    let documents = Documents::read()?;
    let page = open(browser, "consult-url=\"https://clinic.example/\"").await?;
    for end in DISPOSITIONS {
        for scenario in documents.ending_in(end).take(4) {
            let result = page.walk(&scenario.answers, Stop::Result).await?;
            let leads_on = result.links.iter().any(|link| link == "https://clinic.example/");
            let is_shown = shown(&page).await?.contains(&"contact".to_owned());
            ensure!(is_shown == leads_on, "{}: contact {is_shown}, booking {leads_on}", scenario.story);
            let is_care = ["review-soon", "urgent-care"].contains(&end);
            ensure!(!(is_care && is_shown), "{}: it shows with {end}", scenario.story);
            page.js::<Value>("document.querySelector(arguments[0]).reset()").await?;
            page.wait_until("the intro shows", |now| now.screen == Screen::Intro).await?;
        }
    }
    Ok(())
}

pub async fn fallback(browser: &Browser) -> Result<()> {
    for keep in [true, false] {
        let site = Site::new()?.put("/", Reply::html(&page_with("protocol=\"missing.json\"", keep)));
        let page = Page::open(browser, site, "/").await?;
        let all = async || Ok(Some(shown(&page).await?).filter(|shown| shown.len() == 3));
        eventually("all three slots", Duration::from_secs(3), all).await?;
        let has_list = "return document.querySelector(arguments[0]).shadowRoot.querySelector('.fallback') !== null";
        let drawn = async || Ok((page.js::<bool>(has_list).await? != keep).then_some(()));
        eventually("the fallback, ours or theirs", Duration::from_secs(3), drawn).await?;
    }
    Ok(())
}
