//! What the lints object to: a small protocol, its text and its vocabulary are bent at one place, and the one remark on
//! that place is expected.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test")]

mod support;

use microneedling_screener::proof::lint::{Remark, SHORTEST, Severity, Vocabulary, remarks, scores};
use microneedling_screener::protocol::{Date, Text};
use serde_json::{Value, json};

/// A protocol, its text and its vocabulary.
struct Documents {
    protocol: Value,
    text: Value,
    words: Value,
    today: Date,
}

impl Documents {
    fn small() -> Self {
        let today = Date::new(2026, 11, 21).unwrap();
        Self { protocol: support::small(), text: support::small_words(), words: support::small_vocabulary(), today }
    }

    fn with(mut self, document: fn(&mut Self) -> &mut Value, pointer: &str, value: Value) -> Self {
        let document = document(&mut self);
        match document.pointer_mut(pointer) {
            Some(place) => *place = value,
            None => {
                let (parent, key) = pointer.rsplit_once('/').unwrap();
                document.pointer_mut(parent).unwrap()[key] = value;
            }
        }
        self
    }

    fn with_protocol(self, pointer: &str, value: Value) -> Self {
        self.with(|documents| &mut documents.protocol, pointer, value)
    }

    fn with_text(self, pointer: &str, value: Value) -> Self {
        self.with(|documents| &mut documents.text, pointer, value)
    }

    fn with_words(self, pointer: &str, value: Value) -> Self {
        self.with(|documents| &mut documents.words, pointer, value)
    }

    fn on(self, year: u16, month: u8, day: u8) -> Self {
        Self { today: Date::new(year, month, day).unwrap(), ..self }
    }

    fn remarks(&self) -> Vec<Remark> {
        let protocol = support::read(&self.protocol).unwrap_or_else(|problems| panic!("{problems}"));
        let text = Text::read(&support::tree(&self.text), &protocol).unwrap_or_else(|problems| panic!("{problems}"));
        let vocabulary =
            Vocabulary::read(&support::tree(&self.words), &protocol).unwrap_or_else(|problems| panic!("{problems}"));
        remarks(&protocol, &[(&text, &vocabulary)], self.today)
    }

    #[track_caller]
    fn pass(self) {
        assert_eq!(self.remarks(), []);
    }

    /// Expects this remark and no other.
    #[track_caller]
    fn fail(self, expected: &str) {
        let remarks: Vec<String> = self.remarks().iter().map(Remark::to_string).collect();
        assert_eq!(remarks, [expected]);
        assert!(self.remarks().iter().all(|remark| remark.severity() == Severity::Error), "{expected} is an error");
    }

    /// Expects this advice and no other remark.
    #[track_caller]
    fn advise(self, expected: &str) {
        let remarks: Vec<String> = self.remarks().iter().map(Remark::to_string).collect();
        assert_eq!(remarks, [expected]);
        assert!(self.remarks().iter().all(|remark| remark.severity() == Severity::Advice), "{expected} is advice");
    }
}

fn small() -> Documents {
    Documents::small()
}

#[test]
fn good_documents_are_not_remarked_on() {
    small().pass();
}

#[test]
fn what_must_never_be_said_is_found_wherever_a_text_speaks() {
    for place in [
        "/questions/sore/name",
        "/questions/sore/ask",
        "/questions/where/hint",
        "/questions/sore/why",
        "/questions/sore/choices/yes/label",
        "/questions/sore/choices/yes/hint",
        "/rules/sore-now/title",
        "/rules/sore-now/reason",
        "/rules/sore-now/advice",
        "/rules/sore-now/until",
        "/expectations/scars/title",
        "/expectations/scars/body",
        "/consult_questions/training",
        "/interface/start",
    ] {
        let path = place.trim_start_matches('/').replace('/', ".");
        let expected = format!("text en: {path}: \"low risk\" must never be said here. Nobody can know.");
        small().with_text(place, json!("It is a Low-Risk thing")).fail(&expected);
    }
}

