//! Whatever is measured: where its page is, by what its parts are known, and the walk to take.

use std::path::Path;

use serde::Serialize;

/// A page with a form.
#[derive(Clone, Debug)]
pub struct Candidate {
    /// Names it, and the folder it is served from.
    pub id: String,
    /// What it is called in tables.
    pub name: String,
    /// By what its parts are known.
    pub marks: Marks,
    /// What is asked on its walk, in order.
    pub walk: Vec<Asked>,
    /// What its result must say.
    pub notes: Vec<String>,
}

/// A question on the walk, and the labels to touch; none: it is skipped.
#[derive(Clone, Debug)]
pub struct Asked {
    /// As it is asked.
    pub ask: String,
    /// Of the choices made.
    pub labels: Vec<String>,
}

/// The selectors of a form's parts.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Marks {
    /// The element whose shadow root holds everything else. Without it, the page itself does.
    pub host: Option<&'static str>,
    /// Leads to the first question. Without it, the first question is there at once.
    pub start: Option<&'static str>,
    /// The element whose words are the question.
    pub question: &'static str,
    /// The element that holds one question, where several show at once.
    pub item: Option<&'static str>,
    /// The element whose words are a choice.
    pub choice: &'static str,
    /// What a choice matches once it is chosen, where no radio tells.
    pub chosen: Option<&'static str>,
    /// Leads on. Without it, all questions show at once.
    pub go: Option<&'static str>,
    /// Leaves a question out.
    pub skip: Option<&'static str>,
    /// Leads from the last question to the result. Without it, the last `go` does.
    pub finish: Option<&'static str>,
    /// The result.
    pub result: &'static str,
}

/// By what the widget's parts are known.
pub const WIDGET: Marks = Marks {
    host: Some(e2e::TAG),
    start: Some(".intro .button--primary"),
    question: ".question__legend #heading",
    item: None,
    choice: ".choice__label",
    chosen: None,
    go: Some("form .button--primary"),
    skip: Some("form .button--quiet"),
    finish: Some(".answers ~ .actions .button--primary"),
    result: ".screen:has(.banner)",
};

/// By what the parts of the form made by hand are known, and of the one in React, which has the same markup.
const BY_HAND: Marks = Marks {
    host: None,
    start: None,
    question: "legend",
    item: None,
    choice: "label span",
    chosen: None,
    go: Some(".go"),
    skip: None,
    finish: None,
    result: ".result",
};

/// The form that everything is measured against.
pub const VANILLA: Marks = Marks { host: Some("plain-form"), ..BY_HAND };

/// Other people's software: the folder of its page, its name, its parts.
const PEERS: [(&str, &str, Marks); 3] = [
    ("react", "React, made by hand", BY_HAND),
    (
        "surveyjs",
        "SurveyJS",
        Marks {
            question: ".sd-question__title",
            choice: ".sd-item",
            go: Some(".sd-navigation__next-btn, .sd-navigation__complete-btn"),
            result: ".sd-completedpage",
            ..BY_HAND
        },
    ),
    (
        "lforms",
        "LHC-Forms, all questions at once",
        Marks {
            question: ".lhc-question label",
            item: Some(".lhc-item"),
            choice: ".ant-radio-wrapper",
            chosen: Some(".ant-radio-wrapper-checked"),
            go: None,
            finish: Some(".finish"),
            ..BY_HAND
        },
    ),
];

impl Candidate {
    /// The first question on its walk.
    pub fn first(&self) -> &str {
        self.walk.first().map_or("", |asked| &asked.ask)
    }

    /// The same form in other people's software, as far as their pages were built.
    pub fn peers<'p>(like: &'p Self, folder: &'p Path) -> impl Iterator<Item = Self> + 'p {
        let built = PEERS.into_iter().filter(|(id, ..)| folder.join(id).is_dir());
        built.map(|(id, name, marks)| Self { id: id.to_owned(), name: name.to_owned(), marks, ..like.clone() })
    }
}
