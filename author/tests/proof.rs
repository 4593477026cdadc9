//! What the program says of right and wrong documents, and how it ends.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test")]

mod program;
#[path = "../../tests/support/mod.rs"]
mod support;

use expect_test::{Expect, expect};
use program::Place;
use serde_json::{Value, json};

const PROTOCOL: &str = "protocols/small/protocol.json";
const TEXT: &str = "protocols/small/text/en.json";
const SCENARIOS: &str = "protocols/small/scenarios.json";
const OVERLAY: &str = "protocols/small/overlays/clinic.json";
const GUARANTEES: &str = "protocols/small/guarantees.json";

/// Proves what stands in a place, and expects this end and this report.
#[track_caller]
fn check(place: &Place, line: &str, code: i32, expected: Expect) {
    let run = place.run(&format!("proof --today 2026-12-01 {line}"));
    expected.assert_eq(&run.stdout);
    assert_eq!(run.code, code, "{}", run.stderr);
}

/// Bends one value, and expects the proof to fail with this report, as far as its counts.
#[track_caller]
fn check_bent(file: &str, pointer: &str, value: Value, expected: Expect) {
    let place = Place::new();
    place.bend(file, pointer, value);
    let run = place.run("proof --today 2026-12-01");
    let (told, _counts) = run.stdout.split_once("  7 stories\n").unwrap();
    expected.assert_eq(told);
    assert_eq!(run.code, 1, "{}", run.stderr);
}

