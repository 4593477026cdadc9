//! A list of choices fits a phone, and somebody it doesn't concern can say so.

use super::remark::{Remark, RemarkKind};
use super::vocabulary::Vocabulary;
use crate::protocol::{Choice, Protocol, Question, QuestionKind, Role, Text};

/// The most choices of a question. The smallest phone, 320 by 568 px, shows eight rows of 56 px with 8 px between them;
/// with the question above it, a list of 14 takes two screens. On a longer one nobody sees its beginning and its end
/// with one swipe.
const MOST: usize = 14;

pub(super) fn remarks(protocol: &Protocol) -> Vec<Remark> {
    let mut found = Vec::new();
    for (index, question) in protocol.questions().iter().enumerate() {
        let path = format!("questions[{index}].choices");
        let choices = question.choices.len();
        if choices > MOST {
            found.push(Remark::of_protocol(&path, RemarkKind::ManyChoices { choices, most: MOST }));
        }
        if is_checklist(question) && !question.optional && !has_way_out(protocol, question) {
            found.push(Remark::of_protocol(&path, RemarkKind::NoNone));
        }
    }
    found
}

pub(super) fn text_remarks(protocol: &Protocol, text: &Text, vocabulary: &Vocabulary) -> Vec<Remark> {
    let checklists = protocol.questions().iter().filter(|question| is_checklist(question));
    let choices = checklists.flat_map(|question| question.choices.iter().map(move |choice| (question, choice)));
    let wrong = choices.filter(|(question, choice)| {
        let label = &text.question(&question.id).choice(&choice.id).label;
        choice.role != Role::Exclusive && vocabulary.none.iter().any(|saying| saying.is_in(label))
    });
    wrong
        .map(|(question, choice)| {
            let path = format!("questions.{}.choices.{}.label", question.id, choice.id);
            Remark::of_text(text, path, RemarkKind::NoneNotExclusive)
        })
        .collect()
}

fn is_checklist(question: &Question) -> bool {
    question.kind == QuestionKind::Multiple
}

/// Whether something can be chosen that raises nothing: an exclusive choice, or one that no rule looks at.
fn has_way_out(protocol: &Protocol, question: &Question) -> bool {
    let is_looked_at = |choice: &Choice| {
        let mut found = false;
        for rule in protocol.rules() {
            rule.when.for_each_answer(&mut |asked, chosen| found |= *asked == question.id && *chosen == choice.id);
        }
        found
    };
    question.choices.iter().any(|choice| match choice.role {
        Role::Exclusive => true,
        Role::Ordinary => !is_looked_at(choice),
        Role::Unsure => false,
    })
}
