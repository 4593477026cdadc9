//! A client that enables items by the letter of the specification: the reference for the real ones.

use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// A form on a screen.
pub struct Client<'q> {
    questionnaire: &'q Value,
    /// By link id; flags hold their initial value.
    answers: BTreeMap<String, Vec<Value>>,
}

impl<'q> Client<'q> {
    /// Opens an empty form.
    pub fn open(questionnaire: &'q Value) -> Self {
        let mut client = Self { questionnaire, answers: BTreeMap::new() };
        for item in all(questionnaire) {
            if let Some(initial) = item["initial"].as_array() {
                let values = initial.iter().map(|value| value["valueBoolean"].clone()).collect();
                client.answers.insert(link_id(item).to_owned(), values);
            }
        }
        client
    }

    /// Opens a form with the answers of a response, and no others.
    pub fn with_response(questionnaire: &'q Value, response: &Value) -> Self {
        let given = all(response).into_iter().map(|item| {
            let answers = item["answer"].as_array().into_iter().flatten();
            let value = |answer: &Value| match &answer["valueCoding"] {
                Value::Null => answer["valueBoolean"].clone(),
                coding => coding["code"].clone(),
            };
            (link_id(item).to_owned(), answers.map(value).collect())
        });
        Self { questionnaire, answers: given.collect() }
    }

    pub fn answer(&mut self, link_id: &str, codes: impl Iterator<Item = String>) {
        self.answers.insert(link_id.to_owned(), codes.map(Value::String).collect());
    }

    /// The items that are enabled: they and every group around them.
    pub fn enabled(&self) -> BTreeSet<&'q str> {
        let mut enabled = BTreeSet::new();
        for item in children(self.questionnaire) {
            self.enable(item, &mut enabled);
        }
        enabled
    }

    /// The enabled items that ask something.
    pub fn questions_shown(&self) -> BTreeSet<String> {
        let enabled = self.enabled();
        let shown = |item: &&Value| item["type"] == "choice" && enabled.contains(link_id(item)) && !is_hidden(item);
        all(self.questionnaire).into_iter().filter(shown).map(|item| link_id(item).to_owned()).collect()
    }

    /// In the order of the document: conditions look back only.
    fn enable(&self, item: &'q Value, enabled: &mut BTreeSet<&'q str>) {
        let conditions: Vec<&Value> = item["enableWhen"].as_array().into_iter().flatten().collect();
        let mut met = conditions.iter().map(|condition| self.met(condition, enabled));
        let is_enabled = match item["enableBehavior"].as_str() {
            _ if conditions.is_empty() => true,
            Some("all") => met.all(|met| met),
            Some("any") => met.any(|met| met),
            other => panic!("{}: enableBehavior {other:?}", link_id(item)),
        };
        if is_enabled {
            enabled.insert(link_id(item));
            for child in children(item) {
                self.enable(child, enabled);
            }
        }
    }

    fn met(&self, condition: &Value, enabled: &BTreeSet<&str>) -> bool {
        let question = condition["question"].as_str().unwrap();
        // A disabled item counts as having no answer, whatever value it keeps.
        let answers = self.answers.get(question).filter(|_| enabled.contains(question)).map_or(&[][..], Vec::as_slice);
        match condition["operator"].as_str() {
            Some("exists") => condition["answerBoolean"] == !answers.is_empty(),
            Some("=") => answers.contains(&condition["answerCoding"]["code"]),
            other => panic!("operator {other:?}"),
        }
    }
}

/// Every item below, in the order of the document.
pub fn all(parent: &Value) -> Vec<&Value> {
    children(parent).iter().flat_map(|item| [vec![item], all(item)].concat()).collect()
}

/// The items right below.
pub fn children(parent: &Value) -> &[Value] {
    parent["item"].as_array().map_or(&[], Vec::as_slice)
}

pub fn link_id(item: &Value) -> &str {
    item["linkId"].as_str().unwrap()
}

/// The codes that answer an item of a response.
pub fn codes<'r>(response: &'r Value, link: &str) -> Vec<&'r str> {
    let answered = all(response).into_iter().filter(|item| link_id(item) == link);
    let answers = answered.flat_map(|item| item["answer"].as_array().unwrap());
    answers.map(|answer| answer["valueCoding"]["code"].as_str().unwrap()).collect()
}

fn is_hidden(item: &Value) -> bool {
    let mut extensions = item["extension"].as_array().into_iter().flatten();
    extensions.any(|extension| extension["url"].as_str().unwrap().ends_with("/questionnaire-hidden"))
}
