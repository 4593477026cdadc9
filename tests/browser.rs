//! The widget and its element in a real browser: what shows, where the focus goes, what the page is told.
//!
//! `element.js` is imported as it ships; the WebAssembly side that it would load is this very test.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test")]

mod language_menu;
// The hands are shared with other tests, which use more of them.
#[allow(dead_code, reason = "shared with other tests")]
mod page;

use microneedling_screener::embed::tree;
use microneedling_screener::protocol::{Date, MAX_DEPTH, MAX_VALUES, Protocol, Text, Tree};
use microneedling_screener::widget::{Frame, Link, PhoneNumber, Screener, ScreenerProps, Settings, english};
use page::{Fixture, documents};
use std::sync::Arc;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

/// Answers that lead from the intro to the list with nothing to report: one choice for each question, in order.
const NOTHING: [(&str, &str); 14] = [
    ("age", "22-plus"),
    ("area", "face"),
    ("hopes", "lines"),
    ("device", "needles-only"),
    ("acne", "none"),
    ("cold-sores", "never"),
    ("eczema", "never"),
    ("sun", "none"),
    ("skin-today", "none"),
    ("marks", "none"),
    ("healing", "none"),
    ("medicines", "none"),
    ("health", "none"),
    ("recent", "none"),
];

#[wasm_bindgen_test]
async fn the_intro_replaces_the_fallback() {
    let fixture = Fixture::new("").await;
    fixture.shows("#heading", "What should I mention before microneedling?").await;
    assert!(fixture.find("slot:not([name])").is_none(), "the fallback still shows");
    assert!(fixture.text().contains("This tool sends and stores nothing."));
    assert!(fixture.text().contains("Not yet reviewed by a clinician."));
}

#[wasm_bindgen_test]
async fn a_visitor_with_nothing_to_report_reads_that_a_consult_still_comes_first() {
    let fixture = Fixture::new("consult-url=\"https://clinic.example/book\"").await;
    fixture.start().await;
    for (question, choice) in NOTHING {
        fixture.answer(question, &[choice]).await;
    }
    fixture.shows("#heading", "Check your answers").await;
    assert_eq!(fixture.count(".answers__row"), 14);
    fixture.press("See my result").await;
    fixture.shows("#heading", "A consult still comes first").await;
    assert!(fixture.find(".result[data-disposition=no-flags]").is_some());
    assert_eq!(fixture.find(".next a").unwrap().get_attribute("href").unwrap(), "https://clinic.example/book");
}

#[wasm_bindgen_test]
async fn the_focus_follows_each_new_heading() {
    let fixture = Fixture::new("").await;
    assert_eq!(fixture.focused(), None, "the first screen takes no focus");
    fixture.start().await;
    assert_eq!(fixture.focused().as_deref(), Some("heading"));
    fixture.answer("age", &["22-plus"]).await;
    assert_eq!(fixture.focused().as_deref(), Some("heading"));
}

#[wasm_bindgen_test]
async fn continue_without_an_answer_explains_itself_and_takes_the_focus() {
    let fixture = Fixture::new("").await;
    fixture.start().await;
    fixture.press("Continue").await;
    fixture.shows(".error-summary", "There is a problem").await;
    fixture.shows(".error-message", "Choose one answer, or “I’d rather not say”").await;
    assert!(fixture.is_focused(".error-summary"));
    assert_eq!(fixture.find("fieldset").unwrap().get_attribute("aria-describedby").unwrap(), "error");
    fixture.click(".error-summary .link").await;
    assert_eq!(fixture.focused().as_deref(), Some("age-under-18"));
    fixture.tick("age", "22-plus").await;
    assert!(fixture.find(".error-summary").is_none());
}

#[wasm_bindgen_test]
async fn none_of_these_stands_alone() {
    let fixture = Fixture::new("").await;
    fixture.start().await;
    for (question, choice) in &NOTHING[..4] {
        fixture.answer(question, &[choice]).await;
    }
    fixture.tick("acne", "inflamed").await;
    fixture.tick("acne", "unsure").await;
    assert_eq!(fixture.ticked(), ["acne-inflamed", "acne-unsure"]);
    fixture.tick("acne", "none").await;
    assert_eq!(fixture.ticked(), ["acne-none"]);
    fixture.tick("acne", "blackheads").await;
    assert_eq!(fixture.ticked(), ["acne-blackheads"]);
}

#[wasm_bindgen_test]
async fn back_keeps_the_answer_and_the_status_tells_the_place() {
    let fixture = Fixture::new("").await;
    fixture.start().await;
    fixture.shows("[role=status]", "Question 1 of about 14").await;
    fixture.answer("age", &["22-plus"]).await;
    fixture.shows("[role=status]", "Question 2 of about 14").await;
    fixture.press("Back").await;
    fixture.shows("[role=status]", "Question 1 of about 14").await;
    assert_eq!(fixture.ticked(), ["age-22-plus"]);
}

