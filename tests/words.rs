//! Conditions in words: what a clinician reads must say exactly what the condition says.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test")]

mod support;

use microneedling_screener::export::words::{Clause, Wording};
use microneedling_screener::protocol::Protocol;
use serde_json::{Value, json};

/// The shipped protocol, with a rule of our own in front.
fn with_rule(when: &Value) -> Protocol {
    let mut document = support::document("protocol.json");
    document["rules"][0]["when"] = when.clone();
    support::read(&document).unwrap_or_else(|problems| panic!("{problems}"))
}

fn said(when: &Value) -> String {
    let protocol = with_rule(when);
    let text = support::text(&protocol);
    Wording { protocol: &protocol, text: &text }.sentence(&Clause::of(&protocol.rules()[0].when))
}

fn answer(question: &str, choice: &str) -> Value {
    json!({ "answer": [question, choice] })
}

#[test]
fn a_condition_is_a_sentence_that_quotes_what_visitors_see() {
    let (never, unsure) = (answer("eczema", "never"), answer("eczema", "unsure"));
    let (implant, diabetes) = (answer("health", "implant"), answer("health", "diabetes"));
    let healed = answer("cold-sores-healed", "longer");
    let any = |parts: &[&Value]| json!({ "any": parts });
    let all = |parts: &[&Value]| json!({ "all": parts });
    let not = |part: &Value| json!({ "not": part });

    for (when, expected) in [
        (never.clone(), "the answer to “Eczema” is “I’ve never had it”"),
        (implant.clone(), "“Health” has “A pacemaker, pump or other electronic implant” ticked"),
        // Choices of one question stand together, wherever they stood.
        (any(&[&never, &unsure]), "the answer to “Eczema” is “I’ve never had it” or “I’m not sure”"),
        (
            any(&[&never, &diabetes, &unsure]),
            "(the answer to “Eczema” is “I’ve never had it” or “I’m not sure”) or “Health” has “Diabetes” ticked",
        ),
        (any(&[&any(&[&never]), &any(&[&unsure])]), "the answer to “Eczema” is “I’ve never had it” or “I’m not sure”"),
        // Ticking both is not ticking either.
        (
            all(&[&implant, &diabetes]),
            "“Health” has “A pacemaker, pump or other electronic implant” ticked and “Health” has “Diabetes” ticked",
        ),
        // A list of one is its only part.
        (all(&[&any(&[&diabetes])]), "“Health” has “Diabetes” ticked"),
        // “and” and “or” never meet without a bracket between them.
        (
            all(&[&any(&[&never, &unsure]), &diabetes]),
            "(the answer to “Eczema” is “I’ve never had it” or “I’m not sure”) and “Health” has “Diabetes” ticked",
        ),
        (
            any(&[&all(&[&never, &diabetes]), &healed]),
            "(the answer to “Eczema” is “I’ve never had it” and “Health” has “Diabetes” ticked) or the answer to \
             “Last cold sore” is “Longer ago than that”",
        ),
        // What is denied is marked off.
        (not(&never), "the answer to “Eczema” is not “I’ve never had it”"),
        (not(&any(&[&never, &unsure])), "the answer to “Eczema” is neither “I’ve never had it” nor “I’m not sure”"),
        (not(&diabetes), "“Health” does not have “Diabetes” ticked"),
        (not(&not(&diabetes)), "“Health” has “Diabetes” ticked"),
        (
            not(&all(&[&never, &diabetes])),
            "this is not so: (the answer to “Eczema” is “I’ve never had it” and “Health” has “Diabetes” ticked)",
        ),
        (
            all(&[&diabetes, &not(&never)]),
            "“Health” has “Diabetes” ticked and (the answer to “Eczema” is not “I’ve never had it”)",
        ),
        // A question that was not asked was not answered so, either.
        (not(&healed), "the answer to “Last cold sore” is not “Longer ago than that” (or it was not asked)"),
    ] {
        assert_eq!(said(&when), expected, "{when}");
    }
}

#[test]
fn where_the_question_is_known_its_choices_stand_alone() {
    let protocol = with_rule(&json!({ "any": [
        answer("sun", "blistered"),
        { "all": [answer("sun", "burnt"), answer("sun-when", "still")] },
    ] }));
    let text = support::text(&protocol);
    let wording = Wording { protocol: &protocol, text: &text };
    assert_eq!(
        wording.sentence_about(&"sun".into(), &Clause::of(&protocol.rules()[0].when)),
        "“Sunburn with blisters, now or lately healed” or (“Sunburn, even if it has healed” and the answer to \
         “How long since the sun” is “It still looks or feels different”)"
    );
}
