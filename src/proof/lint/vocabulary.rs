//! The vocabulary of one locale: what its text must never say, must say, how plainly, and what it must have in common with
//! the other texts. Data, so that a translator can see it and add to it.

use super::saying::Saying;
use crate::proof::parity::{self, Compared};
use crate::protocol::read_document::{belongs_to, format, only};
use crate::protocol::reader::Place;
use crate::protocol::{ProblemKind, Problems, Protocol, Tree};

/// The vocabulary of one locale: a document of its own, which is never published.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[cfg_attr(feature = "schema", schemars(deny_unknown_fields, transform = crate::schema::with_format_and_protocol))]
pub struct Vocabulary {
    /// The locale, as a BCP 47 tag.
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::Shown"))]
    pub locale: String,
    /// What must never be said, with the reasons.
    #[cfg_attr(feature = "schema", schemars(length(min = 1)))]
    pub never: Vec<Never>,
    /// How a sign on the skin must be described.
    pub signs: Signs,
    /// What to do next must say one of these.
    #[cfg_attr(feature = "schema", schemars(with = "Vec<crate::schema::Shown>", length(min = 1)))]
    pub professional: Vec<Saying>,
    /// What a choice says when nothing of the list fits.
    #[cfg_attr(feature = "schema", schemars(with = "Vec<crate::schema::Shown>", length(min = 1)))]
    pub none: Vec<Saying>,
    /// How plainly it must be written.
    pub reading: Reading,
    /// What must be alike in every language.
    #[cfg_attr(feature = "schema", schemars(flatten))]
    pub compared: Compared,
}

/// Words that must never be said, all for one reason.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct Never {
    /// The reason, in a sentence.
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::Shown"))]
    pub why: String,
    /// The words.
    #[cfg_attr(feature = "schema", schemars(with = "Vec<crate::schema::Shown>", length(min = 1)))]
    pub words: Vec<Saying>,
    /// Where they may be said after all.
    #[cfg_attr(feature = "schema", schemars(with = "Option<Vec<Exception>>", length(min = 1)))]
    pub except: Vec<Exception>,
}

/// Words around others that make them right.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct Exception {
    /// The words, with those that they excuse among them.
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::Shown"))]
    pub words: Saying,
    /// Why they are right.
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::Shown"))]
    pub why: String,
}

/// How a sign on the skin must be described: never only by its colour on light skin.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct Signs {
    /// The colour that inflamed light skin has.
    #[cfg_attr(feature = "schema", schemars(with = "Vec<crate::schema::Shown>", length(min = 1)))]
    pub colour: Vec<Saying>,
    /// How it looks on other skin: one of these must stand beside it.
    #[cfg_attr(feature = "schema", schemars(with = "Vec<crate::schema::Shown>", length(min = 1)))]
    pub beside: Vec<Saying>,
    /// Where the colour may stand alone.
    #[cfg_attr(feature = "schema", schemars(with = "Option<Vec<Exception>>", length(min = 1)))]
    pub except: Vec<Exception>,
}

/// How plainly a text must be written.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct Reading {
    /// The hardest that a passage may be by LIX; left out where the formula doesn't suit the script.
    #[cfg_attr(feature = "schema", schemars(range(min = 1, max = 100)))]
    pub hardest: Option<usize>,
    /// The most words of a sentence.
    #[cfg_attr(feature = "schema", schemars(range(min = 1, max = 100)))]
    pub longest_sentence: usize,
    /// The most letters of a word.
    #[cfg_attr(feature = "schema", schemars(range(min = 1, max = 100)))]
    pub longest_word: usize,
    /// Long words that have no plainer one.
    #[cfg_attr(feature = "schema", schemars(with = "Option<Vec<Exception>>", length(min = 1)))]
    pub except: Vec<Exception>,
}

impl Vocabulary {
    /// Reads the vocabulary of one locale.
    ///
    /// # Errors
    ///
    /// Everything that is wrong with the document, each with its path and how to mend it.
    pub fn read(tree: &Tree, protocol: &Protocol) -> Result<Self, Problems> {
        Place::reading(tree, |place| {
            let own = ["format", "protocol", "locale", "never", "signs", "professional", "none", "reading"];
            only(place, &[own.as_slice(), &parity::KEYS].concat());
            format(place);
            belongs_to(place, protocol);
            Self {
                locale: place.get("locale").owned(),
                never: place.get("never").list(1, never),
                signs: signs(&place.get("signs")),
                professional: sayings(place, "professional"),
                none: sayings(place, "none"),
                reading: reading(&place.get("reading")),
                compared: Compared::read(place),
            }
        })
    }
}

fn never(place: &Place<'_>) -> Never {
    only(place, &["why", "words", "except"]);
    Never { why: place.get("why").owned(), words: sayings(place, "words"), except: exceptions(place) }
}

fn signs(place: &Place<'_>) -> Signs {
    only(place, &["colour", "beside", "except"]);
    Signs { colour: sayings(place, "colour"), beside: sayings(place, "beside"), except: exceptions(place) }
}

fn reading(place: &Place<'_>) -> Reading {
    only(place, &["hardest", "longest_sentence", "longest_word", "except"]);
    Reading {
        hardest: place.optional("hardest").map(|place| count(&place)),
        longest_sentence: count(&place.get("longest_sentence")),
        longest_word: count(&place.get("longest_word")),
        except: exceptions(place),
    }
}

fn exceptions(place: &Place<'_>) -> Vec<Exception> {
    place.optional("except").map_or_else(Vec::new, |place| place.list(1, exception))
}

fn exception(place: &Place<'_>) -> Exception {
    only(place, &["words", "why"]);
    Exception { words: saying(&place.get("words")), why: place.get("why").owned() }
}

pub(in crate::proof) fn sayings(place: &Place<'_>, key: &'static str) -> Vec<Saying> {
    place.get(key).list(1, saying)
}

pub(in crate::proof) fn saying(place: &Place<'_>) -> Saying {
    let written = place.text();
    Saying::parse(written).unwrap_or_else(|| {
        if !written.is_empty() {
            place.wrong(ProblemKind::Empty);
        }
        Saying::stand_in()
    })
}

/// A limit; beyond a hundred it limits nothing.
fn count(place: &Place<'_>) -> usize {
    place.whole(1, 100) as usize
}
