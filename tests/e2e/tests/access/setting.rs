//! How a visitor has the widget: language, colours, width.

use std::fmt;

use anyhow::Result;
use e2e::{Browser, Engine, HostPage, LOCALES, Page, Site};

/// The colours that a page asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scheme {
    Light,
    Dark,
}

/// How a visitor has the widget.
#[derive(Clone, Copy, Debug)]
pub struct Setting {
    locale: &'static str,
    scheme: Scheme,
    /// In pixels.
    width: u32,
}

const WIDTHS: [u32; 3] = [320, 390, 1280];

impl Setting {
    /// The narrowest that must work.
    pub const fn narrow() -> Self {
        Self { locale: "en", scheme: Scheme::Light, width: 320 }
    }

    /// Those to try in a browser: all of them, or those that show the most different things.
    pub fn all(engine: Engine, full: bool) -> Vec<Self> {
        if full {
            return LOCALES
                .iter()
                .flat_map(|&locale| [Scheme::Light, Scheme::Dark].map(|scheme| (locale, scheme)))
                .flat_map(|(locale, scheme)| WIDTHS.map(|width| Self { locale, scheme, width }))
                .collect();
        }
        let arabic = Self { locale: "ar", ..Self::narrow() };
        let dark = Self { locale: "en", scheme: Scheme::Dark, width: 1280 };
        match engine {
            Engine::Chromium => vec![Self::narrow(), dark, arabic],
            Engine::Firefox | Engine::WebKit => vec![Self::narrow()],
        }
    }

    /// Opens a clinic's page with the widget in this setting.
    ///
    /// # Errors
    ///
    /// When the widget does not show.
    pub async fn open(&self, browser: &Browser) -> Result<Page> {
        let Self { locale, scheme, width } = self;
        let scheme = if *scheme == Scheme::Dark { "dark" } else { "light" };
        let head = format!(
            "<style>:root {{ color-scheme: {scheme} }} body {{ margin: 0 }}
            microneedling-screener {{ display: block; inline-size: {width}px }}</style>"
        );
        let attributes = format!(
            "lang=\"{locale}\" country=\"GB\" clinic-name=\"A clinic\" consult-phone=\"+44 20 7946 0000\" \
             consult-url=\"https://clinic.example/book\""
        );
        Page::open_widget(browser, Site::with_page(&HostPage::default().head(&head).element(&attributes))?, "/").await
    }
}

impl fmt::Display for Setting {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { locale, scheme, width } = self;
        write!(f, "{locale} {scheme:?} {width} px")
    }
}
