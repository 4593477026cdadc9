//! What a page saw of one walk, and which part of it must be the same whatever was answered.

use std::collections::BTreeSet;

use e2e::Traces;

/// The visitor presses Start. Before that there is nothing to tell, and browsers differ from one load to the next.
const STARTED: &str = "event screener-started";
/// The result shows. Until then, a screen may come any number of times.
const COMPLETED: &str = "event screener-completed";

/// The message that another screen shows.
const SHOW: &str = "message [1,10,0]";

/// The widget's own box, at the end.
const BOX: &str = "box";

/// What a page saw of one walk.
#[derive(Debug)]
pub struct Trace {
    /// From Start to the result, and from there on: what was seen at all, heights left out.
    stretches: Vec<BTreeSet<String>>,
    /// What it had changed on the page.
    left: Traces,
    /// How high each screen was, in pixels.
    pub heights: Vec<i64>,
}

impl Trace {
    /// Sorts what was seen.
    pub fn of(seen: Vec<(String, Option<i64>)>, left: Traces) -> Self {
        let mut stretches: Vec<BTreeSet<String>> = Vec::new();
        let (mut heights, mut now) = (Vec::new(), 0);
        for (what, height) in seen {
            now = height.unwrap_or(now);
            if what == SHOW || what == BOX {
                heights.push(now);
            }
            if what.starts_with(STARTED) || what.starts_with(COMPLETED) {
                stretches.push(BTreeSet::new());
            }
            if let Some(stretch) = stretches.last_mut() {
                stretch.insert(what);
            }
        }
        Self { stretches, left, heights }
    }

    /// The first difference to another one, in heights too.
    pub fn strict_difference(&self, other: &Self) -> Option<String> {
        let heights = || format!("heights of {:?} and {:?} pixels", self.heights, other.heights);
        self.difference(other).or_else(|| (self.heights != other.heights).then(heights))
    }

    /// The first difference to another one, heights apart.
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
