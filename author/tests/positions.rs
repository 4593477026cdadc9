//! Where an editor is sent for a path into a document.
#![allow(clippy::unwrap_used, reason = "a test")]

use screener_author::document::Document;
use screener_author::position::Positions;

const DOCUMENT: &str = r#"{
  "id": "small",
  "rules": [
    { "id": "a" },
    {
      "id": "b", "when": { "any": [{ "answer": ["é", "ja"] }, { "not": {} }] }
    }
  ],
  "questions": { "cold-sores": { "ask": "…?", "ask": "again?" } },
	"tab": "\"[0].x"
}
"#;

/// Where the value at a path is, as `line:column`.
#[track_caller]
fn check(path: &str, expected: &str) {
    assert_eq!(Positions::of(DOCUMENT).value(path).to_string(), expected, "{path}");
}

#[test]
fn a_path_leads_to_where_its_value_starts() {
    check("id", "2:9");
    check("rules", "3:12");
    check("rules[0]", "4:5");
    check("rules[1].id", "6:13");
    check("rules[1].when.any[0].answer[0]", "6:49");
    check("rules[1].when.any[1].not", "6:72");
    check("questions.cold-sores", "9:32");
    check("tab", "10:9");
}

#[test]
fn columns_count_characters() {
    check("rules[1].when.any[0].answer[1]", "6:54");
}

#[test]
fn where_nothing_stands_what_holds_the_place_is_shown() {
    check("rules[1].wait.basis", "5:5");
    check("rules[7].when", "3:12");
    check("questions.gone.ask", "9:16");
    check("gone", "1:1");
    check("the document", "1:1");
    check("", "1:1");
}

#[test]
fn a_key_is_found_where_it_stands_last() {
    let positions = Positions::of(DOCUMENT);
    assert_eq!(positions.key("", "rules").to_string(), "3:3");
    assert_eq!(positions.key("questions.cold-sores", "ask").to_string(), "9:47");
    assert_eq!(positions.value("questions.cold-sores.ask").to_string(), "9:41");
    assert_eq!(positions.key("rules[0]", "gone").to_string(), "4:5");
}

#[test]
fn windows_line_ends_count_once() {
    let positions = Positions::of("{\r\n  \"a\": 1,\r\n  \"b\": 2\r\n}\r\n");
    assert_eq!(positions.value("b").to_string(), "3:8");
}

#[test]
fn of_anything_but_json_only_the_start_is_known() {
    for source in ["", "{", "{ \"a\": }", &"[".repeat(100_000)] {
        assert_eq!(Positions::of(source).value("a").to_string(), "1:1");
    }
}

#[test]
fn what_is_no_json_is_told_with_its_line_and_column() {
    for (source, position, what) in [
        ("", "1:1", "EOF while parsing a value"),
        ("{\n  \"a\": 1,\n}", "3:1", "trailing comma"),
        ("{\n  \"a\" 1\n}", "2:7", "expected `:`"),
        ("{ \"a\": tru }", "1:11", "expected ident"),
        ("{}\n{}", "2:1", "trailing characters"),
    ] {
        let remark = Document::parse("a.json".to_owned(), source).unwrap_err();
        assert_eq!(remark.position.to_string(), position, "{source}");
        assert_eq!(remark.what, format!("this can't be read as JSON: {what}"));
    }
}
