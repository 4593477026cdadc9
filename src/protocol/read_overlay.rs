//! How an overlay is read from a document. What it adds is read as the same things of a protocol and a text are.

use super::document::Content;
use super::id::{ById, QuestionId, RuleId, is_id};
use super::overlay::{AddedText, CONTACTS, Change, Overlay};
use super::problem::ProblemKind;
use super::question::Question;
use super::read_document::{content, days, disposition, format, only, question_itself};
use super::read_text::{is_locale, of_rule, section, words};
use super::reader::Place;

/// Reads an overlay; what is wrong with it is noted along the way.
pub(super) fn overlay(place: &Place<'_>) -> Overlay {
    only(
        place,
        &[
            "format",
            "protocol",
            "id",
            "version",
            "questions",
            "rules",
            "expectations",
            "consult_questions",
            "pictures",
            "sources",
            "raise",
            "lengthen",
            "contacts",
            "text",
        ],
    );
    format(place);
    let content = content(place, 0, question);
    let mut overlay = Overlay {
        protocol: place.get("protocol").owned(),
        id: place.get("id").checked(is_id, ProblemKind::NotAnId).to_owned(),
        version: place.get("version").owned(),
        after: after(place, &content),
        content,
        changes: changes(place),
        contacts: contacts(&place.or_nothing("contacts")),
        texts: Vec::new(),
    };
    let texts = place.get("text");
    for locale in texts.keys(is_locale, ProblemKind::NotALocale) {
        let text = text(&texts.required(locale, ProblemKind::MissingKey), &overlay);
        overlay.texts.push((locale.to_owned(), text));
    }
    overlay
}

/// A question as in a protocol; beside it stands the one that it comes after.
fn question(place: &Place<'_>) -> Question {
    only(place, &["after", "id", "kind", "optional", "ask_when", "choices", "map", "sources"]);
    question_itself(place)
}

/// What each question comes after.
fn after(place: &Place<'_>, content: &Content) -> Vec<QuestionId> {
    if content.questions.is_empty() {
        return Vec::new();
    }
    place.get("questions").list(0, |place| place.get("after").id())
}

fn changes(place: &Place<'_>) -> ById<RuleId, Change> {
    let mut found = Vec::new();
    let mut read = |key, change: fn(&Place<'_>) -> Change| {
        let rules = place.or_nothing(key);
        for id in rules.keys(is_id, ProblemKind::NotAnId) {
            found.push((id.into(), change(&rules.required(id, ProblemKind::MissingKey))));
        }
    };
    read("raise", |place| Change::Raise(disposition(place)));
    read("lengthen", |place| Change::Lengthen(days(place)));
    found
}

fn contacts(place: &Place<'_>) -> ById<String, String> {
    let names = place.keys(|name| CONTACTS.contains(&name), ProblemKind::UnknownKey);
    names.into_iter().map(|name| (name.to_owned(), place.required(name, ProblemKind::MissingKey).owned())).collect()
}

fn text(place: &Place<'_>, overlay: &Overlay) -> AddedText {
    only(place, &["questions", "rules", "expectations", "consult_questions", "pictures", "raise", "lengthen"]);
    AddedText {
        words: words(place, &overlay.content),
        raise: changed(place, "raise", overlay, |change| matches!(change, Change::Raise(_))),
        lengthen: changed(place, "lengthen", overlay, |change| matches!(change, Change::Lengthen(_))),
    }
}

fn changed(
    place: &Place<'_>,
    key: &'static str,
    overlay: &Overlay,
    is_wanted: fn(&Change) -> bool,
) -> ById<RuleId, String> {
    let wanted = overlay.changes.iter().filter(|(_, change)| is_wanted(change));
    let ids: Vec<&str> = wanted.map(|(id, _)| id.as_str()).collect();
    let section = section(place, key, &ids);
    ids.iter().map(|id| ((*id).into(), of_rule(&section.required(id, ProblemKind::NoWords)))).collect()
}
