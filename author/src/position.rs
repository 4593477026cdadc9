//! Where in a file each part of a document stands, so that an editor can jump to what is wrong.

use jsonc_parser::ast::Value;
use jsonc_parser::common::Ranged;
use jsonc_parser::{CollectOptions, ParseOptions, parse_to_ast};
use std::collections::HashMap;
use std::fmt;

/// A line and a column, both counted from 1; the column in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize)]
pub struct Position {
    /// The line.
    pub line: usize,
    /// The character within it.
    pub column: usize,
}

impl Position {
    /// Where every file starts.
    pub const START: Self = Self { line: 1, column: 1 };
}

impl fmt::Display for Position {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.line, self.column)
    }
}

/// The position of every value and key of one document, by the path that problems name it with.
#[derive(Clone, Debug)]
pub struct Positions {
    values: HashMap<String, Position>,
    keys: HashMap<String, Position>,
}

impl Positions {
    /// Looks through a well-formed JSON document. Of any other it knows the start alone.
    #[must_use]
    pub fn of(source: &str) -> Self {
        let lines = Lines::of(source);
        let mut positions = Self { values: HashMap::new(), keys: HashMap::new() };
        let parsed = parse_to_ast(source, &CollectOptions::default(), &ParseOptions::default());
        if let Some(value) = parsed.ok().and_then(|parsed| parsed.value) {
            positions.add(String::new(), &value, &lines);
        }
        positions
    }

    /// Where the value at `path` starts: `rules[12].when.any[0]`. Where nothing stands, what holds the place.
    #[must_use]
    pub fn value(&self, path: &str) -> Position {
        match self.values.get(path) {
            Some(position) => *position,
            None if path.is_empty() => Position::START,
            None => self.value(parent(path)),
        }
    }

    /// Whether a value stands at `path`.
    #[must_use]
    pub fn has(&self, path: &str) -> bool {
        self.values.contains_key(path)
    }

    /// Where a key of the object at `path` stands; its last place, if it stands there twice.
    #[must_use]
    pub fn key(&self, path: &str, key: &str) -> Position {
        self.keys.get(&below(path, key)).copied().unwrap_or_else(|| self.value(path))
    }

    fn add(&mut self, path: String, value: &Value<'_>, lines: &Lines<'_>) {
        match value {
            Value::Object(object) => {
                for property in &object.properties {
                    let below = below(&path, property.name.as_str());
                    self.keys.insert(below.clone(), lines.position(property.name.start()));
                    self.add(below, &property.value, lines);
                }
            }
            Value::Array(array) => {
                for (index, item) in array.elements.iter().enumerate() {
                    self.add(format!("{path}[{index}]"), item, lines);
                }
            }
            _ => {}
        }
        // A reader takes the first of two values under one key.
        self.values.entry(path).or_insert_with(|| lines.position(value.start()));
    }
}

/// The path of a value under a key.
fn below(path: &str, key: &str) -> String {
    if path.is_empty() { key.to_owned() } else { format!("{path}.{key}") }
}

/// The path without its last step.
fn parent(path: &str) -> &str {
    path.rfind(['.', '[']).and_then(|end| path.get(..end)).unwrap_or_default()
}

struct Lines<'s> {
    source: &'s str,
    /// The byte at which each line starts.
    starts: Vec<usize>,
}

impl<'s> Lines<'s> {
    fn of(source: &'s str) -> Self {
        let after_breaks = source.match_indices('\n').map(|(at, _)| at + 1);
        Self { source, starts: std::iter::once(0).chain(after_breaks).collect() }
    }

    fn position(&self, byte: usize) -> Position {
        let line = self.starts.partition_point(|start| *start <= byte);
        let start = line.checked_sub(1).and_then(|before| self.starts.get(before)).copied().unwrap_or_default();
        let before = self.source.get(start..byte).unwrap_or_default();
        Position { line, column: before.chars().count() + 1 }
    }
}
