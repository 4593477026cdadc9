//! A form as the widget reads it: a protocol, and its words in English.

use serde_json::{Map, Value, json};

use crate::form::{Choice, Form, Question};

/// Stands behind every question and rule.
const SOURCE: &str = "MADE-UP";

/// The text that ships: its buttons and headings are those of every form.
const SHIPPED: &str = include_str!("../../protocols/microneedling/text/en.json");

impl Form {
    /// Its protocol document.
    #[must_use]
    pub fn protocol(&self) -> Value {
        json!({
            "format": 1,
            "id": self.id,
            "version": "1.0.0",
            "published": "2026-11-21",
            "review_by": "2036-11-21",
            "reviewers": [],
            "questions": self.questions.iter().map(question).collect::<Vec<_>>(),
            "rules": self.noted().map(|(question, choice, _)| rule(question, choice)).collect::<Vec<_>>(),
            "expectations": [],
            "consult_questions": [],
            "countries": [],
            "sources": [{
                "id": SOURCE, "title": "Made up to be measured", "organisation": "Nobody", "year": 2026,
                "retrieved": "2026-11", "read": "R"
            }],
        })
    }

    /// Its words.
    ///
    /// # Errors
    ///
    /// When the text that ships is not JSON.
    pub fn text(&self) -> serde_json::Result<Value> {
        let shipped: Value = serde_json::from_str(SHIPPED)?;
        let rules = self.noted().map(|(question, choice, note)| {
            let words = json!({ "title": choice.label, "reason": note, "advice": "Speak of it at your consult." });
            (rule_id(question, choice), words)
        });
        let questions = self.questions.iter().map(|question| (question.id.clone(), words(question)));
        Ok(json!({
            "format": 1,
            "protocol": self.id,
            "locale": "en",
            "reviewers": [],
            "questions": questions.collect::<Map<_, _>>(),
            "rules": rules.collect::<Map<_, _>>(),
            "expectations": {},
            "consult_questions": {},
            "interface": shipped.get("interface"),
        }))
    }

    /// The choices of which the result says something.
    fn noted(&self) -> impl Iterator<Item = (&Question, &Choice, &str)> {
        self.questions.iter().flat_map(|question| {
            question.choices.iter().filter_map(move |choice| Some((question, choice, choice.note.as_deref()?)))
        })
    }
}

fn question(Question { id, after, choices, .. }: &Question) -> Value {
    let choice = |Choice { id, unsure, .. }: &Choice| {
        if *unsure { json!({ "id": id, "role": "unsure" }) } else { json!({ "id": id }) }
    };
    let choices: Vec<Value> = choices.iter().map(choice).collect();
    let mut question = json!({ "id": id, "kind": "single", "choices": choices, "sources": [SOURCE] });
    if let (Some(after), Some(question)) = (after, question.as_object_mut()) {
        question.insert("ask_when".to_owned(), json!({ "answer": after }));
    }
    question
}

fn rule(question: &Question, choice: &Choice) -> Value {
    json!({
        "id": rule_id(question, choice),
        "when": { "answer": [question.id, choice.id] },
        "disposition": "discuss",
        "evidence": "practice",
        "sources": [SOURCE],
    })
}

fn rule_id(question: &Question, choice: &Choice) -> String {
    format!("{}-{}", question.id, choice.id)
}

fn words(Question { ask, choices, .. }: &Question) -> Value {
    let labels: Map<String, Value> =
        choices.iter().map(|choice| (choice.id.clone(), json!({ "label": choice.label }))).collect();
    json!({ "name": ask, "ask": ask, "why": "So that we are ready for you.", "choices": labels })
}