#[wasm_bindgen_test]
async fn a_skipped_question_is_told_in_the_result() {
    let fixture = Fixture::new("").await;
    fixture.start().await;
    for (question, choice) in &NOTHING[..10] {
        fixture.answer(question, &[choice]).await;
    }
    fixture.press("Skip this question").await;
    for (question, choice) in &NOTHING[11..] {
        fixture.answer(question, &[choice]).await;
    }
    fixture.press("See my result").await;
    assert!(fixture.find(".result[data-disposition=see-doctor]").is_some());
    fixture.shows(".finding__answered", "You skipped a question: Healing and reactions.").await;
}

#[wasm_bindgen_test]
async fn urgent_care_ends_the_questions_and_shows_whom_to_call_but_no_booking() {
    let fixture =
        Fixture::new("country=\"GB\" consult-url=\"https://clinic.example/\" consult-phone=\"+44 20 7946 0000\"").await;
    fixture.start().await;
    for (question, choice) in &NOTHING[..6] {
        fixture.answer(question, &[choice]).await;
    }
    fixture.answer("eczema", &["flare-here"]).await;
    fixture.answer("eczema-signs", &["blisters"]).await;
    fixture.shows("#heading", "Get medical help today").await;
    let links = fixture.hrefs("a.button");
    assert_eq!(links, ["tel:111", "tel:999"]);
    fixture.press("Clear my answers").await;
    fixture.press("Clear them").await;
    fixture.shows("#heading", "What should I mention before microneedling?").await;
    fixture.shows("[role=status]", "Your answers are gone.").await;
}

#[wasm_bindgen_test]
async fn the_page_hears_of_milestones_and_of_nothing_else() {
    let fixture = Fixture::new("").await;
    fixture.start().await;
    for (question, choice) in NOTHING {
        fixture.answer(question, &[choice]).await;
    }
    fixture.press("See my result").await;
    let once = ["screener-ready null", "screener-started null", "screener-completed null"];
    assert_eq!(fixture.heard(), once);
    fixture.press("Change my answers").await;
    fixture.press("See my result").await;
    assert_eq!(fixture.heard(), once, "going back and forth is nobody's business");
    fixture.press("Clear my answers").await;
    fixture.press("Clear them").await;
    assert_eq!(fixture.heard().len(), 4);
}

#[wasm_bindgen_test]
async fn attributes_take_effect_without_losing_answers() {
    let fixture = Fixture::new("consult-url=\"https://one.example/\"").await;
    fixture.start().await;
    fixture.answer("age", &["22-plus"]).await;
    fixture.host().set_attribute("consult-url", "https://two.example/").unwrap();
    fixture.settle().await;
    fixture.shows("[role=status]", "Question 2 of about 14").await;
    for (question, choice) in &NOTHING[1..] {
        fixture.answer(question, &[choice]).await;
    }
    fixture.press("See my result").await;
    assert_eq!(fixture.hrefs(".next a"), ["https://two.example/"]);
}

#[wasm_bindgen_test]
async fn a_moved_element_keeps_its_answers_and_a_removed_one_forgets_them() {
    let fixture = Fixture::new("").await;
    fixture.start().await;
    fixture.answer("age", &["22-plus"]).await;
    fixture.move_host();
    fixture.settle().await;
    fixture.shows("[role=status]", "Question 2 of about 14").await;
    fixture.remove_host();
    fixture.settle().await;
    assert!(fixture.find(".screener").is_none(), "a removed element keeps no widget");
    fixture.move_host();
    fixture.shows("#heading", "What should I mention before microneedling?").await;
    fixture.start().await;
    assert!(fixture.ticked().is_empty());
}

#[wasm_bindgen_test]
async fn two_widgets_of_one_page_keep_apart() {
    let (one, two) = (Fixture::new("").await, Fixture::new("").await);
    one.start().await;
    one.answer("age", &["18-21"]).await;
    two.shows("#heading", "What should I mention before microneedling?").await;
    one.shows("[role=status]", "Question 2 of about 14").await;
}

#[wasm_bindgen_test]
async fn what_is_meant_for_paper_or_for_other_directions_stays_away() {
    let fixture = Fixture::new("").await;
    fixture.start().await;
    assert_eq!(fixture.style(".back .icon", "transform"), "none", "the arrow points back");
    for (question, choice) in NOTHING {
        fixture.answer(question, &[choice]).await;
    }
    fixture.press("See my result").await;
    assert_eq!(fixture.style(".sheet", "display"), "none");
    assert_eq!(fixture.style(".banner .icon", "transform"), "none");
}

