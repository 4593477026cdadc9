//! The proof itself: what it finds in the protocol that ships, and in bent ones.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test")]

mod support;

use expect_test::{Expect, expect};
use microneedling_screener::proof::{Failure, Guarantees, milder, prove, refute};
use serde_json::{Value, json};
use std::collections::BTreeSet;

#[test]
fn the_protocol_that_ships_holds_on_every_walk() {
    let protocol = support::protocol();
    let proof = prove(&protocol, &support::guarantees(&protocol), &mut |_| ());
    assert!(proof.failures.is_empty(), "{}", told(&proof.failures));
    let endings: Vec<String> = proof
        .figures
        .endings
        .iter()
        .map(|ending| format!("{:>40} {}", ending.walks, ending.disposition.as_str()))
        .collect();
    expect![[r#"
        38 questions, 207 choices, 148 rules
         366360733608805142638230978971308523521 walks
                                             512 no-flags
                           389360162508374015488 discuss
                    9153899685857859179485593600 defer
          48611967881233499502311136970565222401 see-doctor
         290591984765402741610972160047710208000 review-soon
          27156780953015001449729660265173483520 urgent-care
        1 to 38 questions
    "#]]
    .assert_eq(&format!(
        "{} questions, {} choices, {} rules\n{:>40} walks\n{}\n{} to {} questions\n",
        proof.figures.questions,
        proof.figures.choices,
        proof.figures.rules,
        proof.figures.walks,
        endings.join("\n"),
        proof.figures.shortest.questions(),
        proof.figures.longest.questions()
    ));
}

/// A correct protocol that reaches all six dispositions, to bend.
fn whole() -> Value {
    let rule = |id: &str, when: Value, disposition: &str| {
        let mut rule =
            json!({ "id": id, "when": when, "disposition": disposition, "evidence": "guidance", "sources": ["N1"] });
        if disposition == "defer" {
            rule["wait"] = json!({ "ends_by": "time", "default_days": 14, "basis": "default" });
        }
        if disposition == "urgent-care" {
            rule["final"] = json!(true);
        }
        rule
    };
    let mut whole = support::small();
    whole["questions"][1]["choices"] = json!([
        { "id": "lip" }, { "id": "eye" }, { "id": "mole" }, { "id": "none", "role": "exclusive" }, { "id": "unsure", "role": "unsure" }
    ]);
    whole["rules"] = json!([
        rule("sore", json!({ "answer": ["sore", "yes"] }), "defer"),
        rule("unsure", json!({ "answer": ["sore", "unsure"] }), "discuss"),
        rule("lip", json!({ "answer": ["where", "lip"] }), "see-doctor"),
        rule("mole", json!({ "answer": ["where", "mole"] }), "review-soon"),
        rule("eye", json!({ "answer": ["where", "eye"] }), "urgent-care"),
    ]);
    whole
}

/// What must hold of it.
fn promised() -> Value {
    json!({
        "format": 1, "protocol": "small",
        "at_least": [{ "says": "A sore means waiting", "basis": "0", "when": { "answer": ["sore", "yes"] }, "disposition": "defer" }],
        "waits": [{ "says": "Two weeks", "basis": "0", "rule": "sore", "days": 14 }],
        "nothing_more": [{ "says": "An eye needs care first", "basis": "0", "when": { "answer": ["where", "eye"] } }],
        "worse": [{ "question": "sore", "order": ["no", "unsure", "yes"], "basis": "0" }]
    })
}

#[track_caller]
fn check(bend: impl FnOnce(&mut Value, &mut Value), expected: Expect) {
    let (mut protocol, mut guarantees) = (whole(), promised());
    bend(&mut protocol, &mut guarantees);
    let protocol = support::read(&protocol).unwrap_or_else(|problems| panic!("{problems}"));
    let guarantees =
        Guarantees::read(&support::tree(&guarantees), &protocol).unwrap_or_else(|problems| panic!("{problems}"));
    expected.assert_eq(&told(&prove(&protocol, &guarantees, &mut |_| ()).failures));
}

fn told(failures: &[Failure]) -> String {
    failures.iter().map(|failure| format!("[{}] {failure}\n", failure.property.name())).collect()
}

#[test]
fn nothing_is_found_where_nothing_is_wrong() {
    check(|_, _| (), expect![""]);
}

#[test]
fn a_question_whose_condition_contradicts_itself_is_never_asked() {
    check(
        |protocol, _| {
            protocol["questions"][2]["ask_when"] =
                json!({ "all": [{ "answer": ["sore", "yes"] }, { "answer": ["sore", "no"] }] });
        },
        expect![[r#"
            [reached] questions[2].ask_when: “hopes” is never asked: its condition contradicts itself; correct the condition, or remove the question
            [reached] expectations[0].when: the note “scars” can never be shown: no walk leads to all that its condition looks at; correct the condition, or remove it
        "#]],
    );
}

#[test]
fn a_question_behind_an_end_is_never_asked() {
    check(
        |protocol, _| {
            protocol["questions"][2]["ask_when"] = json!({ "answer": ["where", "eye"] });
        },
        expect![[r#"
            [reached] questions[2].ask_when: “hopes” is never asked: every walk on which its condition holds has ended before it; correct the condition, or remove the question
            [reached] expectations[0].when: the note “scars” can never be shown: no walk leads to all that its condition looks at; correct the condition, or remove it
        "#]],
    );
}

#[test]
fn a_rule_that_needs_two_answers_to_one_question_never_fires() {
    check(
        |protocol, _| {
            protocol["rules"][1]["when"] =
                json!({ "all": [{ "answer": ["sore", "unsure"] }, { "answer": ["sore", "no"] }] });
        },
        expect![[r#"
            [reached] rules[1].when: the rule “unsure” can never be shown: its condition contradicts itself; correct the condition, or remove it
        "#]],
    );
}

#[test]
fn a_note_that_nobody_can_see_is_found() {
    check(
        |protocol, _| {
            protocol["expectations"][0]["when"] =
                json!({ "all": [{ "answer": ["where", "eye"] }, { "answer": ["hopes", "scars"] }] });
        },
        expect![[r#"
            [reached] expectations[0].when: the note “scars” can never be shown: no walk leads to all that its condition looks at; correct the condition, or remove it
        "#]],
    );
}

#[test]
fn a_missing_disposition_is_found() {
    check(
        |protocol, _| protocol["rules"][3]["disposition"] = json!("see-doctor"),
        expect![[r#"
        [reached] rules: no walk ends in review-soon; a protocol must know all six dispositions
    "#]],
    );
}

#[test]
fn a_rule_that_fires_by_silence_is_found() {
    check(
        |protocol, _| {
            protocol["rules"][2]["when"] = json!({ "not": { "answer": ["where", "none"] } });
        },
        expect![[r#"
            [reached] rules: no walk ends in discuss; a protocol must know all six dispositions
            [reached] rules: no walk ends in no-flags; a protocol must know all six dispositions
            [looks] rules[2].when: this holds although a question that it negates was never asked; look also at the answer that opens that question
              sore: no → hopes: (skipped) → see-doctor
            [worse] worse[0].order[2]: “yes” instead of “no” gives a milder result; raise the rule that speaks of it, or ask the same follow-ups
              sore: no → hopes: (skipped) → see-doctor
              sore: yes → where: none → hopes: (skipped) → defer
            [worse] worse[0].order[2]: “yes” instead of “unsure” gives a milder result; raise the rule that speaks of it, or ask the same follow-ups
              sore: unsure → hopes: (skipped) → see-doctor
              sore: yes → where: none → hopes: (skipped) → defer
        "#]],
    );
}

#[test]
fn a_rule_that_says_when_its_question_is_asked_may_negate_it() {
    check(
        |protocol, _| {
            protocol["rules"][2]["when"] =
                json!({ "all": [{ "answer": ["sore", "yes"] }, { "not": { "answer": ["where", "none"] } }] });
        },
        expect![""],
    );
}

#[test]
fn leaving_out_a_question_about_health_is_never_without_consequence() {
    check(
        |protocol, _| protocol["questions"][0]["optional"] = json!(true),
        expect![[r#"
        [unsure] questions[0].optional: “sore” can be skipped without consequence, though the rule “sore” looks at it; remove "optional"
    "#]],
    );
    check(
        |protocol, _| {
            protocol["questions"][0]["optional"] = json!(true);
            protocol["rules"].as_array_mut().unwrap().remove(1);
        },
        expect![[r#"
            [unsure] questions[0].optional: “not sure” about “sore” ends with nothing to tell; remove "optional", or add a rule for it
              sore: unsure → hopes: (skipped) → no-flags
            [reached] rules: no walk ends in discuss; a protocol must know all six dispositions
        "#]],
    );
}

#[test]
fn nothing_is_asked_after_an_urgent_sign() {
    check(
        |protocol, _| protocol["rules"][4]["final"] = json!(false),
        expect![[r#"
            [red-flags] rules[4].final: more questions follow “eye”; care comes before more questions: add "final": true
              sore: yes → where: eye → hopes: (skipped) → urgent-care
            [guarantees] nothing_more[0]: An eye needs care first: more questions follow; add "final" to the rule
              sore: yes → where: eye → hopes: (skipped) → urgent-care
        "#]],
    );
}

#[test]
fn a_mild_reason_does_not_cut_off_an_urgent_one() {
    check(
        |protocol, _| protocol["rules"][2]["final"] = json!(true),
        expect![[r#"
        [red-flags] rules[2].final: “lip” ends the questions after the visitor was asked about signs that call for care, and before all was said; remove "final", or ask about it first
          sore: yes → where: lip → see-doctor
    "#]],
    );
}

#[test]
fn one_more_tick_is_never_milder() {
    check(
        |protocol, _| {
            protocol["rules"][3]["when"] =
                json!({ "all": [{ "answer": ["where", "mole"] }, { "not": { "answer": ["where", "lip"] } }] });
        },
        expect![[r#"
            [worse] questions[1].choices[0]: ticking “lip” too gives a milder result; raise the rule that speaks of it, or ask the same follow-ups
              sore: yes → where: mole → hopes: (skipped) → review-soon
              sore: yes → where: lip + mole → hopes: (skipped) → see-doctor
        "#]],
    );
}

#[test]
fn anything_is_worse_than_none_of_these() {
    check(
        |protocol, _| protocol["rules"][3]["when"] = json!({ "answer": ["where", "none"] }),
        expect![[r#"
        [worse] questions[1].choices[0]: “lip” instead of “none” gives a milder result; raise the rule that speaks of it, or ask the same follow-ups
          sore: yes → where: none → hopes: (skipped) → review-soon
          sore: yes → where: lip → hopes: (skipped) → see-doctor
        [worse] questions[1].choices[2]: “mole” instead of “none” gives a milder result; raise the rule that speaks of it, or ask the same follow-ups
          sore: yes → where: none → hopes: (skipped) → review-soon
          sore: yes → where: mole → hopes: (skipped) → defer
        [worse] questions[1].choices[4]: “unsure” instead of “none” gives a milder result; raise the rule that speaks of it, or ask the same follow-ups
          sore: yes → where: none → hopes: (skipped) → review-soon
          sore: yes → where: unsure → hopes: (skipped) → defer
    "#]],
    );
}

#[test]
fn a_worse_answer_is_never_milder() {
    check(
        |protocol, _| protocol["rules"][1]["disposition"] = json!("see-doctor"),
        expect![[r#"
        [reached] rules: no walk ends in discuss; a protocol must know all six dispositions
        [worse] worse[0].order[2]: “yes” instead of “unsure” gives a milder result; raise the rule that speaks of it, or ask the same follow-ups
          sore: unsure → hopes: (skipped) → see-doctor
          sore: yes → where: none → hopes: (skipped) → defer
    "#]],
    );
}

#[test]
fn each_single_choice_question_needs_an_order_of_its_answers() {
    check(
        |_, guarantees| guarantees["worse"] = json!([]),
        expect![[r#"
        [worse] questions[0]: nothing says which answers to “sore” are worse; add { "question": "sore", "order": [mildest, …, worst] } to "worse" of the guarantees
    "#]],
    );
}

#[test]
fn a_broken_guarantee_shows_its_walk() {
    check(
        |_, guarantees| guarantees["at_least"][0]["disposition"] = json!("see-doctor"),
        expect![[r#"
        [guarantees] at_least[0]: A sore means waiting: at least see-doctor is guaranteed, defer is given
          sore: yes → where: none → hopes: (skipped) → defer
    "#]],
    );
    check(
        |_, guarantees| guarantees["waits"][0]["days"] = json!(15),
        expect![[r#"
        [guarantees] waits[0]: Two weeks: at least 15 days are guaranteed, 14 are given
    "#]],
    );
    check(
        |_, guarantees| {
            guarantees["at_least"][0]["when"] =
                json!({ "all": [{ "answer": ["sore", "yes"] }, { "answer": ["sore", "no"] }] });
        },
        expect![[r#"
            [guarantees] at_least[0]: no walk ever comes to this; correct the condition, or the protocol lost a path
        "#]],
    );
}

#[test]
fn guarantees_speak_only_of_what_the_protocol_has() {
    let protocol = support::read(&whole()).unwrap();
    let mut guarantees = promised();
    guarantees["at_least"][0]["when"] = json!({ "answer": ["sore", "maybe"] });
    guarantees["waits"][0]["rule"] = json!("gone");
    guarantees["worse"][0]["order"] = json!(["no", "unsure", "perhaps"]);
    let problems = Guarantees::read(&support::tree(&guarantees), &protocol).unwrap_err();
    expect![[r#"
        at_least[0].when.answer: the question "sore" has no choice "maybe"; check the id
        waits[0].rule: there is no rule "gone"; check the id
        worse[0].order[2].answer: the question "sore" has no choice "perhaps"; check the id
        worse[0].order: "yes" has no place here; add it, or say in "left_out" why it has none"#]]
    .assert_eq(&problems.to_string());
}

#[test]
fn more_rules_and_questions_are_never_milder_and_fewer_are() {
    let base = support::read(&whole()).unwrap();
    let more = |bend: &dyn Fn(&mut Value)| {
        let mut bent = whole();
        bend(&mut bent);
        told(&milder(&base, &support::read(&bent).unwrap()))
    };
    expect![""].assert_eq(&more(&|protocol| protocol["rules"][0]["disposition"] = json!("see-doctor")));
    expect![[r#"
        [worse] the document: what was at least see-doctor is milder with the overlay; an overlay can only tighten
          sore: yes → where: lip → hopes: (skipped) → see-doctor
          sore: yes → where: lip → hopes: (skipped) → defer
    "#]]
    .assert_eq(&more(&|protocol| protocol["rules"][2]["disposition"] = json!("discuss")));
    expect![[r#"
        [worse] the document: the wait of “sore” is shorter with the overlay; it can only be lengthened
    "#]]
    .assert_eq(&more(&|protocol| protocol["rules"][0]["wait"]["default_days"] = json!(7)));
    expect![[r#"
        [worse] the document: what was at least urgent-care is milder with the overlay; an overlay can only tighten
          sore: yes → where: eye → urgent-care
          sore: yes → defer
    "#]]
    .assert_eq(&more(&|protocol| protocol["rules"][0]["final"] = json!(true)));
    expect![[r#"
        [worse] the document: a question or choice of the base is gone; an overlay can only add
    "#]]
    .assert_eq(&more(&|protocol| {
        protocol["questions"].as_array_mut().unwrap().remove(2);
        protocol["expectations"] = json!([]);
    }));
}

/// The protocol that ships, with 22 of its questions asked a second time: 60 questions, more than 200 rules.
fn large() -> Value {
    let mut large = support::document("protocol.json");
    let second = |id: &Value| json!(format!("{}-2", id.as_str().unwrap()));
    let first = &large["questions"].as_array().unwrap()[1..23];
    let names: BTreeSet<String> = first.iter().map(|question| question["id"].as_str().unwrap().to_owned()).collect();
    fn about(condition: &mut Value, names: &BTreeSet<String>) -> bool {
        let (key, inner) = condition.as_object_mut().unwrap().iter_mut().next().unwrap();
        if key == "answer" {
            let name = inner[0].as_str().unwrap().to_owned();
            inner[0] = json!(format!("{name}-2"));
            return names.contains(&name);
        }
        inner.as_array_mut().unwrap().iter_mut().all(|part| about(part, names))
    }
    let questions: Vec<Value> = first
        .iter()
        .map(|question| {
            let mut question = question.clone();
            question["id"] = second(&question["id"]);
            if let Some(condition) = question.get_mut("ask_when") {
                about(condition, &names);
            }
            question
        })
        .collect();
    let rules: Vec<Value> = large["rules"]
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|rule| {
            let mut rule = rule.clone();
            rule["id"] = second(&rule["id"]);
            about(&mut rule["when"], &names).then_some(rule)
        })
        .collect();
    large["questions"].as_array_mut().unwrap().extend(questions);
    large["rules"].as_array_mut().unwrap().extend(rules);
    large
}

#[test]
fn a_protocol_of_60_questions_and_200_rules_is_proved() {
    let protocol = support::read(&large()).unwrap_or_else(|problems| panic!("{problems}"));
    assert!(protocol.questions().len() == 60 && protocol.rules().len() > 200);
    let begun = std::time::Instant::now();
    let proof = prove(&protocol, &support::guarantees(&protocol), &mut |_| ());
    println!("{} rules, {} walks: {:?}", protocol.rules().len(), proof.figures.walks, begun.elapsed());
    let (orders, others): (Vec<_>, Vec<_>) =
        proof.failures.into_iter().partition(|failure| failure.what.starts_with("nothing says"));
    assert!(!orders.is_empty(), "the questions asked again have no order");
    expect![""].assert_eq(&told(&others));
}

#[test]
fn a_protocol_that_is_too_large_is_not_proved_in_part() {
    let mut huge = whole();
    let choices: Vec<Value> = (0..23)
        .map(|choice| json!({ "id": format!("c{choice}") }))
        .chain([json!({ "id": "unsure", "role": "unsure" })])
        .collect();
    let question = |id| json!({ "id": format!("q{id}"), "kind": "multiple", "choices": choices, "sources": ["N1"] });
    array(&mut huge["questions"]).extend((0..2_700).map(question));
    let protocol = support::read(&huge).unwrap_or_else(|problems| panic!("{problems}"));
    let none = Guarantees::default();
    let failure = refute(&protocol, &none).unwrap();
    assert_eq!(failure.what, "more than 65000 questions and choices can't be proved; make it smaller");
}

fn array(value: &mut Value) -> &mut Vec<Value> {
    value.as_array_mut().unwrap()
}
