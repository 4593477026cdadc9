//! Takes the pictures in docs/screens/ and docs/themes/ from the built widget: `screens [--all] [--themes] [folder]`.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use e2e::{
    Answers, Browser, Documents, Engine, HostPage, Page, Screen, Site, Stop, TAG, Theme, checkout, themes, with_palette,
};
use serde_json::{Value, json};

const PHONE_WIDTH: u32 = 390;
const WIDTHS: [u32; 2] = [PHONE_WIDTH, 1280];
/// Only with `--all`: the narrowest screen that must work.
const NARROW: u32 = 320;
const SCHEMES: [&str; 2] = ["light", "dark"];
/// Each disposition, and whose story shows it.
const ENDS: [(&str, &str); 6] = [
    ("no-flags", "Ines"),
    ("discuss", "Petra"),
    ("defer", "Mara"),
    ("see-doctor", "Odile"),
    ("review-soon", "Alba"),
    ("urgent-care", "Nora"),
];
/// How high a phone's screen is.
const HEIGHT: f64 = 844.0;
/// Higher than any picture.
const WHOLE: f64 = 20_000.0;
/// Where a page without a mobile layout would begin.
const PHONE: u32 = 600;

#[tokio::main]
async fn main() -> Result<()> {
    let (options, folders): (Vec<_>, Vec<_>) = env::args().skip(1).partition(|argument| argument.starts_with("--"));
    let is_asked = |name: &str| options.iter().any(|option| option == name);
    let folder = match folders.into_iter().next() {
        Some(folder) => PathBuf::from(folder),
        None => checkout()?.join("docs"),
    };
    let browser = Browser::open(Engine::Chromium).await?;
    let mut outcome = every_theme(&browser, &folder.join("themes")).await;
    // With `--themes`, nothing else.
    if outcome.is_ok() && !is_asked("--themes") {
        outcome = every_picture(&browser, is_asked("--all").then_some(NARROW), &folder.join("screens")).await;
    }
    browser.close().await;
    outcome
}

/// The examples of the guide to theming, on a page that is light.
async fn every_theme(browser: &Browser, folder: &Path) -> Result<()> {
    fs::create_dir_all(folder)?;
    let documents = Documents::read()?;
    for Theme { name, css } in themes()? {
        let head = format!("<style>body {{ margin: 0; font-family: system-ui, sans-serif }} {css}</style>");
        let page = Page::open_widget(browser, Site::with_page(&HostPage::default().head(&head))?, "/").await?;
        let camera = Camera { page: &page, folder, end_of_name: String::new() };
        camera.set_up(PHONE_WIDTH, "light").await?;
        camera.take(&format!("{name}-intro")).await?;
        page.walk(&documents.story_of("Ines")?.answers, Stop::Question("cold-sores")).await?;
        camera.choose(&["past"]).await?;
        camera.take(&format!("{name}-question")).await?;
    }
    Ok(())
}

async fn every_picture(browser: &Browser, narrow: Option<u32>, folder: &Path) -> Result<()> {
    fs::create_dir_all(folder)?;
    let documents = Documents::read()?;
    for width in narrow.into_iter().chain(WIDTHS) {
        for scheme in SCHEMES {
            let page = Page::open_widget(browser, Site::new()?, "/").await?;
            let camera = Camera { page: &page, folder, end_of_name: format!("-{width}-{scheme}") };
            camera.set_up(width, scheme).await?;
            camera.questions(&documents).await?;
            for (end, who) in ENDS {
                camera.reset().await?;
                page.walk(&documents.story_of(who)?.answers, Stop::Result).await?;
                camera.take(end).await?;
            }
            camera.take_first_view("defer", &documents.story_of("Mara")?.answers).await?;
        }
    }
    Ok(())
}

struct Camera<'p> {
    page: &'p Page,
    folder: &'p Path,
    end_of_name: String,
}

impl Camera<'_> {
    async fn set_up(&self, width: u32, scheme: &str) -> Result<()> {
        let screen = json!({ "width": width, "height": HEIGHT, "deviceScaleFactor": 1, "mobile": width < PHONE });
        self.page.cdp("Emulation.setDeviceMetricsOverride", screen).await?;
        let features = json!([
            { "name": "prefers-color-scheme", "value": scheme },
            { "name": "prefers-reduced-motion", "value": "reduce" },
        ]);
        self.page.cdp("Emulation.setEmulatedMedia", json!({ "features": features })).await?;
        Ok(())
    }

    /// The demo page with the intro; a question of each kind; an error; the list of answers.
    async fn questions(&self, documents: &Documents) -> Result<()> {
        let answers = &documents.story_of("Ines")?.answers;
        self.take_of("page", "html", WHOLE).await?;
        self.take("intro").await?;
        self.page.walk(answers, Stop::Question("cold-sores")).await?;
        self.choose(&["past"]).await?;
        self.take("single-choice").await?;
        self.reset().await?;
        self.page.walk(answers, Stop::Question("acne")).await?;
        self.choose(&["inflamed", "blackheads"]).await?;
        self.take("checklist").await?;
        self.reset().await?;
        self.page.walk(answers, Stop::Question("acne")).await?;
        self.press("[type=submit]").await?;
        self.take("error").await?;
        self.page.walk(answers, Stop::Review).await?;
        self.take("review").await
    }

    async fn choose(&self, choices: &[&str]) -> Result<()> {
        for choice in choices {
            self.press(&format!(".choice__input[value=\"{choice}\"]")).await?;
        }
        Ok(())
    }

    async fn press(&self, selector: &str) -> Result<()> {
        let script = format!("document.querySelector(arguments[0]).shadowRoot.querySelector('{selector}').click()");
        self.page.js::<Value>(&script).await?;
        self.page.settle().await
    }

    async fn reset(&self) -> Result<()> {
        self.page.js::<Value>("document.querySelector(arguments[0]).reset()").await?;
        self.page.wait_until("the intro shows", |now| now.screen == Screen::Intro).await?;
        Ok(())
    }

    /// A picture of the whole widget.
    async fn take(&self, name: &str) -> Result<()> {
        self.take_of(name, TAG, WHOLE).await
    }

    /// A picture of what a phone shows of a result before anyone scrolls.
    async fn take_first_view(&self, end: &str, answers: &Answers) -> Result<()> {
        self.reset().await?;
        self.page.walk(answers, Stop::Result).await?;
        self.take_of(&format!("top-{end}"), TAG, HEIGHT).await
    }

    /// A picture of an element down to a height, without the ring that the keyboard's focus shows.
    async fn take_of(&self, name: &str, selector: &str, most_height: f64) -> Result<()> {
        self.page.js::<Value>("document.activeElement.shadowRoot?.activeElement.blur()").await?;
        self.page.settle().await?;
        self.write(name, &self.page.picture(selector, most_height).await?)
    }

    fn write(&self, name: &str, picture: &[u8]) -> Result<()> {
        let path = self.folder.join(format!("{name}{}.png", self.end_of_name));
        let picture = with_palette(picture)?;
        fs::write(&path, &picture).with_context(|| path.display().to_string())?;
        println!("{}  {} kB", path.display(), picture.len() / 1000);
        Ok(())
    }
}
