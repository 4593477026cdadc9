//! The menu of languages. Its element is found by `element.js`, which hears of a choice and has the words fetched.

use super::frame::Frame;
use super::icon::Icon;
use crate::protocol::{Phrase, direction};
use yew::prelude::*;

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
pub(super) fn language_menu(frame: &Frame, languages: &Languages, is_first: bool) -> Html {
    let says_why = is_first && languages.is_fewer;
    if languages.offered.len() < 2 && !says_why {
        return Html::default();
    }
    // `selected` counts in a menu that is new, `value` in one that a visitor has already chosen from.
    html! {
        <div class="language">
            <label class="language__label" for="language">{ Icon::Globe.draw() }{ frame.say(Phrase::Language) }</label>
            <span class="language__field">
                <select class="language__select" id="language" autocomplete="off" ~value={languages.now.clone()}>
                    { for languages.offered.iter().map(|language| option(language, &languages.now)) }
                </select>
            </span>
            if says_why {
                <p class="language__note">{ frame.say(Phrase::LanguageLater) }</p>
            }
            if languages.has_failed {
                <p class="language__note">{ frame.say(Phrase::LanguageFailed) }</p>
            }
        </div>
    }
}

fn option(language: &Language, now: &str) -> Html {
    let Language { locale, name } = language;
    html! {
        <option key={locale.as_str()} value={locale.clone()} lang={locale.clone()} dir={direction(locale)}
            selected={locale == now}>
            { name }
        </option>
    }
}
