//! How an overlay and its protocol become one, and their words.

use super::document::{Content, Protocol, sorted_by_id};
use super::id::{QuestionId, find};
use super::overlay::{AddedText, Change, Overlay};
use super::rule::{Basis, EndsBy, Wait};
use super::text::{Text, Words};

impl Overlay {
    /// Does what the overlay says, even where [`apply`](Self::apply) would refuse: so that a proof can show the walk that
    /// a loosening overlay would soften.
    pub(crate) fn merge(mut self, mut base: Protocol) -> Protocol {
        let places = self.places(&base);
        let Content { questions, rules, expectations, consult_questions, pictures, sources } = &mut base.content;
        for (id, change) in self.changes {
            for rule in rules.iter_mut().filter(|rule| rule.id == id) {
                match change {
                    Change::Raise(disposition) => rule.disposition = disposition,
                    Change::Lengthen(days) => rule.wait = Some(with_days(rule.wait, days)),
                }
            }
        }
        for (question, place) in self.content.questions.into_iter().zip(places) {
            questions.insert(place.unwrap_or(questions.len()), question);
        }
        rules.append(&mut self.content.rules);
        expectations.append(&mut self.content.expectations);
        consult_questions.append(&mut self.content.consult_questions);
        pictures.append(&mut self.content.pictures);
        sources.append(&mut self.content.sources);
        base.by_id = sorted_by_id(questions);
        base
    }

    /// For each added question in turn, where to put it: right behind the one it names, and behind those that were put
    /// there before it. `None`: no question before it has that name.
    pub(super) fn places(&self, base: &Protocol) -> Vec<Option<usize>> {
        // Beside each question, how many steps it is from one of the base: what was put behind a question is deeper.
        let mut placed: Vec<(&QuestionId, usize)> = base.questions().iter().map(|question| (&question.id, 0)).collect();
        let mut places = Vec::new();
        for (question, after) in self.content.questions.iter().zip(&self.after) {
            let mut behind = placed.iter().enumerate().skip_while(|(_, (other, _))| *other != after);
            let depth = behind.next().map(|(_, (_, depth))| *depth);
            let next = behind.find(|(_, (_, other))| Some(*other) <= depth);
            let at = next.map_or(placed.len(), |(at, _)| at);
            placed.insert(at, (&question.id, depth.unwrap_or_default() + 1));
            places.push(depth.map(|_| at));
        }
        places
    }
}

impl AddedText {
    /// The words of both.
    pub(super) fn merge(mut self, mut base: Text) -> Text {
        let Words { questions, rules, expectations, consult_questions, pictures } = &mut base.words;
        for (id, rule) in rules.iter_mut() {
            if let Some(advice) = find(&self.raise, id) {
                rule.advice.push(' ');
                rule.advice.push_str(advice);
            }
            if let Some(until) = find(&self.lengthen, id) {
                rule.until = Some(until.clone());
            }
        }
        questions.append(&mut self.words.questions);
        rules.append(&mut self.words.rules);
        expectations.append(&mut self.words.expectations);
        consult_questions.append(&mut self.words.consult_questions);
        pictures.append(&mut self.words.pictures);
        base
    }
}

/// A wait of so many days, in place of the rule's own. No authority states it, and the published range reaches as far.
fn with_days(wait: Option<Wait>, days: u32) -> Wait {
    let wait =
        wait.unwrap_or(Wait { ends_by: EndsBy::Time, range_days: None, default_days: None, basis: Basis::Default });
    Wait {
        range_days: wait.range_days.map(|(least, most)| (least.min(days), most.max(days))),
        default_days: Some(days),
        basis: Basis::Default,
        ..wait
    }
}
