//! Walks a [`Tree`], keeping the path and gathering every problem on the way.

use super::id::is_id;
use super::problem::{Problem, ProblemKind};
use super::tree::Tree;
use std::cell::RefCell;
use std::fmt;

/// The longest text a document may hold in one place, in bytes.
pub(super) const MAX_TEXT: usize = 4_000;
/// The longest list.
const MAX_LIST: usize = 5_000;

/// A place in a document: its value and its path.
///
/// Every reading method gives `None` after noting the problem, so that a reader can carry on and find the next one.
#[derive(Clone, Copy)]
pub(super) struct Place<'p> {
    tree: &'p Tree,
    path: Path<'p>,
    problems: &'p RefCell<Vec<Problem>>,
}

#[derive(Clone, Copy)]
struct Path<'p> {
    parent: Option<&'p Path<'p>>,
    step: Step<'p>,
}

#[derive(Clone, Copy)]
enum Step<'p> {
    Root,
    Key(&'p str),
    Index(usize),
}

impl fmt::Display for Path<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Some(parent) = self.parent else { return Ok(()) };
        parent.fmt(f)?;
        match self.step {
            Step::Root => Ok(()),
            Step::Index(index) => write!(f, "[{index}]"),
            Step::Key(key) if parent.parent.is_none() => f.write_str(key),
            Step::Key(key) => write!(f, ".{key}"),
        }
    }
}

impl<'p> Place<'p> {
    pub(super) const fn root(tree: &'p Tree, problems: &'p RefCell<Vec<Problem>>) -> Self {
        Self { tree, path: Path { parent: None, step: Step::Root }, problems }
    }

    /// Notes a problem here.
    pub(super) fn wrong<T>(&self, kind: ProblemKind) -> Option<T> {
        let path = match self.path.parent {
            None => "the document".to_owned(),
            Some(_) => self.path.to_string(),
        };
        self.problems.borrow_mut().push(Problem { path, kind });
        None
    }

    fn wrong_type<T>(&self, expected: &'static str) -> Option<T> {
        self.wrong(match self.tree {
            Tree::TooDeep => ProblemKind::TooDeep,
            Tree::TooMany => ProblemKind::TooMany,
            tree => ProblemKind::WrongType { expected, found: tree.kind() },
        })
    }

    pub(super) fn flag(&self) -> Option<bool> {
        match self.tree {
            Tree::Flag(flag) => Some(*flag),
            _ => self.wrong_type("true or false"),
        }
    }

