//! Numbers in any script, and in words.

use crate::proof::lint::Saying;

/// The zeros of the digits that languages count with: ours, Arabic, Persian, Devanagari, Bengali, Thai, full-width.
const ZEROS: [char; 7] = ['0', '\u{660}', '\u{6F0}', '\u{966}', '\u{9E6}', '\u{E50}', '\u{FF10}'];

/// The numbers that stand in digits, each as a decimal: `0.25` for `0,25` too.
pub(super) fn in_digits(words: &str) -> impl Iterator<Item = String> {
    let mut numbers: Vec<String> = Vec::new();
    let mut is_open = false;
    let mut characters = words.chars().peekable();
    while let Some(character) = characters.next() {
        let next_is_digit = characters.peek().is_some_and(|&next| digit(next).is_some());
        match (digit(character), numbers.last_mut()) {
            (Some(digit), Some(number)) if is_open => number.push(digit),
            (Some(digit), _) => {
                numbers.push(digit.to_string());
                is_open = true;
            }
            (None, Some(number)) if is_open && next_is_digit && matches!(character, '.' | ',' | '٫') => {
                number.push('.')
            }
            (None, _) => is_open = false,
        }
    }
    numbers.into_iter()
}

/// The numbers that stand in words.
pub(super) fn in_words(tokens: &[String], names: &[(Saying, u32)]) -> impl Iterator<Item = String> {
    names.iter().flat_map(|(saying, value)| saying.places(tokens).map(|_| value.to_string()))
}

fn digit(character: char) -> Option<char> {
    let value =
        ZEROS.iter().find_map(|zero| (character as u32).checked_sub(*zero as u32).filter(|value| *value < 10))?;
    char::from_digit(value, 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_of_any_script_are_the_same_numbers() {
        for (words, expected) in [
            ("from 0.25 to 2.5", &["0.25", "2.5"][..]),
            ("0,25 bis 2,5.", &["0.25", "2.5"]),
            ("2, 3 and 4", &["2", "3", "4"]),
            ("٢ إلى ٤ أسابيع", &["2", "4"]),
            ("२ से ४", &["2", "4"]),
            ("2至4周", &["2", "4"]),
            ("in 2025", &["2025"]),
            ("none", &[]),
        ] {
            assert_eq!(in_digits(words).collect::<Vec<_>>(), expected, "{words}");
        }
    }
}
