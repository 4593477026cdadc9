//! Words in the questionnaire's language, with their translations.

use crate::protocol::{Text, Tree};

/// The words of a questionnaire in its own language and in others.
pub(super) struct Prose<'t> {
    pub text: &'t Text,
    pub translations: &'t [&'t Text],
}

/// An element that has words, and the one beside it that has their translations.
pub(super) type Element = [&'static str; 2];

pub(super) const TITLE: Element = ["title", "_title"];
pub(super) const DESCRIPTION: Element = ["description", "_description"];
pub(super) const TEXT: Element = ["text", "_text"];
pub(super) const DISPLAY: Element = ["display", "_display"];

impl Prose<'_> {
    /// Adds words as an element, and their translations beside it.
    pub(super) fn put(&self, entries: &mut Vec<(&'static str, Tree)>, element: Element, of: &dyn Fn(&Text) -> String) {
        let [name, _] = element;
        entries.push((name, of(self.text).into()));
        self.put_translations(entries, element, of);
    }

    /// Adds the translations of an element that is there already.
    pub(super) fn put_translations(
        &self,
        entries: &mut Vec<(&'static str, Tree)>,
        [_, beside]: Element,
        of: &dyn Fn(&Text) -> String,
    ) {
        let translations: Vec<Tree> =
            self.translations.iter().map(|text| translation(text.locale(), of(text))).collect();
        if !translations.is_empty() {
            entries.push((beside, Tree::map(vec![("extension", translations.into())])));
        }
    }
}

fn translation(locale: &str, content: String) -> Tree {
    let lang = Tree::map(vec![("url", "lang".into()), ("valueCode", locale.into())]);
    let content = Tree::map(vec![("url", "content".into()), ("valueString", content.into())]);
    Tree::map(vec![
        ("url", "http://hl7.org/fhir/StructureDefinition/translation".into()),
        ("extension", vec![lang, content].into()),
    ])
}
