//! Made-up visitors: random answers that lead through the whole protocol, the same ones for the same seed.

use std::fs;

use anyhow::{Context, Result};
use e2e::{Answers as Given, DISPOSITIONS, Documents, checkout};
use fastrand::Rng;
use microneedling_screener::protocol::{Protocol, Question, QuestionKind, Role, Tree};
use microneedling_screener::screening::{Answer, Answers, evaluate, walk};

/// Where each made-up visitor departs from the story of one who is written down.
const MOST_CHANGES: usize = 6;

/// Somebody's answers, and what the engine says of them.
#[derive(Clone, Debug)]
pub struct MadeUp {
    /// Their answers to the questions on their way.
    pub answers: Given,
    /// The result.
    pub disposition: String,
}

/// Draws as many as asked for.
///
/// # Errors
///
/// When the protocol can't be read.
pub fn draw(seed: u64, count: usize, documents: &Documents) -> Result<Vec<MadeUp>> {
    let text = fs::read_to_string(checkout()?.join("protocols/microneedling/protocol.json"))?;
    let protocol = Protocol::read(&serde_json::from_str::<Tree>(&text)?)?;
    let mut rng = Rng::with_seed(seed);
    (0..count).map(|_| one(&protocol, documents, &mut rng)).collect()
}

/// Uniform answers would nearly all end in urgent care: so begin with a story to a random result, and change some of it.
fn one(protocol: &Protocol, documents: &Documents, rng: &mut Rng) -> Result<MadeUp> {
    let end = rng.choice(DISPOSITIONS).context("no disposition")?;
    let stories: Vec<_> = documents.ending_in(end).collect();
    let told = rng.choice(&stories).context("no story")?;
    let mut given = told.answers.clone();
    for _ in 0..rng.usize(0..=MOST_CHANGES) {
        let question = rng.choice(protocol.questions()).context("no question")?;
        given.insert(question.id.to_string(), choices(question, rng));
    }
    let mut answers = Answers::new();
    for question in protocol.questions() {
        let chosen = given.get(question.id.as_str()).cloned().unwrap_or_default();
        let answer = match chosen.as_slice() {
            [] => Answer::skipped(),
            chosen => Answer::chosen(question, chosen.iter().map(|id| id.as_str().into()))?,
        };
        answers = answers.with(question.id.clone(), answer);
    }
    let walk = walk(protocol, &answers);
    let report = evaluate(protocol, &answers).context("a question is open")?;
    let asked = walk.answered().iter().map(|answered| answered.question.id.to_string());
    let answers = asked.map(|id| (id.clone(), given.remove(&id).unwrap_or_default())).collect();
    Ok(MadeUp { answers, disposition: report.disposition.as_str().to_owned() })
}

/// One choice, some boxes, or none, which is a skipped question.
fn choices(question: &Question, rng: &mut Rng) -> Vec<String> {
    let most = if question.kind == QuestionKind::Single { 1 } else { 3 };
    let count = rng.usize(0..=most);
    let drawn = rng.choose_multiple(question.choices.iter(), count);
    let alone = drawn.iter().find(|choice| choice.role == Role::Exclusive).copied();
    let kept = alone.map_or(drawn, |choice| vec![choice]);
    kept.into_iter().map(|choice| choice.id.to_string()).collect()
}
