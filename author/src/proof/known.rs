//! The documents of one protocol, once each is known to be whole and to fit.

use crate::document::Document;
use crate::kind::Kind;
use crate::report::{Remark, Stage};
use microneedling_screener::proof::Guarantees;
use microneedling_screener::proof::lint::Vocabulary;
use microneedling_screener::proof::scenario::Scenarios;
use microneedling_screener::protocol::{Overlay, Problems, Protocol, Text, Tree};

/// A document, and what became of it.
#[derive(Clone, Debug)]
pub struct Checked<'d, T> {
    /// The document.
    pub document: &'d Document,
    /// What it says.
    pub value: T,
}

/// What is known of a protocol: those of its documents that are right.
#[derive(Clone, Debug)]
pub struct Known<'d> {
    /// The protocol.
    pub protocol: Checked<'d, Protocol>,
    /// Its texts.
    pub texts: Vec<Checked<'d, Text>>,
    /// The vocabularies that its texts keep to.
    pub words: Vec<Checked<'d, Vocabulary>>,
    /// The stories it is tried against.
    pub scenarios: Option<Checked<'d, Scenarios>>,
    /// What must hold of it.
    pub guarantees: Option<Checked<'d, Guarantees>>,
    /// What clinics add to it.
    pub overlays: Vec<Checked<'d, Overlay>>,
}

impl<'d> Known<'d> {
    /// Reads the documents, and gathers what is wrong with them. Without a protocol nothing else can be read.
    #[must_use]
    pub fn of(documents: &'d [(Kind, Document)]) -> (Option<Self>, Vec<Remark>) {
        let mut reading = Reading { documents, errors: Vec::new() };
        let known = reading.one(Kind::Protocol, Protocol::read).map(|protocol| Self {
            texts: reading.all(Kind::Text, |tree| Text::read(tree, &protocol.value)),
            words: reading.all(Kind::Words, |tree| Vocabulary::read(tree, &protocol.value)),
            scenarios: reading.one(Kind::Scenarios, |tree| Scenarios::read(tree, &protocol.value)),
            guarantees: reading.one(Kind::Guarantees, |tree| Guarantees::read(tree, &protocol.value)),
            overlays: reading.all(Kind::Overlay, Overlay::read),
            protocol,
        });
        (known, reading.errors)
    }

    /// Each text with the vocabulary of its locale; `None` where it has none.
    pub fn texts_with_words(&self) -> impl Iterator<Item = (&Checked<'d, Text>, Option<&Checked<'d, Vocabulary>>)> {
        self.texts.iter().map(|text| {
            let of_locale = |words: &&Checked<'d, Vocabulary>| words.value.locale == text.value.locale();
            (text, self.words.iter().find(of_locale))
        })
    }

    /// The text that walks are told in.
    #[must_use]
    pub fn text(&self) -> Option<&Text> {
        self.texts.first().map(|text| &text.value)
    }
}

struct Reading<'d> {
    documents: &'d [(Kind, Document)],
    errors: Vec<Remark>,
}

impl<'d> Reading<'d> {
    fn all<T>(&mut self, kind: Kind, read: impl Fn(&Tree) -> Result<T, Problems>) -> Vec<Checked<'d, T>> {
        let mut right = Vec::new();
        for (_, document) in self.documents.iter().filter(|(other, _)| *other == kind) {
            match read(&document.tree) {
                Ok(value) => right.push(Checked { document, value }),
                Err(problems) => self.errors.extend(document.remarks(Stage::Structure, &problems)),
            }
        }
        right
    }

    fn one<T>(&mut self, kind: Kind, read: impl Fn(&Tree) -> Result<T, Problems>) -> Option<Checked<'d, T>> {
        self.all(kind, read).pop()
    }
}
