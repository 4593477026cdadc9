//! How wide words are, so that text can be broken and boxed without a browser.

/// Widths of the printable ASCII characters in thousandths of the type size, as in the bold face of Liberation Sans
/// (which has the measures of Arial and Helvetica). No letter of the regular face is wider, so what is measured here
/// fits in either; a line in the regular face has a little to spare.
const WIDTHS: [u32; 95] = [
    278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
    556, 556, 556, 333, 333, 584, 584, 584, 611, 1015, 722, 722, 722, 722, 667, 611, 778, 722, 278, 556, 722, 611, 833,
    722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584, 556, 333, 556, 611, 556, 611,
    556, 333, 611, 611, 278, 278, 556, 278, 889, 611, 611, 611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389,
    280, 389, 584,
];

/// The width of `words` at a type size, in the same unit. Never less than it will be when drawn in the face above.
#[must_use]
pub fn width(words: &str, size: u32) -> u32 {
    (words.chars().map(thousandths).sum::<u32>() * size).div_ceil(1000)
}

/// Breaks `words` into lines no wider than `room`: between words, and inside one only if it is wider by itself.
pub(super) fn wrap(words: &str, size: u32, room: u32) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    for word in words.split_whitespace() {
        let longer = if line.is_empty() { word.to_owned() } else { format!("{line} {word}") };
        if width(&longer, size) <= room {
            line = longer;
            continue;
        }
        if !line.is_empty() {
            lines.push(std::mem::take(&mut line));
        }
        for letter in word.chars() {
            if !line.is_empty() && width(&line, size) + width(letter.encode_utf8(&mut [0; 4]), size) > room {
                lines.push(std::mem::take(&mut line));
            }
            line.push(letter);
        }
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines
}

fn thousandths(letter: char) -> u32 {
    let ascii = (letter as usize).checked_sub(' ' as usize).and_then(|place| WIDTHS.get(place));
    match (ascii, letter) {
        (Some(width), _) => *width,
        (None, '‘' | '’' | '·') => 278,
        (None, '“' | '”') => 500,
        (None, '–' | '×') => 584,
        // A full square: no accented letter is wider, nor is any of the scripts that are written in squares.
        (None, _) => 1000,
    }
}
