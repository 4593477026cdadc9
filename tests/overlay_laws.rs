//! The law of overlays, over random ones and random answers: with its additions, a protocol is never milder.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test")]

mod support;

use expect_test::{Expect, expect};
use microneedling_screener::proof::{idle, softened};
use microneedling_screener::protocol::{Disposition, Overlay, Protocol, Text};
use microneedling_screener::screening::{evaluate, walk};
use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::{Map, Value, json};
use std::sync::LazyLock;
use support::walks::{self, Choices};

static BASE: LazyLock<Protocol> = LazyLock::new(support::protocol);
static TEXT: LazyLock<Text> = LazyLock::new(|| support::text(&BASE));

const RAISED: [Disposition; 5] = [
    Disposition::Discuss,
    Disposition::Defer,
    Disposition::SeeDoctor,
    Disposition::ReviewSoon,
    Disposition::UrgentCare,
];

/// A question behind another one, asked always or on an answer given before it.
type DraftQuestion = (Index, Option<DraftCondition>);
/// Two choices of any two questions before it, and how they are joined.
type DraftCondition = (Index, Index, Index, Index, Index);
/// When it fires, what it advises, and whether it ends the questions.
type DraftRule = (DraftCondition, Index, bool);
/// A rule of the protocol and what becomes of it.
type DraftChange = (Index, Index, u32);

/// An overlay that keeps to everything that is asked of one, so that it always applies.
fn overlays() -> impl Strategy<Value = Overlay> {
    let condition = || any::<DraftCondition>();
    let questions = prop::collection::vec((any::<Index>(), prop::option::of(condition())), 0..5);
    let rules = prop::collection::vec((condition(), any::<Index>(), any::<bool>()), 0..5);
    let changes = prop::collection::vec((any::<Index>(), any::<Index>(), 1u32..90), 0..5);
    (questions, rules, changes).prop_map(|(questions, rules, changes)| build(&questions, &rules, &changes))
}

fn build(questions: &[DraftQuestion], rules: &[DraftRule], changes: &[DraftChange]) -> Overlay {
    let mut words: Map<String, Value> = ["questions", "rules", "raise", "lengthen"]
        .map(|section| (section.to_owned(), json!({})))
        .into_iter()
        .collect();
    let mut document = json!({
        "format": 1, "protocol": BASE.id(), "id": "random", "version": "1.0.0",
        "questions": [], "rules": [], "raise": {}, "lengthen": {},
        "sources": [{ "id": "POLICY", "title": "Policy", "organisation": "A clinic", "retrieved": "2026-11", "read": "R" }]
    });
    // Every question with its choices; the added ones come last, though they are asked earlier.
    let mut known: Vec<(String, Vec<String>)> = BASE
        .questions()
        .iter()
        .map(|question| {
            (question.id.to_string(), question.choices.iter().map(|choice| choice.id.to_string()).collect())
        })
        .collect();
    for (number, (after, ask_when)) in questions.iter().enumerate() {
        let after = after.index(BASE.questions().len());
        let id = format!("own-{number}");
        let mut question = json!({ "after": known[after].0, "id": id, "kind": "multiple", "sources": ["POLICY"],
            "choices": [{ "id": "yes" }, { "id": "none", "role": "exclusive" }, { "id": "unsure", "role": "unsure" }] });
        if let Some(draft) = ask_when {
            question["ask_when"] = condition(draft, &known[..=after]);
        }
        document["questions"].as_array_mut().unwrap().push(question);
        known.push((id.clone(), ["yes", "none", "unsure"].map(str::to_owned).to_vec()));
        let label = json!({ "label": "Label" });
        words["questions"][&id] = json!({ "name": "Name", "ask": "Ask", "why": "Why",
            "choices": { "yes": label, "none": label, "unsure": label } });
    }
    for (number, (draft, disposition, ends)) in rules.iter().enumerate() {
        let id = format!("own-{number}");
        let disposition = *disposition.get(&RAISED);
        let is_emergency = *ends && disposition == Disposition::UrgentCare;
        document["rules"].as_array_mut().unwrap().push(json!({
            "id": id, "when": condition(draft, &known), "disposition": disposition.as_str(),
            "final": is_emergency, "emergency": is_emergency, "wait": { "ends_by": "event", "basis": "default" },
            "evidence": "practice", "sources": ["POLICY"] }));
        words["rules"][&id] = json!({ "title": "Title", "reason": "Reason", "advice": "Advice", "until": "Until" });
    }
    for (rule, to, days) in changes {
        let rule = rule.get(BASE.rules());
        let id = rule.id.as_str();
        let above: Vec<Disposition> = RAISED.into_iter().filter(|to| *to > rule.disposition).collect();
        if !above.is_empty() {
            document["raise"][id] = json!(to.get(&above).as_str());
            words["raise"][id] = json!("Words");
        }
        let own = rule.wait.map_or(Some(0), |wait| wait.default_days.or(wait.range_days.map(|(_, most)| most)));
        if let Some(own) = own {
            document["lengthen"][id] = json!(own + days);
            words["lengthen"][id] = json!("Words");
        }
    }
    document["text"] = json!({ "en": words });
    Overlay::read(&support::tree(&document)).unwrap_or_else(|problems| panic!("{problems}\n{document:#}"))
}

