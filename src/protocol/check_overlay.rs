//! What must hold between an overlay and its protocol: everything added fits in, and nothing softens a result.

use super::check::Check;
use super::disposition::Disposition;
use super::document::{Content, Protocol};
use super::id::RuleId;
use super::overlay::{Change, Overlay};
use super::problem::{Problem, ProblemKind};
use super::question::Question;

/// Every problem of an overlay with the protocol that it adds to, and with the locale that it is to be shown in.
pub(super) fn problems(overlay: &Overlay, base: &Protocol, locale: &str) -> Vec<Problem> {
    let (added, places) = (&overlay.content, overlay.places(base));
    let mut questions: Vec<&Question> = base.questions().iter().collect();
    for (question, place) in added.questions.iter().zip(&places) {
        questions.insert(place.unwrap_or(questions.len()), question);
    }
    let mut check = Check::new(questions, vec![&base.content, added]);
    if overlay.protocol != base.id {
        check.wrong("protocol", ProblemKind::OtherProtocol(overlay.protocol.clone()));
    }
    for (index, (place, after)) in places.iter().zip(&overlay.after).enumerate() {
        if place.is_none() {
            check.wrong_at("questions", index, "after", ProblemKind::NoSuchQuestion(after.to_string()));
        }
    }
    for (index, rule) in added.rules.iter().enumerate() {
        if rule.is_final && !rule.is_emergency {
            check.wrong_at("rules", index, "final", ProblemKind::EndsTooEarly);
        }
    }
    let taken = ids(&base.content);
    for (list, index, id) in ids(added) {
        if taken.iter().any(|(other, _, taken)| (*other, *taken) == (list, id)) {
            check.wrong_at(list, index, "id", ProblemKind::TakenId(id.to_owned()));
        }
    }
    check.content(added);
    for (id, change) in &overlay.changes {
        if let Some(kind) = refusal(overlay, base, id, *change) {
            let key = match change {
                Change::Raise(_) => "raise",
                Change::Lengthen(_) => "lengthen",
            };
            check.wrong(format!("{key}.{id}"), kind);
        }
    }
    if overlay.text_for(locale).is_none() {
        check.wrong("text", ProblemKind::NoTextIn(locale.to_owned()));
    }
    check.found
}

/// Every id of a document, with its list and its place there.
fn ids(content: &Content) -> Vec<(&'static str, usize, &str)> {
    let Content { questions, rules, expectations, consult_questions, pictures, sources } = content;
    let mut ids = Vec::new();
    ids.extend(questions.iter().enumerate().map(|(index, question)| ("questions", index, question.id.as_str())));
    ids.extend(rules.iter().enumerate().map(|(index, rule)| ("rules", index, rule.id.as_str())));
    for (list, notes) in [("expectations", expectations), ("consult_questions", consult_questions)] {
        ids.extend(notes.iter().enumerate().map(|(index, note)| (list, index, note.id.as_str())));
    }
    ids.extend(pictures.iter().enumerate().map(|(index, picture)| ("pictures", index, picture.id.as_str())));
    ids.extend(sources.iter().enumerate().map(|(index, source)| ("sources", index, source.id.as_str())));
    ids
}

/// Why a change to a rule can't be made.
fn refusal(overlay: &Overlay, base: &Protocol, id: &RuleId, to: Change) -> Option<ProblemKind> {
    let Some(rule) = base.rule(id) else { return Some(ProblemKind::NoSuchRule(id.to_string())) };
    let from = match (to, rule.wait) {
        (Change::Raise(_), _) => Change::Raise(rule.disposition),
        // It gets one.
        (Change::Lengthen(_), None) => Change::Lengthen(0),
        (Change::Lengthen(_), Some(wait)) => match wait.default_days.or(wait.range_days.map(|(_, most)| most)) {
            Some(days) => Change::Lengthen(days),
            None => return Some(ProblemKind::WaitWithoutDays),
        },
    };
    if to <= from {
        return Some(ProblemKind::NotStricter { from, to });
    }
    let gets_wait = || overlay.changes.iter().any(|(other, to)| other == id && matches!(to, Change::Lengthen(_)));
    let waits = to != Change::Raise(Disposition::Defer) || rule.wait.is_some() || gets_wait();
    (!waits).then_some(ProblemKind::RaisedWithoutWait)
}
