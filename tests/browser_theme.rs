//! A clinic's colours in a real browser: what it reads of them, what is drawn, and what the clinic is told.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test")]

mod contrast;
// The hands are shared with the tests of the widget, which use more of them.
#[allow(dead_code, reason = "shared with other tests")]
mod page;

use contrast::contrast;
use js_sys::{Array, Function, Reflect};
use page::Fixture;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

/// Brands that would be hard to read, each in other words of CSS.
const BRANDS: [&str; 8] = [
    "--screener-accent: #ffd54a",
    "--screener-accent: pink; --screener-surface: lavenderblush",
    "--screener-surface: #222",
    "--screener-surface: oklch(0.55 0.02 250)",
    "--screener-surface: color(display-p3 0 0 0.2); --screener-accent: color(display-p3 0.2 0.1 0.9)",
    "--screener-ink: #bbb8; --screener-muted: transparent; --screener-line: #eee; --screener-focus: #fefefe",
    "--screener-card: black; --screener-accent-soft: rgb(20 20 20 / 80%); --screener-on-accent: hsl(180 50% 40%)",
    "--brand: light-dark(#fc0, #0cf); --screener-accent: var(--brand); --screener-error: #f99",
];

#[wasm_bindgen_test]
async fn whatever_the_brand_everything_stands_out() {
    for brand in BRANDS {
        let fixture = branded(brand).await;
        let look = Look { fixture: &fixture, brand };
        for text in [".heading", ".lede", ".eyebrow", ".fact__more"] {
            look.reads(text, ".screener");
        }
        look.reads(".fact .icon", ".fact .icon");
        look.reads(".button--primary", ".button--primary");
        look.stands_out(".button--primary", "background-color", ".screener");
        fixture.start().await;
        look.reads(".back", ".screener");
        look.reads(".choice__label", ".choice");
        for ground in [".choice", ".screener"] {
            look.stands_out(".choice", "border-top-color", ground);
            look.stands_out(".choice", "--focus", ground);
        }
        fixture.press("Continue").await;
        fixture.shows(".error-message", "Choose one answer").await;
        look.reads(".error-message", ".screener");
        look.reads(".error-summary .link", ".error-summary");
        fixture.tick("age", "22-plus").await;
        look.reads(".choice:has(:checked) .choice__label", ".choice:has(:checked)");
        look.stands_out(":checked", "background-color", ".choice:has(:checked)");
    }
}

#[wasm_bindgen_test]
async fn the_clinic_is_told_once_and_exactly() {
    let told = listen();
    let (_one, _two) = (branded("--screener-accent: #ffd54b").await, branded("--screener-accent: #ffd54b").await);
    assert_eq!(
        told.sentences(),
        ["[microneedling-screener] --screener-accent #ffd54b would be hard to read on --screener-surface #fbfaf7 \
          (1.3:1); #695000 is used instead (7.3:1)"]
    );
}

#[wasm_bindgen_test]
async fn what_is_no_colour_is_named_and_left_out() {
    let told = listen();
    let fixture = branded("--screener-surface: banana").await;
    assert_eq!(
        told.sentences(),
        ["[microneedling-screener] --screener-surface is not a colour; the widget's own is used instead"]
    );
    assert_eq!(fixture.style(".screener", "background-color"), "rgb(251, 250, 247)");
}

#[wasm_bindgen_test]
async fn what_is_readable_is_used_as_it_is_and_nothing_is_said() {
    let told = listen();
    let fixture = branded("--screener-accent: rebeccapurple; --screener-surface: #fff").await;
    assert_eq!(fixture.style(".button--primary", "background-color"), "rgb(102, 51, 153)");
    assert_eq!(fixture.style(".screener", "background-color"), "rgb(255, 255, 255)");
    assert_eq!(told.sentences(), [] as [String; 0]);
}

#[wasm_bindgen_test]
async fn without_a_token_the_shipped_colours_show() {
    let fixture = branded("").await;
    assert_eq!(fixture.style(".button--primary", "background-color"), "rgb(9, 86, 93)");
}

#[wasm_bindgen_test]
async fn a_dark_surface_makes_the_whole_widget_dark() {
    let fixture = branded("--screener-surface: #1a1423").await;
    assert_eq!(fixture.style(".screener", "color-scheme"), "dark");
    assert_eq!(fixture.style(".screener", "background-color"), "rgb(26, 20, 35)");
    assert_eq!(fixture.style(".heading", "color"), "rgb(238, 244, 244)");
}

#[wasm_bindgen_test]
async fn a_translucent_surface_is_made_opaque() {
    let told = listen();
    let fixture = branded("--screener-surface: transparent").await;
    assert_eq!(fixture.style(".screener", "background-color"), "rgb(251, 250, 247)");
    assert_eq!(
        told.sentences(),
        [
            "[microneedling-screener] --screener-surface #fbfaf7 would let the page show through it; #fbfaf7 is used instead"
        ]
    );
}

#[wasm_bindgen_test]
async fn tokens_come_from_anywhere_above_and_take_effect_at_the_next_change() {
    let fixture = branded("").await;
    let root = gloo::utils::document_element();
    root.set_attribute("style", "--screener-accent: #702459").unwrap();
    fixture.host().set_attribute("clinic-name", "Harbour Lane").unwrap();
    fixture.settle().await;
    let seen = fixture.style(".button--primary", "background-color");
    root.remove_attribute("style").unwrap();
    assert_eq!(seen, "rgb(112, 36, 89)");
}

