//! The vocabulary of one locale: what its text must never say, must say, and how plainly. Data, so that a translator
//! can see it and add to it.

use super::saying::Saying;
use crate::protocol::read_document::{belongs_to, format, only};
use crate::protocol::reader::Place;
use crate::protocol::{ProblemKind, Problems, Protocol, Tree};

/// The vocabulary of one locale: a document of its own, which is never published.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Vocabulary {
    /// The locale, as a BCP 47 tag.
    pub locale: String,
    /// What must never be said, with the reasons.
    pub never: Vec<Never>,
    /// How a sign on the skin must be described.
    pub signs: Signs,
    /// What to do next must say one of these.
    pub professional: Vec<Saying>,
    /// What a choice says when nothing of the list fits.
    pub none: Vec<Saying>,
    /// How plainly it must be written.
    pub reading: Reading,
}

/// Words that must never be said, all for one reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Never {
    /// The reason, in a sentence.
    pub why: String,
    /// The words.
    pub words: Vec<Saying>,
    /// Where they may be said after all.
    pub except: Vec<Exception>,
}

/// Words around others that make them right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exception {
    /// The words, with those that they excuse among them.
    pub words: Saying,
    /// Why they are right.
    pub why: String,
}

/// How a sign on the skin must be described: never only by its colour on light skin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signs {
    /// The colour that inflamed light skin has.
    pub colour: Vec<Saying>,
    /// How it looks on other skin: one of these must stand beside it.
    pub beside: Vec<Saying>,
    /// Where the colour may stand alone.
    pub except: Vec<Exception>,
}

/// How plainly a text must be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reading {
    /// The hardest that a passage may be by LIX; `None` where the formula doesn't suit the script.
    pub hardest: Option<usize>,
    /// The most words of a sentence.
    pub longest_sentence: usize,
    /// The most letters of a word.
    pub longest_word: usize,
    /// Long words that have no plainer one.
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
            only(place, &["format", "protocol", "locale", "never", "signs", "professional", "none", "reading"]);
            format(place);
            belongs_to(place, protocol);
            Self {
                locale: place.get("locale").owned(),
                never: place.get("never").list(1, never),
                signs: signs(&place.get("signs")),
                professional: sayings(place, "professional"),
                none: sayings(place, "none"),
                reading: reading(&place.get("reading")),
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

fn sayings(place: &Place<'_>, key: &'static str) -> Vec<Saying> {
    place.get(key).list(1, saying)
}

fn saying(place: &Place<'_>) -> Saying {
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