/// A browser takes longer to put a date into words than to draw a question with it.
#[wasm_bindgen_test]
async fn each_date_is_put_into_words_once() {
    let asked: js_sys::Array = js_sys::eval(
        "(() => {
            const real = Date.prototype.toLocaleDateString;
            const asked = [];
            Date.prototype.toLocaleDateString = function (...how) {
                asked.push(`${this.toISOString()} ${JSON.stringify(how)}`);
                return real.apply(this, how);
            };
            asked.stop = () => { Date.prototype.toLocaleDateString = real; };
            return asked;
        })()",
    )
    .unwrap()
    .unchecked_into();
    let fixture = Fixture::in_languages("lang=\"ar\"").await;
    fixture.press("Start ar").await;
    for (question, choice) in NOTHING {
        fixture.answer(question, &[choice]).await;
    }
    js_sys::Reflect::get(&asked, &"stop".into()).unwrap().unchecked_into::<js_sys::Function>().call0(&asked).unwrap();
    let asked: Vec<String> = asked.iter().filter_map(|one| one.as_string()).collect();
    assert!(!asked.is_empty(), "questions name sources, and those their dates");
    let mut each = asked.clone();
    each.sort();
    each.dedup();
    assert_eq!(asked.len(), each.len(), "{asked:?}");
}

#[wasm_bindgen_test]
fn what_the_browser_is_not_asked_for_is_what_it_would_say() {
    let asked = |locale: &str, iso: &str, day: &str| {
        let script = format!(
            "new Date('{iso}').toLocaleDateString('{locale}', \
             {{ timeZone: 'UTC', year: 'numeric', month: 'long', {day} }})"
        );
        js_sys::eval(&script).unwrap().as_string()
    };
    for locale in ["en-GB", "en-US"] {
        for month in 1..=12 {
            let [month, day] = [format!("2026-{month:02}"), format!("2026-{month:02}-{:02}", 2 * month)];
            assert_eq!(english::date(locale, &month), asked(locale, &month, ""));
            assert_eq!(english::date(locale, &day), asked(locale, &day, "day: 'numeric'"));
        }
    }
    for locale in ["en", "fr", "en-GB-u-ca-buddhist"] {
        assert_eq!(english::date(locale, "2026-11-21"), None);
    }
    for locale in ["de", "en-GB", "en-US", "es", "fr", "hi", "it", "pl", "pt", "pt-BR", "zh"] {
        for number in [0, 1, 10, 99, 999] {
            let words = js_sys::eval(&format!("({number}).toLocaleString('{locale}')")).unwrap().as_string();
            assert_eq!(english::number(locale, number), words, "{number} in {locale}");
        }
        assert_eq!(english::number(locale, 1000), None);
    }
    for locale in ["ar", "fa", "en-u-nu-deva"] {
        assert_eq!(english::number(locale, 5), None);
    }
}

#[wasm_bindgen_test]
async fn reset_shows_the_first_screen() {
    let fixture = Fixture::new("").await;
    fixture.start().await;
    fixture.reset();
    fixture.shows("#heading", "What should I mention before microneedling?").await;
}

#[wasm_bindgen_test]
async fn a_wrong_protocol_leaves_the_fallback_and_one_event() {
    let fixture = Fixture::with_protocol("{\"format\":1}").await;
    fixture.settle().await;
    assert!(fixture.find("slot").is_some());
    assert!(fixture.find(".screener").is_none());
    assert_eq!(fixture.heard(), ["screener-error null"]);
}

#[wasm_bindgen_test]
async fn an_overlay_adds_its_question_tells_of_itself_and_gives_the_clinic() {
    let fixture = Fixture::with_overlay(page::sample(), "consult-url=\"https://clinic.example/book\"").await;
    fixture.shows(".footnote", "The clinic added to these questions or their advice itself, version 1.0.0.").await;
    fixture.start().await;
    for (question, choice) in NOTHING {
        fixture.answer(question, &[choice]).await;
    }
    fixture.shows("legend", "Has another clinic treated the area in the last year?").await;
    fixture.answer("other-clinic", &["yes"]).await;
    fixture.press("See my result").await;
    assert!(fixture.find(".result[data-disposition=discuss]").is_some());
    fixture.shows(".finding__title", "Treatment at another clinic").await;
    let links = fixture.hrefs(".next a");
    assert_eq!(links, ["https://clinic.example/book", "tel:+442079460000"], "the element has the last word");
}

