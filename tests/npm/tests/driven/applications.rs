//! The same application in React and in Vue, with the same buttons.

use std::fs;
use std::time::Duration;

use anyhow::{Result, ensure};
use consumers::{DevServer, project};
use e2e::{Browser, Documents, Page, Screen, Site, Stop, eventually};

use crate::pages;

/// An application, and the file that a developer of it edits.
#[derive(Clone, Copy)]
pub struct Application {
    /// The folder of its project.
    pub name: &'static str,
    /// What shows.
    pub component: &'static str,
}

/// Both.
pub const APPLICATIONS: [Application; 2] =
    [Application { name: "react", component: "App.tsx" }, Application { name: "vue", component: "App.vue" }];

/// As visitors get it.
pub async fn built(browser: &Browser, Application { name, .. }: Application) -> Result<()> {
    works(&Page::open(browser, Site::of(project(name)?.join("dist")), "/index.html").await?).await
}

/// As its developer sees it, who then edits it. React mounts everything twice here.
pub async fn developed(browser: &Browser, Application { name, component }: Application) -> Result<()> {
    let vite = DevServer::start(name).await?;
    let page = pages::at(browser, &vite).await?;
    works(&page).await?;
    let documents = Documents::read()?;
    let component = project(name)?.join(component);
    let written = fs::read_to_string(&component)?;
    fs::write(&component, written.replace("application</h1>", "edited application</h1>"))?;
    let heading = async || -> Result<Option<()>> {
        let words: String = page.js("return document.querySelector('h1')?.textContent ?? ''").await?;
        Ok(words.contains("edited").then_some(()))
    };
    eventually("the edited page shows", Duration::from_secs(10), heading).await?;
    page.wait_until("the widget shows on it", |now| now.screen == Screen::Intro).await?;
    press(&page, "reset").await?;
    let result = page.walk(&documents.scenario("discuss")?.answers, Stop::Next).await?;
    ensure!(result.screen == Screen::Question, "no question follows: {:?}", result.screen);
    ensure!(elements(&page).await? == 1, "more than one element is left");
    pages::is_quiet(&page.seen().await?)
}

async fn works(page: &Page) -> Result<()> {
    page.wait_until("the intro shows", |now| now.screen == Screen::Intro).await?;
    let documents = Documents::read()?;
    heard(page, "screener-ready").await?;
    let class: String = page.js("return document.querySelector(arguments[0]).className").await?;
    ensure!(class == "theirs", "the class was overwritten: {class}");

    press(page, "phone").await?;
    let result = page.walk(&documents.scenario("defer")?.answers, Stop::Result).await?;
    ensure!(result.result.as_deref() == Some("defer"), "the walk ends in {:?}", result.result);
    for link in ["https://clinic.example/book", "tel:+442079460999"] {
        ensure!(result.links.iter().any(|other| other == link), "no {link}: {:?}", result.links);
    }
    heard(page, "screener-ready screener-started screener-completed").await?;

    press(page, "reset").await?;
    page.wait_until("reset leads to the intro", |now| now.screen == Screen::Intro).await?;
    let own = documents.filled("own-additions", "version", "1.0.0")?;
    press(page, "add").await?;
    page.wait_until("the additions, given as an object, are told of", |now| now.words.contains(&own)).await?;

    page.walk(&documents.scenario("defer")?.answers, Stop::Next).await?;
    press(page, "remount").await?;
    page.wait_until("a new element starts over", |now| now.screen == Screen::Intro && now.words.contains(&own)).await?;
    ensure!(elements(page).await? == 1, "more than one element is left");
    pages::is_quiet(&page.seen().await?)
}

async fn press(page: &Page, button: &str) -> Result<()> {
    page.js(&format!("document.getElementById('{button}').click()")).await
}

async fn elements(page: &Page) -> Result<u32> {
    page.js("return document.querySelectorAll(arguments[0]).length").await
}

/// What the application's own listeners heard so far, in order; repeated readiness counts once.
async fn heard(page: &Page, expected: &str) -> Result<()> {
    let heard: String = page.js("return document.getElementById('heard').textContent").await?;
    let mut names: Vec<&str> = heard.split(' ').collect();
    names.dedup();
    ensure!(names.join(" ") == expected, "the application heard {heard:?}");
    Ok(())
}