fn condition((one, other, choice, other_choice, joined): &DraftCondition, known: &[(String, Vec<String>)]) -> Value {
    let answer = |question: &Index, choice: &Index| {
        let (question, choices) = question.get(known);
        json!({ "answer": [question, choice.get(choices)] })
    };
    let (one, other) = (answer(one, choice), answer(other, other_choice));
    match joined.index(4) {
        0 => one,
        1 => json!({ "any": [one, other] }),
        2 => json!({ "all": [one, other] }),
        _ => json!({ "not": one }),
    }
}

fn tightened(overlay: Overlay) -> Protocol {
    overlay.apply(BASE.clone(), TEXT.clone()).unwrap_or_else(|problems| panic!("{problems}")).0
}

/// A tightened protocol, and answers to every question of it.
fn cases() -> impl Strategy<Value = (Protocol, Choices)> {
    overlays().prop_map(tightened).prop_flat_map(|protocol| {
        let choices = walks::choices(&protocol);
        (Just(protocol), choices)
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_000))]

    #[test]
    fn an_overlay_never_gives_a_milder_result((protocol, choices) in cases()) {
        let answers = walks::answers(&protocol, &choices);
        let (before, after) = (evaluate(&BASE, &answers).unwrap(), evaluate(&protocol, &answers).unwrap());
        prop_assert!(after.disposition >= before.disposition, "{:?} after {:?}", after.disposition, before.disposition);
    }

    #[test]
    fn an_overlay_takes_no_question_and_no_finding_away((protocol, choices) in cases()) {
        let answers = walks::answers(&protocol, &choices);
        let (before, after) = (evaluate(&BASE, &answers).unwrap(), evaluate(&protocol, &answers).unwrap());
        // An emergency of the clinic's own comes before the rest.
        if after.is_emergency() && after.stopped_early {
            return Ok(());
        }
        for finding in before.findings {
            let kept = after.findings.iter().find(|other| other.rule.id == finding.rule.id);
            prop_assert!(kept.is_some_and(|kept| kept.rule.disposition >= finding.rule.disposition), "{}", finding.rule.id);
        }
        let walk = walk(&protocol, &answers);
        for answered in before.answered {
            let id = &answered.question.id;
            prop_assert!(walk.answered().iter().any(|other| other.question.id == *id), "{id} is not asked");
        }
    }

    #[test]
    fn the_sample_never_gives_a_milder_result(choices in walks::choices(&tightened(support::sample()))) {
        let protocol = tightened(support::sample());
        let answers = walks::answers(&protocol, &choices);
        let (before, after) = (evaluate(&BASE, &answers).unwrap(), evaluate(&protocol, &answers).unwrap());
        prop_assert!(after.disposition >= before.disposition);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(50))]

    #[test]
    fn whatever_applies_is_proved_never_milder_for_any_answers(overlay in overlays()) {
        let failures = softened(&BASE, &overlay);
        prop_assert!(failures.is_empty(), "{}", failures[0]);
    }

    #[test]
    fn lowering_a_rule_to_the_letter_is_shown_by_a_walk_where_nothing_else_holds_it_up(which in any::<Index>()) {
        let rule = which.get(BASE.rules());
        let overlay = json!({
            "format": 1, "protocol": BASE.id(), "id": "loosening", "version": "1.0.0",
            "raise": { rule.id.as_str(): "discuss" },
            "text": { "en": { "raise": { rule.id.as_str(): "Words" } } }
        });
        let overlay = Overlay::read(&support::tree(&overlay)).unwrap();
        prop_assert!(overlay.clone().apply(BASE.clone(), TEXT.clone()).is_err());
        for failure in softened(&BASE, &overlay) {
            prop_assert!(rule.disposition > Disposition::Discuss);
            let [before, after] = failure.walks.as_slice() else { panic!("{failure}") };
            prop_assert!(after.disposition < before.disposition && before.disposition == rule.disposition, "{failure}");
        }
    }
}

