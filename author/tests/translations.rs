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
use slips::{Documents, Slipped, removals, swaps, wordings};
use std::fs;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};

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

    /// For each kind of slip in a text: how many there are, and how many of them are remarked on in a way that keeps the
    /// text from being published.
    fn noticed(&self, slipped: &Slipped) -> Vec<Count> {
        let count = |remarked: &[String], slips: &[Vec<String>]| {
            let is_noticed = |place: &String| remarked.iter().any(|known| place.starts_with(known.as_str()));
            slips.iter().filter(|places| places.iter().any(is_noticed)).count()
        };
        let is_all = |remarked: &[String]| slipped.kinds.iter().all(|(_, slips)| count(remarked, slips) == slips.len());
        let remarked = self.remarked(&slipped.text, &is_all);
        slipped.kinds.iter().map(|(kind, slips)| (*kind, count(&remarked, slips), slips.len())).collect()
    }

    /// The places that are remarked on: those that the first text tells and, unless these are enough, those that the
    /// vocabulary tells.
    fn remarked(&self, text: &Value, is_enough: &dyn Fn(&[String]) -> bool) -> Vec<String> {
        match Text::read(&support::tree(text), &self.protocol) {
            Ok(text) => {
                let mut remarked = errors(self.original.remarks(&self.protocol, &text, &self.vocabulary));
                if !is_enough(&remarked) {
                    let today = self.protocol.published();
                    remarked.extend(errors(lint::remarks(&self.protocol, &[(&text, &self.vocabulary)], today)));
                }
                remarked
            }
            Err(problems) => problems.as_slice().iter().map(|problem| problem.path.clone()).collect(),
        }
    }
}

fn errors(remarks: Vec<Remark>) -> Vec<String> {
    remarks.into_iter().filter(|remark| remark.severity() == Severity::Error).map(|remark| remark.path).collect()
}

/// A kind of slip: how many were noticed, of how many.
type Count = (&'static str, usize, usize);

/// Counts slips in every language, a few languages at a time, and prints a line for each kind.
fn in_every_language(slips: impl Fn(&Documents) -> Vec<Slipped> + Sync) -> Vec<(String, Vec<Count>)> {
    let translations = translations();
    let next = AtomicUsize::new(0);
    let count = |(locale, documents): &(String, Documents)| {
        let gate = Gate::of(documents);
        (locale.clone(), added_up(slips(documents).iter().flat_map(|slipped| gate.noticed(slipped))))
    };
    let work = || {
        let turn = || translations.get(next.fetch_add(1, Ordering::Relaxed));
        std::iter::from_fn(turn).map(count).collect::<Vec<_>>()
    };
    let workers = std::thread::available_parallelism().map_or(1, usize::from);
    let mut counts: Vec<(String, Vec<Count>)> = std::thread::scope(|scope| {
        let running: Vec<_> = (0..workers).map(|_| scope.spawn(work)).collect();
        running.into_iter().flat_map(|worker| worker.join().unwrap()).collect()
    });
    counts.sort();
    show(&counts);
    counts
}

fn added_up(counts: impl Iterator<Item = Count>) -> Vec<Count> {
    let mut sums: Vec<Count> = Vec::new();
    for (kind, noticed, all) in counts {
        match sums.iter_mut().find(|(known, ..)| *known == kind) {
            Some(sum) => *sum = (kind, sum.1 + noticed, sum.2 + all),
            None => sums.push((kind, noticed, all)),
        }
    }
    sums
}

fn show(counts: &[(String, Vec<Count>)]) {
    println!("{:34}{}", "", counts.iter().map(|(locale, _)| format!("{locale:>8}")).collect::<String>());
    let Some((_, kinds)) = counts.first() else { return };
    for (row, (kind, ..)) in kinds.iter().enumerate() {
        let cell = |(_, noticed, all): Count| format!("{:>8}", format!("{noticed}/{all}"));
        println!("{kind:34}{}", counts.iter().map(|(_, kinds)| cell(kinds[row])).collect::<String>());
    }
}

#[test]
fn every_slip_of_these_kinds_is_noticed_in_every_language() {
    let counts = in_every_language(|documents| {
        let mut slipped = vec![wordings::all(documents)];
        slipped.extend(removals::each(documents));
        slipped.extend(swaps::dispositions(documents));
        slipped
    });
    for (locale, kinds) in &counts {
        let is_english = locale.starts_with("en");
        for (kind, noticed, all) in
            kinds.iter().filter(|(kind, ..)| !(is_english && *kind == wordings::LEFT_IN_ENGLISH))
        {
            assert!(*all > 0, "{locale}: nowhere to try: {kind}");
            assert_eq!(noticed, all, "{locale}: {kind}");
        }
    }
}

/// Two strings that change places may carry the same: then only a reader can notice.
#[test]
fn most_strings_that_change_places_between_rules_are_noticed() {
    for (locale, kinds) in in_every_language(|documents| vec![swaps::rules(documents)]) {
        let (noticed, all) = kinds.iter().fold((0, 0), |sum, (_, noticed, all)| (sum.0 + noticed, sum.1 + all));
        assert!(noticed * 2 > all, "{locale}: {noticed} of {all}");
    }
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
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

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