#[wasm_bindgen_test]
async fn a_widget_that_is_used_again_keeps_no_colours() {
    {
        let fixture = branded("--screener-accent: #702459").await;
        fixture.remove_host();
        fixture.settle().await;
    }
    let fixture = branded("").await;
    assert_eq!(fixture.style(".button--primary", "background-color"), "rgb(9, 86, 93)");
}

#[wasm_bindgen_test]
async fn the_typeface_is_the_pages_and_nothing_else_of_its_type() {
    let body = gloo::utils::body();
    body.set_attribute("style", "font: italic 900 40px/3 Georgia, serif; letter-spacing: 9px").unwrap();
    let (plain, own) = (branded("").await, branded("--screener-font: Verdana, sans-serif").await);
    let seen = |fixture: &Fixture, property| fixture.style(".lede", property);
    let found = ["font-family", "font-style", "font-weight", "font-size", "letter-spacing"].map(|of| seen(&plain, of));
    let own = seen(&own, "font-family");
    body.remove_attribute("style").unwrap();
    assert_eq!(found, ["Georgia, serif", "normal", "400", "18px", "normal"]);
    assert_eq!(own, "Verdana, sans-serif");
}

#[wasm_bindgen_test]
async fn shape_space_and_width_follow_and_stay_within_reason() {
    let fixture = branded("--screener-radius: 4px; --screener-width: 480px; --screener-space: 9").await;
    assert_eq!(fixture.style(".screener", "border-top-left-radius"), "4px");
    assert_eq!(fixture.style(".button--primary", "border-top-left-radius"), "4px");
    assert_eq!(fixture.style(".screener", "padding-top"), "36px", "one and a half times 24");
    let fixture = branded("--screener-radius: 0; --screener-radius-small: 8px").await;
    assert_eq!(fixture.style(".screener", "border-top-left-radius"), "0px");
    assert_eq!(fixture.style(".button--primary", "border-top-left-radius"), "8px");
}

async fn branded(style: &str) -> Fixture {
    Fixture::new(&format!("style=\"{style}\"")).await
}

struct Look<'f> {
    fixture: &'f Fixture,
    brand: &'f str,
}

impl Look<'_> {
    /// Text in the colour of one element, on the ground of another: 7:1, or 4.5:1 where neither black nor white does more.
    #[track_caller]
    fn reads(&self, text: &str, ground: &str) {
        let behind = self.colour(ground, "background-color");
        let best = contrast(behind, [0.0; 3]).max(contrast(behind, [255.0; 3]));
        self.holds(self.colour(text, "color"), behind, if best >= 7.0 { 7.0 } else { 4.5 }, text);
    }

    #[track_caller]
    fn stands_out(&self, control: &str, property: &str, ground: &str) {
        self.holds(self.colour(control, property), self.colour(ground, "background-color"), 3.0, control);
    }

    #[track_caller]
    fn holds(&self, front: [f64; 3], behind: [f64; 3], least: f64, what: &str) {
        let found = contrast(front, behind);
        assert!(found >= least - 1e-9, "{}: {what} {front:?} on {behind:?} is {found}, not {least}", self.brand);
    }

    /// A computed colour, `rgb(1, 2, 3)` or `#010203`.
    #[track_caller]
    fn colour(&self, selector: &str, property: &str) -> [f64; 3] {
        let computed = self.fixture.style(selector, property);
        let channels: Vec<f64> = match computed.trim().strip_prefix('#') {
            Some(hex) => {
                let [_, channels @ ..] = u32::from_str_radix(hex, 16).unwrap().to_be_bytes();
                channels.map(f64::from).to_vec()
            }
            None => {
                let numbers = computed.strip_prefix("rgb(").and_then(|rest| rest.strip_suffix(')'));
                let numbers = numbers.unwrap_or_else(|| panic!("{selector}: {property} is {computed}"));
                numbers.split(", ").map(|number| number.parse().unwrap()).collect()
            }
        };
        channels.try_into().unwrap()
    }
}

/// Hears what is written to the console as a warning, until it is dropped.
struct Told {
    heard: Array,
    before: JsValue,
}

fn listen() -> Told {
    let console = console();
    let before = Reflect::get(&console, &"warn".into()).unwrap();
    let heard = Array::new();
    let hear = Function::new_with_args("heard", "return (...words) => { heard.push(words.join(' ')); }");
    Reflect::set(&console, &"warn".into(), &hear.call1(&JsValue::NULL, &heard).unwrap()).unwrap();
    Told { heard, before }
}

impl Told {
    fn sentences(&self) -> Vec<String> {
        self.heard.iter().map(|sentence| sentence.as_string().unwrap()).collect()
    }
}

impl Drop for Told {
    fn drop(&mut self) {
        Reflect::set(&console(), &"warn".into(), &self.before).unwrap();
    }
}

fn console() -> JsValue {
    Reflect::get(&js_sys::global(), &"console".into()).unwrap().unchecked_into()
}
