//! The steps of `cargo xtask test`, and the table that says how they went.

use std::fmt::{self, Write};
use std::time::{Duration, Instant};

use anyhow::Result;

/// The steps so far.
#[derive(Default)]
pub struct Report {
    rows: Vec<Row>,
}

struct Row {
    name: String,
    outcome: Outcome,
    elapsed: Duration,
    tests: Option<usize>,
}

/// How a step went.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Outcome {
    Passed,
    Failed,
    /// What it asks did not answer: nothing is said to hold, and nothing failed.
    Unreachable,
}

/// What somebody else must tell can't be had: not here, or not now. As an error of a step it fails nothing.
#[derive(Debug)]
pub struct Unreachable(pub String);

impl fmt::Display for Unreachable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Unreachable {}

/// Counts the tests that a step's output tells of.
#[derive(Default)]
pub struct Tally(Option<usize>);

impl Tally {
    /// Takes one line of a test program's output.
    pub fn see(&mut self, line: &str) {
        if let Some(count) = tests_in(line) {
            *self.0.get_or_insert(0) += count;
        }
    }

    /// Adds tests that no output tells of.
    pub fn add(&mut self, count: usize) {
        *self.0.get_or_insert(0) += count;
    }

    /// A step that ran nothing has proved nothing.
    pub fn some_ran(&self) -> Result<()> {
        anyhow::ensure!(self.0.is_some_and(|count| count > 0), "no test ran");
        Ok(())
    }
}

impl Report {
    /// Runs one step under its heading. A failure is noted and the rest goes on.
    pub fn step(&mut self, name: &str, work: impl FnOnce(&mut Tally) -> Result<()>) -> bool {
        println!("\n=== {name} ===");
        let start = Instant::now();
        let mut tally = Tally::default();
        let result = work(&mut tally);
        let elapsed = start.elapsed();
        let seconds = elapsed.as_secs_f32();
        let outcome = match &result {
            Ok(()) => Outcome::Passed,
            Err(error) if error.is::<Unreachable>() => Outcome::Unreachable,
            Err(_) => Outcome::Failed,
        };
        match &result {
            Ok(()) => println!("--- {name}: passed in {seconds:.1} s"),
            Err(error) => println!("--- {name}: {} in {seconds:.1} s: {error:#}", outcome.as_str()),
        }
        self.rows.push(Row { name: name.to_owned(), outcome, elapsed, tests: tally.0 });
        outcome == Outcome::Passed
    }

    /// Prints the table and the closing line; tells whether all passed.
    pub fn close(&self) -> bool {
        print!("\n{}", self.table());
        self.rows.iter().all(|row| row.outcome != Outcome::Failed)
    }

    fn table(&self) -> String {
        let width = self.rows.iter().map(|row| row.name.len()).max().unwrap_or(0).max("step".len());
        let mut table = String::new();
        let mut line = |step: &str, result: &str, seconds: &str, tests: &str| {
            // Writing to a string cannot fail.
            let _ = writeln!(table, "{step:width$}  {result:9}  {seconds:>8}  {tests:>6}");
        };
        line("step", "result", "seconds", "tests");
        for row in &self.rows {
            let seconds = format!("{:.1}", row.elapsed.as_secs_f32());
            let tests = row.tests.map_or("-".to_owned(), |count| count.to_string());
            line(&row.name, row.outcome.as_str(), &seconds, &tests);
        }
        let count = |outcome| self.rows.iter().filter(|row| row.outcome == outcome).count();
        let _ = write!(table, "\n{} passed, {} failed", count(Outcome::Passed), count(Outcome::Failed));
        match count(Outcome::Unreachable) {
            0 => table.push('\n'),
            skipped => {
                let _ = writeln!(table, ", {skipped} skipped");
            }
        }
        table
    }
}

impl Outcome {
    const fn as_str(self) -> &'static str {
        match self {
            Self::Passed => "passed",
            Self::Failed => "FAILED",
            Self::Unreachable => "not asked",
        }
    }
}

/// Reads `test result: ok. 3 passed; 1 failed; …`: how many tests ran.
fn tests_in(line: &str) -> Option<usize> {
    let (_, counts) = line.split_once("test result: ")?.1.split_once(". ")?;
    let ran = counts.split(';').filter_map(|part| {
        let (count, word) = part.trim().split_once(' ')?;
        matches!(word, "passed" | "failed").then(|| count.parse::<usize>().ok())?
    });
    Some(ran.sum())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn summary_lines_are_counted() {
        let mut tally = Tally::default();
        assert!(tally.some_ran().is_err());
        tally.see("running 4 tests");
        tally.see("test result: ok. 4 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.01s");
        tally.see("\u{1b}[32mtest result: FAILED. 2 passed; 1 failed; 0 ignored; 0 filtered out");
        assert_eq!(tally.0, Some(7));
        assert!(tally.some_ran().is_ok());
    }

    #[test]
    fn the_table_ends_with_a_plain_count() {
        let mut report = Report::default();
        assert!(report.step("lint", |_| Ok(())));
        assert!(!report.step("end to end", |tally| {
            tally.add(2);
            anyhow::bail!("a test failed")
        }));
        assert!(!report.step("known holes", |_| Err(Unreachable("nobody answers".to_owned()).into())));
        for row in &mut report.rows {
            row.elapsed = Duration::from_millis(1240);
        }
        let table = "\
step         result      seconds   tests
lint         passed          1.2       -
end to end   FAILED          1.2       2
known holes  not asked       1.2       -

1 passed, 1 failed, 1 skipped
";
        assert_eq!(report.table(), table);
        assert!(!report.close());
    }
}
