//! The invariants of R4 and of Structured Data Capture, by the names they have there.

use crate::client::{Client, all, children, link_id};
use serde_json::Value;
use std::collections::BTreeSet;

/// Checks a questionnaire.
pub fn questionnaire(questionnaire: &Value) {
    let name = questionnaire["name"].as_str().unwrap();
    assert!(
        name.starts_with(|c: char| c.is_ascii_uppercase()) && name.chars().all(|c| c.is_ascii_alphanumeric()),
        "que-0"
    );
    nothing_is_empty(questionnaire, "");
    let items = all(questionnaire);
    let mut before: BTreeSet<&str> = BTreeSet::new();
    for item in &items {
        let id = link_id(item);
        conditions(item, &before);
        assert!(before.insert(id), "que-2: {id} twice");
        shape(item);
    }
    let mut codes = BTreeSet::new();
    for option in items.iter().flat_map(|item| item["answerOption"].as_array().into_iter().flatten()) {
        let coding = &option["valueCoding"];
        assert!(codes.insert((text(coding, "system"), text(coding, "code"))), "{coding} twice");
        assert!(!text(coding, "display").is_empty());
    }
}

fn shape(item: &Value) {
    let id = link_id(item);
    let kind = item["type"].as_str().unwrap();
    assert!(["group", "display", "choice", "boolean"].contains(&kind), "{id}: {kind}");
    let (is_display, has) = (kind == "display", |key: &str| item.get(key).is_some());
    assert_eq!(kind == "group", has("item") && kind != "choice", "que-1: {id}");
    assert!(!(is_display && has("item")), "que-1: {id}");
    assert!(!(is_display && has("code")), "que-3: {id}");
    assert!(!has("answerValueSet"), "que-4, que-5: {id}");
    assert_eq!(has("answerOption"), kind == "choice", "que-5: {id}");
    assert!(!(is_display && (has("required") || has("repeats"))), "que-6: {id}");
    assert!(!(has("initial") && ["group", "display"].contains(&kind)), "que-8: {id}");
    assert!(!(is_display && has("readOnly")), "que-9: {id}");
    assert!(!has("maxLength"), "que-10: {id}");
    assert!(!(has("answerOption") && has("initial")), "que-11: {id}");
    assert!(item["initial"].as_array().is_none_or(|initial| initial.len() == 1), "que-13: {id}");
    // Structured Data Capture: whoever sees an item must read what it asks.
    assert_eq!(has("text"), ["choice", "display"].contains(&kind), "{id}");
}

fn conditions(item: &Value, before: &BTreeSet<&str>) {
    let Some(conditions) = item.get("enableWhen") else { return };
    let id = link_id(item);
    // R4 means more than one, though its published expression says more than two.
    assert!(item.get("enableBehavior").is_some(), "que-12: {id}");
    for condition in conditions.as_array().unwrap() {
        assert!(before.contains(text(condition, "question")), "{id} looks ahead: {condition}");
        let key = match text(condition, "operator") {
            "exists" => "answerBoolean",
            "=" => "answerCoding",
            other => panic!("que-7: {id} has the operator {other}"),
        };
        assert!(condition.get(key).is_some() && condition.as_object().unwrap().len() == 3, "que-7: {id}: {condition}");
    }
}

/// Checks a response to a questionnaire.
pub fn response(response: &Value, questionnaire: &Value) {
    nothing_is_empty(response, "");
    for key in ["id", "meta", "identifier", "subject", "author", "source", "encounter", "basedOn", "partOf"] {
        assert!(response.get(key).is_none(), "{key} may tell who it was");
    }
    assert_eq!(response["authored"].as_str().unwrap().len(), "2026-11-21".len(), "finer than a day");
    let address = format!("{}|{}", text(questionnaire, "url"), text(questionnaire, "version"));
    assert_eq!(response["questionnaire"], address);
    fits(response, questionnaire);

    let enabled = Client::with_response(questionnaire, response).enabled();
    let answered: BTreeSet<&str> = all(response).into_iter().map(link_id).collect();
    assert!(answered.is_subset(&enabled), "not enabled: {:?}", answered.difference(&enabled));
    let open = |item: &&Value| item["required"] == true && enabled.contains(link_id(item));
    for item in all(questionnaire).into_iter().filter(open) {
        assert!(answered.contains(link_id(item)), "{} is required", link_id(item));
    }
}

/// The items stand where the questionnaire has them, in its order, with its words and its choices.
fn fits(parent: &Value, model: &Value) {
    let mut models = children(model).iter();
    for item in children(parent) {
        let id = link_id(item);
        let model = models.find(|model| link_id(model) == id).unwrap_or_else(|| panic!("{id} is out of place"));
        assert_eq!(item.get("text"), model.get("text"), "{id}");
        assert!(item.get("answer").is_none() || item.get("item").is_none(), "qrs-1: {id}");
        let answers: Vec<&Value> = item["answer"].as_array().into_iter().flatten().collect();
        assert!(answers.len() <= 1 || model["repeats"] == true, "{id}");
        for answer in &answers {
            let options = model["answerOption"].as_array().map_or(&[][..], Vec::as_slice);
            let is_option = options.iter().any(|option| option["valueCoding"] == answer["valueCoding"]);
            assert!(is_option || model["initial"][0] == **answer, "{id}: {answer}");
            let exclusive = |option: &&Value| option["extension"][0]["valueBoolean"] == true;
            let alone = options.iter().filter(exclusive).any(|option| option["valueCoding"] == answer["valueCoding"]);
            assert!(!alone || answers.len() == 1, "{id}: {answer} stands beside others");
        }
        fits(item, model);
    }
}

/// JSON in FHIR has no empty value.
fn nothing_is_empty(value: &Value, path: &str) {
    match value {
        Value::Null => panic!("{path} is null"),
        Value::String(text) => assert!(!text.trim().is_empty(), "{path} is empty"),
        Value::Array(items) => {
            assert!(!items.is_empty(), "{path} is empty");
            items.iter().for_each(|item| nothing_is_empty(item, path));
        }
        Value::Object(map) => {
            assert!(!map.is_empty(), "{path} is empty");
            map.iter().for_each(|(key, value)| nothing_is_empty(value, &format!("{path}.{key}")));
        }
        Value::Bool(_) | Value::Number(_) => {}
    }
}

fn text<'v>(value: &'v Value, key: &str) -> &'v str {
    value[key].as_str().unwrap()
}
