//! What one protocol is told from another by. Comparing the protocols themselves, part by part, was 0.7 KB of wasm.

use crate::protocol::Tree;
use std::hash::{DefaultHasher, Hash, Hasher};

/// A number that is another one for another protocol, or an overlay with other additions, as good as surely. Equal only
/// within one run of the program.
pub(super) fn digest(protocol: &Tree, overlay: &Tree) -> u64 {
    let mut hasher = DefaultHasher::new();
    feed(protocol, &mut hasher);
    if let Tree::Map(entries) = overlay {
        // Whom to call changes no question.
        for (key, value) in entries.iter().filter(|(key, _)| key != "contacts") {
            key.hash(&mut hasher);
            feed(value, &mut hasher);
        }
    }
    hasher.finish()
}

fn feed(tree: &Tree, hasher: &mut DefaultHasher) {
    match tree {
        Tree::Null | Tree::TooDeep | Tree::TooMany => hasher.write_u8(0),
        Tree::Flag(flag) => flag.hash(hasher),
        Tree::Number(number) => number.to_bits().hash(hasher),
        Tree::Text(text) => text.hash(hasher),
        Tree::List(items) => {
            items.len().hash(hasher);
            items.iter().for_each(|item| feed(item, hasher));
        }
        Tree::Map(entries) => {
            entries.len().hash(hasher);
            for (key, value) in entries {
                key.hash(hasher);
                feed(value, hasher);
            }
        }
    }
}
