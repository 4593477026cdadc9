//! One widget on a page: mounted once, then updated; moved or reused rather than destroyed.
//!
//! Yew leaves a few nodes and listeners behind whenever an app is destroyed, so `element.js` keeps the widgets of removed
//! elements and gives them to the next ones.

use super::options::{self, Options, Refused};
use super::styles;
use super::theme::Theme;
use super::tree::tree;
use crate::widget::{Milestone, Screener, ScreenerProps};
use gloo::console;
use gloo::utils::document;
use std::cell::Cell;
use std::mem;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::{CustomEvent, CustomEventInit, Element, ShadowRoot};
use yew::prelude::*;

/// A running widget.
#[wasm_bindgen]
pub struct Widget {
    place: Element,
    app: AppHandle<Screener>,
    theme: Theme,
    props: ScreenerProps,
    /// What its protocol is told from another by.
    digest: u64,
    /// Whether the first screen of this session has been drawn, in the page or out of it.
    drawn: Rc<Cell<bool>>,
    /// The refused attributes that the clinic has been told of.
    told: Vec<Refused>,
}

#[wasm_bindgen]
impl Widget {
    /// Builds a widget from the element's options. It shows once it [enters](Self::enter) a shadow root.
    ///
    /// # Errors
    ///
    /// A sentence for the clinic: what is wrong with the documents, where, and how to mend it.
    #[wasm_bindgen(constructor)]
    pub fn new(options: JsValue) -> Result<Widget, JsError> {
        let mut told = Vec::new();
        let Options { frame, languages, is_started, digest, .. } = read(&options, &mut told)?;
        let place = document().create_element("div").map_err(|_| JsError::new("the page can't create elements"))?;
        let theme = Theme::new(&place).map_err(|_| too_old())?;
        let drawn = Rc::default();
        let on_milestone = tell(&place, &drawn);
        let props = ScreenerProps { frame, languages, session: 0, is_started, on_milestone };
        let app = yew::Renderer::with_root_and_props(place.clone(), props.clone()).render();
        Ok(Widget { place, app, theme, props, digest, drawn, told })
    }

    /// Puts the widget into a shadow root, with its style sheet.
    ///
    /// # Errors
    ///
    /// A sentence for the clinic, when the browser is too old for constructed style sheets.
    pub fn enter(&self, root: &ShadowRoot) -> Result<(), JsError> {
        styles::adopt(root, self.theme.sheet()).map_err(|_| too_old())?;
        root.append_child(&self.place).map_err(|_| JsError::new("the page refused the widget"))?;
        self.theme.refresh();
        // One that was put away has drawn its first screen where nobody heard of it.
        if self.drawn.get() {
            dispatch(&self.place, Milestone::Ready);
        }
        Ok(())
    }

    /// Takes the widget out of its shadow root.
    pub fn leave(&self) {
        self.place.remove();
    }

    /// Takes new options. The visitor's answers stay, unless the protocol is another one.
    ///
    /// # Errors
    ///
    /// As for [`new`](Self::new); the widget then keeps its old options.
    pub fn update(&mut self, options: JsValue) -> Result<(), JsError> {
        let Options { frame, languages, digest, .. } = read(&options, &mut self.told)?;
        if digest != self.digest {
            self.digest = digest;
            self.start_over();
        }
        self.props.frame = frame;
        self.props.languages = languages;
        self.theme.refresh();
        self.show();
        Ok(())
    }

    /// Takes other languages for the menu.
    pub fn offer(&mut self, languages: &JsValue) {
        self.props.languages = options::languages(&tree(languages));
        self.show();
    }

    /// Forgets every answer and shows the first screen.
    pub fn reset(&mut self) {
        self.start_over();
        self.show();
    }

    fn start_over(&mut self) {
        self.props.session = self.props.session.wrapping_add(1);
        self.drawn.set(false);
    }

    fn show(&mut self) {
        self.app.update(self.props.clone());
    }
}

fn too_old() -> JsError {
    JsError::new("this browser is too old: it knows no constructed style sheets")
}

/// Reads options; tells the clinic of each refused attribute once, and again only when it was mended in between.
fn read(options: &JsValue, told: &mut Vec<Refused>) -> Result<Options, JsError> {
    let mut options = Options::read(options).map_err(|error| JsError::new(&error.to_string()))?;
    for refused in options.refused.iter().filter(|refused| !told.contains(refused)) {
        console::warn!(format!("[microneedling-screener] {refused}"));
    }
    *told = mem::take(&mut options.refused);
    Ok(options)
}

/// Dispatches each milestone at a place, from where it bubbles out to the element, while that is in the page.
fn tell(place: &Element, drawn: &Rc<Cell<bool>>) -> Callback<Milestone> {
    let (place, drawn) = (place.clone(), drawn.clone());
    Callback::from(move |milestone| {
        drawn.set(true);
        if place.is_connected() {
            dispatch(&place, milestone);
        }
    })
}

/// Tells the page. The events carry no answer and no result.
fn dispatch(place: &Element, milestone: Milestone) {
    let name = match milestone {
        Milestone::Ready => "screener-ready",
        Milestone::Started => "screener-started",
        Milestone::Completed => "screener-completed",
    };
    let init = CustomEventInit::new();
    init.set_bubbles(true);
    init.set_composed(true);
    if let Ok(event) = CustomEvent::new_with_event_init_dict(name, &init) {
        // A listener of the page that throws is the page's own affair.
        let _ = place.dispatch_event(&event);
    }
}
