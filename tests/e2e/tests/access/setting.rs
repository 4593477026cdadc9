//! How a visitor has the widget: language, colours, width.

use std::fmt;

use anyhow::Result;
use e2e::{Browser, Documents, Engine, HostPage, LOCALES, Page, Reply, Site};
use screener_author::pseudo;

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
        Self::narrow_in("en")
    }

    /// The narrowest that must work, in a language.
    pub const fn narrow_in(locale: &'static str) -> Self {
        Self { locale, scheme: Scheme::Light, width: 320 }
    }

    /// A language nobody speaks: all words are longer, accented, and run from right to left.
    pub const fn pseudo() -> Self {
        Self::narrow_in(pseudo::LOCALE)
    }

    /// Those to try in a browser: each language, and each direction of writing in all colours and widths; or else those
    /// that show the most different things.
    pub fn all(engine: Engine, full: bool) -> Vec<Self> {
        let arabic = Self::narrow_in("ar");
        if full {
            let looks = [Scheme::Light, Scheme::Dark].map(|scheme| WIDTHS.map(|width| (scheme, width)));
            let each_look =
                |locale| looks.into_iter().flatten().map(move |(scheme, width)| Self { locale, scheme, width });
            let others = LOCALES.iter().filter(|locale| !["en", "ar"].contains(locale));
            let others = others.map(|&locale| Self::narrow_in(locale));
            return each_look("en").chain(each_look("ar")).chain(others).collect();
        }
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
        let site = Site::new()?;
        let (language, site) = if *locale == pseudo::LOCALE {
            let text = pseudo::text(Documents::read()?.text()).to_string();
            ("text=\"/pseudo.json\"".to_owned(), site.put("/pseudo.json", Reply::json(&text)))
        } else {
            (format!("lang=\"{locale}\""), site)
        };
        let attributes = format!(
            "{language} country=\"GB\" clinic-name=\"A clinic\" consult-phone=\"+44 20 7946 0000\" \
             consult-url=\"https://clinic.example/book\""
        );
        let page = HostPage::default().head(&head).element(&attributes);
        Page::open_widget(browser, site.put("/", Reply::html(&page.html())), "/").await
    }
}

impl fmt::Display for Setting {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { locale, scheme, width } = self;
        write!(f, "{locale} {scheme:?} {width} px")
    }
}
