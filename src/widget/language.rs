//! The menu of languages. Its element is found by `element.js`, which hears of a choice and has the words fetched.

use super::frame::Frame;
use super::icon::Icon;
use super::tag::{Tag, tag};
use crate::protocol::{Phrase, direction};

/// The languages that a visitor may choose now. Without any there is no menu.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Languages {
    /// The locale that shows, as the list has it.
    pub now: String,
    /// What may be chosen.
    pub offered: Vec<Language>,
    /// Whether there were more before the first question.
    pub is_fewer: bool,
    /// Whether the one that was chosen last can't be had.
    pub has_failed: bool,
}

/// One of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Language {
    /// The locale.
    pub locale: String,
    /// Its name, in that language.
    pub name: String,
}

/// The first screen always has the menu, the others have it while there is a choice.
pub(super) fn language_menu(frame: &Frame, languages: &Languages, is_first: bool) -> Option<Tag> {
    let says_why = is_first && languages.is_fewer;
    if languages.offered.len() < 2 && !says_why {
        return None;
    }
    let label = tag("label", "language__label").set("for", "language");
    // `selected` counts in a menu that is new, `value` in one that a visitor has already chosen from.
    let select = tag("select", "language__select")
        .set("id", "language")
        .set("autocomplete", "off")
        .property("value", &languages.now)
        .all(languages.offered.iter().map(|language| option(language, &languages.now)));
    let note = |phrase| tag("p", "language__note").say(frame, phrase);
    let menu = tag("div", "language")
        .add(label.add(Icon::Globe.draw()).say(frame, Phrase::Language))
        .add(tag("span", "language__field").add(select))
        .add(says_why.then(|| note(Phrase::LanguageLater)))
        .add(languages.has_failed.then(|| note(Phrase::LanguageFailed)));
    Some(menu)
}

fn option(language: &Language, now: &str) -> Tag {
    let Language { locale, name } = language;
    tag("option", "")
        .key(locale)
        .set_to("value", locale.clone())
        .set_to("lang", locale.clone())
        .set("dir", direction(locale))
        .set_if(locale == now, "selected", "selected")
        .add(name.as_str())
}
