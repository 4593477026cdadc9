//! The names that documents give to things. A newtype each, so that a rule can't be looked up as a question.

use std::fmt;
use std::sync::Arc;

/// The longest id a document may use, in characters.
pub const MAX_ID_LENGTH: usize = 48;

/// Whether `text` may be an id: lower-case ASCII letters and digits, with single hyphens inside.
#[must_use]
pub fn is_id(text: &str) -> bool {
    text.len() <= MAX_ID_LENGTH
        && text
            .split('-')
            .all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit()))
}

/// Something for each of several ids.
pub(super) type ById<Id, T> = Vec<(Id, T)>;

/// What stands there for an id.
pub(super) fn find<'i, Id: PartialEq, T>(all: &'i ById<Id, T>, id: &Id) -> Option<&'i T> {
    all.iter().find_map(|(known, one)| (known == id).then_some(one))
}

macro_rules! id {
    ($(#[$doc:meta])* $name:ident, $pattern:ident) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        pub struct $name(
            #[cfg_attr(feature = "schema", schemars(length(max = MAX_ID_LENGTH)))]
            #[cfg_attr(feature = "schema", schemars(regex(pattern = crate::schema::$pattern)))]
            Arc<str>,
        );

        impl $name {
            /// The id as the document writes it.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self(text.into())
            }
        }

        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

id!(
    /// Names a question within its protocol.
    QuestionId, ID
);
id!(
    /// Names a choice within its question.
    ChoiceId, ID
);
id!(
    /// Names a picture within its protocol.
    PictureId, ID
);
id!(
    /// Names a rule within its protocol.
    RuleId, ID
);
id!(
    /// Names something the result may tell: what to expect, or a question to take to the consult.
    NoteId, ID
);
id!(
    /// Names a source within its protocol. Capitals are allowed: `D3`, `P10`.
    SourceId, SOURCE_ID
);
