//! The report for people: what must be mended, what could be better, then counts and one closing line.

use super::coverage::Table;
use super::{Counts, Remark, Report, Reports, StageResult, THE_DOCUMENT};
use anstyle::{AnsiColor, Style};
use std::fmt::{self, Display};

const BOLD: Style = Style::new().bold();
const ERROR: Style = AnsiColor::Red.on_default().bold();
const ADVICE: Style = AnsiColor::Yellow.on_default().bold();
const PASSED: Style = AnsiColor::Green.on_default().bold();

/// How many remarks of a weight are shown: a document can be wrong in a hundred thousand places.
const SHOWN: usize = 100;

/// Shows reports, with colours that the stream they go to may take out.
pub struct ForPeople<'r> {
    /// The reports.
    pub reports: &'r Reports,
    /// Whether to show which stories reach which rule.
    pub coverage: bool,
}

impl Display for ForPeople<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let protocols = &self.reports.protocols;
        for report in protocols {
            remarks(f, ERROR, "error", &report.errors)?;
            remarks(f, ADVICE, "advice", &report.advice)?;
        }
        for report in protocols {
            heading(f, report)?;
            stages(f, report)?;
            if let Some(coverage) = &report.coverage {
                writeln!(f, "  {} stories", coverage.stories.len())?;
            }
            if let Some(figures) = &report.figures {
                counts(f, figures)?;
            }
            writeln!(f)?;
            if let Some(coverage) = report.coverage.as_ref().filter(|_| self.coverage) {
                writeln!(f, "{}", Table(coverage, ADVICE))?;
            }
        }
        closing_line(f, self.reports)
    }
}

fn remarks(f: &mut fmt::Formatter<'_>, style: Style, weight: &str, remarks: &[Remark]) -> fmt::Result {
    for remark in remarks.iter().take(SHOWN) {
        let Remark { file, position, path, what, walks, .. } = remark;
        write!(f, "{BOLD}{file}:{position}{BOLD:#}: {style}{weight}{style:#}: ")?;
        match path.as_str() {
            THE_DOCUMENT => writeln!(f, "{what}")?,
            path => writeln!(f, "{path}: {what}")?,
        }
        for walk in walks {
            for answered in &walk.answers {
                writeln!(f, "    {}", answered.words)?;
            }
            writeln!(f, "    → {BOLD}{}{BOLD:#}", walk.disposition)?;
        }
        writeln!(f)?;
    }
    match remarks.len().checked_sub(SHOWN) {
        Some(more @ 1..) => writeln!(f, "… and {more} more\n"),
        _ => Ok(()),
    }
}

fn heading(f: &mut fmt::Formatter<'_>, report: &Report) -> fmt::Result {
    match &report.protocol {
        Some(protocol) => writeln!(f, "{BOLD}{} {}{BOLD:#} in {}", protocol.id, protocol.version, report.folder),
        None => writeln!(f, "{BOLD}{}{BOLD:#}", report.folder),
    }
}

fn stages(f: &mut fmt::Formatter<'_>, report: &Report) -> fmt::Result {
    for (result, words, style) in [
        (StageResult::Passed, "passed", PASSED),
        (StageResult::Failed, "failed", ERROR),
        (StageResult::NotRun, "not run", ADVICE),
    ] {
        let stages = report.stages.iter().filter(|stage| stage.result == result);
        let names: Vec<&str> = stages.map(|stage| stage.stage.name()).collect();
        if !names.is_empty() {
            writeln!(f, "  {style}{words}{style:#}: {}", names.join(", "))?;
        }
    }
    Ok(())
}

fn counts(f: &mut fmt::Formatter<'_>, counts: &Counts) -> fmt::Result {
    let Counts { questions, choices, rules, walks, fewest_questions, most_questions, endings } = counts;
    writeln!(f, "  {questions} questions with {choices} choices, {rules} rules")?;
    writeln!(f, "  {} walks, of {fewest_questions} to {most_questions} questions", grouped(walks))?;
    let width = endings.iter().map(|ending| grouped(&ending.walks).len()).max().unwrap_or_default();
    for ending in endings {
        writeln!(f, "    {:12} {:>width$}", ending.disposition, grouped(&ending.walks))?;
    }
    Ok(())
}

fn closing_line(f: &mut fmt::Formatter<'_>, reports: &Reports) -> fmt::Result {
    let (style, verdict) = if reports.holds { (PASSED, "Everything holds") } else { (ERROR, "Not everything holds") };
    let all = &reports.protocols;
    let errors: usize = all.iter().map(|report| report.errors.len()).sum();
    let advice: usize = all.iter().map(|report| report.advice.len()).sum();
    let protocols = counted(all.len(), "protocol", "protocols");
    let (errors, advice) = (counted(errors, "error", "errors"), counted(advice, "piece of advice", "pieces of advice"));
    writeln!(f, "{style}{verdict}{style:#}: {protocols}, {errors}, {advice}")
}

fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}

/// A large number in groups of three digits.
fn grouped(digits: &str) -> String {
    let mut grouped = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            grouped.push(' ');
        }
        grouped.push(digit);
    }
    grouped
}
