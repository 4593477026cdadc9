//! What the papers say of the protocol that ships, and what they rest on.

use crate::{INTENDED_USE, PRIVACY, PROTOCOL, Paper, SECURITY, names};
use std::collections::BTreeSet;

#[test]
fn every_source_that_is_cited_is_listed_and_the_other_way_round() {
    let own: BTreeSet<String> =
        Paper::read(PRIVACY).rows().iter().map(|row| row[0].to_owned()).filter(|cell| is_id(cell)).collect();
    let shipped: BTreeSet<String> = PROTOCOL.sources().iter().map(|source| source.id.as_str().to_owned()).collect();
    assert!(own.is_disjoint(&shipped), "a source of the laws has the id of one of the protocol");
    let papers = [PRIVACY, INTENDED_USE, SECURITY].map(Paper::read);
    let links = papers.iter().flat_map(Paper::links);
    let cited: BTreeSet<String> = links.map(|(words, _)| words).filter(|words| is_id(words)).collect();
    let unknown: Vec<&String> = cited.difference(&own).filter(|id| !shipped.contains(*id)).collect();
    assert!(unknown.is_empty(), "nothing is known of {unknown:?}");
    let idle: Vec<&String> = own.difference(&cited).collect();
    assert!(idle.is_empty(), "nothing cites {idle:?}");
}

#[test]
fn the_intended_use_is_that_of_the_protocol_that_ships() {
    let said = Paper::read(INTENDED_USE).sentences().join(". ");
    for fact in [PROTOCOL.version().to_owned(), PROTOCOL.published().to_string(), PROTOCOL.review_by().to_string()] {
        assert!(said.contains(&fact), "{INTENDED_USE} does not say {fact}");
    }
    let says_unreviewed = said.contains("no clinician has reviewed it yet");
    assert_eq!(says_unreviewed, PROTOCOL.reviewers().is_empty(), "the reviewers are {:?}", PROTOCOL.reviewers());
}

#[test]
fn the_intended_use_names_every_language() {
    let papers = [INTENDED_USE, "README.md"].map(|path| Paper::read(path).sentences().join(". "));
    for locale in names("protocols/microneedling/text", ".json") {
        let language = match locale.as_str() {
            "ar" => "Arabic",
            "de" => "German",
            "en" => "Britain",
            "en-US" => "United States",
            "es" => "Spanish",
            "fr" => "French",
            "hi" => "Hindi",
            "it" => "Italian",
            "pl" => "Polish",
            "pt-BR" => "Portuguese (of Brazil)",
            "zh-Hans" => "Chinese (simplified)",
            _ => panic!("what is {locale} called in {INTENDED_USE}?"),
        };
        papers.iter().for_each(|said| assert!(said.contains(language), "{language} is missing in \"{said}\""));
    }
}

/// Whether it reads as the id of a source: `L5`, `P11b`, `F5-F9`.
fn is_id(text: &str) -> bool {
    let number = text.trim_start_matches(|letter: char| letter.is_ascii_uppercase());
    (1..=2).contains(&(text.len() - number.len())) && number.starts_with(char::is_numeric) && text.len() < 6
}