#[test]
fn an_exception_excuses_the_words_inside_it_and_no_others() {
    let excused = |except: &str| {
        small().with_words("/never/0/except", json!([{ "words": except, "why": "It names what is not promised." }]))
    };
    let said = |documents: Documents, words: &str| documents.with_text("/rules/sore-now/reason", json!(words));
    said(excused("not safe"), "It is not safe").pass();
    said(excused("not safe"), "It is not safe. It is safe now")
        .fail("text en: rules.sore-now.reason: \"safe\" must never be said here. Nobody can know.");
    excused("not safe")
        .advise("words en: never[0].except[0]: nothing says \"not safe\" any more; remove the exception");
}

#[test]
fn a_sign_is_never_only_red() {
    let says = |words: &str| small().with_text("/questions/where/hint", json!(words));
    says("It looks red, or darker or purple").pass();
    says("A reduced number").pass();
    let only_red = "text en: questions.where.hint: \"red\" is how it looks on some skin only; add how it looks on other \
                    skin: darker, purple";
    says("It looks red").fail(only_red);
    let eye = json!([{ "words": "red eye", "why": "The white of an eye is white on everyone." }]);
    says("A red eye").with_words("/signs/except", eye.clone()).pass();
    says("A red eye on red skin").with_words("/signs/except", eye).fail(only_red);
}

#[test]
fn a_passage_is_as_plain_as_the_vocabulary_asks() {
    let says = |words: &str| small().with_text("/expectations/scars/body", json!(words));
    says(&format!("{}now", "one two ".repeat(10))).advise(
        "text en: expectations.scars.body: the sentence \"one two one two …\" has 21 words, more than 20; make it two",
    );
    says(&format!("{}now", "one two ".repeat(9))).pass();
    let long = "text en: expectations.scars.body: \"methaemoglobinaemia\" has more than 12 letters; use a plainer word, or \
                say among the exceptions why not";
    says("Some methaemoglobinaemia").advise(long);
    let except = json!([{ "words": "methaemoglobinaemia", "why": "It is its name." }]);
    says("Some methaemoglobinaemia").with_words("/reading/except", except.clone()).pass();
    small()
        .with_words("/reading/except", except)
        .advise("words en: reading.except[0]: nothing says \"methaemoglobinaemia\" any more; remove the exception");
}

#[test]
fn what_is_read_together_is_scored_together() {
    // Five sentences of six words, half of them long, and a title of one short word: 31 / 6 + 100 * 15 / 31.
    let body = "Several doctors explain it to us. ".repeat(5);
    let hard = || small().with_text("/expectations/scars/body", json!(body.trim()));
    hard().advise("text en: expectations.scars: this reads at LIX 54, above 27; use shorter words and sentences");
    let except = ["Several", "doctors", "explain"].map(|word| json!({ "words": word, "why": "Everyone knows it." }));
    hard().with_words("/reading/except", json!(except)).pass();
    let mut without_formula = hard();
    without_formula.words["reading"].as_object_mut().unwrap().remove("hardest");
    without_formula.pass();
}

#[test]
fn short_passages_are_scored_with_the_other_short_ones_of_their_part() {
    let scored = |title: &str| {
        let Documents { protocol, text, words, .. } = small().with_text("/rules/sore-now/title", json!(title));
        let protocol = support::read(&protocol).unwrap();
        let text = Text::read(&support::tree(&text), &protocol).unwrap();
        let vocabulary = Vocabulary::read(&support::tree(&words), &protocol).unwrap();
        scores(&protocol, &text, &vocabulary)
            .into_iter()
            .filter(|score| score.path.starts_with("rules"))
            .map(|score| (score.path, score.words))
            .collect::<Vec<_>>()
    };
    // Beside this title, the two rules have six and five words.
    let title = |words: usize| "it ".repeat(words).trim().to_owned();
    assert_eq!(scored(&title(8)), []);
    assert_eq!(scored(&title(SHORTEST - 11)), [("rules".to_owned(), SHORTEST)]);
    assert_eq!(scored(&title(SHORTEST)), [("rules.sore-now".to_owned(), SHORTEST + 6)]);
}

