//! Words in the questionnaire's language, with their translations.

use super::extension::extension_of;
use crate::protocol::{Object, Text, Tree};

/// The words of a questionnaire in its own language and in others.
pub(super) struct Prose<'t> {
    pub text: &'t Text,
    pub translations: &'t [&'t Text],
}

impl Prose<'_> {
    /// Adds words as an element, and their translations beside it.
    pub(super) fn put(&self, object: Object, element: &str, of: &dyn Fn(&Text) -> String) -> Object {
        self.translate(object.text(element, &of(self.text)), element, of)
    }

    /// Adds the translations of an element that is there already.
    pub(super) fn translate(&self, object: Object, element: &str, of: &dyn Fn(&Text) -> String) -> Object {
        let translations: Vec<Tree> =
            self.translations.iter().map(|text| translation(text.locale(), &of(text))).collect();
        if translations.is_empty() {
            return object;
        }
        object.put(&format!("_{element}"), Object::default().list("extension", translations).into())
    }
}

fn translation(locale: &str, content: &str) -> Tree {
    let lang = Object::default().text("url", "lang").text("valueCode", locale);
    let content = Object::default().text("url", "content").text("valueString", content);
    extension_of("translation").list("extension", vec![lang.into(), content.into()]).into()
}
