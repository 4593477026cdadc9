//! The examples of the guide to theming, on a page that is light.

use anyhow::Result;
use e2e::{Browser, Documents, HostPage, Page, SCENES, Site, Theme, themes};

use crate::album::Album;
use crate::camera::{self, Colours};

const WIDTH: u32 = 390;

/// Takes a first screen and a question with the colours of each example.
///
/// # Errors
///
/// When a screen can't be reached.
pub async fn take(browser: &Browser, album: &mut Album) -> Result<()> {
    let documents = Documents::read()?;
    for Theme { name, css } in themes()? {
        let head = format!("<style>body {{ margin: 0; font-family: system-ui, sans-serif }} {css}</style>");
        let page = Page::open_widget(browser, Site::with_page(&HostPage::default().head(&head))?, "/").await?;
        camera::set_up(&page, WIDTH, Colours::Light).await?;
        for (scene, end) in [("intro", "intro"), ("single-choice", "question")] {
            for scene in SCENES.iter().filter(|found| found.name == scene) {
                page.show(scene, &documents).await?;
                album.add(&format!("themes/{name}-{end}"), &camera::picture(&page).await?)?;
            }
        }
    }
    Ok(())
}
