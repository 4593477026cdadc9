//! What the clients are given: the questionnaire of the protocol that ships, and random walks through it.

use anyhow::{Context, Result, anyhow};
use microneedling_screener::export::fhir;
use microneedling_screener::protocol::{Date, Protocol, Question, Text, Tree};
use microneedling_screener::screening::{Answers, End, Report, walk};
use proptest::strategy::{Strategy, ValueTree};
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use serde_json::Value;

#[path = "../../support/walks.rs"]
#[allow(dead_code, clippy::unwrap_used, clippy::indexing_slicing, reason = "shared with the native tests")]
mod walks;

/// The walks differ from each other, and are the same in every run.
pub const SEED: [u8; 32] = *b"200 walks, always the same ones.";
/// How many walks a client is tried with.
pub const WALKS: usize = 200;

/// The documents that ship.
pub struct Documents {
    protocol: Protocol,
    text: Text,
}

/// A walk from its first question to its end.
pub struct Walk {
    /// The questions asked, in order.
    pub steps: Vec<Step>,
    /// The questions that a form should show: before the first answer, and after each.
    pub shown: Vec<Vec<String>>,
    /// What it exports.
    pub response: Value,
}

/// A question asked, and the places of the choices made; none: it was skipped, and has no "not sure".
pub struct Step {
    /// The question's id.
    pub question: String,
    /// The places of the choices made.
    pub choices: Vec<usize>,
}

impl Documents {
    /// Reads them.
    ///
    /// # Errors
    ///
    /// When one is wrong.
    pub fn read() -> Result<Self> {
        let protocol: Tree = serde_json::from_str(include_str!("../../../protocols/microneedling/protocol.json"))?;
        let text: Tree = serde_json::from_str(include_str!("../../../protocols/microneedling/text/en.json"))?;
        let protocol = Protocol::read(&protocol)?;
        let text = Text::read(&text, &protocol)?;
        Ok(Self { protocol, text })
    }

    /// The protocol as a questionnaire.
    ///
    /// # Errors
    ///
    /// When it has no form in FHIR.
    pub fn questionnaire(&self) -> Result<Value> {
        Ok(serde_json::to_value(fhir::questionnaire(&self.protocol, &self.text, &[])?)?)
    }

    /// The random walks, from [`SEED`].
    ///
    /// # Errors
    ///
    /// When one can't be exported.
    pub fn walks(&self) -> Result<Vec<Walk>> {
        let random = TestRng::from_seed(RngAlgorithm::ChaCha, &SEED);
        let mut runner = TestRunner::new_with_rng(Config::default(), random);
        let choices = walks::choices(&self.protocol);
        (0..WALKS)
            .map(|_| {
                let tree = choices.new_tree(&mut runner).map_err(|reason| anyhow!("no walk: {reason}"))?;
                self.walk(&tree.current())
            })
            .collect()
    }

    fn walk(&self, choices: &walks::Choices) -> Result<Walk> {
        let mut answers = Answers::new();
        let (mut steps, mut shown) = (Vec::new(), vec![self.shown(&answers)]);
        while let End::Ask(question) = walk(&self.protocol, &answers.clone()).end() {
            let chosen = self.protocol.position(&question.id).and_then(|place| choices.get(place));
            let answer = walks::answer(question, chosen.context("a question without choices")?);
            let places = question.choices.iter().enumerate().filter(|(_, choice)| answer.counts_as(choice));
            steps.push(Step { question: question.id.to_string(), choices: places.map(|(place, _)| place).collect() });
            answers = answers.with(question.id.clone(), answer);
            shown.push(self.shown(&answers));
        }
        let end = walk(&self.protocol, &answers);
        let report = Report::of(&end).context("a question is still open")?;
        let response = fhir::response(&self.protocol, &report, &self.text, Date::new(2026, 11, 21))?;
        Ok(Walk { steps, shown, response: serde_json::to_value(response)? })
    }

    /// The questions that these answers lead to: those on the path, and later ones that would be asked as things stand.
    fn shown(&self, answers: &Answers) -> Vec<String> {
        let walk = walk(&self.protocol, answers);
        let next = match walk.end() {
            End::Ask(question) => self.protocol.position(&question.id),
            End::Stopped | End::Finished => None,
        };
        let later = next.and_then(|next| self.protocol.questions().get(next..)).unwrap_or_default();
        let leads_to = |question: &&Question| question.ask_when.as_ref().is_none_or(|condition| walk.holds(condition));
        let path = walk.answered().iter().map(|answered| answered.question);
        path.chain(later.iter().filter(leads_to)).map(|question| question.id.to_string()).collect()
    }
}
