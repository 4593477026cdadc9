//! Which stories reach which rule: a rule that one story alone reaches is tried in one way only.

use anstyle::Style;
use microneedling_screener::proof::scenario::{Coverage, Scenarios};
use serde::Serialize;
use std::fmt::{self, Display};

/// How many numbers of stories are shown for one rule.
const SHOWN: usize = 8;

/// The stories of a protocol, and what they reach.
#[derive(Clone, Debug, Serialize)]
pub struct CoverageReport {
    /// Every story in a sentence, in the order of their document.
    pub stories: Vec<String>,
    /// Every rule, in the order of the protocol.
    pub rules: Vec<ReachedRule>,
}

/// A rule, and the stories that reach it.
#[derive(Clone, Debug, Serialize)]
pub struct ReachedRule {
    /// The rule's id.
    pub rule: String,
    /// The numbers of the stories, counted from one.
    pub stories: Vec<usize>,
}

impl CoverageReport {
    /// What was found that stories reach, with the stories.
    #[must_use]
    pub fn of(scenarios: &Scenarios, found: &Coverage) -> Self {
        let rules = found.rules.iter().map(|reached| ReachedRule {
            rule: reached.rule.to_string(),
            stories: reached.scenarios.iter().map(|place| place + 1).collect(),
        });
        let stories = scenarios.scenarios.iter().map(|scenario| scenario.story.clone());
        Self { stories: stories.collect(), rules: rules.collect() }
    }
}

/// Shows coverage as a table; what is marked, in a style.
pub(super) struct Table<'c>(pub &'c CoverageReport, pub Style);

impl Display for Table<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(coverage, mark) = self;
        let width = coverage.rules.iter().map(|reached| reached.rule.len()).max().unwrap_or_default();
        writeln!(f, "  each rule, how many stories reach it, and which; * only one")?;
        for ReachedRule { rule, stories } in &coverage.rules {
            let star = if let [_] = stories.as_slice() { "*" } else { " " };
            writeln!(f, "  {mark}{star}{mark:#} {rule:width$} {:>3}  {}", stories.len(), coverage.which(stories))?;
        }
        Ok(())
    }
}

impl CoverageReport {
    /// The numbers of some stories; if there is one only, also what it tells.
    fn which(&self, stories: &[usize]) -> String {
        let told = |number: usize| self.stories.get(number.checked_sub(1)?);
        if let [number] = stories {
            return format!("{number}: {}", told(*number).map_or("", String::as_str));
        }
        let numbers: Vec<String> = stories.iter().take(SHOWN).map(usize::to_string).collect();
        let more = if stories.len() > SHOWN { ", …" } else { "" };
        format!("{}{more}", numbers.join(", "))
    }
}
