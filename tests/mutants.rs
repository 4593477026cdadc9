//! Shows that the checks can fail: the protocol that ships is spoilt in hundreds of ways, and each must be noticed.
//!
//! Every mutant is one slip of an author's hand. What no check notices is listed in `EQUIVALENT`, with the reason why it
//! changes nothing for any visitor.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test")]

mod support;

use microneedling_screener::proof::lint::{Severity, remarks};
use microneedling_screener::proof::scenario::Scenarios;
use microneedling_screener::proof::{Guarantees, refute};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;
use std::sync::atomic::{AtomicUsize, Ordering};

/// The mutants that no check notices, and why none has to.
const EQUIVALENT: [(&str, &str); 2] = [
    (
        r#"forget {"any":[{"answer":["sun","burnt"]},{"answer":["sun","strong-sun"]}]} in sun-earlier"#,
        "The part that is forgotten only repeats what opens the question of when: the rule fires on the same walks. It \
         stands there so that the finding names the answer about the sun too.",
    ),
    (
        "lower fake-tan-radiofrequency",
        "Whoever has fake tan is told to wait by another rule already, on each of these walks, and this rule's longer \
         wait is guaranteed for itself.",
    ),
];

/// The protocol, with one thing changed.
struct Mutant {
    name: String,
    document: Value,
}

const DISPOSITIONS: [&str; 5] = ["discuss", "defer", "see-doctor", "review-soon", "urgent-care"];

fn mutants() -> Vec<Mutant> {
    let protocol = support::document("protocol.json");
    let mut all = Vec::new();
    let mut add = |name: String, change: &dyn Fn(&mut Value)| {
        let mut document = protocol.clone();
        change(&mut document);
        if document != protocol {
            all.push(Mutant { name, document });
        }
    };
    for (index, rule) in list(&protocol["rules"]).iter().enumerate() {
        let id = rule["id"].as_str().unwrap();
        add(format!("drop the rule {id}"), &|document| {
            array(&mut document["rules"]).remove(index);
        });
        if let Some(lower) = lower(&rule["disposition"]) {
            add(format!("lower {id}"), &|document| document["rules"][index]["disposition"] = json!(lower));
        }
        for switch in ["final", "emergency"] {
            add(format!("drop \"{switch}\" of {id}"), &|document| {
                object(&mut document["rules"][index]).remove(switch);
            });
        }
        add(format!("end the questions at {id}"), &|document| document["rules"][index]["final"] = json!(true));
        if let Some(days) = rule["wait"]["default_days"].as_u64() {
            add(format!("halve the wait of {id}"), &|document| {
                document["rules"][index]["wait"]["default_days"] = json!(days / 2);
            });
        }
        for (change, condition) in spoilt(&rule["when"]) {
            add(format!("{change} in {id}"), &|document| document["rules"][index]["when"] = condition.clone());
        }
    }
    let questions = list(&protocol["questions"]);
    for (index, question) in questions.iter().enumerate() {
        let id = question["id"].as_str().unwrap();
        add(format!("make {id} optional"), &|document| document["questions"][index]["optional"] = json!(true));
        add(format!("always ask {id}"), &|document| {
            object(&mut document["questions"][index]).remove("ask_when");
        });
        if let Some(condition) = question.get("ask_when") {
            for (change, condition) in spoilt(condition) {
                add(format!("{change} in what opens {id}"), &|document| {
                    document["questions"][index]["ask_when"] = condition.clone();
                });
            }
        }
        if let Some(next) = questions.get(index + 1) {
            let answer = json!({ "answer": [next["id"], next["choices"][0]["id"]] });
            add(format!("point {id} forward"), &|document| document["questions"][index]["ask_when"] = answer.clone());
        }
        for (place, choice) in list(&question["choices"]).iter().enumerate() {
            let choice_id = choice["id"].as_str().unwrap();
            add(format!("drop the choice {choice_id} of {id}"), &|document| {
                array(&mut document["questions"][index]["choices"]).remove(place);
            });
            add(format!("loosen the choice {choice_id} of {id}"), &|document| {
                object(&mut document["questions"][index]["choices"][place]).remove("role");
            });
        }
    }
    all
}

