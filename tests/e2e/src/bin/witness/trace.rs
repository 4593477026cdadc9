//! What a page saw of one walk, and which part of it must be the same whatever was answered.

use std::collections::BTreeSet;

use e2e::Traces;

/// The visitor presses Start. Before that there is nothing to tell, and browsers differ from one load to the next.
const STARTED: &str = "event screener-started";
/// The result shows.
const COMPLETED: &str = "event screener-completed";

/// The message that another screen shows.
const SHOW: &str = "message [1,10,0]";
/// The widget takes another height on the page.
const BOX: &str = "box";
/// The page scrolls, which it does for heights alone.
const SCROLL: &str = "event scroll";

/// What a page saw of one walk.
#[derive(Debug)]
pub struct Trace {
    /// From Start to the result, and from there on: everything in its order, heights left out.
    stretches: Vec<Vec<String>>,
    /// What it had changed on the page.
    left: Traces,
    /// How high the widget was on the page, from Start on, in pixels.
    boxes: BTreeSet<i64>,
    /// How high each screen was, in pixels, as far as the frame told.
    pub heights: Vec<i64>,
}

impl Trace {
    /// Sorts what was seen.
    pub fn of(seen: Vec<(String, Option<i64>)>, left: Traces) -> Self {
        let mut trace = Self { stretches: Vec::new(), left, boxes: BTreeSet::new(), heights: Vec::new() };
        let (mut told, mut high) = (0, 0);
        for (what, height) in seen {
            match what.as_str() {
                BOX => high = height.unwrap_or(high),
                SHOW => trace.heights.push(told),
                _ => told = height.unwrap_or(told),
            }
            if what.starts_with(STARTED) || what.starts_with(COMPLETED) {
                trace.stretches.push(Vec::new());
            }
            if let Some(stretch) = trace.stretches.last_mut() {
                trace.boxes.insert(high);
                if what != BOX {
                    stretch.push(what);
                }
            }
        }
        trace
    }

    /// The first difference to another one, also in how often something came, and in heights.
    pub fn difference(&self, other: &Self) -> Option<String> {
        let order =
            || (self.stretches != other.stretches).then(|| format!("{:?} and {:?}", self.stretches, other.stretches));
        let heights =
            || (self.boxes != other.boxes).then(|| format!("heights of {:?} and {:?} pixels", self.boxes, other.boxes));
        self.difference_but_heights(other).or_else(order).or_else(heights)
    }

    /// The first difference to another one, heights apart, and with them how many screens there were.
    pub fn difference_but_heights(&self, other: &Self) -> Option<String> {
        let [one, another] = [self, other].map(Self::kinds);
        if one.len() != another.len() {
            return Some(format!("{} milestones instead of {}", one.len(), another.len()));
        }
        let seen = one.iter().zip(&another).flat_map(|(one, another)| one.symmetric_difference(another)).next();
        let left = || (self.left != other.left).then(|| format!("left behind: {:?} and {:?}", self.left, other.left));
        seen.map(|what| format!("only one of them: {what}")).or_else(left)
    }

    /// What was seen at all.
    fn kinds(&self) -> Vec<BTreeSet<&str>> {
        self.stretches.iter().map(|stretch| told(stretch).collect()).collect()
    }
}

fn told(stretch: &[String]) -> impl Iterator<Item = &str> {
    stretch.iter().map(String::as_str).filter(|what| !what.starts_with(SCROLL))
}
