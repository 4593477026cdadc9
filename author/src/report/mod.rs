//! What a proof found: for people ([`people`]), and as it stands here for programs.
//!
//! Serialised, the fields of [`Reports`] and of everything in it are the object that `--json` prints, in their order.

pub mod coverage;
pub mod people;

use crate::position::Position;
use coverage::CoverageReport;
use microneedling_screener::proof::{Figures, Walked};
use microneedling_screener::protocol::{Protocol, Text};
use serde::Serialize;

/// The path of a remark on a document as a whole.
pub const THE_DOCUMENT: &str = "the document";

/// What was found out about every protocol that was looked at.
#[derive(Clone, Debug, Serialize)]
pub struct Reports {
    /// Whether nothing must be mended.
    pub holds: bool,
    /// One report for each.
    pub protocols: Vec<Report>,
}

/// What was found out about one protocol.
#[derive(Clone, Debug, Serialize)]
pub struct Report {
    /// The folder of the protocol.
    pub folder: String,
    /// The protocol, once it could be read.
    pub protocol: Option<Identity>,
    /// Every stage, and what became of it.
    pub stages: Vec<StageReport>,
    /// What must be mended.
    pub errors: Vec<Remark>,
    /// What could be better.
    pub advice: Vec<Remark>,
    /// What the stories reach, once they could be read.
    pub coverage: Option<CoverageReport>,
    /// What there is to count, once everything could be counted.
    pub figures: Option<Counts>,
}

/// Which protocol it is.
#[derive(Clone, Debug, Serialize)]
pub struct Identity {
    /// Its id.
    pub id: String,
    /// Its version.
    pub version: String,
}

/// A part of the proof. Each needs what the ones before it made sure of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Stage {
    /// The files are JSON, of a known kind.
    Read,
    /// Each document is whole, and fits its protocol.
    Structure,
    /// Words, dates and sources are what a careful reader would let pass.
    Lints,
    /// Each story comes to what it tells, and together they reach every rule.
    Scenarios,
    /// Every way of answering was looked at.
    Proof,
    /// No overlay gives a milder result than the protocol alone, whatever is answered.
    Overlays,
}

impl Stage {
    /// Every stage, in the order they run.
    pub const ALL: [Self; 6] = [Self::Read, Self::Structure, Self::Lints, Self::Scenarios, Self::Proof, Self::Overlays];

    /// What it is called.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Read => "read",
            Self::Structure => "structure",
            Self::Lints => "lints",
            Self::Scenarios => "scenarios",
            Self::Proof => "proof",
            Self::Overlays => "overlays",
        }
    }
}

/// What became of a stage.
#[derive(Clone, Debug, Serialize)]
pub struct StageReport {
    /// Which.
    pub stage: Stage,
    /// What became of it.
    pub result: StageResult,
}

/// What can become of a stage.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum StageResult {
    /// It found nothing that must be mended.
    Passed,
    /// It found something.
    Failed,
    /// What it needs is missing or wrong.
    NotRun,
}

/// Something to mend or to better, and where.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Remark {
    /// The stage that found it.
    pub stage: Stage,
    /// The file.
    pub file: String,
    /// The place in the file.
    #[serde(flatten)]
    pub position: Position,
    /// The place in the document: `rules[12].when.any[0]`.
    pub path: String,
    /// What is wrong and how to mend it.
    pub what: String,
    /// Walks that show it.
    pub walks: Vec<Walk>,
}

/// One way of answering a protocol.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Walk {
    /// The questions asked, in their order.
    pub answers: Vec<Answered>,
    /// Where it ends.
    pub disposition: &'static str,
}

/// A question, and what was chosen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Answered {
    /// The question's id.
    pub question: String,
    /// The ids of the choices; none when it was skipped.
    pub choices: Vec<String>,
    /// Both in the words that a visitor reads.
    pub words: String,
}

/// What there is to count. Numbers of walks are too large for most programs' numbers, so they are texts.
#[derive(Clone, Debug, Serialize)]
pub struct Counts {
    /// How many questions there are.
    pub questions: usize,
    /// How many choices they offer.
    pub choices: usize,
    /// How many rules there are.
    pub rules: usize,
    /// How many different complete walks there are.
    pub walks: String,
    /// How many questions the shortest walk asks.
    pub fewest_questions: usize,
    /// How many questions the longest walk asks.
    pub most_questions: usize,
    /// How many walks end in each disposition.
    pub endings: Vec<EndingCount>,
}

/// How many walks end in one disposition.
#[derive(Clone, Debug, Serialize)]
pub struct EndingCount {
    /// Which.
    pub disposition: &'static str,
    /// How many.
    pub walks: String,
}

impl From<Vec<Report>> for Reports {
    fn from(protocols: Vec<Report>) -> Self {
        Self { holds: protocols.iter().all(Report::holds), protocols }
    }
}

impl Report {
    /// A report on a folder, before anything was done.
    #[must_use]
    pub fn new(folder: String) -> Self {
        let stages = Stage::ALL.map(|stage| StageReport { stage, result: StageResult::NotRun }).to_vec();
        Self { folder, protocol: None, stages, errors: Vec::new(), advice: Vec::new(), coverage: None, figures: None }
    }

    /// Says which protocol it is about.
    pub fn identify(&mut self, protocol: &Protocol) {
        self.protocol = Some(Identity { id: protocol.id().to_owned(), version: protocol.version().to_owned() });
    }

    /// Notes that a stage has run, and found these errors.
    pub fn close(&mut self, stage: Stage, errors: Vec<Remark>) {
        let result = if errors.is_empty() { StageResult::Passed } else { StageResult::Failed };
        for report in self.stages.iter_mut().filter(|report| report.stage == stage) {
            report.result = result;
        }
        self.errors.extend(errors);
    }

    /// Whether nothing must be mended.
    #[must_use]
    pub const fn holds(&self) -> bool {
        self.errors.is_empty()
    }
}

impl Remark {
    /// A remark that no walk shows.
    #[must_use]
    pub const fn new(stage: Stage, file: String, position: Position, path: String, what: String) -> Self {
        Self { stage, file, position, path, what, walks: Vec::new() }
    }
}

impl Walk {
    /// A walk, told in the words of a text.
    #[must_use]
    pub fn told(walked: &Walked, text: Option<&Text>) -> Self {
        let words = text.map(|text| walked.in_words(text)).unwrap_or_default();
        let answered = walked.stops.iter().enumerate().map(|(index, stop)| {
            let choices: Vec<String> = stop.choices.iter().map(ToString::to_string).collect();
            // A question that an overlay adds has no words in the text.
            let has_words = text.is_some_and(|text| !text.question(&stop.question).name.is_empty());
            let by_id = || format!("{}: {}", stop.question, choices.join("; "));
            let words = words.get(index).filter(|_| has_words).cloned().unwrap_or_else(by_id);
            Answered { question: stop.question.to_string(), choices, words }
        });
        Self { answers: answered.collect(), disposition: walked.disposition.as_str() }
    }
}

impl From<&Figures> for Counts {
    fn from(figures: &Figures) -> Self {
        let ending = |ending: &microneedling_screener::proof::Ending| EndingCount {
            disposition: ending.disposition.as_str(),
            walks: ending.walks.to_string(),
        };
        Self {
            questions: figures.questions,
            choices: figures.choices,
            rules: figures.rules,
            walks: figures.walks.to_string(),
            fewest_questions: figures.shortest.questions(),
            most_questions: figures.longest.questions(),
            endings: figures.endings.iter().map(ending).collect(),
        }
    }
}
