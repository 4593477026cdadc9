//! Slips of a translator's hand are noticed, in every language that ships and in one that nobody speaks.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test")]

mod slips;
#[path = "../../tests/support/mod.rs"]
mod support;

use microneedling_screener::proof::lint::{self, Remark, Severity, Vocabulary};
use microneedling_screener::proof::parity::Original;
use microneedling_screener::protocol::{Protocol, Text, fill};
use proptest::prelude::*;
use screener_author::folder::Folder;
use screener_author::kind::Kind;
use screener_author::pseudo;
use serde_json::Value;
use slips::swaps::{self, Pair};
use slips::{Documents, NOTICED, Slipped};
use std::fs;
use std::path::Path;

/// Every translation that ships, and the pseudo-locale, each under its name.
fn translations() -> Vec<(String, Documents)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../protocols/microneedling");
    let document = |kind: &str, name: &str| -> Value {
        let path = folder.join(kind).join(name).with_extension("json");
        serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap()
    };
    let (first, first_words) = (document("text", "en"), document("words", "en"));
    let texts = Folder::open(&folder).unwrap().files.into_iter().filter(|(kind, _)| *kind == Kind::Text);
    let names = texts.map(|(_, path)| path.file_stem().unwrap().to_str().unwrap().to_owned()).skip(1);
    let shipped = names.map(|name| {
        let (text, words) = (document("text", &name), document("words", &name));
        (name, text, words)
    });
    let pseudo = (pseudo::LOCALE.to_owned(), pseudo::text(&first), pseudo::vocabulary(&first_words));
    let documents = |(locale, text, words)| {
        (locale, Documents { first: first.clone(), first_words: first_words.clone(), text, words })
    };
    shipped.chain([pseudo]).map(documents).collect()
}

/// What notices slips in one language.
struct Gate {
    protocol: Protocol,
    original: Original,
    vocabulary: Vocabulary,
}

impl Gate {
    fn of(documents: &Documents) -> Self {
        let protocol = support::protocol();
        let vocabulary = |words| Vocabulary::read(&support::tree(words), &protocol).unwrap_or_else(|e| panic!("{e}"));
        let original = Original::new(&protocol, &support::text(&protocol), &vocabulary(&documents.first_words));
        Self { original, vocabulary: vocabulary(&documents.words), protocol }
    }

    /// How many of these groups of places have a remark on one of them that keeps the text from being published.
    fn noticed(&self, text: &Value, groups: &[Vec<String>]) -> usize {
        let count = |remarked: &[String]| {
            let is_noticed = |place: &String| remarked.iter().any(|known| place.starts_with(known.as_str()));
            groups.iter().filter(|places| places.iter().any(is_noticed)).count()
        };
        let text = match Text::read(&support::tree(text), &self.protocol) {
            Ok(text) => text,
            Err(problems) => return count(&problems.as_slice().iter().map(|it| it.path.clone()).collect::<Vec<_>>()),
        };
        let mut remarked = errors(self.original.remarks(&self.protocol, &text, &self.vocabulary));
        if count(&remarked) < groups.len() {
            remarked.extend(errors(lint::remarks(
                &self.protocol,
                &[(&text, &self.vocabulary)],
                self.protocol.published(),
            )));
        }
        count(&remarked)
    }

    fn noticed_slips(&self, Slipped { text, places }: &Slipped) -> (usize, usize) {
        let groups: Vec<Vec<String>> = places.iter().map(|place| vec![place.clone()]).collect();
        (self.noticed(text, &groups), groups.len())
    }

    fn noticed_swaps(&self, documents: &Documents, pairs: &[Pair]) -> (usize, usize) {
        let (text, groups) = swaps::swapped(documents, pairs);
        (self.noticed(&text, &groups), groups.len())
    }
}

fn errors(remarks: Vec<Remark>) -> Vec<String> {
    let errors = remarks.into_iter().filter(|remark| remark.severity() == Severity::Error);
    errors.map(|remark| remark.path).collect()
}

/// For each language, and each kind of slip: how many were noticed, of how many.
type Counts<'k> = Vec<(String, Vec<(&'k str, (usize, usize))>)>;

