//! What is remarked on when a text doesn't say the same as the one that it was translated from: a small text and its
//! translation are bent at one place, and the one remark on that place is expected.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test")]

mod support;

use microneedling_screener::proof::lint::{Remark, Severity, Vocabulary};
use microneedling_screener::proof::parity::Original;
use microneedling_screener::protocol::Text;
use serde_json::{Value, json};

const REASON: &str = "/rules/sore-now/reason";
const ADVICE: &str = "/rules/eye/advice";

/// A text, its translation, and the vocabularies of both.
struct Documents {
    text: Value,
    words: Value,
    translation: Value,
    translated_words: Value,
}

impl Documents {
    fn small() -> Self {
        let mut translation = support::small_words();
        translation["locale"] = json!("de");
        let mut translated_words = support::small_vocabulary();
        for (key, value) in [
            ("locale", json!("de")),
            ("negations", json!(["nicht", "kein*", "nie", "not", "no"])),
            ("numbers", json!({ "zwei": 2 })),
            (
                "units",
                json!({ "hour": ["Stunde*"], "day": ["Tag", "Tage*"], "week": ["Woche*"], "month": ["Monat*"],
                        "year": ["Jahr*"] }),
            ),
            ("terms", json!({ "sore": ["wund*", "sore"] })),
        ] {
            translated_words[key] = value;
        }
        Self { text: support::small_words(), words: support::small_vocabulary(), translation, translated_words }
    }

    /// With one string, and what stands for it in the translation.
    fn saying(mut self, pointer: &str, words: &str, translated: &str) -> Self {
        *self.text.pointer_mut(pointer).unwrap() = json!(words);
        *self.translation.pointer_mut(pointer).unwrap() = json!(translated);
        self
    }

    fn allowing(mut self, at: &str, what: &str) -> Self {
        self.translated_words["differs"] = json!([{ "at": at, "what": what, "why": "It is said so." }]);
        self
    }

    fn remarks(&self) -> Vec<Remark> {
        let protocol = support::read(&support::small()).unwrap();
        let text = |json| Text::read(&support::tree(json), &protocol).unwrap_or_else(|problems| panic!("{problems}"));
        let words =
            |json| Vocabulary::read(&support::tree(json), &protocol).unwrap_or_else(|problems| panic!("{problems}"));
        let original = Original::new(&protocol, &text(&self.text), &words(&self.words));
        original.remarks(&protocol, &text(&self.translation), &words(&self.translated_words))
    }

    #[track_caller]
    fn pass(self) {
        assert_eq!(self.remarks(), []);
    }

    /// Expects this remark on this place and no other.
    #[track_caller]
    fn fail(self, path: &str, expected: &str) {
        let remarks = self.remarks();
        let shown: Vec<String> = remarks.iter().map(Remark::to_string).collect();
        assert_eq!(shown, [format!("text de: {path}: {expected}")]);
        assert_eq!(remarks[0].severity(), Severity::Error);
    }
}

fn saying(words: &str, translated: &str) -> Documents {
    Documents::small().saying(REASON, words, translated)
}

#[test]
fn a_translation_that_says_the_same_is_not_remarked_on() {
    Documents::small().pass();
    saying("Not for two to 4 weeks.", "2 bis vier Wochen nicht.").fail(
        "rules.sore-now.reason",
        "the numbers here are 2, in the first text 2, 4; say the same, or write under \"differs\" why not",
    );
    saying("Wait two to 4 weeks. Do not rub it.", "Zwei bis 4 Wochen warten. Nie reiben, gar nicht.").pass();
}

#[test]
fn numbers_are_the_same_whether_in_digits_or_in_words() {
    saying("After 0.25 or two days", "Nach 0,25 oder 2 Tagen").pass();
    saying("After 24 hours", "Nach 42 Stunden").fail(
        "rules.sore-now.reason",
        "the numbers here are 42, in the first text 24; say the same, or write under \"differs\" why not",
    );
}

