//! What must hold of a protocol whatever its rules are: written apart from them, from the facts they rest on.

use crate::protocol::check::unknown_answers;
use crate::protocol::read_document::{belongs_to, condition, days, disposition, format, only};
use crate::protocol::reader::Place;
use crate::protocol::{
    ChoiceId, Condition, Disposition, Problem, ProblemKind, Problems, Protocol, QuestionId, Role, RuleId, Tree,
};

/// The guarantees of one protocol: a document of its own, which is never published.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields, transform = crate::schema::with_format_and_protocol))]
pub struct Guarantees {
    /// How mild a result may be, at most.
    pub at_least: Vec<AtLeast>,
    /// How short a wait may be, at most.
    pub waits: Vec<WaitAtLeast>,
    /// After which answers nothing more is asked.
    pub nothing_more: Vec<NothingMore>,
    /// Which answers are worse than which.
    pub worse: Vec<Ladder>,
}

/// Whoever answers so is advised at least this.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct AtLeast {
    /// The guarantee in words.
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::Shown"))]
    pub says: String,
    /// The section of the fact base that it rests on.
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::Shown"))]
    pub basis: String,
    /// For whom.
    pub when: Condition,
    /// The mildest result they may be given.
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::Advised"))]
    pub disposition: Disposition,
}

/// A rule that never asks for a shorter wait.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct WaitAtLeast {
    /// The guarantee in words.
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::Shown"))]
    pub says: String,
    /// The section of the fact base that it rests on.
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::Shown"))]
    pub basis: String,
    /// The rule.
    pub rule: RuleId,
    /// The shortest wait it may give, in days.
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::Days"))]
    pub days: u32,
}

/// Whoever answers so is asked nothing more.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct NothingMore {
    /// The guarantee in words.
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::Shown"))]
    pub says: String,
    /// The section of the fact base that it rests on.
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::Shown"))]
    pub basis: String,
    /// For whom.
    pub when: Condition,
}

/// The answers to one question, mildest first. A worse one never gives a milder result.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct Ladder {
    /// The question.
    pub question: QuestionId,
    /// Its answers, mildest first.
    #[cfg_attr(feature = "schema", schemars(length(min = 2)))]
    pub order: Vec<ChoiceId>,
    /// Why some ordinary answers have no place in the order; left out: all of them have one.
    #[cfg_attr(feature = "schema", schemars(with = "Option<crate::schema::Shown>"))]
    pub left_out: Option<String>,
    /// The section of the fact base that it rests on.
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::Shown"))]
    pub basis: String,
}

impl Guarantees {
    /// Reads the guarantees of a protocol.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with the document, each with its path and how to mend it.
    pub fn read(tree: &Tree, protocol: &Protocol) -> Result<Self, Problems> {
        let guarantees = Place::reading(tree, |place| {
            only(place, &["format", "protocol", "at_least", "waits", "nothing_more", "worse"]);
            format(place);
            belongs_to(place, protocol);
            Self {
                at_least: place.get("at_least").list(0, at_least),
                waits: place.get("waits").list(0, wait),
                nothing_more: place.get("nothing_more").list(0, nothing_more),
                worse: place.get("worse").list(0, ladder),
            }
        })?;
        Problems::none_or_err(guarantees.strangers(protocol))?;
        Ok(guarantees)
    }

    /// Whatever the protocol doesn't have.
    fn strangers(&self, protocol: &Protocol) -> Vec<Problem> {
        let mut found = Vec::new();
        for (index, guarantee) in self.at_least.iter().enumerate() {
            found.extend(unknown_answers(protocol, &format!("at_least[{index}].when"), &guarantee.when));
        }
        for (index, guarantee) in self.waits.iter().enumerate() {
            if protocol.rule(&guarantee.rule).is_none() {
                let kind = ProblemKind::NoSuchRule(guarantee.rule.to_string());
                found.push(Problem { path: format!("waits[{index}].rule"), kind });
            }
        }
        for (index, guarantee) in self.nothing_more.iter().enumerate() {
            found.extend(unknown_answers(protocol, &format!("nothing_more[{index}].when"), &guarantee.when));
        }
        for (index, ladder) in self.worse.iter().enumerate() {
            found.extend(ladder.strangers(protocol, &format!("worse[{index}]")));
        }
        found
    }
}

impl Ladder {
    /// Answers that the question doesn't have, and ordinary ones that neither have a place nor a reason to have none.
    fn strangers(&self, protocol: &Protocol, path: &str) -> Vec<Problem> {
        let answer = |choice: &ChoiceId| Condition::Answer(self.question.clone(), choice.clone());
        let order = self.order.iter().enumerate();
        let mut found: Vec<Problem> = order
            .flat_map(|(place, choice)| unknown_answers(protocol, &format!("{path}.order[{place}]"), &answer(choice)))
            .collect();
        let choices = protocol.question(&self.question).map_or(&[][..], |question| &question.choices);
        let ordinary = choices.iter().filter(|choice| choice.role == Role::Ordinary);
        if let Some(missing) = ordinary.map(|choice| &choice.id).find(|id| !self.order.contains(id))
            && self.left_out.is_none()
        {
            found.push(Problem { path: format!("{path}.order"), kind: ProblemKind::NoPlace(missing.to_string()) });
        }
        found
    }
}

fn at_least(place: &Place<'_>) -> AtLeast {
    only(place, &["says", "basis", "when", "disposition"]);
    AtLeast {
        says: place.get("says").owned(),
        basis: place.get("basis").owned(),
        when: condition(&place.get("when")),
        disposition: disposition(&place.get("disposition")),
    }
}

fn wait(place: &Place<'_>) -> WaitAtLeast {
    only(place, &["says", "basis", "rule", "days"]);
    WaitAtLeast {
        says: place.get("says").owned(),
        basis: place.get("basis").owned(),
        rule: place.get("rule").id(),
        days: days(&place.get("days")),
    }
}

fn nothing_more(place: &Place<'_>) -> NothingMore {
    only(place, &["says", "basis", "when"]);
    NothingMore {
        says: place.get("says").owned(),
        basis: place.get("basis").owned(),
        when: condition(&place.get("when")),
    }
}

fn ladder(place: &Place<'_>) -> Ladder {
    only(place, &["question", "order", "left_out", "basis"]);
    Ladder {
        question: place.get("question").id(),
        order: place.get("order").list(2, |place| place.id()),
        left_out: place.optional("left_out").map(|place| place.owned()),
        basis: place.get("basis").owned(),
    }
}