#[test]
fn every_result_leads_to_a_professional() {
    for phrase in [
        "no-flags-next",
        "discuss-next",
        "defer-next",
        "see-doctor-next",
        "review-soon-next",
        "urgent-care-next",
        "cannot-see",
    ] {
        let expected =
            format!("text en: interface.{phrase}: this leads to no professional; name the consult that comes next");
        small().with_text(&format!("/interface/{phrase}"), json!("Well done")).fail(&expected);
    }
}

#[test]
fn urgent_advice_comes_at_once_and_says_whom_to_call() {
    small()
        .with_protocol("/rules/1/final", json!(false))
        .fail("protocol: rules[1]: urgent care must end the questions at once; add \"final\": true");
    let advises = |words: &str| small().with_text("/rules/eye/advice", json!(words));
    advises("Call {advice_line}").pass();
    advises("Call {emergency}").pass();
    let whom = |placeholder: &str| {
        format!(
            "text en: rules.eye.advice: urgent advice must say whom to call; put {{{placeholder}}} where the number belongs"
        )
    };
    advises("Call somebody").fail(&whom("advice_line"));
    advises("Call {advice_line}").with_protocol("/rules/1/emergency", json!(true)).fail(&whom("emergency"));
    advises("Call {emergency}").with_protocol("/rules/1/emergency", json!(true)).pass();
}

#[test]
fn a_list_of_choices_fits_a_phone() {
    let scars = |most: usize| {
        let ids: Vec<String> = (0..most).map(|number| format!("scar-{number}")).collect();
        let choices: Vec<Value> = ids.iter().map(|id| json!({ "id": id })).chain([json!({ "id": "scars" })]).collect();
        let labels = ids.iter().map(|id| (id.clone(), json!({ "label": "Scar" })));
        let labels: serde_json::Map<String, Value> =
            labels.chain([("scars".to_owned(), json!({ "label": "Scars" }))]).collect();
        small()
            .with_protocol("/questions/2/choices", json!(choices))
            .with_text("/questions/hopes/choices", Value::Object(labels))
    };
    scars(13).pass();
    scars(14).advise(
        "protocol: questions[2].choices: 15 choices are more than a phone shows well; keep to 14, or split the question",
    );
}

#[test]
fn somebody_whom_a_checklist_does_not_concern_can_say_so() {
    let mut ordinary = small();
    ordinary.protocol["questions"][1]["choices"][2].as_object_mut().unwrap().remove("role");
    ordinary
        .fail("text en: questions.where.choices.none.label: this says that nothing fits; give it the role exclusive");

    let without_none = || {
        let choices = json!([{ "id": "lip" }, { "id": "eye" }, { "id": "unsure", "role": "unsure" }]);
        let words = json!({ "lip": { "label": "Lip" }, "eye": { "label": "Eye" }, "unsure": { "label": "Not sure" } });
        small().with_protocol("/questions/1/choices", choices).with_text("/questions/where/choices", words)
    };
    // No rule looks at "lip".
    without_none().pass();
    let both = json!({ "any": [{ "answer": ["where", "eye"] }, { "answer": ["where", "lip"] }] });
    without_none().with_protocol("/rules/1/when", both).fail(
        "protocol: questions[1].choices: every choice here raises something, so a visitor it doesn't concern has none; \
         add an exclusive choice",
    );
}

