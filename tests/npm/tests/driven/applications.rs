//! The same application in React and in Vue, with the same buttons.

use anyhow::{Result, ensure};
use consumers::project;
use e2e::{Browser, Documents, Page, Screen, Site, Stop};

pub async fn works(browser: &Browser, framework: &str) -> Result<()> {
    let page = Page::open_widget(browser, Site::of(project(framework)?.join("dist")), "/index.html").await?;
    let documents = Documents::read()?;
    heard(&page, "screener-ready").await?;
    let class: String = page.js("return document.querySelector(arguments[0]).className").await?;
    ensure!(class == "theirs", "the class was overwritten: {class}");

    press(&page, "phone").await?;
    let result = page.walk(&documents.scenario("defer")?.answers, Stop::Result).await?;
    ensure!(result.result.as_deref() == Some("defer"), "the walk ends in {:?}", result.result);
    for link in ["https://clinic.example/book", "tel:+442079460999"] {
        ensure!(result.links.iter().any(|other| other == link), "no {link}: {:?}", result.links);
    }
    heard(&page, "screener-ready screener-started screener-completed").await?;

    press(&page, "reset").await?;
    page.wait_until("reset leads to the intro", |now| now.screen == Screen::Intro).await?;
    let own = documents.filled("own-additions", "version", "1.0.0")?;
    press(&page, "add").await?;
    page.wait_until("the additions, given as an object, are told of", |now| now.words.contains(&own)).await?;

    page.walk(&documents.scenario("defer")?.answers, Stop::Next).await?;
    press(&page, "remount").await?;
    page.wait_until("a new element starts over", |now| now.screen == Screen::Intro && now.words.contains(&own)).await?;
    let elements: u32 = page.js("return document.querySelectorAll(arguments[0]).length").await?;
    ensure!(elements == 1, "{elements} elements are left");
    let seen = page.seen().await?;
    ensure!(seen.printed.is_empty(), "on the console: {:?}", seen.printed);
    Ok(())
}

async fn press(page: &Page, button: &str) -> Result<()> {
    page.js(&format!("document.getElementById('{button}').click()")).await
}

/// What the application's own listeners heard so far, in order; repeated readiness counts once.
async fn heard(page: &Page, expected: &str) -> Result<()> {
    let heard: String = page.js("return document.getElementById('heard').textContent").await?;
    let mut names: Vec<&str> = heard.split(' ').collect();
    names.dedup();
    ensure!(names.join(" ") == expected, "the application heard {heard:?}");
    Ok(())
}
