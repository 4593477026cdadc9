//! The words for a clinic's privacy notice: in every language that ships, and each says what the English one says.

use crate::paper::sentences;
use crate::{PRIVACY, Paper, names, support, vocabulary};
use microneedling_screener::proof::lint::Saying;

struct Notice {
    /// That it is only a suggestion.
    lead: String,
    /// For the widget in the page.
    page: String,
    /// What stands in place of its last sentence where the widget is in a frame.
    frame: String,
}

#[test]
fn every_language_has_a_notice() {
    let privacy = Paper::read(PRIVACY);
    for locale in names("protocols/microneedling/text", ".json") {
        let notice = notice(&privacy, &locale);
        assert!((3..=5).contains(&sentences(&notice.page).len()), "{locale}: {} is too long", notice.page);
        assert_eq!(sentences(&notice.frame).len(), 1, "{locale}: {} is no single sentence", notice.frame);
        assert!(!notice.lead.is_empty(), "{locale}: nothing says that it is a suggestion");
    }
}

#[test]
fn a_notice_calls_the_button_as_the_widget_does() {
    let privacy = Paper::read(PRIVACY);
    for locale in names("protocols/microneedling/text", ".json") {
        let text = support::document(&format!("text/{locale}.json"));
        let clear = text["interface"]["clear"].as_str().unwrap();
        assert!(notice(&privacy, &locale).page.contains(clear), "{locale}: \"{clear}\" is not in its notice");
    }
}

#[test]
fn a_notice_negates_where_the_english_one_does() {
    let privacy = Paper::read(PRIVACY);
    let english = negated(&notice(&privacy, "en"), "en");
    assert_eq!(english, [false, true, false, false, false, true]);
    for locale in names("protocols/microneedling/text", ".json") {
        assert_eq!(negated(&notice(&privacy, &locale), &locale), english, "{locale}");
    }
}

#[test]
fn a_notice_says_nothing_that_the_widget_must_never_say() {
    let privacy = Paper::read(PRIVACY);
    for locale in names("protocols/microneedling/text", ".json") {
        let Notice { lead, page, frame } = notice(&privacy, &locale);
        let words = [lead, page, frame].join(" ");
        for saying in vocabulary(&locale).never.iter().flat_map(|never| &never.words) {
            assert!(!saying.is_in(&words), "{locale}: \"{saying}\" is in its notice");
        }
    }
}

/// Of each sentence, those of the page first, whether it negates.
fn negated(notice: &Notice, locale: &str) -> Vec<bool> {
    let negations = vocabulary(locale).compared.negations;
    let negates = |sentence: &String| negations.iter().any(|negation: &Saying| negation.is_in(sentence));
    [&notice.page, &notice.frame].into_iter().flat_map(|words| sentences(words)).map(|one| negates(&one)).collect()
}

/// The notice below the heading that names this locale.
fn notice(privacy: &Paper, locale: &str) -> Notice {
    let name = format!("`{locale}`");
    let sections = privacy.subsections();
    let (_, lines) = sections
        .iter()
        .find(|(heading, _)| heading.contains(&name))
        .unwrap_or_else(|| panic!("{PRIVACY} has no notice for {locale}"));
    let lead = lines.iter().find_map(|line| line.strip_prefix('*')?.strip_suffix('*')).unwrap_or_default().to_owned();
    let quotes: Vec<String> = lines
        .split(|line| !line.starts_with('>'))
        .filter(|lines| !lines.is_empty())
        .map(|lines| lines.iter().map(|line| line.trim_start_matches('>')).collect::<String>().trim().to_owned())
        .collect();
    let [page, frame] = quotes.as_slice() else { panic!("{locale}: {} texts instead of two", quotes.len()) };
    Notice { lead, page: page.clone(), frame: frame.clone() }
}