#[test]
fn where_everything_holds_there_are_counts_and_one_closing_line() {
    check(
        &Place::new(),
        "",
        0,
        expect![[r#"
            small 1.0.0 in protocols/small
              passed: read, structure, lints, scenarios, proof, overlays
              7 stories
              4 questions with 13 choices, 4 rules
              100 walks, of 2 to 4 questions
                no-flags      4
                discuss      12
                defer        32
                see-doctor   24
                review-soon  24
                urgent-care   4

            Everything holds: 1 protocol, 0 errors, 0 pieces of advice
        "#]],
    );
}

#[test]
fn coverage_tells_which_stories_reach_which_rule_and_marks_what_one_story_alone_reaches() {
    check(
        &Place::new(),
        "--coverage",
        0,
        expect![[r#"
        small 1.0.0 in protocols/small
          passed: read, structure, lints, scenarios, proof, overlays
          7 stories
          4 questions with 13 choices, 4 rules
          100 walks, of 2 to 4 questions
            no-flags      4
            discuss      12
            defer        32
            see-doctor   24
            review-soon  24
            urgent-care   4

          each rule, how many stories reach it, and which; * only one
            sore-now   3  2, 3, 4
          * eye        1  2: Bo has a sore eye.
          * mark-new   1  5: Ed has a new mark.
          * mark-old   1  6: Flo has an old mark.

        Everything holds: 1 protocol, 0 errors, 0 pieces of advice
    "#]],
    );
}

#[test]
fn a_protocol_that_is_wrong_is_told_line_by_line_and_nothing_else_is_looked_at() {
    let place = Place::new();
    place.bend(PROTOCOL, "/questions/0/kind", json!("double"));
    place.bend(PROTOCOL, "/rules/0/colour", json!("red"));
    check(
        &place,
        "",
        1,
        expect![[r#"
            protocols/small/protocol.json:11:15: error: questions[0].kind: "double" is not known here; write one of single, multiple

            protocols/small/protocol.json:119:7: error: rules[0]: "colour" is not known here; check its spelling or remove it

            protocols/small
              passed: read
              failed: structure
              not run: lints, scenarios, proof, overlays

            Not everything holds: 1 protocol, 2 errors, 0 pieces of advice
        "#]],
    );
}

#[test]
fn a_text_that_is_wrong_does_not_keep_the_rest_from_being_looked_at() {
    check_bent(
        TEXT,
        "/questions/sore/gone",
        json!("x"),
        expect![[r#"
            protocols/small/text/en.json:22:7: error: questions.sore: "gone" is not known here; check its spelling or remove it

            small 1.0.0 in protocols/small
              passed: read, lints, scenarios, proof
              failed: structure
              not run: overlays
        "#]],
    );
}

#[test]
fn words_that_must_not_be_said_are_told() {
    check_bent(
        TEXT,
        "/rules/eye/reason",
        json!("A safe place"),
        expect![[r#"
            protocols/small/text/en.json:85:17: error: rules.eye.reason: "safe" must never be said here. Nobody can know.

            small 1.0.0 in protocols/small
              passed: read, structure, scenarios, proof, overlays
              failed: lints
        "#]],
    );
}

#[test]
fn a_text_without_a_vocabulary_is_told() {
    check_bent(
        TEXT,
        "/locale",
        json!("fr"),
        expect![[r#"
            protocols/small/text/en.json:1:1: error: no document in words/ is for the locale fr; write one

            small 1.0.0 in protocols/small
              passed: read, structure, scenarios, proof, overlays
              failed: lints
        "#]],
    );
}

#[test]
fn dates_are_held_against_the_day_that_is_given() {
    check(
        &Place::new(),
        "--today 2027-12-01",
        1,
        expect![[r#"
            protocols/small/protocol.json:6:16: error: review_by: the review was due on 2027-05-21; look everything over and set a new day

            small 1.0.0 in protocols/small
              passed: read, structure, scenarios, proof, overlays
              failed: lints
              7 stories
              4 questions with 13 choices, 4 rules
              100 walks, of 2 to 4 questions
                no-flags      4
                discuss      12
                defer        32
                see-doctor   24
                review-soon  24
                urgent-care   4

            Not everything holds: 1 protocol, 1 error, 0 pieces of advice
        "#]],
    );
}

#[test]
fn a_broken_guarantee_is_shown_with_a_walk_in_words() {
    check_bent(
        GUARANTEES,
        "/at_least/0/disposition",
        json!("see-doctor"),
        expect![[r#"
            protocols/small/guarantees.json:5:5: error: at_least[0]: A sore waits: at least see-doctor is guaranteed, defer is given
                Sore: Yes
                Where: None
                Hopes: (skipped)
                Mark: No
                → defer

            small 1.0.0 in protocols/small
              passed: read, structure, lints, scenarios, overlays
              failed: proof
        "#]],
    );
}

#[test]
fn a_story_that_comes_to_something_else_is_told() {
    check_bent(
        SCENARIOS,
        "/scenarios/4/disposition",
        json!("discuss"),
        expect![[r#"
            protocols/small/scenarios.json:77:5: error: scenarios[4]: “Ed has a new mark.” tells of discuss, for mark-new, but comes to review-soon, for mark-new; mend the rules, or the story

            small 1.0.0 in protocols/small
              passed: read, structure, lints, proof, overlays
              failed: scenarios
        "#]],
    );
}

#[test]
fn what_no_story_reaches_is_told() {
    check_bent(
        SCENARIOS,
        "/scenarios/4/answers",
        json!({}),
        expect![[r#"
            protocols/small/scenarios.json:77:5: error: scenarios[4]: “Ed has a new mark.” tells of review-soon, for mark-new, but comes to no-flags, for nothing; mend the rules, or the story

            protocols/small/protocol.json:135:5: error: rules[2]: no story reaches the rule “mark-new”; write one

            protocols/small/protocol.json:80:9: advice: questions[3].choices[0]: no story makes the choice “new” of “mark”

            small 1.0.0 in protocols/small
              passed: read, structure, lints, proof, overlays
              failed: scenarios
        "#]],
    );
}

#[test]
fn what_is_no_json_is_told_with_its_line_and_column() {
    let place = Place::new();
    place.write_text(SCENARIOS, "{\n  \"format\": 1,\n}\n");
    check(
        &place,
        "",
        1,
        expect![[r#"
            protocols/small/scenarios.json:3:1: error: this can't be read as JSON: trailing comma

            small 1.0.0 in protocols/small
              passed: structure, lints, proof, overlays
              failed: read
              not run: scenarios
              4 questions with 13 choices, 4 rules
              100 walks, of 2 to 4 questions
                no-flags      4
                discuss      12
                defer        32
                see-doctor   24
                review-soon  24
                urgent-care   4

            Not everything holds: 1 protocol, 1 error, 0 pieces of advice
        "#]],
    );
}

#[test]
fn what_a_protocol_lacks_is_told_and_nothing_is_said_to_hold() {
    let place = Place::new();
    place.remove(GUARANTEES);
    check(
        &place,
        "",
        1,
        expect![[r#"
            protocols/small/guarantees.json:1:1: error: there is no such file; write the guarantees here, or not everything can be looked at

            small 1.0.0 in protocols/small
              passed: structure, lints, scenarios, overlays
              failed: read
              not run: proof
              7 stories

            Not everything holds: 1 protocol, 1 error, 0 pieces of advice
        "#]],
    );
}

/// Adds an overlay to the small protocol, and expects the proof to fail with this report.
#[track_caller]
fn check_overlay(overlay: Value, expected: Expect) {
    let place = Place::new();
    place.write(OVERLAY, &overlay);
    let run = place.run("proof --today 2026-12-01");
    let (told, _counts) = run.stdout.split_once("  7 stories\n").unwrap();
    expected.assert_eq(told);
    assert_eq!(run.code, 1, "{}", run.stderr);
}

#[test]
fn an_overlay_that_softens_is_told_with_the_walks_that_show_it() {
    let mut overlay = overlay();
    overlay["raise"] = json!({ "eye": "discuss" });
    overlay["text"]["en"]["raise"] = json!({ "eye": "Tell us" });
    check_overlay(
        overlay,
        expect![[r#"
        protocols/small/overlays/clinic.json:45:12: error: raise.eye: the rule says urgent-care and this discuss; an overlay only tightens: write more, or remove this

        protocols/small/overlays/clinic.json:1:1: error: what was at least urgent-care is milder with the overlay; an overlay can only tighten
            Sore: Yes
            Where: Eye
            → urgent-care
            Sore: Yes
            other: yes
            Where: Eye
            → defer

        small 1.0.0 in protocols/small
          passed: read, structure, lints, scenarios, proof
          failed: overlays
    "#]],
    );
}

#[test]
fn the_words_of_an_overlay_are_read_as_those_of_a_text_are() {
    let mut overlay = overlay();
    overlay["text"]["en"]["rules"]["other"]["reason"] = json!("A safe place");
    overlay["text"]["en"]["raise"]["mark-old"] = json!("It is low risk");
    check_overlay(
        overlay,
        expect![[r#"
            protocols/small/overlays/clinic.json:75:21: error: text.en.raise.mark-old: "low risk" must never be said here. Nobody can know.

            protocols/small/overlays/clinic.json:70:21: error: text.en.rules.other.reason: "safe" must never be said here. Nobody can know.

            small 1.0.0 in protocols/small
              passed: read, structure, lints, scenarios, proof
              failed: overlays
        "#]],
    );
}

#[test]
fn an_overlay_that_does_not_fit_is_told() {
    let mut overlay = overlay();
    overlay["protocol"] = json!("other");
    overlay["questions"][0]["after"] = json!("gone");
    overlay["rules"][0]["when"] = json!({ "answer": ["gone", "yes"] });
    check_overlay(
        overlay,
        expect![[r#"
        protocols/small/overlays/clinic.json:3:15: error: protocol: this belongs to the protocol "other"; use one that belongs to this protocol

        protocols/small/overlays/clinic.json:8:16: error: questions[0].after: there is no question "gone"; check the id

        protocols/small/overlays/clinic.json:32:19: error: rules[0].when.answer: there is no question "gone"; check the id

        small 1.0.0 in protocols/small
          passed: read, structure, lints, scenarios, proof
          failed: overlays
    "#]],
    );
}

#[test]
fn an_overlay_that_tightens_holds() {
    let place = Place::new();
    place.write(OVERLAY, &overlay());
    let run = place.run("proof --today 2026-12-01 protocols/small/overlays/clinic.json");
    assert_eq!(run.code, 0, "{}", run.stdout);
    assert!(run.stderr.contains("overlays: clinic"), "{}", run.stderr);
}

fn overlay() -> Value {
    json!({
        "format": 1, "protocol": "small", "id": "clinic", "version": "1.0.0",
        "questions": [
            { "after": "sore", "id": "other", "kind": "single", "sources": ["N1"],
              "choices": [{ "id": "yes" }, { "id": "no" }, { "id": "unsure", "role": "unsure" }] }],
        "rules": [
            { "id": "other", "when": { "answer": ["other", "yes"] }, "disposition": "discuss", "evidence": "practice",
              "sources": ["N1"] }],
        "raise": { "mark-old": "review-soon" },
        "text": { "en": {
            "questions": { "other": { "name": "Other", "ask": "Other?", "why": "Because", "choices": {
                "yes": { "label": "Yes" }, "no": { "label": "No" }, "unsure": { "label": "Not sure" } } } },
            "rules": { "other": { "title": "Other", "reason": "Because", "advice": "Tell us" } },
            "raise": { "mark-old": "Soon" } } }
    })
}

#[test]
fn programs_get_one_object() {
    let place = Place::new();
    place.bend(GUARANTEES, "/at_least/0/disposition", json!("see-doctor"));
    check(
        &place,
        "--json",
        1,
        expect![[r#"
            {
              "holds": false,
              "protocols": [
                {
                  "folder": "protocols/small",
                  "protocol": {
                    "id": "small",
                    "version": "1.0.0"
                  },
                  "stages": [
                    {
                      "stage": "read",
                      "result": "passed"
                    },
                    {
                      "stage": "structure",
                      "result": "passed"
                    },
                    {
                      "stage": "lints",
                      "result": "passed"
                    },
                    {
                      "stage": "scenarios",
                      "result": "passed"
                    },
                    {
                      "stage": "proof",
                      "result": "failed"
                    },
                    {
                      "stage": "overlays",
                      "result": "passed"
                    }
                  ],
                  "errors": [
                    {
                      "stage": "proof",
                      "file": "protocols/small/guarantees.json",
                      "line": 5,
                      "column": 5,
                      "path": "at_least[0]",
                      "what": "A sore waits: at least see-doctor is guaranteed, defer is given",
                      "walks": [
                        {
                          "answers": [
                            {
                              "question": "sore",
                              "choices": [
                                "yes"
                              ],
                              "words": "Sore: Yes"
                            },
                            {
                              "question": "where",
                              "choices": [
                                "none"
                              ],
                              "words": "Where: None"
                            },
                            {
                              "question": "hopes",
                              "choices": [],
                              "words": "Hopes: (skipped)"
                            },
                            {
                              "question": "mark",
                              "choices": [
                                "no"
                              ],
                              "words": "Mark: No"
                            }
                          ],
                          "disposition": "defer"
                        }
                      ]
                    }
                  ],
                  "advice": [],
                  "coverage": {
                    "stories": [
                      "Ada brings nothing.",
                      "Bo has a sore eye.",
                      "Cy has a sore lip.",
                      "Di has a sore elsewhere.",
                      "Ed has a new mark.",
                      "Flo has an old mark.",
                      "Gus can't tell."
                    ],
                    "rules": [
                      {
                        "rule": "sore-now",
                        "stories": [
                          2,
                          3,
                          4
                        ]
                      },
                      {
                        "rule": "eye",
                        "stories": [
                          2
                        ]
                      },
                      {
                        "rule": "mark-new",
                        "stories": [
                          5
                        ]
                      },
                      {
                        "rule": "mark-old",
                        "stories": [
                          6
                        ]
                      }
                    ]
                  },
                  "figures": {
                    "questions": 4,
                    "choices": 13,
                    "rules": 4,
                    "walks": "100",
                    "fewest_questions": 2,
                    "most_questions": 4,
                    "endings": [
                      {
                        "disposition": "no-flags",
                        "walks": "4"
                      },
                      {
                        "disposition": "discuss",
                        "walks": "12"
                      },
                      {
                        "disposition": "defer",
                        "walks": "32"
                      },
                      {
                        "disposition": "see-doctor",
                        "walks": "24"
                      },
                      {
                        "disposition": "review-soon",
                        "walks": "24"
                      },
                      {
                        "disposition": "urgent-care",
                        "walks": "4"
                      }
                    ]
                  }
                }
              ]
            }
        "#]],
    );
}

#[test]
fn a_document_elsewhere_is_checked_with_the_folder_it_belongs_to() {
    let place = Place::new();
    place.write("drafts/stories.json", &json!({ "format": 1, "protocol": "small", "baseline": {}, "scenarios": [] }));
    check(
        &place,
        "drafts/stories.json --base protocols/small",
        1,
        expect![[r#"
            drafts/stories.json:5:16: error: scenarios: there are too few; give at least 1

            small 1.0.0 in protocols/small
              passed: read, lints, proof, overlays
              failed: structure
              not run: scenarios
              4 questions with 13 choices, 4 rules
              100 walks, of 2 to 4 questions
                no-flags      4
                discuss      12
                defer        32
                see-doctor   24
                review-soon  24
                urgent-care   4

            Not everything holds: 1 protocol, 1 error, 0 pieces of advice
        "#]],
    );
    check(
        &place,
        "protocols/small/text/en.json --base protocols/small",
        0,
        expect![[r#"
            small 1.0.0 in protocols/small
              passed: read, structure, lints, scenarios, proof, overlays
              7 stories
              4 questions with 13 choices, 4 rules
              100 walks, of 2 to 4 questions
                no-flags      4
                discuss      12
                defer        32
                see-doctor   24
                review-soon  24
                urgent-care   4

            Everything holds: 1 protocol, 0 errors, 0 pieces of advice
        "#]],
    );
    assert!(place.run("proof drafts/stories.json").stderr.contains("--base"));
}

#[test]
fn any_document_of_a_folder_has_the_whole_folder_checked_once() {
    let place = Place::new();
    let whole = place.run("proof");
    for files in
        ["protocols/small", PROTOCOL, TEXT, SCENARIOS, GUARANTEES, "protocols/small/text/en.json protocols/small"]
    {
        let run = place.run(&format!("proof {files}"));
        assert_eq!((run.code, run.stdout), (0, whole.stdout.clone()), "{files}");
    }
}

#[test]
fn what_cannot_be_looked_at_ends_otherwise() {
    let place = Place::new();
    place.write("odd.json", &json!({ "colour": "red" }));
    for (line, why) in [
        ("proof gone.json", "cannot read gone.json"),
        ("proof odd.json", "cannot tell what odd.json is"),
        ("proof --nope", "--nope"),
        ("proof --today soon", "is not a date"),
        ("publish", "no command"),
        ("schema --check", "cannot read protocols/schema/protocol.schema.json"),
    ] {
        let run = place.run(line);
        assert_eq!(run.code, 2, "{line}");
        assert!(run.stderr.contains(why), "{line}: {}", run.stderr);
        assert_eq!(run.stdout, "", "{line}");
    }
}

#[test]
fn schemas_are_written_and_compared() {
    let place = Place::new();
    assert_eq!(place.run("schema").code, 0);
    assert_eq!(place.run("schema --check").code, 0);
    place.write_text("protocols/schema/text.schema.json", "{}\n");
    let run = place.run("schema --check");
    assert_eq!(run.code, 1);
    assert!(run.stdout.contains("text.schema.json: out of date"), "{}", run.stdout);
}

#[test]
fn colours_are_for_terminals() {
    let place = Place::new();
    let is_coloured = |variables: &[(&str, &str)]| place.run_with("proof", variables).stdout.contains('\u{1b}');
    assert!(!is_coloured(&[]));
    assert!(is_coloured(&[("CLICOLOR_FORCE", "1")]));
    assert!(!is_coloured(&[("NO_COLOR", "1")]));
}
