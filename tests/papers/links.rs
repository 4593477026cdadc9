//! Every link of a paper that leads within the project leads to something.

use crate::{Paper, checkout, names};
use std::fs;
use std::path::Path;

#[test]
fn every_link_leads_to_a_file_and_a_heading_that_are_there() {
    let mut count = 0;
    for paper in papers() {
        for (words, target) in paper.links() {
            if target.starts_with("http") {
                continue;
            }
            count += 1;
            assert!(is_there(&paper, &target), "{}: [{words}]({target}) leads nowhere", paper.path);
        }
    }
    assert!(count > 100, "only {count} links were followed");
}

#[test]
fn a_link_that_leads_nowhere_is_noticed() {
    let paper = Paper::read("docs/privacy.md");
    for (target, expected) in [
        ("#the-promise", true),
        ("#the-promises", false),
        ("embedding.md", true),
        ("embedding.md#in-a-frame", true),
        ("embedding.md#in-the-frame", false),
        ("embeding.md", false),
        ("../README.md#what-it-promises-and-what-it-cant", true),
        ("protocol/review-sheet.html#sources", true),
        ("protocol/review-sheet.html#springs", false),
    ] {
        assert_eq!(is_there(&paper, target), expected, "{target}");
    }
}

/// Whatever is written for people who read the project.
fn papers() -> Vec<Paper> {
    let docs = names("docs", ".md").into_iter().map(|name| format!("docs/{name}.md"));
    let top = names("", ".md").into_iter().map(|name| format!("{name}.md"));
    docs.chain(top).map(|path| Paper::read(&path)).collect()
}

fn is_there(paper: &Paper, target: &str) -> bool {
    let (file, anchor) = target.split_once('#').unwrap_or((target, ""));
    let folder = Path::new(&paper.path).parent().unwrap();
    let path = if file.is_empty() { Path::new(&paper.path).to_owned() } else { folder.join(file) };
    let place = checkout().join(&path);
    match path.extension().and_then(|ending| ending.to_str()) {
        _ if !place.exists() => false,
        _ if anchor.is_empty() => true,
        Some("md") => Paper::read(path.to_str().unwrap()).anchors().iter().any(|known| known == anchor),
        Some("html") => fs::read_to_string(place).unwrap().contains(&format!("id=\"{anchor}\"")),
        _ => false,
    }
}
