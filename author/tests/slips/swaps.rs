//! Slips in which two strings have changed places.

use super::Documents;
use serde_json::Value;

/// What changes places: the pointers of one side, and those of the other.
pub type Pair = Vec<(String, String)>;

/// The words of two dispositions. Each two of them meet in one of the rounds; those of one round don't touch each other.
pub fn dispositions() -> [Vec<Pair>; 5] {
    const ROUNDS: [[(&str, &str); 3]; 5] = [
        [("no-flags", "discuss"), ("defer", "see-doctor"), ("review-soon", "urgent-care")],
        [("no-flags", "defer"), ("discuss", "review-soon"), ("see-doctor", "urgent-care")],
        [("no-flags", "see-doctor"), ("discuss", "urgent-care"), ("defer", "review-soon")],
        [("no-flags", "review-soon"), ("discuss", "see-doctor"), ("defer", "urgent-care")],
        [("no-flags", "urgent-care"), ("discuss", "defer"), ("see-doctor", "review-soon")],
    ];
    let words = |key, (one, other)| (format!("/interface/{one}-{key}"), format!("/interface/{other}-{key}"));
    ROUNDS.map(|pairs| {
        pairs
            .into_iter()
            .map(|pair| ["heading", "summary", "tag", "next"].map(|key| words(key, pair)).to_vec())
            .collect()
    })
}

/// One string of a rule and the same of the next rule, for every other rule.
pub fn rules(documents: &Documents, key: &str) -> Vec<Pair> {
    let rules: Vec<&String> = documents.text["rules"].as_object().unwrap().keys().collect();
    let pointer = |rule: &String| format!("/rules/{rule}/{key}");
    rules.chunks_exact(2).map(|pair| vec![(pointer(pair[0]), pointer(pair[1]))]).collect()
}

/// A text in which all these have changed places, and for each pair the places that it touches.
pub fn swapped(documents: &Documents, pairs: &[Pair]) -> (Value, Vec<Vec<String>>) {
    let mut text = documents.text.clone();
    let mut touched = Vec::new();
    for pair in pairs {
        let mut places = Vec::new();
        for (one, other) in pair {
            // The mildest disposition has no tag.
            let (Some(first), Some(second)) = (documents.text.pointer(one), documents.text.pointer(other)) else {
                continue;
            };
            *text.pointer_mut(one).unwrap() = second.clone();
            *text.pointer_mut(other).unwrap() = first.clone();
            places.extend([super::path(one), super::path(other)]);
        }
        touched.push(places);
    }
    (text, touched)
}
