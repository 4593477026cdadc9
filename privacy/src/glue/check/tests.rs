//! Each way out of a script is refused, with a sentence that names it and says how to mend it.
#![allow(clippy::unwrap_used, reason = "a test")]

use super::*;
use crate::allowed::Place;
use crate::glue::script::read;

fn script(source: &str) -> Named {
    Named { file: "a.js".to_owned(), is_for_visitors: true, reading: Rc::new(read(source, false).unwrap()) }
}

fn found(source: &str, names: &Names) -> Vec<String> {
    let exports = BTreeSet::from(["Hb".to_owned()]);
    complaints(&script(source), &Context { names, guards: &allowed::guards().unwrap(), exports: &exports })
}

/// Lists that allow a little, by name and by place.
fn names() -> Names {
    let host = |name: &str, places: Vec<Place>| Host {
        name: name.to_owned(),
        why: "For a test.".to_owned(),
        r#in: vec!["a.js".to_owned()],
        places,
    };
    let once = |place: &str| Place { place: place.to_owned(), times: 1, r#in: vec!["a.js".to_owned()], why: None };
    Names {
        host: vec![
            host("fetch", vec![once("fetch(·)")]),
            host(".value", Vec::new()),
            host("console.warn", vec![once("console.warn(\"careful\")")]),
            host("[computed]", vec![once("·[·]")]),
        ],
        language: vec![".map".to_owned(), "JSON.parse".to_owned()],
        own: vec![".step".to_owned()],
    }
}

#[test]
fn what_is_listed_may_stand_where_it_is_listed() {
    for source in [
        "let f = file => fetch(file)",
        "let f = field => field.value",
        "let f = list => list.map(one => one.step)",
        "let f = () => console.warn(\"careful\")",
        "let f = (table, key) => table[key]",
        "let f = table => table[0]",
        "let wasm; let f = () => wasm.Hb(1)",
    ] {
        assert_eq!(found(source, &names()), [""; 0], "{source}");
    }
}

#[test]
fn every_way_out_is_refused_by_its_name() {
    for (source, named) in [
        ("navigator.sendBeacon('/x')", "sendBeacon can open a connection"),
        ("new XMLHttpRequest", "XMLHttpRequest can open a connection"),
        ("new Image().src = '/x'", "Image can open a connection"),
        ("localStorage.x = 1", "localStorage"),
        ("let d = document; d.cookie = 'x'", ".cookie can leave something behind"),
        ("history.pushState(1, '', '?x')", "history.pushState can write into the address"),
        ("new BroadcastChannel('x')", "BroadcastChannel can speak to other windows"),
        ("performance.mark('x')", "performance.mark can leave a mark"),
        ("eval('1')", "eval can turn text into a program"),
        ("Function('1')()", "Function can turn text into a program"),
        ("let f = e => e.outerHTML = '<b>'", ".outerHTML can turn text into a program"),
        ("document.write('x')", "document.write can turn text into a program"),
        ("let f = e => e.insertAdjacentHTML('x', '')", ".insertAdjacentHTML can turn text into a program"),
        ("let f = e => e.srcdoc = ''", ".srcdoc can turn text into a program"),
        ("with (document) { }", "with can turn text into a program"),
        ("new Worker('x')", "Worker can open a connection"),
        ("importScripts('x')", "importScripts can open a connection"),
        ("import('./' + document.nodeName)", "import() can load something"),
        ("let f = e => e.innerHTML = ''", ".innerHTML can load something"),
        ("let f = e => e.setAttribute('src', 'x')", ".setAttribute can load something"),
        ("globalThis['fe' + 'tch']('x')", "globalThis can reach what is not named"),
        ("window['fetch']('x')", "window can reach what is not named"),
        ("let f = () => {}; f.constructor('1')()", ".constructor can reach what is not named"),
        ("(function () { return this })()", "this can reach what is not named"),
        ("let f = e => e.view", ".view can reach what is not named"),
        ("setTimeout('1')", "setTimeout can reach what is not named"),
        ("let { cookie } = document", ".cookie can leave something behind"),
        ("let { ['coo' + 'kie']: x } = document", "document can reach what is not named"),
        ("let f = e => e.dispatchEvent(e)", ".dispatchEvent can be seen from the page"),
        ("document.title = 'x'", "document.title can be seen from the page"),
        ("navigator.share({})", "navigator.share can hand something to another program"),
        ("let f = e => e.somethingNew", ".somethingNew is on no list"),
        ("somethingNew()", "somethingNew is on no list"),
    ] {
        let found = found(source, &names());
        assert!(found.iter().any(|complaint| complaint.contains(named)), "{source}: {found:?}");
    }
}

#[test]
fn a_guarded_word_is_counted_place_by_place() {
    let more = found("let f = file => fetch(file), g = file => fetch(file)", &names());
    assert_eq!(more.len(), 1);
    assert!(more.iter().all(|complaint| complaint.contains("fetch(·) stands there 2 times")), "{more:?}");
    let other = found("let f = file => fetch(\"/x?\" + file)", &names());
    assert!(other.iter().any(|complaint| complaint.contains("fetch(\"/x?\" + ·) stands there 1 times")), "{other:?}");
    assert!(other.iter().all(|complaint| complaint.contains("take it out, or explain it")), "{other:?}");
}

#[test]
fn what_visitors_never_get_can_not_be_listed_for_them() {
    let mut names = names();
    names.host.push(Host {
        name: "localStorage".to_owned(),
        why: "Please.".to_owned(),
        r#in: vec!["a.js".to_owned()],
        places: Vec::new(),
    });
    assert!(
        found("localStorage", &names).iter().any(|complaint| complaint.contains("nothing that visitors load may do"))
    );
}

#[test]
fn a_name_counts_in_its_own_file_only() {
    let mut elsewhere = names();
    elsewhere.host.iter_mut().for_each(|host| host.r#in = vec!["b.js".to_owned()]);
    let found = found("let f = field => field.value", &elsewhere);
    assert!(found.iter().any(|complaint| complaint.contains("is allowed in b.js only")), "{found:?}");
}

#[test]
fn lists_hold_nothing_idle_and_nothing_unexplained() {
    let used = script(
        "let f = (file, table, key) => [fetch(file).value, table[key].map(JSON.parse).step, console.warn(\"careful\")]",
    );
    assert_eq!(stale(&[used], &names()), [""; 0]);
    let idle = stale(&[script("let f = file => fetch(file)")], &names());
    for name in [".value", "console.warn", "[computed]", ".map", "JSON.parse", ".step"] {
        assert!(idle.iter().any(|complaint| complaint.contains(name)), "{name}: {idle:?}");
    }
    let mut unexplained = names();
    unexplained.host.iter_mut().for_each(|host| host.why.clear());
    let found = stale(&[script("fetch(1)")], &unexplained);
    assert!(found.iter().any(|complaint| complaint.contains("fetch has no reason")), "{found:?}");
}
