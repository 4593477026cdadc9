//! What a clinic's overlay can do to a protocol.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test")]

mod support;

use microneedling_screener::protocol::{Basis, Disposition, EndsBy, Rule, Text, Wait};
use serde_json::json;
use support::overlay::{applied, base, base_text, overlay, saying, whole, worded};

#[test]
fn questions_are_added_right_behind_the_ones_they_name() {
    let tightened = applied(&whole()).unwrap();
    let ids: Vec<&str> = tightened.questions().iter().map(|question| question.id.as_str()).collect();
    assert_eq!(ids, ["sore", "tattoo", "tattoo-new", "travel", "where", "hopes"]);
    for (place, question) in tightened.questions().iter().enumerate() {
        assert_eq!(tightened.position(&question.id), Some(place));
    }
}

#[test]
fn rules_notes_and_sources_are_added_behind_those_of_the_protocol() {
    let (base, tightened) = (base(), applied(&whole()).unwrap());
    assert_eq!(tightened.rules().last().unwrap().id.as_str(), "tattoo");
    assert_eq!(tightened.expectations().last().unwrap().id.as_str(), "parking");
    assert_eq!(tightened.consult_questions().last().unwrap().id.as_str(), "notes");
    assert_eq!(tightened.source(&"POLICY".into()).unwrap().organisation, "A clinic");
    assert_eq!(tightened.rules().len(), base.rules().len() + 1);
    assert_eq!((tightened.id(), tightened.version()), (base.id(), base.version()));
}

#[test]
fn a_rule_is_raised_and_else_stays_as_it_was() {
    let overlay =
        saying(json!({ "raise": { "lines": "see-doctor" }, "text": { "en": { "raise": { "lines": "Ask." } } } }));
    let (base, tightened) = (base(), applied(&overlay).unwrap());
    let (before, after) = (base.rule(&"lines".into()).unwrap(), tightened.rule(&"lines".into()).unwrap());
    assert_eq!(after.disposition, Disposition::SeeDoctor);
    let lowered_again = Rule { disposition: before.disposition, ..after.clone() };
    assert_eq!(&lowered_again, before);
}

#[track_caller]
fn check_wait(rule: &str, days: u32, expected: Wait) {
    let overlay = saying(json!({ "lengthen": { rule: days }, "text": { "en": { "lengthen": { rule: "Longer" } } } }));
    assert_eq!(applied(&overlay).unwrap().rule(&rule.into()).unwrap().wait, Some(expected));
}

#[test]
fn a_longer_wait_takes_the_published_range_with_it_and_names_no_authority() {
    let (basis, default_days) = (Basis::Default, Some(42));
    check_wait("sore-now", 42, Wait { ends_by: EndsBy::Healing, range_days: Some((10, 42)), default_days, basis });
    check_wait("lines", 42, Wait { ends_by: EndsBy::Time, range_days: Some((2, 42)), default_days, basis });
    // A rule without a wait gets one.
    check_wait("scars", 42, Wait { ends_by: EndsBy::Time, range_days: None, default_days, basis });
}

#[test]
fn a_rule_without_a_wait_may_be_raised_to_a_deferral_together_with_one() {
    let mut document =
        saying(json!({ "raise": { "scars": "defer" }, "text": { "en": { "raise": { "scars": "Wait." } } } }));
    assert_eq!(
        applied(&document).unwrap_err().to_string(),
        "raise.scars: the rule has no wait, and defers now; add how many days to \"lengthen\""
    );
    document["lengthen"] = json!({ "scars": 7 });
    document["text"]["en"]["lengthen"] = json!({ "scars": "A week has passed" });
    let words = worded(&document);
    assert_eq!(words.rule(&"scars".into()).until.as_deref(), Some("A week has passed"));
    assert_eq!(applied(&document).unwrap().rule(&"scars".into()).unwrap().disposition, Disposition::Defer);
}

#[test]
fn everything_added_has_words_and_everything_else_keeps_its_own() {
    let words = worded(&whole());
    assert_eq!(words.question(&"tattoo-new".into()).name, "New tattoo");
    assert_eq!(words.question(&"sore".into()).name, "Sore");
    assert_eq!(words.rule(&"tattoo".into()).title, "A tattoo");
    assert_eq!(words.rule(&"eye".into()), base_text().rule(&"eye".into()));
    assert_eq!(words.expectation(&"parking".into()).body, "Behind the house");
    assert_eq!(words.consult_question(&"notes".into()), "Where have you been?");
}

#[test]
fn a_raised_rule_keeps_its_advice_and_a_lengthened_wait_loses_the_shorter_one() {
    let words = worded(&whole());
    let rule = words.rule(&"sore-now".into());
    assert_eq!(rule.advice, "Wait See a doctor first.");
    assert_eq!(rule.until.as_deref(), Some("Six weeks have passed."));
    assert_eq!((rule.title.as_str(), rule.reason.as_str()), ("A sore", "It spreads"));
}

#[test]
fn words_in_a_language_serve_its_regions_but_no_other_language() {
    let in_locale = |overlay_has: &str, visitor_reads: &str| {
        let small = support::read(&support::small()).unwrap();
        let mut document = support::small_words();
        document["locale"] = json!(visitor_reads);
        let text = Text::read(&support::tree(&document), &small).unwrap();
        let added = overlay(&saying(json!({ "text": { overlay_has: {} } }))).unwrap();
        added.apply(small, text).map(|(_, text)| text.locale().to_owned()).map_err(|error| error.to_string())
    };
    assert_eq!(in_locale("en", "en").unwrap(), "en");
    assert_eq!(in_locale("en", "en-GB").unwrap(), "en-GB");
    assert_eq!(in_locale("en-GB", "en").unwrap_err(), "text: the overlay has no words in \"en\"; add them");
    assert_eq!(in_locale("en", "cy").unwrap_err(), "text: the overlay has no words in \"cy\"; add them");
}

#[test]
fn contacts_are_handed_on_as_they_are() {
    let overlay = overlay(&whole()).unwrap();
    assert_eq!(overlay.contact("consult-phone"), Some("+44 20 7946 0000"));
    assert_eq!(overlay.contact("consult-url"), None);
    assert_eq!((overlay.id(), overlay.version()), ("policy", "2.1.0"));
}

#[test]
fn an_overlay_may_say_nothing_at_all() {
    let nothing = saying(json!({ "text": { "en": {} } }));
    assert_eq!(applied(&nothing).unwrap(), base());
    assert_eq!(worded(&nothing), base_text());
}

#[test]
fn an_emergency_may_end_the_questions() {
    let mut document = whole();
    for (key, value) in [("disposition", json!("urgent-care")), ("final", json!(true)), ("emergency", json!(true))] {
        document["rules"][0][key] = value;
    }
    assert!(applied(&document).unwrap().rules().last().unwrap().is_final);
    document["rules"][0]["disposition"] = json!("see-doctor");
    assert_eq!(
        applied(&document).unwrap_err().to_string(),
        "rules[0].emergency: only urgent-care can be an emergency; raise the disposition"
    );
}

#[test]
fn the_sample_fits_the_protocol_that_ships() {
    let protocol = support::protocol();
    let text = support::text(&protocol);
    let (tightened, _) =
        support::sample().apply(protocol.clone(), text).unwrap_or_else(|problems| panic!("{problems}"));
    assert_eq!(tightened.questions().len(), protocol.questions().len() + 1);
    assert_eq!(tightened.rule(&"hair-removal".into()).unwrap().disposition, Disposition::Defer);
}
