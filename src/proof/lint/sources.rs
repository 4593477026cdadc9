//! What a protocol rests on can be found, was looked up on a day that has been, and is used.

use super::remark::{Remark, RemarkKind};
use crate::protocol::{Date, Evidence, Protocol, ReadStatus, Rule, Source, SourceId};

/// The first year in which a page can have been looked up: earlier is a slip of the hand.
const FIRST_YEAR: u16 = 2000;

pub(super) fn remarks(protocol: &Protocol, today: Date) -> Vec<Remark> {
    let rules = protocol.rules().iter().enumerate().filter(|(_, rule)| is_graded_too_high(protocol, rule));
    let graded =
        rules.map(|(index, _)| Remark::of_protocol(format!("rules[{index}].evidence"), RemarkKind::OnMemoryAlone));
    let used = used(protocol);
    let sources = protocol.sources().iter().enumerate();
    let sources =
        sources.flat_map(|(index, source)| source_remarks(&format!("sources[{index}]"), source, &used, today));
    graded.chain(sources).collect()
}

fn source_remarks(path: &str, source: &Source, used: &[&SourceId], today: Date) -> Vec<Remark> {
    let mut found = Vec::new();
    if let Some(link) = source.link.as_deref().filter(|link| !leads_somewhere(link)) {
        found.push(Remark::of_protocol(format!("{path}.link"), RemarkKind::BadLink(link.to_owned())));
    }
    if !was_possible(&source.retrieved, today) {
        let kind = RemarkKind::BadRetrieval(source.retrieved.clone());
        found.push(Remark::of_protocol(format!("{path}.retrieved"), kind));
    }
    if !used.contains(&&source.id) {
        found.push(Remark::of_protocol(path, RemarkKind::UnusedSource(source.id.to_string())));
    }
    found
}

fn is_graded_too_high(protocol: &Protocol, rule: &Rule) -> bool {
    let mut sources = rule.sources.iter().filter_map(|id| protocol.source(id));
    rule.evidence != Evidence::Unverified && sources.all(|source| source.read == ReadStatus::Memory)
}

/// Every source that something rests on.
fn used(protocol: &Protocol) -> Vec<&SourceId> {
    let questions = protocol.questions().iter().flat_map(|question| &question.sources);
    let rules = protocol.rules().iter().flat_map(|rule| &rule.sources);
    let notes = protocol.expectations().iter().chain(protocol.consult_questions()).flat_map(|note| &note.sources);
    let countries = protocol.countries().iter().flat_map(|country| &country.sources);
    questions.chain(rules).chain(notes).chain(countries).collect()
}

/// Whether an `https` link names a host as the web knows them. Whether anything answers there can't be known here.
fn leads_somewhere(link: &str) -> bool {
    let rest = link.strip_prefix("https://").unwrap_or_default();
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let labels: Vec<&str> = host.split('.').collect();
    let is_label = |label: &&str| {
        !label.is_empty()
            && !label.starts_with('-')
            && !label.ends_with('-')
            && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
    };
    let ends_in_letters = labels.last().is_some_and(|last| last.bytes().any(|byte| byte.is_ascii_alphabetic()));
    link.is_ascii() && labels.len() >= 2 && labels.iter().all(is_label) && ends_in_letters
}

/// Whether something can have been looked up in this month or on this day.
fn was_possible(retrieved: &str, today: Date) -> bool {
    let day = Date::parse(retrieved).or_else(|| Date::parse(&format!("{retrieved}-01")));
    day.is_some_and(|day| Date::new(FIRST_YEAR, 1, 1).is_some_and(|first| first <= day) && day <= today)
}
