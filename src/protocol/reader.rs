//! Walks a [`Tree`], keeping the path and gathering every problem on the way.
//!
//! A reading method always gives a value: where the document is wrong it notes the problem and gives a stand-in, so that
//! the reader carries on and finds the next problem. Whoever starts the walk refuses the document if anything was noted.

use super::characters::{excerpt, is_blank, is_forbidden};
use super::id::is_id;
use super::problem::{Problem, ProblemKind, Problems};
use super::tree::Tree;
use std::cell::RefCell;
use std::fmt;

/// The longest text a document may hold in one place, in bytes.
const MAX_TEXT: usize = 4_000;
/// The longest list, and the most keys of an object: names are held against each other.
const MAX_LIST: usize = 5_000;
/// After so many problems no more are noted: a hostile document could have millions.
const MAX_PROBLEMS: usize = 1_000;

/// A place in a document: its value and its path.
#[derive(Clone, Copy)]
pub(crate) struct Place<'p> {
    /// `None` where nothing stands, which may be, or has been noted already.
    tree: Option<&'p Tree>,
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
    /// Reads a whole document: refused if anything in it was noted.
    pub(crate) fn reading<T>(tree: &Tree, read: impl FnOnce(&Place<'_>) -> T) -> Result<T, Problems> {
        let problems = RefCell::new(Vec::new());
        let value =
            read(&Place { tree: Some(tree), path: Path { parent: None, step: Step::Root }, problems: &problems });
        Problems::none_or_err(problems.into_inner())?;
        Ok(value)
    }

    /// Notes a problem here.
    #[cold]
    #[inline(never)]
    pub(crate) fn wrong(&self, kind: ProblemKind) {
        let mut problems = self.problems.borrow_mut();
        if problems.len() == MAX_PROBLEMS {
            return;
        }
        let path = match self.path.parent {
            None => "the document".to_owned(),
            Some(_) => self.path.to_string(),
        };
        problems.push(Problem { path, kind });
    }

    #[cold]
    #[inline(never)]
    fn wrong_type(&self, expected: &'static str) {
        match self.tree {
            None => {}
            Some(Tree::TooDeep) => self.wrong(ProblemKind::TooDeep),
            Some(Tree::TooMany) => self.wrong(ProblemKind::TooMany),
            Some(tree) => self.wrong(ProblemKind::WrongType { expected, found: tree.kind() }),
        }
    }

    pub(crate) fn flag(&self) -> bool {
        match self.tree {
            Some(Tree::Flag(flag)) => *flag,
            _ => {
                self.wrong_type("true or false");
                false
            }
        }
    }

    #[inline(never)]
    pub(crate) fn whole(&self, least: u32, most: u32) -> u32 {
        match self.tree {
            Some(Tree::Number(number))
                if number.fract() == 0.0 && (f64::from(least)..=f64::from(most)).contains(number) =>
            {
                #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "whole, between two u32")]
                return *number as u32;
            }
            Some(Tree::Number(_)) => self.wrong(ProblemKind::NotAWholeNumber(least, most)),
            _ => self.wrong_type("a number"),
        }
        least
    }

    /// Any text that is fit to show: not empty, not endless, nothing invisible in it.
    #[inline(never)]
    pub(crate) fn text(&self) -> &'p str {
        let Some(Tree::Text(text)) = self.tree else {
            self.wrong_type("a text");
            return "";
        };
        if text.len() > MAX_TEXT {
            self.wrong(ProblemKind::TooLong(MAX_TEXT));
        } else if is_blank(text) {
            self.wrong(ProblemKind::Empty);
        } else if let Some(character) = text.chars().find(|&character| is_forbidden(character)) {
            self.wrong(ProblemKind::ForbiddenCharacter(character.into()));
        } else {
            return text;
        }
        ""
    }

    /// A text that is kept.
    pub(crate) fn owned(&self) -> String {
        self.text().to_owned()
    }

    /// A text that passes a check; an empty one has been noted already.
    #[inline(never)]
    pub(crate) fn checked(&self, is_right: fn(&str) -> bool, wrong: fn(String) -> ProblemKind) -> &'p str {
        let text = self.text();
        if !text.is_empty() && !is_right(text) {
            self.wrong(wrong(shortened(text)));
        }
        text
    }

    pub(crate) fn id<T: for<'t> From<&'t str>>(&self) -> T {
        self.checked(is_id, ProblemKind::NotAnId).into()
    }

    /// The value that belongs to the word written here.
    pub(crate) fn one_of<T: Copy>(&self, words: &'static [&'static str], values: &[T], stand_in: T) -> T {
        values.get(self.word(words)).copied().unwrap_or(stand_in)
    }

    #[inline(never)]
    fn word(&self, words: &'static [&'static str]) -> usize {
        let text = self.text();
        words.iter().position(|word| *word == text).unwrap_or_else(|| {
            if !text.is_empty() {
                self.wrong(ProblemKind::NotOneOf { found: shortened(text), allowed: words });
            }
            words.len()
        })
    }

    /// Reads each item of a list.
    pub(crate) fn list<T>(&self, least: usize, read: fn(&Place<'_>) -> T) -> Vec<T> {
        self.items(least).iter().enumerate().map(|(index, tree)| read(&self.below(tree, Step::Index(index)))).collect()
    }

    /// Reads each item of a list whose items have names, no two the same.
    pub(super) fn named_list<T>(&self, least: usize, read: fn(&Place<'_>) -> T) -> Vec<T> {
        self.distinct();
        self.list(least, read)
    }

    /// Notes the names that stand twice in a list of objects.
    #[inline(never)]
    fn distinct(&self) {
        let Some(Tree::List(items)) = self.tree else { return };
        let mut names: Vec<&str> = Vec::new();
        for (index, item) in items.iter().enumerate().take(MAX_LIST) {
            let Tree::Map(entries) = item else { continue };
            let name = entries.iter().find(|(key, _)| key == "id" || key == "code");
            let Some((key, tree @ Tree::Text(name))) = name else { continue };
            if names.contains(&name.as_str()) {
                let item = self.below(item, Step::Index(index));
                item.below(tree, Step::Key(key)).wrong(ProblemKind::RepeatedId(shortened(name)));
            }
            names.push(name);
        }
    }

    #[inline(never)]
    fn items(&self, least: usize) -> &'p [Tree] {
        match self.tree {
            Some(Tree::List(items)) if items.len() < least => self.wrong(ProblemKind::TooFew(least)),
            Some(Tree::List(items)) if items.len() > MAX_LIST => self.wrong(ProblemKind::TooManyItems(MAX_LIST)),
            Some(Tree::List(items)) => return items,
            _ => self.wrong_type("a list"),
        }
        &[]
    }

    /// Whether a text stands here, where something else might.
    #[cfg(feature = "proof")]
    pub(crate) const fn is_text(&self) -> bool {
        matches!(self.tree, Some(Tree::Text(_)))
    }

    /// The two places of a list that must have exactly two.
    #[inline(never)]
    pub(crate) fn pair(&self) -> (Place<'_>, Place<'_>) {
        if let Some(Tree::List(items)) = self.tree
            && let [one, two] = items.as_slice()
        {
            return (self.below(one, Step::Index(0)), self.below(two, Step::Index(1)));
        }
        self.wrong_type("a list of two");
        (self.nothing(), self.nothing())
    }

    /// The single key and value of an object that must have exactly one.
    #[inline(never)]
    pub(crate) fn tagged(&self) -> Option<(&'p str, Place<'_>)> {
        if let Some(Tree::Map(entries)) = self.tree
            && let [(key, value)] = entries.as_slice()
        {
            return Some((key, self.below(value, Step::Key(key))));
        }
        self.wrong_type("an object with one key");
        None
    }

    /// Notes the keys of an object that are not known, and those that stand twice.
    #[inline(never)]
    pub(crate) fn only(&self, known: &[&str], unknown: fn(String) -> ProblemKind) {
        let Some(Tree::Map(entries)) = self.tree else {
            self.wrong_type("an object");
            return;
        };
        if entries.len() > MAX_LIST {
            self.wrong(ProblemKind::TooManyItems(MAX_LIST));
            return;
        }
        for (index, (key, _)) in entries.iter().enumerate() {
            // An editor's pointer to the schema, which says nothing about the content.
            let is_schema = key == "$schema" && self.path.parent.is_none();
            if !is_schema && !known.contains(&key.as_str()) {
                self.wrong(unknown(shortened(key)));
            }
            if entries.iter().take(index).any(|(earlier, _)| earlier == key) {
                self.wrong(ProblemKind::RepeatedKey(shortened(key)));
            }
        }
    }

    /// The keys of an object in which any may stand that passes a check.
    #[inline(never)]
    pub(crate) fn keys(&self, is_right: fn(&str) -> bool, wrong: fn(String) -> ProblemKind) -> Vec<&'p str> {
        let keys = match self.tree {
            Some(Tree::Map(entries)) if entries.len() <= MAX_LIST => {
                entries.iter().map(|(key, _)| key.as_str()).filter(|key| is_right(key)).collect()
            }
            _ => Vec::new(),
        };
        self.only(&keys, wrong);
        keys
    }

    /// The value of a key that may be left out.
    #[inline(never)]
    pub(crate) fn optional<'c>(&'c self, key: &'c str) -> Option<Place<'c>> {
        let Some(Tree::Map(entries)) = self.tree else { return None };
        let (_, tree) = entries.iter().find(|(name, _)| name == key)?;
        Some(self.below(tree, Step::Key(key)))
    }

    /// The value of a key that must be there.
    #[inline(never)]
    pub(crate) fn required<'c>(&'c self, key: &'c str, missing: fn(String) -> ProblemKind) -> Place<'c> {
        self.optional(key).unwrap_or_else(|| {
            if let Some(Tree::Map(_)) = self.tree {
                self.wrong(missing(key.to_owned()));
            }
            self.nothing()
        })
    }

    /// The value of a key that every object of this kind has.
    pub(crate) fn get<'c>(&'c self, key: &'static str) -> Place<'c> {
        self.required(key, ProblemKind::MissingKey)
    }

    /// The value of a key that may be left out: whatever is read there then has nothing in it.
    pub(super) fn or_nothing<'c>(&'c self, key: &'static str) -> Place<'c> {
        self.optional(key).unwrap_or_else(|| self.nothing())
    }

    const fn below<'c>(&'c self, tree: &'c Tree, step: Step<'c>) -> Place<'c> {
        Place { tree: Some(tree), path: Path { parent: Some(&self.path), step }, problems: self.problems }
    }

    const fn nothing(&self) -> Place<'_> {
        Place { tree: None, path: self.path, problems: self.problems }
    }
}

/// How much of a wrong value a problem repeats, in characters.
const SHOWN: usize = 64;

fn shortened(text: &str) -> String {
    excerpt(text, SHOWN)
}
