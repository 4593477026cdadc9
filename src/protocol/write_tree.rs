//! Building a [`Tree`], and writing it with any serde format.

use super::tree::Tree;
use serde::ser::{Serialize, SerializeMap, Serializer};

/// A [`Tree::Map`] that grows.
///
/// ```
/// use microneedling_screener::protocol::{Object, Tree};
/// let tree: Tree = Object::default().text("code", "defer").flag("readOnly", true).into();
/// assert_eq!(serde_json::to_string(&tree)?, r#"{"code":"defer","readOnly":true}"#);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Debug, Default)]
pub struct Object(Vec<(String, Tree)>);

impl Object {
    /// Adds an entry.
    #[must_use]
    pub fn put(mut self, key: &str, value: Tree) -> Self {
        self.0.push((key.to_owned(), value));
        self
    }

    /// Adds a text.
    #[must_use]
    pub fn text(self, key: &str, text: &str) -> Self {
        self.put(key, Tree::Text(text.to_owned()))
    }

    /// Adds a flag.
    #[must_use]
    pub fn flag(self, key: &str, flag: bool) -> Self {
        self.put(key, Tree::Flag(flag))
    }

    /// Adds a list; nothing when it is empty.
    #[must_use]
    pub fn list(self, key: &str, items: Vec<Tree>) -> Self {
        if items.is_empty() { self } else { self.put(key, Tree::List(items)) }
    }
}

impl From<Object> for Tree {
    fn from(object: Object) -> Self {
        Self::Map(object.0)
    }
}

/// Writes what was read; where a document was too deep or too large to read, `null`.
impl Serialize for Tree {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null | Self::TooDeep | Self::TooMany => serializer.serialize_unit(),
            Self::Flag(flag) => serializer.serialize_bool(*flag),
            Self::Number(number) => serializer.serialize_f64(*number),
            Self::Text(text) => serializer.serialize_str(text),
            Self::List(items) => serializer.collect_seq(items),
            Self::Map(entries) => {
                let mut map = serializer.serialize_map(Some(entries.len()))?;
                for (key, value) in entries {
                    map.serialize_entry(key, value)?;
                }
                map.end()
            }
        }
    }
}
