//! Any document as a plain tree, before anything is believed about it.
//!
//! One small hand-written `Deserialize` stands in for a derived one per type, so that the reader that follows can report
//! every problem with its path instead of stopping at the first. A browser's own values are copied by `embed`.

use serde::de::{Deserialize, DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use std::cell::Cell;
use std::fmt;

/// How deeply a document may nest.
pub const MAX_DEPTH: usize = 32;
/// How many values a document may hold.
pub const MAX_VALUES: usize = 200_000;

/// A JSON value. Deserialises from any self-describing serde format, and never recurses deeper than [`MAX_DEPTH`].
#[derive(Clone, Debug, PartialEq)]
pub enum Tree {
    /// `null`, or a number or value that no protocol document uses.
    Null,
    /// `true` or `false`.
    Flag(bool),
    /// A number.
    Number(f64),
    /// A string.
    Text(String),
    /// An array.
    List(Vec<Tree>),
    /// An object: keys in their written order, repeated keys kept.
    Map(Vec<(String, Tree)>),
    /// What stood here nests deeper than [`MAX_DEPTH`] and was not read.
    TooDeep,
    /// What stood here comes after [`MAX_VALUES`] values and was not read.
    TooMany,
}

impl Tree {
    /// What an error message calls this value.
    pub(super) const fn kind(&self) -> &'static str {
        match self {
            Self::Null => "nothing",
            Self::Flag(_) => "true or false",
            Self::Number(_) => "a number",
            Self::Text(_) => "a text",
            Self::List(_) => "a list",
            Self::Map(_) => "an object",
            Self::TooDeep => "something nested too deeply",
            Self::TooMany => "something beyond the size limit",
        }
    }
}

impl<'de> Deserialize<'de> for Tree {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let left = Cell::new(MAX_VALUES);
        Growing { depth: 0, left: &left }.deserialize(deserializer)
    }
}

#[derive(Clone, Copy)]
struct Growing<'c> {
    depth: usize,
    left: &'c Cell<usize>,
}

impl<'de> DeserializeSeed<'de> for Growing<'_> {
    type Value = Tree;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Tree, D::Error> {
        let refused = match self.left.get().checked_sub(1) {
            None => Some(Tree::TooMany),
            Some(_) if self.depth > MAX_DEPTH => Some(Tree::TooDeep),
            Some(left) => {
                self.left.set(left);
                None
            }
        };
        match refused {
            Some(tree) => deserializer.deserialize_ignored_any(IgnoredAny).map(|_| tree),
            None => deserializer.deserialize_any(self),
        }
    }
}

impl<'de> Visitor<'de> for Growing<'_> {
    type Value = Tree;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_unit<E>(self) -> Result<Tree, E> {
        Ok(Tree::Null)
    }

    fn visit_none<E>(self) -> Result<Tree, E> {
        Ok(Tree::Null)
    }

    fn visit_bool<E>(self, flag: bool) -> Result<Tree, E> {
        Ok(Tree::Flag(flag))
    }

    #[expect(
        clippy::cast_precision_loss,
        reason = "protocol numbers are years and days; larger ones are refused by the reader"
    )]
    fn visit_i64<E>(self, number: i64) -> Result<Tree, E> {
        Ok(Tree::Number(number as f64))
    }

    #[expect(
        clippy::cast_precision_loss,
        reason = "protocol numbers are years and days; larger ones are refused by the reader"
    )]
    fn visit_u64<E>(self, number: u64) -> Result<Tree, E> {
        Ok(Tree::Number(number as f64))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Tree, E> {
        Ok(Tree::Number(number))
    }

    fn visit_str<E>(self, text: &str) -> Result<Tree, E> {
        Ok(Tree::Text(text.to_owned()))
    }

    fn visit_string<E>(self, text: String) -> Result<Tree, E> {
        Ok(Tree::Text(text))
    }

    fn visit_bytes<E>(self, _bytes: &[u8]) -> Result<Tree, E> {
        Ok(Tree::Null)
    }

    fn visit_i128<E>(self, _number: i128) -> Result<Tree, E> {
        Ok(Tree::Null)
    }

    fn visit_u128<E>(self, _number: u128) -> Result<Tree, E> {
        Ok(Tree::Null)
    }

    fn visit_char<E>(self, character: char) -> Result<Tree, E> {
        Ok(Tree::Text(character.into()))
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Tree, D::Error> {
        deserializer.deserialize_any(self)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<Tree, D::Error> {
        deserializer.deserialize_any(self)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Tree, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element_seed(self.deeper())? {
            list.push(item);
        }
        Ok(Tree::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Tree, A::Error> {
        let mut map = Vec::new();
        while let Some(key) = entries.next_key()? {
            map.push((key, entries.next_value_seed(self.deeper())?));
        }
        Ok(Tree::Map(map))
    }
}

impl Growing<'_> {
    const fn deeper(self) -> Self {
        Self { depth: self.depth + 1, ..self }
    }
}
