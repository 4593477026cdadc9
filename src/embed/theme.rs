//! The clinic's colours, as the browser reads them; repaired, and given to one shadow root as a style sheet.
//!
//! The tokens of a page reach the widget this way only, so no colour is ever drawn that was not held against its ground.

use crate::theme::{Colour, Given, Paint, Palette, Repaired, Scheme, Token, repair};
use gloo::console;
use gloo::events::EventListener;
use gloo::utils::window;
use std::cell::RefCell;
use wasm_bindgen::JsValue;
use web_sys::{CssStyleDeclaration, CssStyleSheet, Element};

/// The colours of one widget.
pub(super) struct Theme {
    colours: Colours,
    _scheme: Option<EventListener>,
}

#[derive(Clone)]
struct Colours {
    /// A child of the shadow root. Its background is what tokens are tried on.
    place: Element,
    sheet: CssStyleSheet,
}

impl Theme {
    /// The colours for a widget at a place; without any as yet.
    ///
    /// # Errors
    ///
    /// The browser's own, when it knows no constructed style sheets.
    pub(super) fn new(place: &Element) -> Result<Self, JsValue> {
        let colours = Colours { place: place.clone(), sheet: CssStyleSheet::new()? };
        let scheme = window().match_media("(prefers-color-scheme: dark)").ok().flatten().map(|scheme| {
            let colours = colours.clone();
            EventListener::new(&scheme, "change", move |_| colours.refresh())
        });
        Ok(Self { colours, _scheme: scheme })
    }

    /// The sheet to adopt after the shared one.
    pub(super) fn sheet(&self) -> &CssStyleSheet {
        &self.colours.sheet
    }

    /// Reads the page's tokens anew.
    pub(super) fn refresh(&self) {
        self.colours.refresh();
    }
}

impl Colours {
    fn refresh(&self) {
        if self.place.is_connected() {
            // Where something fails, the shipped colours stay, which hold.
            let css = self.css().unwrap_or_default();
            let _ = self.sheet.replace_sync(&css);
        }
    }

    /// The rule that gives the widget its colours; none if the page sets none, or if its visitor has forced colours.
    fn css(&self) -> Option<String> {
        let style = window().get_computed_style(&self.place).ok()??;
        let mut given = Given::default();
        let mut page = None;
        for &token in Token::ALL {
            let value = style.get_property_value(&token.to_string()).unwrap_or_default();
            if value.trim().is_empty() {
                continue;
            }
            if page.is_none() {
                // A canvas that can't be read is one of forced colours, or of a browser that can't mix colours.
                page = Some(Scheme::of_ground(self.read(&style, "Canvas")?.colour));
            }
            match self.read(&style, &format!("var({token})")) {
                Some(paint) => given.set(token, paint),
                None => tell(format!("{token} is not a colour; the widget's own is used instead")),
            }
        }
        let Repaired { palette, scheme, changes } = repair(&given, page?);
        for change in changes {
            tell(change.to_string());
        }
        Some(rule(&palette, scheme))
    }

    /// A colour in whatever form CSS has for one.
    fn read(&self, style: &CssStyleDeclaration, value: &str) -> Option<Paint> {
        // Mixed, every colour comes out in the same form. An unreadable one leaves the background at its initial value.
        let rule = format!(
            "@media (forced-colors:none){{:host>div{{background-color:color-mix(in srgb,{value} 100%,#000)}}}}"
        );
        self.sheet.replace_sync(&rule).ok()?;
        paint(&style.get_property_value("background-color").ok()?)
    }
}

/// Reads `color(srgb 1 0.5 0)` or `color(srgb 1 0.5 0 / 0.5)`.
fn paint(computed: &str) -> Option<Paint> {
    let mut words = computed.split(' ');
    if words.next() != Some("color(srgb") {
        return None;
    }
    // It reads as far as there are digits, so the bracket at the end is no matter. `none` counts as 0, and what is
    // outside sRGB as the nearest in it.
    let mut number = || Some((js_sys::parse_float(words.next()?) * 255.0 + 0.5) as u8);
    let channels = [number()?, number()?, number()?];
    let slash = number();
    Some(Paint { colour: Colour::new(channels), alpha: slash.and_then(|_| number()).unwrap_or(255) })
}

/// On screen only: on paper, the style sheet prints black on white.
fn rule(palette: &Palette, scheme: Scheme) -> String {
    let mut css = format!("@media screen{{.screener{{color-scheme:{}", scheme.as_str());
    for token in Token::ALL {
        css += &format!(";--{}:{}", token.name(), palette.get(*token));
    }
    css + "}}"
}

thread_local! {
    static TOLD: RefCell<Vec<String>> = const { RefCell::new(Vec::new()) };
}

/// Tells the clinic, once for all widgets of the page.
fn tell(sentence: String) {
    TOLD.with_borrow_mut(|told| {
        if !told.contains(&sentence) {
            console::warn!(format!("[microneedling-screener] {sentence}"));
            told.push(sentence);
        }
    });
}
