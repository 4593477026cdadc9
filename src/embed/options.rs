//! What the element passes in: the documents, and the clinic's attributes, checked here.

use super::digest::digest;
use super::tree::trees;
use crate::protocol::{Date, Overlay, Problems, Protocol, Text, Tree, excerpt, is_forbidden};
use crate::widget::{Frame, Language, Languages, Link, PhoneNumber, Settings};
use std::fmt;
use std::sync::Arc;
use wasm_bindgen::JsValue;

/// Everything a widget needs, read and checked.
#[derive(Debug)]
pub struct Options {
    /// The protocol, its words and the clinic's settings.
    pub frame: Frame,
    /// What the menu of languages offers.
    pub languages: Languages,
    /// Whether the visitor has pressed Start already.
    pub is_started: bool,
    /// Another number for another protocol.
    pub digest: u64,
    /// Attributes that were refused. The widget goes on without them.
    pub refused: Vec<Refused>,
}

/// An attribute with a value that can't be used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// The attribute.
    pub attribute: &'static str,
    /// Its value.
    pub value: String,
    /// Whether it stands in the overlay instead of on the element.
    pub in_overlay: bool,
    /// What to write instead.
    pub fix: String,
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { attribute, value, in_overlay, fix } = self;
        let place = if *in_overlay { "in the overlay's contacts, " } else { "" };
        write!(f, "{place}{attribute}=\"{value}\" is refused and left out; {fix}")
    }
}

/// Why the element's options can't be used: a sentence for the clinic.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OptionsError {
    /// The protocol is wrong.
    Protocol(Problems),
    /// The text is wrong.
    Text(Problems),
    /// The overlay is wrong, or would loosen the protocol.
    Overlay(Problems),
}

impl fmt::Display for OptionsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Protocol(problems) => write!(f, "the protocol has problems:\n{problems}"),
            Self::Text(problems) => write!(f, "the text has problems:\n{problems}"),
            Self::Overlay(problems) => write!(f, "the overlay has problems:\n{problems}"),
        }
    }
}

impl Options {
    /// Reads `{ protocol, text, overlay, languages, today, isStarted, ownProtocol, hasOverlay,
    /// attributes: { "consult-url": … } }`.
    ///
    /// # Errors
    ///
    /// What is wrong with the documents.
    pub fn read(value: &JsValue) -> Result<Self, OptionsError> {
        let tree = trees(value);
        let protocol = Protocol::read(get(&tree, "protocol")).map_err(OptionsError::Protocol)?;
        let text = Text::read(get(&tree, "text"), &protocol).map_err(OptionsError::Text)?;
        let overlay = if is_set(&tree, "hasOverlay") {
            Some(Overlay::read(get(&tree, "overlay")).map_err(OptionsError::Overlay)?)
        } else {
            None
        };
        let mut refused = Vec::new();
        let settings = settings(&tree, &protocol, overlay.as_ref(), &mut refused);
        let (protocol, text) = match overlay {
            Some(overlay) => overlay.apply(protocol, text).map_err(OptionsError::Overlay)?,
            None => (protocol, text),
        };
        let languages = languages(get(&tree, "languages"));
        let digest = digest(get(&tree, "protocol"), get(&tree, "overlay"));
        let is_started = is_set(&tree, "isStarted");
        Ok(Self { frame: Frame::new(Arc::new(protocol), text, settings), languages, is_started, digest, refused })
    }
}

/// Reads `{ now, offered: [{ locale, name }], isFewer, hasFailed }`; anything else offers nothing.
pub(super) fn languages(tree: &Tree) -> Languages {
    let own = |tree, key| string(get(tree, key)).unwrap_or_default().to_owned();
    let offered = match get(tree, "offered") {
        Tree::List(items) => {
            items.iter().map(|item| Language { locale: own(item, "locale"), name: own(item, "name") }).collect()
        }
        _ => Vec::new(),
    };
    Languages {
        now: own(tree, "now"),
        offered,
        is_fewer: is_set(tree, "isFewer"),
        has_failed: is_set(tree, "hasFailed"),
    }
}

fn settings(tree: &Tree, protocol: &Protocol, overlay: Option<&Overlay>, refused: &mut Vec<Refused>) -> Settings {
    let mut read = |name: &'static str, check: &dyn Fn(&str) -> bool, fix: String| {
        let given = attribute(tree, name);
        let value = given.or_else(|| overlay?.contact(name))?;
        if check(value) {
            return Some(value.trim().to_owned());
        }
        refused.push(Refused { attribute: name, value: excerpt(value, 200), in_overlay: given.is_none(), fix });
        None
    };
    let consult_url = read(
        "consult-url",
        &|value| Link::parse(value).is_some(),
        "use a full https, tel or mailto link (http only on this device)".to_owned(),
    );
    let consult_phone = read(
        "consult-phone",
        &|value| PhoneNumber::parse(value).is_some(),
        "use digits, spaces and a leading +".to_owned(),
    );
    let clinic_name = read(
        "clinic-name",
        &|value| value.chars().count() <= MAX_NAME && !value.chars().any(is_forbidden),
        format!("use at most {MAX_NAME} characters, none of them invisible"),
    );
    let country = read(
        "country",
        &|value| protocol.country(value).is_some(),
        format!("this protocol has numbers to call for {}", codes(protocol)),
    );
    Settings {
        consult_url: consult_url.as_deref().and_then(Link::parse),
        consult_phone: consult_phone.as_deref().and_then(PhoneNumber::parse),
        clinic_name,
        country,
        own_protocol: is_set(tree, "ownProtocol"),
        overlay: overlay.map(|overlay| overlay.version().to_owned()),
        today: string(get(tree, "today")).and_then(Date::parse),
    }
}

/// The longest name a clinic may have, in characters.
const MAX_NAME: usize = 120;

fn codes(protocol: &Protocol) -> String {
    protocol.countries().iter().map(|country| country.code.as_str()).collect::<Vec<_>>().join(", ")
}

/// An attribute of the element that says something.
fn attribute<'t>(tree: &'t Tree, name: &str) -> Option<&'t str> {
    string(get(get(tree, "attributes"), name)).filter(|value| !value.trim().is_empty())
}

fn get<'t>(tree: &'t Tree, key: &str) -> &'t Tree {
    match tree {
        Tree::Map(entries) => entries.iter().find(|(name, _)| name == key).map_or(&Tree::Null, |(_, value)| value),
        _ => &Tree::Null,
    }
}

fn is_set(tree: &Tree, flag: &str) -> bool {
    *get(tree, flag) == Tree::Flag(true)
}

fn string(tree: &Tree) -> Option<&str> {
    match tree {
        Tree::Text(text) => Some(text),
        _ => None,
    }
}
