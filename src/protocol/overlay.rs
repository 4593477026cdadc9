//! A clinic's additions to a protocol: they may tighten it, never loosen it.
//!
//! An overlay can add questions, rules, notes and sources, raise the disposition of a rule, lengthen a wait, and say how
//! to reach the clinic. There is no way to write that something is left out. What could still soften a result is refused
//! when the overlay is held against its protocol.

use super::check_overlay;
use super::disposition::Disposition;
use super::document::{Content, Protocol};
use super::id::{ById, QuestionId, RuleId};
use super::problem::Problems;
use super::question::Question;
use super::read_overlay;
use super::reader::Place;
use super::rule::Rule;
use super::text::{Text, Words};
use super::tree::Tree;
use std::fmt;

/// The ways to reach a clinic that an overlay may give: those that the element has attributes for.
pub const CONTACTS: &[&str] = &["clinic-name", "consult-phone", "consult-url", "country"];

/// A clinic's additions to a protocol, with their words.
///
/// ```
/// # use microneedling_screener::protocol::{Protocol, Text};
/// use microneedling_screener::protocol::{Disposition, Overlay, Tree};
///
/// # let protocol = Protocol::read(&serde_json::from_str(include_str!("../../protocols/microneedling/protocol.json"))?)?;
/// # let text = Text::read(&serde_json::from_str(include_str!("../../protocols/microneedling/text/en.json"))?, &protocol)?;
/// let tree: Tree = serde_json::from_str(r#"{
///   "format": 1, "protocol": "microneedling", "id": "one-clinic", "version": "1.0.0",
///   "raise": { "hair-removal": "defer" },
///   "text": { "en": { "raise": { "hair-removal": "This clinic asks you to wait." } } }
/// }"#)?;
/// let (protocol, text) = Overlay::read(&tree)?.apply(protocol, text)?;
///
/// let id = "hair-removal".into();
/// assert_eq!(protocol.rule(&id).map(|rule| rule.disposition), Some(Disposition::Defer));
/// assert!(text.rule(&id).advice.ends_with("This clinic asks you to wait."));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(with = "super::written_overlay::Overlay"))]
pub struct Overlay {
    pub(super) protocol: String,
    pub(super) id: String,
    pub(super) version: String,
    pub(super) content: Content,
    /// For each of the questions, the one that it stands right behind.
    pub(super) after: Vec<QuestionId>,
    pub(super) changes: ById<RuleId, Change>,
    pub(super) contacts: ById<String, String>,
    /// By locale.
    pub(super) texts: ById<String, AddedText>,
}

/// What an overlay makes stricter in a rule of the protocol.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd)]
pub enum Change {
    /// The rule has this disposition instead.
    Raise(Disposition),
    /// The rule's wait has this many days instead.
    Lengthen(u32),
}

impl fmt::Display for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Raise(disposition) => f.write_str(disposition.as_str()),
            Self::Lengthen(days) => write!(f, "{days} days"),
        }
    }
}

/// The words of an overlay in one locale.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct AddedText {
    pub(super) words: Words,
    /// What to do beside a raised rule's own advice.
    pub(super) raise: ById<RuleId, String>,
    /// What ends a lengthened wait, in place of the protocol's words for the shorter one.
    pub(super) lengthen: ById<RuleId, String>,
}

impl Overlay {
    /// Reads an overlay and checks what can be checked without its protocol.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with it, each with its path and how to mend it.
    pub fn read(tree: &Tree) -> Result<Self, Problems> {
        Place::reading(tree, read_overlay::overlay)
    }

    /// The overlay's name.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The overlay's version.
    #[must_use]
    pub fn version(&self) -> &str {
        &self.version
    }

    /// The questions that it adds.
    #[must_use]
    pub fn questions(&self) -> &[Question] {
        &self.content.questions
    }

    /// The rules that it adds.
    #[must_use]
    pub fn rules(&self) -> &[Rule] {
        &self.content.rules
    }

    /// What the overlay gives for one of [`CONTACTS`], unchecked: the widget checks it as it checks the attribute.
    #[must_use]
    pub fn contact(&self, name: &str) -> Option<&str> {
        self.contacts.iter().find_map(|(known, value)| (known == name).then_some(value.as_str()))
    }

    /// The protocol and its words with these additions; never one without the other.
    ///
    /// # Errors
    ///
    /// Everything in the overlay that doesn't fit the protocol, or that could soften a result.
    pub fn apply(mut self, base: Protocol, text: Text) -> Result<(Protocol, Text), Problems> {
        let place = self.text_for(&text.locale);
        Problems::none_or_err(check_overlay::problems(&self, &base, &text.locale))?;
        let added = place.map(|place| self.texts.swap_remove(place).1).unwrap_or_default();
        Ok((self.merge(base), added.merge(text)))
    }

    /// Which of the texts serves a locale: words in `en` also serve `en-GB`.
    pub(super) fn text_for(&self, locale: &str) -> Option<usize> {
        let has = |tag: &str| self.texts.iter().position(|(known, _)| known == tag);
        has(locale).or_else(|| has(locale.split_once('-')?.0))
    }
}
