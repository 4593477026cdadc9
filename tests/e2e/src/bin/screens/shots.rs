//! Which pictures of the screens there are.

use std::fmt;

use anyhow::Result;
use e2e::{Browser, Documents, HostPage, LOCALES, Page, SCENES, Scene, Site, TAG};

use crate::album::Album;
use crate::camera::{self, Colours, HEIGHT, WHOLE};

/// How a visitor sees the widget.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct View {
    locale: &'static str,
    width: u32,
    colours: Colours,
}

/// A picture to take.
#[derive(Clone, Copy, Debug)]
pub struct Shot {
    view: View,
    what: What,
}

#[derive(Clone, Copy, Debug)]
enum What {
    /// The widget at a scene.
    Scene(&'static Scene),
    /// What a phone shows of a scene before anyone scrolls.
    Top(&'static Scene),
    /// The demo page with the widget on it.
    Page,
}

const ENGLISH: &str = "en";
const PHONE: View = View { locale: ENGLISH, width: 390, colours: Colours::Light };
const WIDTHS: [u32; 5] = [320, 360, 390, 768, 1280];
/// Enough to see that a look holds.
const TELLING: [&str; 5] = ["intro", "single-choice", "checklist", "error", "defer"];
/// Enough to see that a language does.
const READ: [&str; 2] = ["intro", "checklist"];

/// Those that are kept in docs/screens: each scene on a phone, and the telling ones in every look, and two in every language.
pub fn chosen() -> Vec<Shot> {
    let dark = View { colours: Colours::Dark, ..PHONE };
    let forced = View { colours: Colours::Forced, ..PHONE };
    let narrow = View { width: 320, ..PHONE };
    let wide = View { width: 1280, ..PHONE };
    let wide_dark = View { width: 1280, ..dark };
    let translated = LOCALES.iter().filter(|locale| **locale != ENGLISH).map(|&locale| View { locale, ..PHONE });
    let tops =
        SCENES.iter().filter(|scene| scene.name == "defer").map(|scene| Shot { view: PHONE, what: What::Top(scene) });
    let telling = [dark, forced, narrow, wide].into_iter().flat_map(|view| some_in(view, &TELLING));
    let read = translated.flat_map(|view| some_in(view, &READ));
    let pages = [PHONE, wide, wide_dark].map(|view| Shot { view, what: What::Page });
    // Everything unfolded is as long as a book.
    let phone = all_in(PHONE).filter(|shot| !matches!(shot.what, What::Scene(scene) if scene.name == "unfolded"));
    phone.chain(tops).chain(telling).chain(read).chain(pages).collect()
}

/// Each scene in every look, width and language.
pub fn every() -> Vec<Shot> {
    let views = LOCALES.iter().flat_map(|&locale| WIDTHS.map(|width| (locale, width)));
    let views = views.flat_map(|(locale, width)| {
        [Colours::Light, Colours::Dark, Colours::Forced].map(|colours| View { locale, width, colours })
    });
    views.flat_map(all_in).collect()
}

fn all_in(view: View) -> impl Iterator<Item = Shot> {
    SCENES.iter().map(move |scene| Shot { view, what: What::Scene(scene) })
}

fn some_in(view: View, names: &'static [&str]) -> impl Iterator<Item = Shot> {
    SCENES.iter().filter(|scene| names.contains(&scene.name)).map(move |scene| Shot { view, what: What::Scene(scene) })
}

/// Takes them.
///
/// # Errors
///
/// When a screen can't be reached.
pub async fn take(browser: &Browser, shots: &[Shot], album: &mut Album) -> Result<()> {
    let documents = Documents::read()?;
    for shots in shots.chunk_by(|one, other| one.view == other.view) {
        let Some(&Shot { view, .. }) = shots.first() else { continue };
        let page = Page::open_widget(browser, Site::with_page(&clinic(view.locale))?, "/").await?;
        camera::set_up(&page, view.width, view.colours).await?;
        for Shot { what, .. } in shots {
            let picture = match what {
                What::Scene(scene) => {
                    page.show(scene, &documents).await?;
                    camera::picture(&page).await?
                }
                What::Top(scene) => {
                    page.show(scene, &documents).await?;
                    camera::picture_of(&page, TAG, HEIGHT).await?
                }
                What::Page => {
                    let demo = Page::open_widget(browser, Site::new()?, "/").await?;
                    camera::set_up(&demo, view.width, view.colours).await?;
                    camera::picture_of(&demo, "html", WHOLE).await?
                }
            };
            album.add(&format!("screens/{what}-{view}"), &picture)?;
        }
    }
    Ok(())
}

/// A plain page around the widget, which follows the visitor's colours.
fn clinic(locale: &str) -> HostPage {
    HostPage::default()
        .head(
            "<style>:root { color-scheme: light dark } body { margin: 0; font-family: system-ui, sans-serif }</style>",
        )
        .element(&format!(
            "lang=\"{locale}\" country=\"GB\" clinic-name=\"Rowan Clinic\" consult-phone=\"+44 20 7946 0000\" \
             consult-url=\"https://clinic.example/book\""
        ))
}

impl fmt::Display for What {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Scene(scene) => f.write_str(scene.name),
            Self::Top(scene) => write!(f, "top-{}", scene.name),
            Self::Page => f.write_str("page"),
        }
    }
}

/// `390-light`; in another language than English, `ar-390-light`.
impl fmt::Display for View {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { locale, width, colours } = self;
        if *locale != ENGLISH {
            write!(f, "{locale}-")?;
        }
        write!(f, "{width}-{}", colours.name())
    }
}
