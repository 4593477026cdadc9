//! Runs the program in a folder of its own that holds the documents of a small protocol.

use crate::support;
use serde_json::{Value, json};
use std::process::Command;
use xshell::{Shell, TempDir};

/// A folder with `protocols/small/` in it.
pub struct Place {
    folder: TempDir,
    sh: Shell,
}

/// How the program ended, and what it said.
pub struct Run {
    pub code: i32,
    pub stdout: String,
    pub stderr: String,
}

impl Place {
    /// A place where everything holds.
    pub fn new() -> Self {
        let sh = Shell::new().unwrap();
        let folder = sh.create_temp_dir().unwrap();
        sh.change_dir(folder.path());
        let place = Self { folder, sh };
        place.write("protocols/small/protocol.json", &protocol());
        place.write("protocols/small/text/en.json", &text());
        place.write("protocols/small/words/en.json", &support::small_vocabulary());
        place.write("protocols/small/scenarios.json", &scenarios());
        place.write("protocols/small/guarantees.json", &guarantees());
        place
    }

    pub fn write(&self, file: &str, document: &Value) {
        self.write_text(file, &format!("{document:#}\n"));
    }

    pub fn write_text(&self, file: &str, text: &str) {
        self.sh.write_file(file, text).unwrap();
    }

    pub fn remove(&self, file: &str) {
        self.sh.remove_path(file).unwrap();
    }

    /// Bends one value of a document.
    pub fn bend(&self, file: &str, pointer: &str, value: Value) {
        let mut document: Value = serde_json::from_str(&self.sh.read_file(file).unwrap()).unwrap();
        let (parent, key) = pointer.rsplit_once('/').unwrap();
        match document.pointer_mut(pointer) {
            Some(place) => *place = value,
            None => document.pointer_mut(parent).unwrap()[key] = value,
        }
        self.write(file, &document);
    }

    pub fn run(&self, line: &str) -> Run {
        self.run_with(line, &[])
    }

    pub fn run_with(&self, line: &str, variables: &[(&str, &str)]) -> Run {
        let mut program = Command::new(env!("CARGO_BIN_EXE_screener-author"));
        program.args(line.split_whitespace()).current_dir(self.folder.path());
        let output = program.envs(variables.iter().copied()).output().unwrap();
        Run {
            code: output.status.code().unwrap(),
            stdout: String::from_utf8(output.stdout).unwrap(),
            stderr: String::from_utf8(output.stderr).unwrap(),
        }
    }
}

/// The small protocol, with a question more so that it reaches every disposition.
fn protocol() -> Value {
    let rule = |id: &str, choice: &str, disposition: &str| {
        json!({ "id": id, "when": { "answer": ["mark", choice] }, "disposition": disposition,
                "evidence": "guidance", "sources": ["N1"] })
    };
    let mut protocol = support::small();
    push(
        &mut protocol["questions"],
        json!({ "id": "mark", "kind": "single", "sources": ["N1"],
                "choices": [{ "id": "new" }, { "id": "old" }, { "id": "no" }, { "id": "unsure", "role": "unsure" }] }),
    );
    push(&mut protocol["rules"], rule("mark-new", "new", "review-soon"));
    push(&mut protocol["rules"], rule("mark-old", "old", "see-doctor"));
    protocol
}

fn text() -> Value {
    let mut text = support::small_words();
    text["questions"]["mark"] = json!({ "name": "Mark", "ask": "A mark?", "why": "Because", "choices": {
        "new": { "label": "A new one" }, "old": { "label": "An old one" }, "no": { "label": "No" },
        "unsure": { "label": "Not sure" } } });
    for rule in ["mark-new", "mark-old"] {
        text["rules"][rule] = json!({ "title": "A mark", "reason": "It matters", "advice": "See a doctor" });
    }
    text
}

fn scenarios() -> Value {
    let story = |story: &str, answers: Value, disposition: &str, findings: Value| json!({ "story": story, "basis": "1", "answers": answers, "disposition": disposition, "findings": findings });
    json!({
        "format": 1, "protocol": "small",
        "baseline": { "sore": ["no"], "hopes": ["lines"], "mark": ["no"] },
        "scenarios": [
            story("Ada brings nothing.", json!({ "hopes": ["scars"] }), "no-flags", json!([])),
            story("Bo has a sore eye.", json!({ "sore": ["yes"], "where": ["eye"] }), "urgent-care", json!(["sore-now", "eye"])),
            story("Cy has a sore lip.", json!({ "sore": ["yes"], "where": ["lip", "unsure"] }), "defer", json!(["sore-now"])),
            story("Di has a sore elsewhere.", json!({ "sore": ["yes"], "where": ["none"] }), "defer", json!(["sore-now"])),
            story("Ed has a new mark.", json!({ "mark": ["new"] }), "review-soon", json!(["mark-new"])),
            story("Flo has an old mark.", json!({ "mark": ["old"] }), "see-doctor", json!(["mark-old"])),
            story("Gus can't tell.", json!({ "sore": ["unsure"], "mark": ["unsure"] }), "discuss", json!([]))
        ]
    })
}

fn guarantees() -> Value {
    json!({
        "format": 1, "protocol": "small",
        "at_least": [
            { "says": "A sore waits", "basis": "1", "when": { "answer": ["sore", "yes"] }, "disposition": "defer" }],
        "waits": [{ "says": "Two weeks", "basis": "1", "rule": "sore-now", "days": 14 }],
        "nothing_more": [],
        "worse": [
            { "question": "sore", "order": ["no", "yes"], "basis": "1" },
            { "question": "mark", "order": ["no", "old", "new"], "basis": "1" }]
    })
}

fn push(list: &mut Value, item: Value) {
    list.as_array_mut().unwrap().push(item);
}
