//! A condition as a list of alternatives, each a set of choices that must all have been made.

use crate::protocol::{ChoiceId, Condition, QuestionId};

/// A condition may unfold into no more: a client would have to look at each after every answer.
const MOST: usize = 64;

/// A choice that may have been made.
#[derive(Clone, Copy, PartialEq)]
pub(super) struct Pick<'p> {
    pub question: &'p QuestionId,
    pub choice: &'p ChoiceId,
}

/// Why a condition has no form in FHIR.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// It holds a `not`.
    Negation,
    /// It unfolds into too many alternatives.
    TooManyAlternatives,
}

/// How many alternatives a condition has: it holds when one of them does.
pub(super) fn count(condition: &Condition) -> Result<usize, Reason> {
    let found = match condition {
        Condition::Answer(..) => 1,
        Condition::Not(_) => return Err(Reason::Negation),
        Condition::Any(parts) => {
            let mut sum = 0;
            for part in parts {
                sum += count(part)?;
            }
            sum
        }
        Condition::All(parts) => {
            let mut product = 1_usize;
            for part in parts {
                product = product.saturating_mul(count(part)?);
            }
            product
        }
    };
    if found > MOST { Err(Reason::TooManyAlternatives) } else { Ok(found) }
}

/// Adds the choices of one alternative, counted from 0, to those that must have been made.
pub(super) fn add<'p>(condition: &'p Condition, mut index: usize, picks: &mut Vec<Pick<'p>>) -> Result<(), Reason> {
    match condition {
        Condition::Answer(question, choice) => {
            let pick = Pick { question, choice };
            if !picks.contains(&pick) {
                picks.push(pick);
            }
        }
        Condition::Not(_) => return Err(Reason::Negation),
        Condition::Any(parts) => {
            for part in parts {
                let size = count(part)?;
                if index < size {
                    return add(part, index, picks);
                }
                index -= size;
            }
        }
        // Like the digits of a number: each part has its own, the first part the last.
        Condition::All(parts) => {
            for part in parts {
                let size = count(part)?;
                add(part, index % size, picks)?;
                index /= size;
            }
        }
    }
    Ok(())
}
