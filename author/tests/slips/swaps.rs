//! Slips in which two strings have changed places.

use super::{Documents, Slipped, path};
use serde_json::Value;

/// The words of two dispositions. Each two of them meet in one of the texts.
pub fn dispositions(documents: &Documents) -> [Slipped; 5] {
    const ROUNDS: [[(&str, &str); 3]; 5] = [
        [("no-flags", "discuss"), ("defer", "see-doctor"), ("review-soon", "urgent-care")],
        [("no-flags", "defer"), ("discuss", "review-soon"), ("see-doctor", "urgent-care")],
        [("no-flags", "see-doctor"), ("discuss", "urgent-care"), ("defer", "review-soon")],
        [("no-flags", "review-soon"), ("discuss", "see-doctor"), ("defer", "urgent-care")],
        [("no-flags", "urgent-care"), ("discuss", "defer"), ("see-doctor", "review-soon")],
    ];
    ROUNDS.map(|pairs| {
        let mut text = documents.text.clone();
        let words = |key, (one, other)| (format!("/interface/{one}-{key}"), format!("/interface/{other}-{key}"));
        let swap = |pair| {
            let keys = ["heading", "summary", "tag", "next"];
            keys.into_iter().flat_map(|key| swap(&mut text, &words(key, pair))).collect()
        };
        let places = pairs.into_iter().map(swap).collect();
        Slipped { text, kinds: vec![("two dispositions changed places", places)] }
    })
}

/// Every other rule's words, each with the same words of the next rule.
pub fn rules(documents: &Documents) -> Slipped {
    let mut text = documents.text.clone();
    let rules: Vec<&String> = documents.text["rules"].as_object().unwrap().keys().collect();
    let kinds = ["title", "reason", "advice"].map(|key| {
        let pointer = |rule: &String| format!("/rules/{rule}/{key}");
        let pairs = rules.chunks_exact(2).map(|pair| (pointer(pair[0]), pointer(pair[1])));
        (key, pairs.map(|pair| swap(&mut text, &pair)).collect())
    });
    Slipped { text, kinds: kinds.into() }
}

/// Has two strings change places, and gives these. The mildest disposition has no tag to change.
fn swap(text: &mut Value, (one, other): &(String, String)) -> Vec<String> {
    let [Some(first), Some(second)] = [one, other].map(|pointer| text.pointer(pointer).cloned()) else {
        return Vec::new();
    };
    *text.pointer_mut(one).unwrap() = second;
    *text.pointer_mut(other).unwrap() = first;
    vec![path(one), path(other)]
}
