//! Taking the result along in a real browser, whose clipboard and share menu are replaced.
#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test")]
#![allow(dead_code, reason = "the hands can do more than is done here")]

mod page;

use js_sys::{Array, Function, Reflect};
use page::Fixture;
use wasm_bindgen::JsValue;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

/// The shortest way to a result: it has the same section as every other.
async fn under_18() -> Fixture {
    let fixture = Fixture::new("").await;
    fixture.start().await;
    fixture.answer("age", &["under-18"]).await;
    fixture
}

/// Gives the navigator a property that notes what it is called with, and answers with a script.
fn replace(script: &str) -> Array {
    let given = Array::new();
    let put = "const put = (name, value) => Object.defineProperty(navigator, name, { value, configurable: true });";
    Function::new_with_args("given", &format!("{put}{script}")).call1(&JsValue::NULL, &given).unwrap();
    given
}

fn clipboard(answer: &str) -> Array {
    replace(&format!("put('clipboard', {{ writeText: (words) => {{ given.push(words); return {answer}; }} }})"))
}

fn share_menu(can_share: bool, answer: &str) -> Array {
    replace(&format!(
        "put('canShare', () => {can_share}); put('share', (what) => {{ given.push(what); return {answer}; }})"
    ))
}

#[wasm_bindgen_test]
async fn the_words_are_copied_when_asked_for_and_that_is_told() {
    let copied = clipboard("Promise.resolve()");
    let fixture = under_18().await;
    assert_eq!((copied.length(), fixture.style(".way__told", "margin-top").as_str()), (0, "0px"));
    fixture.press("Copy as text").await;
    fixture.shows(".way__told[role=status]", "Copied. You can paste it into a message or a note.").await;
    let words = copied.get(0).as_string().unwrap();
    assert_eq!(copied.length(), 1);
    assert!(words.starts_with("What to mention before microneedling\n"), "{words}");
    assert!(words.contains("\nAge: Under 18\n"), "{words}");
}

#[wasm_bindgen_test]
async fn a_browser_that_refuses_to_copy_is_told_of_with_another_way() {
    for refusal in ["Promise.reject(new DOMException('', 'NotAllowedError'))", "(() => { throw new TypeError(); })()"] {
        clipboard(refusal);
        let fixture = under_18().await;
        fixture.press("Copy as text").await;
        fixture.shows(".way__told", "This browser didn’t allow copying. You can print or save instead.").await;
    }
    replace("put('clipboard', undefined)");
    let fixture = under_18().await;
    fixture.press("Copy as text").await;
    fixture.shows(".way__told", "This browser didn’t allow copying.").await;
}

#[wasm_bindgen_test]
async fn sharing_is_offered_where_there_is_a_share_menu() {
    for (script, offered) in [
        ("put('canShare', undefined); put('share', undefined)", false),
        ("put('canShare', () => false); put('share', () => {})", false),
        ("put('canShare', () => true); put('share', () => {})", true),
    ] {
        replace(script);
        assert_eq!(under_18().await.text().contains("Opens your device’s own share menu."), offered, "{script}");
    }
}

#[wasm_bindgen_test]
async fn what_is_shared_is_the_text_and_closing_the_menu_is_no_error() {
    for answer in ["Promise.resolve()", "Promise.reject(new DOMException('', 'AbortError'))"] {
        let shared = share_menu(true, answer);
        let fixture = under_18().await;
        assert_eq!(shared.length(), 0);
        fixture.press("Share").await;
        let field = |name: &str| Reflect::get(&shared.get(0), &name.into()).unwrap().as_string().unwrap();
        assert_eq!(field("title"), "What to mention before microneedling");
        assert!(field("text").contains("\nAge: Under 18\n"));
        fixture.shows("#heading", "").await;
        assert_eq!(fixture.heard(), ["screener-ready null", "screener-started null", "screener-completed null"]);
    }
}

#[wasm_bindgen_test]
async fn the_code_shows_on_request_with_its_words() {
    let fixture = under_18().await;
    assert!(fixture.find(".code").is_none());
    fixture.press("Show as a QR code").await;
    assert_eq!(fixture.find(".code__picture").unwrap().get_attribute("role").as_deref(), Some("img"));
    fixture.shows(".code__words", "Age: Under 18").await;
    fixture.press("Hide the QR code").await;
    assert!(fixture.find(".code").is_none());
}

#[wasm_bindgen_test]
async fn each_way_says_what_it_does_before_it_does_it() {
    share_menu(true, "Promise.resolve()");
    let fixture = under_18().await;
    assert_eq!(fixture.count(".way"), 6);
    for id in ["print", "save-page", "copy", "share", "qr", "save"] {
        let button = format!("[aria-describedby={id}-more]");
        assert!(fixture.find(&button).is_some(), "{id}");
        assert!(!fixture.find(&format!("#{id}-more")).unwrap().text_content().unwrap().is_empty(), "{id}");
    }
}