/// Prints one line for each kind of slip, with a column for each language.
fn show(counts: &Counts<'_>) {
    println!("{:32}{}", "", counts.iter().map(|(locale, _)| format!("{locale:>10}")).collect::<String>());
    let Some((_, kinds)) = counts.first() else { return };
    for (row, (kind, _)) in kinds.iter().enumerate() {
        let cell = |(noticed, all): (usize, usize)| format!("{:>10}", format!("{noticed}/{all}"));
        println!("{kind:32}{}", counts.iter().map(|(_, kinds)| cell(kinds[row].1)).collect::<String>());
    }
}

/// Runs a check for every language, two at a time.
fn in_every_language<T: Send>(check: impl Fn(&Gate, &Documents) -> T + Sync) -> Vec<(String, T)> {
    let translations = translations();
    let next = std::sync::atomic::AtomicUsize::new(0);
    let work = || {
        let turn = || translations.get(next.fetch_add(1, std::sync::atomic::Ordering::Relaxed));
        std::iter::from_fn(turn)
            .map(|(locale, documents)| (locale.clone(), check(&Gate::of(documents), documents)))
            .collect::<Vec<_>>()
    };
    let workers = std::thread::available_parallelism().map_or(1, usize::from);
    let mut results: Vec<_> = std::thread::scope(|scope| {
        let running: Vec<_> = (0..workers).map(|_| scope.spawn(work)).collect();
        running.into_iter().flat_map(|worker| worker.join().unwrap()).collect()
    });
    results.sort_by(|one: &(String, T), other| one.0.cmp(&other.0));
    results
}

#[test]
fn every_slip_of_these_kinds_is_noticed_in_every_language() {
    let counts = in_every_language(|gate, documents| {
        let mut counts = NOTICED.map(|(kind, slip)| (kind, gate.noticed_slips(&slip(documents)))).to_vec();
        let rounds = swaps::dispositions().map(|pairs| gate.noticed_swaps(documents, &pairs));
        counts.push(("two dispositions changed places", rounds.iter().fold((0, 0), sum)));
        counts
    });
    show(&counts);
    for (locale, kinds) in &counts {
        for (kind, (noticed, all)) in kinds {
            assert!(*all > 0, "{locale}: nowhere to try: {kind}");
            assert_eq!(noticed, all, "{locale}: {kind}");
        }
    }
}

/// Two strings that change places may carry the same: then only a reader can notice.
#[test]
fn most_strings_that_change_places_between_rules_are_noticed() {
    let counts = in_every_language(|gate, documents| {
        ["title", "reason", "advice"]
            .map(|key| (key, gate.noticed_swaps(documents, &swaps::rules(documents, key))))
            .to_vec()
    });
    show(&counts);
    for (locale, kinds) in &counts {
        let (noticed, all) = kinds.iter().map(|(_, counts)| counts).fold((0, 0), sum);
        assert!(noticed * 2 > all, "{locale}: {noticed} of {all}");
    }
}

fn sum(one: (usize, usize), other: &(usize, usize)) -> (usize, usize) {
    (one.0 + other.0, one.1 + other.1)
}

#[test]
fn the_pseudo_locale_says_the_same_as_the_text_it_is_made_from() {
    let (locale, documents) = translations().pop().unwrap();
    let gate = Gate::of(&documents);
    let text =
        Text::read(&support::tree(&documents.text), &gate.protocol).unwrap_or_else(|problems| panic!("{problems}"));
    assert_eq!(text.locale(), locale);
    assert_eq!(gate.original.remarks(&gate.protocol, &text, &gate.vocabulary), []);
}

proptest! {
    #[test]
    fn pseudo_words_are_longer_and_keep_placeholders_and_digits(
        pieces in proptest::collection::vec("\\PC{0,12}|\\{[a-z_]{1,9}\\}|[a-z ]{1,20}|[0-9]{1,3}", 0..6)
    ) {
        let words = pieces.concat();
        let longer = pseudo::longer(&words);
        prop_assert!(longer.chars().count() * 100 >= words.chars().count() * 140);
        let digits = |words: &str| words.chars().filter(char::is_ascii_digit).collect::<String>();
        prop_assert_eq!(digits(&longer), digits(&words));
        for name in ["emergency", "advice_line", "name"] {
            let placeholder = format!("{{{name}}}");
            prop_assert_eq!(longer.matches(&placeholder).count(), words.matches(&placeholder).count());
            let value = [(name, "_")];
            prop_assert_eq!(fill(&longer, &value).matches('_').count(), fill(&words, &value).matches('_').count());
        }
    }
}
