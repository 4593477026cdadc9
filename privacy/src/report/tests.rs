//! The page says what came out, in words, and can do nothing but be read.
#![allow(clippy::unwrap_used, reason = "a test")]

use super::*;
use crate::layer::Check;

fn evidence(held: bool, caught: bool) -> Evidence {
    let check = Check {
        name: "Nothing is sent".to_owned(),
        engine: Some("firefox".to_owned()),
        held,
        saw: "0 requests".to_owned(),
    };
    let layer = Layer::new("run", "In browsers", "Nothing leaves.", vec![check]);
    let mutant = Tried {
        unshown: None,
        id: "fetch".to_owned(),
        title: "Sends <each> answer".to_owned(),
        file: "screener.js".to_owned(),
        asked: vec!["run".to_owned()],
        caught_by: if caught { vec!["run".to_owned()] } else { Vec::new() },
    };
    Evidence::of("1.2.3".to_owned(), vec![layer], vec![mutant], BTreeMap::new()).unwrap()
}

#[test]
fn it_holds_only_if_every_layer_does_and_no_betrayal_goes_unseen() {
    for (held, caught, holds) in [(true, true, true), (false, true, false), (true, false, false)] {
        let evidence = evidence(held, caught);
        assert_eq!(evidence.holds(), holds);
        let page = page::page(&evidence);
        assert_eq!(page.contains("Every check below held"), holds);
        assert_eq!(page.contains("Do not rely on this release"), !holds);
    }
    assert_eq!(evidence(true, true).summary(), "1 of 1 layers held, 1 of 1 betrayals caught");
}

#[test]
fn the_page_runs_nothing_and_loads_nothing() {
    let page = page::page(&evidence(true, true));
    assert!(page.contains("default-src 'none'; style-src 'sha256-"));
    for word in ["<script", "<link", "<img", " src=", " style=", "url(", " onclick"] {
        assert!(!page.contains(word), "{word}");
    }
    assert!(page.contains("Sends &lt;each&gt; answer"));
}

#[test]
fn it_says_so_when_nobody_looked_in_a_browser() {
    let mut unseen = evidence(true, true);
    unseen.layers.iter_mut().flat_map(|layer| &mut layer.checks).for_each(|check| check.engine = None);
    assert!(page::page(&unseen).contains("Nobody has looked at it in a browser"));
    assert!(!page::page(&evidence(true, true)).contains("Nobody has looked at it in a browser"));
}

#[test]
fn a_layer_that_checked_nothing_has_shown_nothing() {
    assert!(!Layer::new("run", "", "", Vec::new()).held());
}