    pub(super) fn whole(&self, least: u32, most: u32) -> Option<u32> {
        let Tree::Number(number) = self.tree else { return self.wrong_type("a number") };
        if number.fract() == 0.0 && (f64::from(least)..=f64::from(most)).contains(number) {
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "whole, and between two u32")]
            Some(*number as u32)
        } else {
            self.wrong(ProblemKind::NotAWholeNumber(least, most))
        }
    }

    /// Any text that is fit to show: not empty, not endless, nothing invisible in it.
    pub(super) fn text(&self) -> Option<&'p str> {
        let Tree::Text(text) = self.tree else { return self.wrong_type("a text") };
        if text.trim().is_empty() {
            return self.wrong(ProblemKind::Empty);
        }
        if text.len() > MAX_TEXT {
            return self.wrong(ProblemKind::TooLong(MAX_TEXT));
        }
        match text.chars().find(|&character| is_forbidden(character)) {
            Some(character) => self.wrong(ProblemKind::ForbiddenCharacter(character.into())),
            None => Some(text),
        }
    }

    pub(super) fn id<T: for<'t> From<&'t str>>(&self) -> Option<T> {
        let text = self.text()?;
        if is_id(text) { Some(text.into()) } else { self.wrong(ProblemKind::NotAnId(text.to_owned())) }
    }

    /// A source's id: like other ids, but capitals are allowed.
    pub(super) fn source_id<T: for<'t> From<&'t str>>(&self) -> Option<T> {
        let text = self.text()?;
        if is_id(&text.to_ascii_lowercase()) {
            Some(text.into())
        } else {
            self.wrong(ProblemKind::NotAnId(text.to_owned()))
        }
    }

    /// The value that belongs to the word written here.
    pub(super) fn one_of<T: Copy>(&self, words: &'static [&'static str], values: &[T]) -> Option<T> {
        let text = self.text()?;
        words
            .iter()
            .zip(values)
            .find_map(|(word, value)| (*word == text).then_some(*value))
            .or_else(|| self.wrong(ProblemKind::NotOneOf { found: text.to_owned(), allowed: words }))
    }

    /// Reads each item of a list; `None` if any of them is wrong.
    pub(super) fn list<T>(&self, least: usize, read: impl Fn(&Place<'_>) -> Option<T>) -> Option<Vec<T>> {
        let Tree::List(items) = self.tree else { return self.wrong_type("a list") };
        if items.len() < least {
            return self.wrong(ProblemKind::TooFew(least));
        }
        if items.len() > MAX_LIST {
            return self.wrong(ProblemKind::TooManyItems(MAX_LIST));
        }
        let mut values = Vec::with_capacity(items.len());
        for (index, tree) in items.iter().enumerate() {
            values.extend(read(&self.below(tree, Step::Index(index))));
        }
        (values.len() == items.len()).then_some(values)
    }

    /// The two places of a list that must have exactly two.
    pub(super) fn pair<A, B>(
        &self,
        first: impl Fn(&Place<'_>) -> Option<A>,
        second: impl Fn(&Place<'_>) -> Option<B>,
    ) -> Option<(A, B)> {
        match self.tree {
            Tree::List(items) => match items.as_slice() {
                [one, two] => {
                    let one = first(&self.below(one, Step::Index(0)));
                    let two = second(&self.below(two, Step::Index(1)));
                    Some((one?, two?))
                }
                _ => self.wrong_type("a list of two"),
            },
            _ => self.wrong_type("a list of two"),
        }
    }

    /// The single key and value of an object that must have exactly one.
    pub(super) fn tagged<T>(&self, read: impl Fn(&str, &Place<'_>) -> Option<T>) -> Option<T> {
        match self.tree {
            Tree::Map(entries) => match entries.as_slice() {
                [(key, value)] => read(key, &self.below(value, Step::Key(key))),
                _ => self.wrong_type("an object with one key"),
            },
            _ => self.wrong_type("an object with one key"),
        }
    }

    /// Notes every key of an object that is not one of these ids, and every one that stands twice.
    pub(super) fn only_keys(&self, ids: &[&str]) -> Option<()> {
        let Tree::Map(entries) = self.tree else { return self.wrong_type("an object") };
        for (index, (key, value)) in entries.iter().enumerate() {
            if !ids.contains(&key.as_str()) {
                self.below(value, Step::Key(key)).wrong::<()>(ProblemKind::WordsForNothing(shortened(key)));
            }
            if entries.iter().take(index).any(|(earlier, _)| earlier == key) {
                self.wrong::<()>(ProblemKind::RepeatedKey(shortened(key)));
            }
        }
        Some(())
    }

    /// Reads the value of one key of an object; `None` when it has no such key.
    pub(super) fn entry<T>(&self, key: &str, read: impl Fn(&Place<'_>) -> Option<T>) -> Option<Option<T>> {
        let Tree::Map(entries) = self.tree else { return None };
        let (_, value) = entries.iter().find(|(name, _)| name == key)?;
        Some(read(&self.below(value, Step::Key(key))))
    }

    /// An object with known keys. Its unknown and repeated keys are noted here.
    pub(super) fn object(&self, known: &[&str]) -> Option<Object<'_>> {
        let Tree::Map(entries) = self.tree else { return self.wrong_type("an object") };
        for (index, (key, _)) in entries.iter().enumerate() {
            // An editor's pointer to the schema, which says nothing about the content.
            let schema = key == "$schema" && self.path.parent.is_none();
            if !schema && !known.contains(&key.as_str()) {
                self.wrong::<()>(ProblemKind::UnknownKey(shortened(key)));
            }
            if entries.iter().take(index).any(|(earlier, _)| earlier == key) {
                self.wrong::<()>(ProblemKind::RepeatedKey(shortened(key)));
            }
        }
        Some(Object { place: self, entries })
    }

    const fn below<'c>(&'c self, tree: &'c Tree, step: Step<'c>) -> Place<'c> {
        Place { tree, path: Path { parent: Some(&self.path), step }, problems: self.problems }
    }
}

/// An object under reading.
pub(super) struct Object<'p> {
    place: &'p Place<'p>,
    entries: &'p [(String, Tree)],
}

impl Object<'_> {
    /// Reads the value of a key that may be left out.
    pub(super) fn optional<T>(&self, key: &'static str, read: impl Fn(&Place<'_>) -> Option<T>) -> Option<Option<T>> {
        match self.entries.iter().find(|(name, _)| name == key) {
            Some((_, tree)) => read(&self.place.below(tree, Step::Key(key))).map(Some),
            None => Some(None),
        }
    }

    /// Reads the value of a key that must be there.
    pub(super) fn required<T>(&self, key: &'static str, read: impl Fn(&Place<'_>) -> Option<T>) -> Option<T> {
        match self.optional(key, read) {
            Some(None) => self.place.wrong(ProblemKind::MissingKey(key)),
            Some(value) => value,
            None => None,
        }
    }
}

/// Control characters, and those that turn the direction of everything after them.
fn is_forbidden(character: char) -> bool {
    character.is_control() || matches!(character, '\u{202A}'..='\u{202E}' | '\u{2028}' | '\u{2029}' | '\u{FEFF}')
}

/// A hostile key could be a megabyte long.
fn shortened(key: &str) -> String {
    key.chars().filter(|&character| !is_forbidden(character)).take(64).collect()
}