#[test]
fn a_wait_agrees_with_what_its_sources_give() {
    let days = |days: u32| small().with_protocol("/rules/0/wait/default_days", json!(days));
    days(10).pass();
    days(14).pass();
    let outside = |days: u32| {
        format!(
            "protocol: rules[0].wait: {days} days lie outside the range of 10 to 14 that the sources give; correct one of \
             them"
        )
    };
    days(9).fail(&outside(9));
    days(15).fail(&outside(15));
    let wait = |basis: &str| json!({ "ends_by": "event", "basis": basis });
    small().with_protocol("/rules/0/wait", wait("default")).pass();
    small()
        .with_protocol("/rules/0/wait", wait("source"))
        .fail("protocol: rules[0].wait: a source gives this wait, so write what it gives: default_days or range_days");
}

#[test]
fn a_rule_that_rests_on_memory_alone_is_called_unverified() {
    let on_memory = |evidence: &str| {
        let memory = json!({ "id": "M1", "title": "A note", "organisation": "This protocol", "retrieved": "2026-11",
                             "read": "M" });
        small()
            .with_protocol("/sources", json!([support::small()["sources"][0], memory]))
            .with_protocol("/rules/1/sources", json!(["M1"]))
            .with_protocol("/rules/1/evidence", json!(evidence))
    };
    on_memory("unverified").pass();
    on_memory("guidance").fail(
        "protocol: rules[1].evidence: nothing this rests on was read; call its evidence unverified, or read a source",
    );
    on_memory("guidance")
        .with_protocol("/rules/1/sources", json!(["M1", "N1"]))
        .with_protocol("/questions/0/sources", json!(["M1"]))
        .pass();
}

#[test]
fn a_source_can_be_found_was_looked_up_and_is_used() {
    let link = |link: &str| small().with_protocol("/sources/0/link", json!(link));
    for good in ["https://example.org", "https://a.b-c.example/x?y=z#n", "https://www.xn--caf-dma.example/"] {
        link(good).pass();
    }
    for bad in [
        "https://example.",
        "https://.org/page",
        "https://-a.org",
        "https://exa_mple.org",
        "https://name@example.org",
        "https://192.0.2.1/page",
        "https:///example.org/a.html",
        "https://café.example",
    ] {
        link(bad).fail(&format!(
            "protocol: sources[0].link: \"{bad}\" leads nowhere; write an address like https://example.org/page"
        ));
    }
    let retrieved = |when: &str| small().with_protocol("/sources/0/retrieved", json!(when));
    for good in ["2000-01", "2026-11", "2026-11-21"] {
        retrieved(good).pass();
    }
    for bad in ["1999-12", "1999-12-31", "2026-11-22", "2026-12"] {
        retrieved(bad).fail(&format!(
            "protocol: sources[0].retrieved: nothing can have been looked up in {bad}; write a day from 2000 until today"
        ));
    }
    let mut more = support::small()["sources"][0].clone();
    more["id"] = json!("N2");
    let sources = json!([support::small()["sources"][0], more]);
    small()
        .with_protocol("/sources", sources)
        .advise("protocol: sources[1]: nothing rests on \"N2\"; name it where it belongs, or remove it");
}

#[test]
fn somebody_looks_it_over_within_a_year() {
    small().on(2027, 5, 21).pass();
    small()
        .on(2027, 5, 22)
        .fail("protocol: review_by: the review was due on 2027-05-21; look everything over and set a new day");
    small()
        .on(2026, 11, 20)
        .with_protocol("/sources/0/retrieved", json!("2026-10"))
        .fail("protocol: published: 2026-11-21 is still to come; write the day it is published");
    let review = |day: &str| small().with_protocol("/review_by", json!(day));
    review("2027-11-21").pass();
    review("2027-11-22").fail("protocol: review_by: the review is too far away; have it by 2027-11-21, within a year");
    let leap = small().on(2028, 2, 29).with_protocol("/published", json!("2028-02-29"));
    leap.with_protocol("/review_by", json!("2029-03-01"))
        .fail("protocol: review_by: the review is too far away; have it by 2029-02-28, within a year");
}

#[test]
fn a_vocabulary_belongs_to_its_text() {
    small()
        .with_words("/locale", json!("de"))
        .fail("text en: locale: the vocabulary beside this is for de; write one for this locale");
}
