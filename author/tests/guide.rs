//! Does what `docs/authoring.md` says, in its order, in a folder made as it says, and expects what it shows.
//!
//! The word behind the language of a fenced block says what to do with it:
//!
//! | block | what is done |
//! |---|---|
//! | `json write FILE` | the file is written |
//! | `json add FILE` | the file gets this besides; an overlay must hold afterwards |
//! | `json try FILE` | the same, until the commands of the next block have run |
//! | `json part FILE` | it must stand in the file, just so |
//! | `console` | each line after `$` is run, and must print what stands below it; `…` stands for anything |
//! | `sh` | nothing: each line must be one that other tests run, or that this one begins with |
//! | `sh run` | each line is run in the folder |
//! | `html` | the overlay it names must have been written |
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test")]

use microneedling_screener::proof::Property;
use microneedling_screener::protocol::Tree;
use screener_author::kind::Kind;
use screener_author::report::Stage;
use serde_json::Value;
use std::path::Path;
use std::process::Command;
use xshell::{Shell, TempDir, cmd};

const CHECKOUT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/..");

/// What the folder of the test is made with, and what the tests of `cargo xtask` run.
const DONE_ELSEWHERE: [&str; 8] = [
    "cargo install --path author --locked",
    "mkdir ../my-clinic",
    "cp -r protocols ../my-clinic",
    "cd ../my-clinic",
    "cargo xtask serve",
    "cargo xtask proof",
    "cargo xtask protocol diagram",
    "cargo xtask protocol sheet",
];

#[test]
fn everything_in_it_works_as_it_says() {
    let guide = std::fs::read_to_string(Path::new(CHECKOUT).join("docs/authoring.md")).unwrap();
    let folder = Folder::new();
    let mut tried = None;
    for Block { line, info, body } in blocks(&guide) {
        let at = format!("docs/authoring.md:{line}");
        match info.split(' ').collect::<Vec<_>>().as_slice() {
            ["json", "write", file] => folder.write(file, body),
            ["json", "add", file] => folder.add_for_good(file, body, &at),
            ["json", "try", file] => tried = Some((*file, folder.add(file, body, &at))),
            ["json", "part", file] => assert!(stands_in(&folder.read(file), &json(body, &at)), "{at}: not in {file}"),
            ["console"] => {
                folder.run(body, &at);
                if let Some((file, before)) = tried.take() {
                    folder.write(file, &before);
                }
            }
            ["sh"] => body.lines().for_each(|line| assert!(DONE_ELSEWHERE.contains(&line), "{at}: {line}")),
            ["sh", "run"] => body.lines().for_each(|line| folder.shell(line)),
            ["html"] => assert!(folder.sh.path_exists(overlay_named_in(body)), "{at}: nothing like it was written"),
            _ => panic!("{at}: nothing is known to be done with \"{info}\""),
        }
    }
}

#[test]
fn it_tells_of_every_stage_and_every_property() {
    let guide = std::fs::read_to_string(Path::new(CHECKOUT).join("docs/authoring.md")).unwrap();
    for stage in Stage::ALL {
        assert!(guide.contains(&format!("| `{}` |", stage.name())), "{}", stage.name());
    }
    for property in Property::ALL {
        assert!(guide.contains(&format!("| `{}` | {}", property.name(), property.statement())), "{}", property.name());
    }
}

/// A fenced block.
struct Block<'g> {
    line: usize,
    info: &'g str,
    body: &'g str,
}

fn blocks(guide: &str) -> Vec<Block<'_>> {
    let mut line = 1;
    let mut found = Vec::new();
    for (index, part) in guide.split("```").enumerate() {
        if index % 2 == 1 {
            let (info, body) = part.split_once('\n').unwrap();
            found.push(Block { line, info, body });
        }
        line += part.matches('\n').count();
    }
    found
}

/// The folder that the guide has its reader make.
struct Folder {
    sh: Shell,
    folder: TempDir,
}

impl Folder {
    fn new() -> Self {
        let sh = Shell::new().unwrap();
        let folder = sh.create_temp_dir().unwrap();
        let protocols = Path::new(CHECKOUT).join("protocols");
        sh.change_dir(folder.path());
        cmd!(sh, "cp -r {protocols} .").quiet().run().unwrap();
        Self { sh, folder }
    }

