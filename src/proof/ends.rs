//! Every walk ends, and every question on it can be answered.
//!
//! Questions are asked in their order and never twice, so a walk is never longer than the document. What remains to be
//! shown is that nobody is left before a question without an answer that it takes.

use super::property::{Failure, Property};
use super::space::{Asking, MOST, Space};
use super::walked;

pub(super) fn failures(space: &Space<'_>) -> Vec<Failure> {
    if !space.is_whole() {
        let what = format!("more than {} questions and choices can't be proved; make it smaller", MOST);
        return vec![Failure::of_protocol(Property::Ends, "questions".to_owned(), what, Vec::new())];
    }
    let stuck = space.questions.iter().enumerate().filter(|(_, asking)| is_stuck(asking));
    stuck.map(|(index, asking)| failure(space, index, asking)).collect()
}

fn is_stuck(asking: &Asking<'_>) -> bool {
    !asking.when.is_false() && asking.valid.is_false()
}

fn failure(space: &Space<'_>, index: usize, asking: &Asking<'_>) -> Failure {
    let what = format!("“{}” takes no answer at all; give it choices that can be chosen", asking.question.id);
    let path = format!("questions[{index}].choices");
    Failure::of_protocol(Property::Ends, path, what, walked::shortest(space, &asking.when).into_iter().collect())
}
