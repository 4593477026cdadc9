//! What a document itself noticed: calls at its doors, and how its state has changed.

use e2e::Traces;
use serde_json::Value;

use crate::leak::{Leak, Topic};
use crate::rig::Mode;

/// The frame tells its height in such steps.
const STEP: i64 = 64;
/// The kinds of messages that carry a height.
const HEIGHTS: [i64; 2] = [8, 9];
/// The kinds of messages that there are.
const KINDS: std::ops::RangeInclusive<i64> = 0..=10;

/// What went through the doors of a document.
pub fn leaks(noted: Vec<(Topic, String)>, mode: Mode) -> Vec<Leak> {
    let leaks = noted.into_iter().map(|(topic, what)| Leak { topic, what });
    match mode {
        Mode::Page => leaks.collect(),
        Mode::Frame => leaks.filter_map(unless_it_says_nothing).collect(),
    }
}

/// Between page and frame go four whole numbers: version, id, kind and, for heights alone, pixels.
fn unless_it_says_nothing(leak: Leak) -> Option<Leak> {
    if leak.topic != Topic::Message {
        return Some(leak);
    }
    match serde_json::from_str::<[i64; 4]>(&leak.what) {
        Ok([1, _, kind, pixels]) if HEIGHTS.contains(&kind) => {
            (pixels % STEP != 0).then(|| Leak::new(Topic::Height, format!("a height of {pixels} pixels")))
        }
        Ok([1, _, kind, 0]) if KINDS.contains(&kind) => None,
        _ => Some(leak),
    }
}

/// How the state of a document has changed.
pub fn changes(before: &Traces, now: &Traces) -> Vec<Leak> {
    let changed = before.iter().filter_map(|(name, was)| {
        let is = now.get(name).unwrap_or(&Value::Null);
        (is != was).then(|| Leak::new(topic_of(name), change(name, was, is)))
    });
    changed.collect()
}

/// Of lists, what is new in them says enough.
fn change(name: &str, was: &Value, is: &Value) -> String {
    let (Some(before), Some(now)) = (was.as_array(), is.as_array()) else {
        return format!("{name} was {was} and is {is}");
    };
    let new: Vec<String> = now.iter().filter(|entry| !before.contains(entry)).map(Value::to_string).collect();
    format!("{name} changed: {}", new.join(", "))
}

fn topic_of(trace: &str) -> Topic {
    match trace {
        "address" | "history" => Topic::Address,
        "cookies" => Topic::Cookie,
        "local" | "session" | "databases" | "caches" => Topic::Storage,
        "workers" => Topic::Worker,
        "loaded" => Topic::Request,
        "marked" => Topic::Timeline,
        _ => Topic::Surface,
    }
}
