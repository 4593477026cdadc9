//! What a visitor has in front of them, in one look.

use serde::Deserialize;

/// The state of one widget, and where the focus is.
#[derive(Clone, Debug, Deserialize)]
pub struct Snapshot {
    /// Which screen shows.
    pub screen: Screen,
    /// The id of the question on the screen.
    pub question: Option<String>,
    /// The heading of the screen.
    pub heading: String,
    /// The choices of the question.
    pub choices: Vec<Choice>,
    /// Where the focus is.
    pub focus: Focus,
    /// What the polite status says.
    pub status: String,
    /// The error summary.
    pub error: String,
    /// The first notice.
    pub notice: String,
    /// The list of answers: name and answer.
    pub answers: Vec<(String, String)>,
    /// The disposition of the result.
    pub result: Option<String>,
    /// The titles of the findings.
    pub findings: Vec<String>,
    /// Where the links of the screen lead.
    pub links: Vec<String>,
    /// All words of the screen.
    pub words: String,
}

/// A screen of the widget.
#[derive(Clone, Copy, Debug, Deserialize, PartialEq, Eq)]
#[serde(rename_all = "lowercase")]
pub enum Screen {
    /// The widget does not show.
    None,
    /// The first one, drawn by the script before the program has come.
    Greeting,
    /// The first one.
    Intro,
    /// One question.
    Question,
    /// Check your answers.
    Review,
    /// The result.
    Result,
}

/// One choice of a question.
#[derive(Clone, Debug, Deserialize)]
pub struct Choice {
    /// Its id.
    pub value: String,
    /// Its words.
    pub label: String,
    /// Whether it is chosen.
    pub checked: bool,
}

/// The element with the focus.
#[derive(Clone, Debug, Deserialize)]
pub struct Focus {
    /// Whether it is inside the widget.
    pub inside: bool,
    /// Its tag.
    pub tag: String,
    /// Its id.
    pub id: String,
    /// Its classes.
    pub classes: Vec<String>,
    /// Its `type`.
    pub kind: String,
    /// Its `value`.
    pub value: String,
    /// Its `href`.
    pub href: String,
    /// Its words.
    pub text: String,
}

impl Snapshot {
    /// The ids of the chosen choices.
    #[must_use]
    pub fn chosen(&self) -> Vec<&str> {
        self.choices.iter().filter(|choice| choice.checked).map(|choice| choice.value.as_str()).collect()
    }

    /// Whether this is another step than `other`.
    #[must_use]
    pub fn is_another_step(&self, other: &Self) -> bool {
        (self.screen, &self.question) != (other.screen, &other.question)
    }
}

impl Focus {
    /// Whether it is on the heading of the step.
    #[must_use]
    pub fn is_on_heading(&self) -> bool {
        self.inside && self.id == "heading"
    }

    /// Whether it is on a button of the widget with these words.
    #[must_use]
    pub fn is_on_button(&self, words: &str) -> bool {
        self.inside && self.tag == "button" && self.text == words
    }

    /// Whether it has a class.
    #[must_use]
    pub fn has_class(&self, class: &str) -> bool {
        self.classes.iter().any(|other| other == class)
    }
}