#[test]
fn units_of_time_are_never_exchanged() {
    saying("Wait 4 weeks", "4 Wochen warten").pass();
    saying("Wait 4 weeks", "4 Monate warten").fail(
        "rules.sore-now.reason",
        "the units of time here are month, in the first text week; say the same, or write under \"differs\" why not",
    );
}

#[test]
fn as_many_sentences_negate() {
    saying("Do not rub. Do not cut.", "Nicht reiben. Nie schneiden.").pass();
    saying("Do not rub. Do not cut.", "Nicht reiben. Schneiden.").fail(
        "rules.sore-now.reason",
        "sentences that negate: 1 here, 2 in the first text; say the same, or write under \"differs\" why not",
    );
}

#[test]
fn a_term_stands_wherever_the_first_text_says_it_and_may_stand_elsewhere() {
    saying("It is sore", "Es ist wund").pass();
    saying("It hurts", "Die wunde Stelle schmerzt").pass();
    saying("It is sore", "Es schmerzt").fail(
        "rules.sore-now.reason",
        "the first text says \"sore\" here and this doesn't; say the same, or write under \"differs\" why not",
    );
}

#[test]
fn placeholders_are_the_same_and_may_never_differ() {
    let documents = || Documents::small().saying(ADVICE, "Call {emergency}", "{advice_line} anrufen");
    let expected = "the placeholders here are advice_line, in the first text emergency; write the same";
    documents().fail("rules.eye.advice", expected);
    documents().saying(ADVICE, "Call {emergency}", "{emergency} anrufen").pass();
}

#[test]
fn no_sentence_is_left_as_it_was() {
    let expected = "this is word for word the first text; translate it, or write under \"differs\" why not";
    saying("Skin can need time", "Skin can need time").fail("rules.sore-now.reason", expected);
    saying("Skin care", "Skin care").pass();
    let mut british = saying("Skin can need time", "Skin can need time");
    british.translation["locale"] = json!("en-GB");
    british.pass();
}

#[test]
fn a_hint_stands_where_the_first_text_has_one_and_nowhere_else() {
    let mut without = Documents::small();
    without.translation["questions"]["where"].as_object_mut().unwrap().remove("hint");
    without.fail("questions.where.hint", "the first text has a hint here; write one");
    let mut with = Documents::small();
    with.translation["questions"]["sore"]["choices"]["yes"]["hint"] = json!("Ja");
    with.fail("questions.sore.choices.yes.hint", "the first text has no hint here; remove this one");
}

#[test]
fn what_differs_for_a_reason_is_let_pass_there_and_only_so() {
    let month = || saying("In May 2025", "Im 5. Monat 2025");
    let both = month().remarks().len();
    assert_eq!(both, 2);
    assert_eq!(month().allowing(REASON, "numbers").remarks().len(), 1);
    assert_eq!(month().allowing(ADVICE, "numbers").remarks().len(), both + 1, "and the entry is idle");
}

#[test]
fn a_difference_that_nothing_needs_is_remarked_on() {
    let remarks = saying("Wait 4 weeks", "4 Wochen warten").allowing(REASON, "units").remarks();
    assert_eq!(
        remarks.iter().map(Remark::to_string).collect::<Vec<_>>(),
        ["words de: differs[0]: nothing is different at \"/rules/sore-now/reason\" any more; remove this"]
    );
    assert_eq!(remarks[0].severity(), Severity::Advice);
}

#[test]
fn both_vocabularies_have_the_same_terms() {
    let mut documents = Documents::small();
    documents.translated_words["terms"] = json!({ "clinic": ["Praxis"] });
    let remarks: Vec<String> = documents.remarks().iter().map(Remark::to_string).collect();
    assert_eq!(
        remarks[..2],
        [
            "words de: terms: the first vocabulary has the term \"sore\"; add its words",
            "words de: terms.clinic: the first vocabulary has no term \"clinic\"; add it there, or remove it",
        ]
    );
}
