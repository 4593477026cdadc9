//! What a page saw of one walk, and which part of it must be the same whatever was answered.

use std::collections::BTreeSet;

use e2e::Traces;

/// The milestones that a page is told. Between them, a screen may come any number of times.
const MILESTONES: [&str; 3] = ["event screener-ready", "event screener-started", "event screener-completed"];

/// The message that another screen shows.
const SHOW: &str = "message [1,10,0]";

/// What a page saw of one walk.
#[derive(Debug)]
pub struct Trace {
    /// From one milestone to the next: what was seen at all, heights left out.
    stretches: Vec<BTreeSet<String>>,
    /// What it had changed on the page.
    left: Traces,
    /// How high each screen was, in pixels.
    pub heights: Vec<i64>,
}

impl Trace {
    /// Sorts what was seen.
    pub fn of(seen: Vec<(String, Option<i64>)>, left: Traces) -> Self {
        let mut stretches = vec![BTreeSet::new()];
        let (mut heights, mut now) = (Vec::new(), 0);
        for (what, height) in seen {
            now = height.unwrap_or(now);
            if what == SHOW {
                heights.push(now);
            }
            if MILESTONES.iter().any(|milestone| what.starts_with(milestone)) {
                stretches.push(BTreeSet::new());
            }
            if let Some(stretch) = stretches.last_mut() {
                stretch.insert(what);
            }
        }
        Self { stretches, left, heights }
    }

    /// The first difference to another one.
    pub fn difference(&self, other: &Self) -> Option<String> {
        if self.stretches.len() != other.stretches.len() {
            return Some(format!("{} milestones instead of {}", self.stretches.len(), other.stretches.len()));
        }
        let stretches = self.stretches.iter().zip(&other.stretches);
        let seen = stretches.flat_map(|(one, other)| one.symmetric_difference(other)).next();
        let left = || (self.left != other.left).then(|| format!("left behind: {:?} and {:?}", self.left, other.left));
        seen.map(|what| format!("only one of them: {what}")).or_else(left)
    }
}
