//! Forms of any length, to see what grows with it.

use crate::form::{Choice, Form, Question};

/// Every third question follows from the one before it; every fifth has something to tell.
const FOLLOWS: usize = 3;
const TELLS: usize = 5;

impl Form {
    /// A form with so many questions. Its walk answers yes throughout, so that every question is asked.
    #[must_use]
    pub fn grown(count: usize) -> Self {
        let questions: Vec<Question> = (1..=count).map(question).collect();
        let walk = questions.iter().map(|question| (question.id.clone(), "yes".to_owned())).collect();
        Self { id: format!("grown-{count}"), title: format!("{count} questions"), questions, walk }
    }
}

fn question(number: usize) -> Question {
    let after = number.is_multiple_of(FOLLOWS).then(|| (id(number - 1), "yes".to_owned()));
    let note = number.is_multiple_of(TELLS).then(|| format!("Note {number}: this came up, and is worth a word."));
    let choice =
        |id: &str, label: &str| Choice { id: id.to_owned(), label: label.to_owned(), note: None, unsure: false };
    let choices = vec![
        Choice { note, ..choice("yes", "Yes") },
        choice("no", "No"),
        Choice { unsure: true, ..choice("unsure", "I’m not sure") },
    ];
    Question { id: id(number), ask: format!("Does number {number} on our list concern you?"), after, choices }
}

fn id(number: usize) -> String {
    format!("question-{number}")
}