#[test]
fn an_overlay_that_loosens_is_refused_and_shown_by_the_walk_that_it_would_soften() {
    let refused = |document: Value, expected: Expect| {
        let overlay = Overlay::read(&support::tree(&document)).unwrap_or_else(|problems| panic!("{problems}"));
        let problems = overlay.clone().apply(BASE.clone(), TEXT.clone()).unwrap_err();
        let shown: Vec<String> = softened(&BASE, &overlay).iter().map(ToString::to_string).collect();
        expected.assert_eq(&format!("{problems}\n{}\n", shown.join("\n")));
    };
    let document = |key: &str, value: Value, text: Value| {
        let mut document = json!({ "format": 1, "protocol": BASE.id(), "id": "loosening", "version": "1.0.0" });
        document[key] = value;
        document["text"] = json!({ "en": { key: text } });
        document
    };
    refused(
        document("raise", json!({ "keloid": "discuss" }), json!({ "keloid": "Words" })),
        expect![[r#"
        raise.keloid: the rule says see-doctor and this discuss; an overlay only tightens: write more, or remove this
        the document: what was at least see-doctor is milder with the overlay; an overlay can only tighten
          age: 18-21 → area: face → hopes: (skipped) → device: needles-only → acne: none → cold-sores: never → eczema: never → sun: none → skin-today: none → marks: none → healing: raised-scars → medicines: none → health: none → recent: none → see-doctor
          age: 18-21 → area: face → hopes: (skipped) → device: needles-only → acne: none → cold-sores: never → eczema: never → sun: none → skin-today: none → marks: none → healing: raised-scars → medicines: none → health: none → recent: none → discuss
    "#]],
    );
    refused(
        document("lengthen", json!({ "isotretinoin": 30 }), json!({ "isotretinoin": "Words" })),
        expect![[r#"
        lengthen.isotretinoin: the rule says 182 days and this 30 days; an overlay only tightens: write more, or remove this
        the document: the wait of “isotretinoin” is shorter with the overlay; it can only be lengthened
    "#]],
    );
    let mut early = document(
        "rules",
        json!([{ "id": "own", "when": { "answer": ["device", "unsure"] }, "disposition": "discuss", "final": true,
                 "evidence": "practice", "sources": ["D2"] }]),
        json!({ "own": { "title": "Title", "reason": "Reason", "advice": "Advice" } }),
    );
    early["sources"] = json!([]);
    refused(
        early,
        expect![[r#"
        rules[0].final: to end the questions early could hide something worse; remove "final", or make it an emergency
        the document: what was at least urgent-care is milder with the overlay; an overlay can only tighten
          age: 18-21 → area: face → hopes: (skipped) → device: unsure → acne: none → cold-sores: now → cold-sores-more: eye-now → urgent-care
          age: 18-21 → area: face → hopes: (skipped) → device: unsure → discuss
        the document: what was an emergency is none with the overlay; an overlay can only tighten
          age: 18-21 → area: face → hopes: (skipped) → device: unsure → acne: none → cold-sores: never → eczema: never → sun: blistered → sun-unwell: collapse → urgent-care
          age: 18-21 → area: face → hopes: (skipped) → device: unsure → discuss
    "#]],
    );
}

#[test]
fn what_an_overlay_adds_in_vain_is_told() {
    let vain = json!({
        "format": 1, "protocol": BASE.id(), "id": "vain", "version": "1.0.0",
        "questions": [
            { "id": "own", "after": "cold-sores", "kind": "single", "sources": ["D2"],
              "ask_when": { "all": [{ "answer": ["age", "under-18"] }, { "answer": ["device", "unsure"] }] },
              "choices": [{ "id": "yes" }, { "id": "unsure", "role": "unsure" }] }
        ],
        "rules": [{ "id": "own", "when": { "not": { "answer": ["eczema-more", "none"] } }, "disposition": "discuss",
                    "evidence": "practice", "sources": ["D2"] }],
        "text": { "en": {
            "questions": { "own": { "name": "Name", "ask": "Ask", "why": "Why",
                "choices": { "yes": { "label": "Yes" }, "unsure": { "label": "Not sure" } } } },
            "rules": { "own": { "title": "Title", "reason": "Reason", "advice": "Advice" } }
        } }
    });
    let overlay = Overlay::read(&support::tree(&vain)).unwrap_or_else(|problems| panic!("{problems}"));
    let told: Vec<String> = idle(&BASE, &overlay).iter().map(ToString::to_string).collect();
    expect![[r#"
        questions[0].ask_when: “own” is never asked: every walk on which its condition holds has ended before it; correct the condition, or remove the question
        rules[0].when: this holds although a question that it negates was never asked; look also at the answer that opens that question
          age: under-18 → see-doctor"#]].assert_eq(&told.join("\n"));
    assert!(idle(&BASE, &support::sample()).is_empty());
}
