//! The readability index LIX (*läsbarhetsindex*), by Carl-Hugo Björnsson: *Läsbarhet*, Stockholm 1968.
//!
//! LIX is the mean length of a sentence in words, plus the percentage of long words: those of more than six letters. It
//! counts letters and not syllables, so it needs no dictionary and serves every language written with letters and
//! spaces. What a score means differs from language to language. For English, Jonathan Anderson gives school grades
//! ("Lix and Rix: Variations on a little-known readability index", *Journal of Reading* 26, 1983): 20 to 23 is grade
//! four, 24 to 27 grade five, 28 to 31 grade six. Pupils of the fourth and fifth grade are nine to eleven years old.

use unicode_segmentation::UnicodeSegmentation;

/// Words with more letters than these count as long.
const LONG: usize = 6;

/// What LIX is made of; to be added up over the passages that are read together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Lix {
    pub(super) words: usize,
    sentences: usize,
    long_words: usize,
}

impl Lix {
    /// Counts a passage; `is_plain` tells of words that count as short whatever their length.
    pub(super) fn of(passage: &str, is_plain: impl Fn(&str) -> bool) -> Self {
        let long = |word: &&str| letters(word) > LONG && !is_plain(word);
        Self {
            words: words(passage).count(),
            sentences: sentences(passage).len(),
            long_words: words(passage).filter(long).count(),
        }
    }

    pub(super) const fn plus(self, other: Self) -> Self {
        Self {
            words: self.words + other.words,
            sentences: self.sentences + other.sentences,
            long_words: self.long_words + other.long_words,
        }
    }

    /// The score, to the nearest whole number, as it is always given. Nothing to read is easy to read.
    pub(super) fn score(self) -> usize {
        let Self { words, sentences, long_words } = self;
        let parts = words * sentences;
        (100 * long_words * sentences + words * words + parts / 2).checked_div(parts).unwrap_or(0)
    }
}

/// The words of a passage, with the apostrophes inside them. A number is no word; a Chinese character is one.
pub(in crate::proof) fn words(passage: &str) -> impl Iterator<Item = &str> {
    passage.unicode_words().filter(|word| word.chars().any(char::is_alphabetic))
}

/// How many letters a word has, each with its marks.
pub(super) fn letters(word: &str) -> usize {
    word.graphemes(true).filter(|letter| letter.starts_with(char::is_alphabetic)).count()
}

/// The sentences of a passage. A label without a full stop is a sentence too.
pub(in crate::proof) fn sentences(passage: &str) -> Vec<String> {
    let mut sentences = vec![String::new()];
    let mut characters = passage.chars().peekable();
    while let Some(character) = characters.next() {
        if let Some(open) = sentences.last_mut() {
            open.push(character);
        }
        let goes_on = characters.peek().is_some_and(|next| !next.is_whitespace());
        let ends = match character {
            '。' | '！' | '？' | '।' => true,
            // Not inside a number or an address.
            '.' | '!' | '?' | ':' | '…' | '؟' | '۔' => !goes_on,
            _ => false,
        };
        if ends {
            sentences.push(String::new());
        }
    }
    sentences.retain(|sentence| words(sentence).next().is_some());
    sentences
}
