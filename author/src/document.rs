//! One file: what stands in it, and where.

use crate::position::{Position, Positions};
use crate::report::{Remark, Stage, THE_DOCUMENT};
use anyhow::{Context, Result};
use microneedling_screener::protocol::{Problem, ProblemKind, Problems, Tree};
use std::fs;
use std::path::Path;

/// A well-formed JSON document.
#[derive(Clone, Debug)]
pub struct Document {
    /// The file, as the author named it.
    pub file: String,
    /// What stands in it.
    pub tree: Tree,
    positions: Positions,
}

impl Document {
    /// Opens a file. The inner error is for a file that holds no well-formed JSON.
    ///
    /// # Errors
    ///
    /// When the file can't be read at all.
    pub fn open(path: &Path) -> Result<Result<Self, Remark>> {
        let file = path.display().to_string();
        let source = fs::read_to_string(path).with_context(|| format!("cannot read {file}"))?;
        Ok(Self::parse(file, &source))
    }

    /// Reads what stands in a file.
    ///
    /// # Errors
    ///
    /// When it is no well-formed JSON.
    pub fn parse(file: String, source: &str) -> Result<Self, Remark> {
        match serde_json::from_str(source) {
            Ok(tree) => Ok(Self { file, tree, positions: Positions::of(source) }),
            Err(error) => Err(not_json(file, &error)),
        }
    }

    /// Whether something stands at `path`.
    #[must_use]
    pub fn has(&self, path: &str) -> bool {
        self.positions.has(path)
    }

    /// A remark on the place at `path`.
    #[must_use]
    pub fn remark(&self, stage: Stage, path: &str, what: String) -> Remark {
        Remark::new(stage, self.file.clone(), self.positions.value(path), path.to_owned(), what)
    }

    /// What a reader found wrong with it.
    #[must_use]
    pub fn remarks(&self, stage: Stage, problems: &Problems) -> Vec<Remark> {
        let remark = |problem: &Problem| {
            let position = self.position(problem);
            Remark::new(stage, self.file.clone(), position, problem.path.clone(), problem.kind.to_string())
        };
        problems.as_slice().iter().map(remark).collect()
    }

    /// Where a problem is: at the key that shouldn't be there, or else at the value.
    fn position(&self, problem: &Problem) -> Position {
        match &problem.kind {
            ProblemKind::UnknownKey(key) | ProblemKind::RepeatedKey(key) | ProblemKind::WordsForNothing(key) => {
                self.positions.key(&problem.path, key)
            }
            _ => self.positions.value(&problem.path),
        }
    }
}

fn not_json(file: String, error: &serde_json::Error) -> Remark {
    let position = Position { line: error.line(), column: error.column().max(1) };
    let message = error.to_string();
    let why = message.split(" at line ").next().unwrap_or_default();
    let what = ProblemKind::Unreadable(why.to_owned()).to_string();
    Remark::new(Stage::Read, file, position, THE_DOCUMENT.to_owned(), what)
}