/// A condition with one slip in it.
fn spoilt(condition: &Value) -> Vec<(String, Value)> {
    let (key, inner) = condition.as_object().unwrap().iter().next().unwrap();
    let mut found = vec![("flip the condition".to_owned(), json!({ "not": condition }))];
    match key.as_str() {
        "answer" => found.push(("point nowhere".to_owned(), json!({ "answer": [inner[0], "gone"] }))),
        "any" | "all" => {
            let other = if key == "any" { "all" } else { "any" };
            found.push((format!("say \"{other}\""), json!({ other: inner })));
            for place in 0..list(inner).len() {
                let mut fewer = inner.clone();
                let part = array(&mut fewer).remove(place);
                if !list(&fewer).is_empty() {
                    found.push((format!("forget {part}"), json!({ key: fewer })));
                }
            }
        }
        _ => {}
    }
    found
}

fn lower(disposition: &Value) -> Option<&'static str> {
    let place = DISPOSITIONS.iter().position(|known| disposition == known)?;
    DISPOSITIONS.get(place.checked_sub(1)?).copied()
}

fn list(value: &Value) -> &Vec<Value> {
    value.as_array().unwrap()
}

fn array(value: &mut Value) -> &mut Vec<Value> {
    value.as_array_mut().unwrap()
}

fn object(value: &mut Value) -> &mut serde_json::Map<String, Value> {
    value.as_object_mut().unwrap()
}

/// The check that notices a mutant, the quickest first.
fn caught_by(mutant: &Value) -> Option<&'static str> {
    let Ok(protocol) = support::read(mutant) else { return Some("reading") };
    match Scenarios::read(&support::tree(&SCENARIOS), &protocol) {
        Ok(scenarios) if scenarios.check(&protocol).is_empty() => {}
        Ok(_) | Err(_) => return Some("scenarios"),
    }
    let remarks = remarks(&protocol, &[], protocol.published());
    if remarks.iter().any(|remark| remark.severity() == Severity::Error) {
        return Some("lints");
    }
    match Guarantees::read(&support::tree(&GUARANTEES), &protocol) {
        Ok(guarantees) if refute(&protocol, &guarantees).is_none() => None,
        Ok(_) | Err(_) => Some("proof"),
    }
}

static SCENARIOS: LazyLock<Value> = LazyLock::new(|| support::document("scenarios.json"));
static GUARANTEES: LazyLock<Value> = LazyLock::new(|| support::document("guarantees.json"));

#[test]
fn every_slip_is_noticed() {
    let mutants = mutants();
    let next = AtomicUsize::new(0);
    let check = || {
        let turn = || mutants.get(next.fetch_add(1, Ordering::Relaxed));
        std::iter::from_fn(turn).map(|mutant| (mutant.name.as_str(), caught_by(&mutant.document))).collect::<Vec<_>>()
    };
    let workers = std::thread::available_parallelism().map_or(1, usize::from);
    let results: Vec<_> = std::thread::scope(|scope| {
        let running: Vec<_> = (0..workers).map(|_| scope.spawn(check)).collect();
        running.into_iter().flat_map(|worker| worker.join().unwrap()).collect()
    });
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for (_, by) in &results {
        *counts.entry(by.unwrap_or("nobody")).or_default() += 1;
    }
    println!("{} mutants, noticed by: {counts:?}", mutants.len());
    assert!(mutants.len() >= 200);
    let survivors: BTreeSet<&str> = results.iter().filter(|(_, by)| by.is_none()).map(|(name, _)| *name).collect();
    for (name, why) in EQUIVALENT {
        println!("not noticed: {name}\n  {why}");
    }
    let equivalent: BTreeSet<&str> = EQUIVALENT.iter().map(|(name, _)| *name).collect();
    assert_eq!(survivors, equivalent);
}
