//! A condition as a list of alternatives, each a set of choices that must all have been made.

use super::outline::Reason;
use crate::protocol::{ChoiceId, Condition, QuestionId};

/// A condition may unfold into no more: a client would have to look at each after every answer.
const MOST: usize = 64;

/// A choice that may have been made.
#[derive(Clone, Copy, PartialEq)]
pub(super) struct Pick<'p> {
    pub question: &'p QuestionId,
    pub choice: &'p ChoiceId,
}

/// Choices that must all have been made; at least one.
pub(super) type Together<'p> = Vec<Pick<'p>>;

/// The alternatives of a condition: it holds when one of them does.
pub(super) fn alternatives(condition: &Condition) -> Result<Vec<Together<'_>>, Reason> {
    let found = match condition {
        Condition::Answer(question, choice) => vec![vec![Pick { question, choice }]],
        Condition::Not(_) => return Err(Reason::Negation),
        Condition::Any(parts) => {
            let mut found = Vec::new();
            for part in parts {
                found.append(&mut alternatives(part)?);
            }
            found
        }
        Condition::All(parts) => {
            let mut found = vec![Vec::new()];
            for part in parts {
                found = each_with_each(&found, &alternatives(part)?)?;
            }
            found
        }
    };
    if found.len() > MOST { Err(Reason::TooManyAlternatives) } else { Ok(found) }
}

fn each_with_each<'p>(these: &[Together<'p>], those: &[Together<'p>]) -> Result<Vec<Together<'p>>, Reason> {
    let mut found = Vec::new();
    for this in these {
        for that in those {
            let new = that.iter().filter(|pick| !this.contains(pick));
            found.push(this.iter().chain(new).copied().collect());
        }
    }
    if found.len() > MOST { Err(Reason::TooManyAlternatives) } else { Ok(found) }
}