    fn read(&self, file: &str) -> Value {
        json(&self.sh.read_file(file).unwrap(), file)
    }

    fn write(&self, file: &str, text: &str) {
        self.sh.write_file(file, text).unwrap();
    }

    /// Adds to a file; answers what stood in it.
    fn add(&self, file: &str, more: &str, at: &str) -> String {
        let before = self.sh.read_file(file).unwrap();
        let mut document = json(&before, file);
        merge(&mut document, json(more, at));
        self.write(file, &format!("{document:#}\n"));
        before
    }

    fn add_for_good(&self, file: &str, more: &str, at: &str) {
        self.add(file, more, at);
        let document = self.read(file);
        let tree: Tree = serde_json::from_value(document.clone()).unwrap();
        let kind = Kind::of(&tree).unwrap();
        let fault = jsonschema::validate(&kind.schema(), &document).err();
        assert!(fault.is_none(), "{at}: {}", fault.unwrap());
        if kind == Kind::Overlay {
            let told = self.told(&format!("screener-author proof {file} --base protocols/microneedling"));
            assert!(told.ends_with("Everything holds: 1 protocol, 0 errors, 0 pieces of advice\n"), "{at}:\n{told}");
        }
    }

    /// Runs the commands of a block, each with what it shows below.
    fn run(&self, body: &str, at: &str) {
        for shown in body.split("$ ").skip(1) {
            let (command, expected) = shown.split_once('\n').unwrap();
            let told = self.told(command);
            assert!(agree(expected, &told), "{at}: {command} prints\n{told}");
        }
    }

    fn shell(&self, line: &str) {
        cmd!(self.sh, "sh -c {line}").quiet().run().unwrap();
    }

    /// What a command prints, on a day when nothing is due.
    fn told(&self, command: &str) -> String {
        let mut words = command.split(' ');
        assert_eq!(words.next(), Some("screener-author"), "{command}");
        let mut program = Command::new(env!("CARGO_BIN_EXE_screener-author"));
        program.args(words).current_dir(self.folder.path());
        if command.contains(" proof") {
            program.args(["--today", "2026-12-01"]);
        }
        String::from_utf8(program.output().unwrap().stdout).unwrap()
    }
}

fn overlay_named_in(html: &str) -> &str {
    html.split("overlay=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap()
}

fn json(text: &str, at: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|error| panic!("{at}: {error}"))
}

/// Puts what a reader is told to add where a reader would: new keys into objects, new items at the end of lists.
fn merge(document: &mut Value, more: Value) {
    match (document, more) {
        (Value::Object(entries), Value::Object(more)) => {
            for (key, value) in more {
                merge(entries.entry(key).or_insert(Value::Null), value);
            }
        }
        (Value::Array(items), Value::Array(more)) => items.extend(more),
        (place, more) => *place = more,
    }
}

/// Whether a value stands somewhere in a document, as a whole or by the entries that are shown.
fn stands_in(document: &Value, shown: &Value) -> bool {
    let here = match (document, shown) {
        (Value::Object(entries), Value::Object(shown)) => {
            shown.iter().all(|(key, value)| entries.get(key).is_some_and(|entry| entry == value))
        }
        _ => document == shown,
    };
    here || match document {
        Value::Object(entries) => entries.values().any(|entry| stands_in(entry, shown)),
        Value::Array(items) => items.iter().any(|item| stands_in(item, shown)),
        _ => false,
    }
}

/// Whether a text is the expected one, where `…` stands for anything.
fn agree(expected: &str, text: &str) -> bool {
    let Some((start, rest)) = expected.split_once('…') else { return expected == text };
    let Some(mut text) = text.strip_prefix(start) else { return false };
    let mut pieces: Vec<&str> = rest.split('…').collect();
    let end = pieces.pop().unwrap();
    for piece in pieces {
        let Some((_, after)) = text.split_once(piece) else { return false };
        text = after;
    }
    text.ends_with(end)
}
