//! The page is parsed as a browser would.

use crate::{TEXT, any_walk, bent, pieces, with};
use proptest::prelude::*;
use scraper::{Html, Node, Selector};

/// The tags in their order, with every attribute.
fn structure(page: &Html) -> Vec<String> {
    let element = |node: &Node| node.as_element().map(|element| format!("{} {:?}", element.name(), element.attrs));
    page.tree.values().filter_map(element).collect()
}

fn words(page: &Html) -> String {
    let body = page.select(&Selector::parse("body").unwrap()).next().unwrap();
    body.text().collect::<Vec<_>>().join("\n")
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn no_words_become_markup(walk in any_walk(), before in "[<>&\"'/=;!a-z-]{1,16}") {
        let plain = with(&walk, &TEXT, |_, summary| Html::parse_document(&summary.page()));
        let words_of = bent(&before, "en-GB");
        let (page, pieces) = with(&walk, &words_of, |report, summary| (summary.page(), pieces(report, &words_of)));
        let page = Html::parse_document(&page);
        prop_assert_eq!(structure(&page), structure(&plain));
        let shown = words(&page);
        for piece in pieces {
            prop_assert!(shown.contains(&piece), "{piece:?} is not in {shown}");
        }
    }

    #[test]
    fn every_finding_and_answer_is_in_it(walk in any_walk()) {
        let (page, pieces) = with(&walk, &TEXT, |report, summary| (summary.page(), pieces(report, &TEXT)));
        let shown = words(&Html::parse_document(&page));
        for piece in pieces {
            prop_assert!(shown.contains(&piece), "{piece:?} is not in {shown}");
        }
    }

    #[test]
    fn it_asks_for_nothing_and_asks_nobody(walk in any_walk()) {
        let page = with(&walk, &TEXT, |_, summary| Html::parse_document(&summary.page()));
        let needy = "script, link, img, iframe, object, a, form, input, textarea, select, [src], [href], [style], [onload]";
        let found: Vec<String> = page.select(&Selector::parse(needy).unwrap()).map(|found| found.html()).collect();
        prop_assert!(found.is_empty(), "{found:?}");
        let style = page.select(&Selector::parse("style").unwrap()).next().unwrap().text().collect::<String>();
        prop_assert!(!style.contains("url(") && !style.contains("@import"), "{style}");
        let policy = Selector::parse("meta[http-equiv=Content-Security-Policy]").unwrap();
        let policy = page.select(&policy).next().unwrap().attr("content").unwrap();
        prop_assert_eq!(policy, "default-src 'none'; style-src 'unsafe-inline'");
    }
}

#[test]
fn it_says_its_language_and_direction() {
    for (locale, direction) in [("en-GB", "ltr"), ("ar", "rtl"), ("zh-Hans", "ltr")] {
        let text = bent("", locale);
        let page = with(&crate::answering(&[]), &text, |_, summary| Html::parse_document(&summary.page()));
        assert_eq!(page.root_element().attr("lang"), Some(locale));
        assert_eq!(page.root_element().attr("dir"), Some(direction));
    }
}
