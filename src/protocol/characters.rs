//! Which characters may stand in words that are shown, and how a value that is refused is repeated.
//!
//! What ships has none of these. Refused is what reaches beyond its own words: a direction that goes on after them, the end
//! of a line of the console. Marks that join letters, or say how one letter runs, may stand: scripts need them.

/// Control characters, those that turn the direction of what comes after them, and a few that nothing shows or needs.
#[must_use]
pub fn is_forbidden(character: char) -> bool {
    let is_invisible = matches!(
        character,
        '\u{2028}'..='\u{202E}' | '\u{2066}'..='\u{206F}' | '\u{FEFF}' | '\u{FFF9}'..='\u{FFFB}'
    );
    is_invisible || character.is_control()
}

/// Whether nothing would show: spaces, and marks that do something to letters only.
pub(super) fn is_blank(text: &str) -> bool {
    let is_mark =
        |character| matches!(character, '\u{AD}' | '\u{61C}' | '\u{200B}'..='\u{200F}' | '\u{2060}'..='\u{2064}');
    text.chars().all(|character| character.is_whitespace() || is_mark(character))
}

/// At most this many characters of a value, fit for a message: a hostile one could be a megabyte long, or forge a line.
#[must_use]
pub fn excerpt(text: &str, most: usize) -> String {
    text.chars().filter(|&character| !is_forbidden(character)).take(most).collect()
}
