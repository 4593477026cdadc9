//! The pictures and the sheet that ship in `docs/protocol/` are those of the protocol that ships.
#![allow(clippy::unwrap_used, reason = "a test")]

use screener_author::commands::{diagram, sheet};
use screener_author::subject::Subject;
use std::fs;
use std::path::Path;

#[test]
fn they_are_up_to_date() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let subject = Subject::open(&root.join("protocols/microneedling"), "en").unwrap();
    let files = diagram::pictures(&subject).into_iter().chain([("review-sheet.html", sheet::review_sheet(&subject))]);
    for (name, now) in files {
        let shipped = fs::read_to_string(root.join("docs/protocol").join(name)).unwrap_or_default();
        // Not by assert_eq!: nobody reads a page of HTML in a terminal.
        assert!(
            shipped == now,
            "docs/protocol/{name} is out of date: cargo xtask protocol diagram --out docs/protocol, and sheet likewise"
        );
    }
}