#[wasm_bindgen_test]
async fn another_overlay_starts_over() {
    let fixture = Fixture::new("").await;
    fixture.start().await;
    fixture.answer("age", &["22-plus"]).await;
    fixture.host().set_attribute("overlay", &page::address_of(page::sample())).unwrap();
    fixture.shows("#heading", "What should I mention before microneedling?").await;
    fixture.shows(".footnote", "The clinic added to these questions").await;
    fixture.host().remove_attribute("overlay").unwrap();
    page::until(|| !fixture.text().contains("The clinic added to these questions")).await;
}

#[wasm_bindgen_test]
async fn a_loosening_overlay_leaves_the_fallback_and_one_event() {
    let softer = page::sample().replace("\"hair-removal\": \"defer\"", "\"hair-removal\": \"discuss\"");
    for wrong in [softer.as_str(), "{}", "null"] {
        let fixture = Fixture::with_overlay(wrong, "").await;
        fixture.settle().await;
        assert!(fixture.find("slot").is_some(), "{wrong}");
        assert!(fixture.find(".screener").is_none(), "{wrong}");
        assert_eq!(fixture.heard(), ["screener-error null"], "{wrong}");
    }
}

#[wasm_bindgen_test]
async fn a_protocol_past_its_review_date_says_so_and_a_locale_gives_the_direction() {
    let (protocol, text) = documents();
    let protocol = Protocol::read(&read(&protocol)).unwrap();
    let text = Text::read(&read(&text.replace("\"en-GB\"", "\"ar\"")), &protocol).unwrap();
    for (today, overdue) in [(protocol.review_by(), false), (Date::new(2030, 1, 1).unwrap(), true)] {
        let settings = Settings { today: Some(today), ..nothing_set() };
        let frame = Frame::new(Arc::new(protocol.clone()), text.clone(), settings);
        let root = gloo::utils::document().create_element("div").unwrap();
        gloo::utils::body().append_child(&root).unwrap();
        let props = ScreenerProps {
            frame,
            languages: Default::default(),
            session: 0,
            is_started: false,
            on_milestone: Default::default(),
        };
        yew::Renderer::<Screener>::with_root_and_props(root.clone(), props).render();
        page::until(|| root.query_selector(".footnote").unwrap().is_some()).await;
        assert_eq!(root.query_selector(".notice--warn").unwrap().is_some(), overdue);
        let screener = root.query_selector(".screener").unwrap().unwrap();
        assert_eq!(screener.get_attribute("dir").unwrap(), "rtl");
        root.remove();
    }
}

#[wasm_bindgen_test]
fn what_the_browser_has_parsed_is_the_same_document_as_ever() {
    let (protocol, _) = documents();
    for json in [protocol.as_str(), "[null, true, 1.5, -2, \"\", {}, { \"b\": [], \"a\": { \"z\": false } }]"] {
        assert_eq!(read(json), serde_json::from_str(json).unwrap());
    }
    assert_eq!(tree(&wasm_bindgen::JsValue::UNDEFINED), Tree::Null);
}

#[wasm_bindgen_test]
fn no_document_exhausts_the_stack_or_the_memory() {
    let nested = MAX_DEPTH + 10;
    let mut deep = &read(&format!("{}1{}", "[".repeat(nested), "]".repeat(nested)));
    while let Tree::List(items) = deep {
        deep = &items[0];
    }
    assert_eq!(deep, &Tree::TooDeep);

    let Tree::List(items) = read(&format!("[{}0]", "0,".repeat(MAX_VALUES))) else { panic!("not a list") };
    assert_eq!((items.len(), items.last()), (MAX_VALUES, Some(&Tree::TooMany)), "the list itself counts too");
}

#[wasm_bindgen_test]
fn only_harmless_links_are_taken() {
    for good in
        ["https://a.example/b?c", "http://127.0.0.1:8080/", "http://localhost/x", "tel:+44", "mailto:a@b.example"]
    {
        assert!(Link::parse(good).is_some(), "{good}");
    }
    for bad in [
        "javascript:alert(1)",
        " JavaScript:alert(1)",
        "data:text/html,x",
        "http://a.example/",
        "ftp://a.example",
        "blob:https://a.example/1",
        "book",
        "//a.example",
        "http://127.evil.example/",
        "file:///etc/passwd",
        "",
    ] {
        assert!(Link::parse(bad).is_none(), "{bad}");
    }
    assert_eq!(PhoneNumber::parse("tel:+44 (20) 7946-0000").unwrap().href(), "tel:+442079460000");
    assert!(PhoneNumber::parse("call us").is_none());
}

fn read(json: &str) -> Tree {
    tree(&js_sys::JSON::parse(json).unwrap())
}

fn nothing_set() -> Settings {
    Settings {
        consult_url: None,
        consult_phone: None,
        clinic_name: None,
        country: None,
        own_protocol: false,
        overlay: None,
        today: None,
    }
}
