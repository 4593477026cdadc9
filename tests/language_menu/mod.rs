//! The menu of languages: what it offers when, and what a choice leaves as it was.

use super::page::{self, Fixture};
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn a_choice_keeps_answers_step_and_focus_and_turns_the_direction() {
    let fixture = Fixture::in_languages("lang=\"en\"").await;
    assert_eq!(fixture.offered(), ["en", "de", "pl", "ar"]);
    // Both are here before the first question.
    fixture.choose_language("ar").await;
    fixture.shows("[lang=ar][dir=rtl] .button", "Start ar").await;
    assert_eq!(fixture.focused().as_deref(), Some("language"));
    fixture.choose_language("en").await;
    fixture.shows("[lang=en-GB][dir=ltr] .button", "Start").await;
    fixture.start().await;
    fixture.answer("age", &["22-plus"]).await;
    fixture.tick("area", "neck").await;

    let offered = fixture.offered().join(" ");
    assert!(offered.contains("ar") && !offered.contains("de"), "what is not here can't be had any more: {offered}");
    fixture.focus("#language");
    fixture.choose_language("ar").await;
    fixture.shows("[lang=ar][dir=rtl] [role=status]", "ar: 2").await;
    assert_eq!(fixture.ticked(), ["area-neck"]);
    assert_eq!(fixture.focused().as_deref(), Some("language"));
    fixture.press("Back").await;
    assert_eq!(fixture.ticked(), ["age-22-plus"]);
}

#[wasm_bindgen_test]
async fn clearing_keeps_the_language_and_says_why_there_are_fewer_and_removing_forgets_it() {
    let fixture = Fixture::in_languages("lang=\"en\"").await;
    fixture.choose_language("ar").await;
    fixture.shows(".button", "Start ar").await;
    assert!(fixture.find(".language__note").is_none());
    fixture.press("Start ar").await;
    fixture.shows("legend", "").await;
    fixture.reset();
    fixture.shows("[lang=ar] .button", "Start ar").await;
    fixture.shows(".language__note", "Choose another language before the first question.").await;
    fixture.remove_host();
    fixture.settle().await;
    fixture.move_host();
    fixture.shows("[lang=en-GB] .button", "Start").await;
    assert_eq!(fixture.chosen_language(), "en");
}

#[wasm_bindgen_test]
async fn a_language_that_does_not_come_or_is_wrong_leaves_the_old_one_and_says_so() {
    let fixture = Fixture::in_languages("lang=\"en\"").await;
    for wrong in ["de", "pl"] {
        fixture.choose_language(wrong).await;
        fixture.shows(".language__note", "That language couldn’t be loaded.").await;
        fixture.shows("[role=status]", "That language couldn’t be loaded.").await;
        fixture.shows("[lang=en-GB] .button", "Start").await;
        assert_eq!(fixture.chosen_language(), "en");
        fixture.choose_language("ar").await;
        fixture.shows("[lang=ar] .button", "Start ar").await;
        assert!(fixture.find(".language__note").is_none());
        fixture.choose_language("en").await;
    }
    assert_eq!(fixture.heard(), ["screener-ready null"]);
}

#[wasm_bindgen_test]
async fn the_page_has_the_last_word_on_its_language() {
    let fixture = Fixture::in_languages("lang=\"en\"").await;
    fixture.choose_language("ar").await;
    fixture.shows("[lang=ar] .button", "Start ar").await;
    fixture.host().set_attribute("lang", "en-GB").unwrap();
    fixture.shows("[lang=en-GB] .button", "Start").await;
    page::until(|| fixture.chosen_language() == "en").await;
}

#[wasm_bindgen_test]
async fn an_overlay_narrows_the_languages_to_those_it_has_words_for() {
    let overlay = format!("overlay=\"{}\"", page::address_of(page::sample()));
    let fixture = Fixture::in_languages(&format!("lang=\"ar\" {overlay}")).await;
    fixture.shows("[lang=en-GB] .button", "Start").await;
    assert!(fixture.find(".language").is_none(), "the sample has English words alone");
}

#[wasm_bindgen_test]
async fn words_of_the_clinics_own_stand_alone() {
    let fixture = Fixture::new("").await;
    assert!(fixture.find(".language").is_none());
}
