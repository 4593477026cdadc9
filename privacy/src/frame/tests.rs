//! A frame that is more open than listed is refused.
#![allow(clippy::unwrap_used, reason = "a test")]

use super::*;

const SCRIPT: &str = "run()";
const STYLE: &str = "a{}";

fn page(head: &str, body: &str) -> String {
    format!(
        "<!doctype html><html><head>{head}<style>{STYLE}</style></head><body>{body}<script>{SCRIPT}</script></body></html>"
    )
}

fn meta(policy: &str) -> String {
    format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">")
}

#[test]
fn hashes_of_what_is_in_the_page_get_a_name() {
    let head = meta(&format!(
        "default-src 'none'; script-src '{}'; style-src '{}'",
        sha384(SCRIPT.as_bytes()),
        sha384(STYLE.as_bytes())
    ));
    let found = policy(&page(&head, ""), SCRIPT).unwrap();
    assert_eq!(found, ["default-src 'none'", "script-src '{hash of the script}'", "style-src '{hash of the style}'"]);
}

#[test]
fn a_policy_holds_back_only_what_comes_after_it() {
    assert_eq!(order(&page(&meta("default-src 'none'"), "")), [""; 0]);
    assert_eq!(order(&page(&format!("<link>{}", meta("default-src 'none'")), "")).len(), 1);
}

#[test]
fn strangers_in_the_page_are_named() {
    assert_eq!(strangers(&page("<title>A</title>", "<noscript><p>B</p></noscript>")), [""; 0]);
    for (body, named) in [
        ("<img>", "<img>"),
        ("<iframe></iframe>", "<iframe>"),
        ("<form></form>", "<form>"),
        ("<script>more()</script>", "2 scripts"),
        ("<p onclick=\"x\">", "onclick"),
        ("<p style=\"x\">", "style"),
    ] {
        let found = strangers(&page("", body));
        assert!(found.iter().any(|complaint| complaint.contains(named)), "{body}: {found:?}");
    }
    let found = strangers(&page("<meta http-equiv=\"Refresh\" content=\"0;url=x\">", ""));
    assert!(found.iter().any(|complaint| complaint.contains("1 redirects")), "{found:?}");
}

#[test]
fn flags_and_features_are_found_however_they_are_written() {
    let texts = ["allow-scripts", "allow-forms allow-same-origin", "clipboard-write; camera", "nothing; else"]
        .map(str::to_owned);
    assert_eq!(flags(&texts), ["allow-scripts", "allow-forms", "allow-same-origin"]);
    assert_eq!(features(&texts), ["clipboard-write", "camera"]);
}

#[test]
fn more_and_less_than_listed_are_refused_alike() {
    let granted =
        [Granted { says: "a".to_owned(), why: String::new() }, Granted { says: "b".to_owned(), why: String::new() }];
    let texts = |texts: &[&str]| texts.iter().map(|text| (*text).to_owned()).collect::<Vec<_>>();
    assert!(listed("", "list", &texts(&["a", "b"]), &granted).held);
    for other in [&["a"][..], &["a", "b", "c"], &["a", "b", "b"]] {
        assert!(!listed("", "list", &texts(other), &granted).held, "{other:?}");
    }
}
