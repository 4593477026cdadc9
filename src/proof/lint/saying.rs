//! Words and phrases to look for in a text: whole words, whatever their case.

use std::fmt;
use std::ops::Range;
use unicode_segmentation::UnicodeSegmentation;

/// Words to look for, as a vocabulary writes them.
///
/// `low risk` finds these words in this order, also as `Low-risk`. A star stands for any beginning or ending:
/// `diagnos*`. A `#` stands for a number in digits: `# mg`. Signs count as well: `!`.
///
/// ```
/// use microneedling_screener::proof::lint::Saying;
///
/// let dose = Saying::parse("# mg").ok_or("no words")?;
/// assert!(dose.is_in("Take 500mg twice."));
/// assert!(!dose.is_in("Take some mg."));
///
/// let clearing = Saying::parse("low risk").ok_or("no words")?;
/// assert!(clearing.is_in("A LOW-RISK treatment"));
/// assert!(!clearing.is_in("It is low. Risk it."));
/// # Ok::<(), &str>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Saying {
    written: String,
    /// At least one.
    parts: Vec<Part>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Part {
    Number,
    Word { word: String, any_beginning: bool, any_ending: bool },
}

impl Saying {
    /// Reads words to look for; `None` if there are none in it.
    #[must_use]
    pub fn parse(written: &str) -> Option<Self> {
        let parts: Vec<Part> = written.split_whitespace().flat_map(parts).collect();
        (!parts.is_empty()).then(|| Self { written: written.to_owned(), parts })
    }

    /// Whether a text says it.
    #[must_use]
    pub fn is_in(&self, text: &str) -> bool {
        self.places(&tokens(text)).next().is_some()
    }

    /// What a reader puts where a document has no words, until it refuses the document.
    pub(in crate::proof) fn stand_in() -> Self {
        Self { written: String::new(), parts: vec![Part::Number] }
    }

    /// Where it stands among the tokens of a text.
    pub(in crate::proof) fn places(&self, tokens: &[String]) -> impl Iterator<Item = Range<usize>> {
        let length = self.parts.len();
        let fits = |found: &[String]| found.iter().zip(&self.parts).all(|(token, part)| part.fits(token));
        tokens.windows(length).enumerate().filter(move |(_, found)| fits(found)).map(move |(at, _)| at..at + length)
    }
}

impl fmt::Display for Saying {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.written)
    }
}

impl Part {
    fn fits(&self, token: &str) -> bool {
        match self {
            Self::Number => token.chars().all(char::is_numeric),
            Self::Word { word, any_beginning: false, any_ending: false } => token == word,
            Self::Word { word, any_beginning: false, any_ending: true } => token.starts_with(word),
            Self::Word { word, any_beginning: true, any_ending: false } => token.ends_with(word),
            Self::Word { word, any_beginning: true, any_ending: true } => token.contains(word),
        }
    }
}

/// The parts of a piece between spaces; a star belongs to the word it stands at.
fn parts(piece: &str) -> Vec<Part> {
    if piece == "#" {
        return vec![Part::Number];
    }
    let words = tokens(piece.trim_matches('*'));
    let last = words.len().saturating_sub(1);
    let part = |(index, word): (usize, String)| Part::Word {
        word,
        any_beginning: index == 0 && piece.starts_with('*'),
        any_ending: index == last && piece.ends_with('*'),
    };
    words.into_iter().enumerate().map(part).collect()
}

/// A text as runs of letters, runs of digits and single signs, in lower case. Spaces, hyphens and what nobody sees are
/// left out. In a script without spaces every letter stands alone, so that a word is found wherever it stands.
pub(in crate::proof) fn tokens(text: &str) -> Vec<String> {
    let seen: String = text.chars().filter(|&character| !is_invisible(character)).collect();
    let mut tokens: Vec<String> = Vec::new();
    let mut before = Kind::Gap;
    // A letter with all its marks: the vowel signs of Hindi are no letters of their own.
    for letter in seen.graphemes(true) {
        let kind = letter.chars().next().map_or(Kind::Gap, Kind::of);
        let goes_on = kind == before && matches!(kind, Kind::Letter | Kind::Digit);
        match tokens.last_mut() {
            _ if kind == Kind::Gap => {}
            Some(token) if goes_on => token.extend(lower_case(letter)),
            _ if letter.starts_with(is_apostrophe) => tokens.push("'".to_owned()),
            _ => tokens.push(lower_case(letter).collect()),
        }
        before = kind;
    }
    tokens
}

fn lower_case(letter: &str) -> impl Iterator<Item = char> {
    letter.chars().flat_map(char::to_lowercase)
}

/// A straight or a curly one.
pub(super) const fn is_apostrophe(character: char) -> bool {
    matches!(character, '\'' | '’')
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Letter,
    Digit,
    Sign,
    Gap,
}

impl Kind {
    fn of(character: char) -> Self {
        match character {
            '-' | '\u{2010}' | '\u{2011}' => Self::Gap,
            _ if character.is_whitespace() => Self::Gap,
            _ if is_unspaced(character) => Self::Sign,
            _ if character.is_alphabetic() => Self::Letter,
            _ if character.is_numeric() => Self::Digit,
            _ => Self::Sign,
        }
    }
}

/// A letter of a script that puts no spaces between words: Thai, Lao, Burmese, Khmer, Japanese, Chinese.
const fn is_unspaced(character: char) -> bool {
    matches!(
        character,
        '\u{E00}'..='\u{EFF}' | '\u{1000}'..='\u{109F}' | '\u{1780}'..='\u{17FF}' | '\u{3005}'..='\u{3007}'
            | '\u{3040}'..='\u{30FF}' | '\u{3400}'..='\u{4DBF}' | '\u{4E00}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}'
            | '\u{20000}'..='\u{3FFFF}'
    )
}

/// A soft hyphen, a joiner of no width, or what Arabic may write or leave out: vowel marks, and the stroke that makes a
/// word wider.
const fn is_invisible(character: char) -> bool {
    matches!(
        character,
        '\u{AD}' | '\u{200B}'..='\u{200D}' | '\u{2060}' | '\u{640}' | '\u{64B}'..='\u{652}' | '\u{670}'
    )
}
