//! Placeholders in words: `{name}`.

/// The names of the placeholders in `words`, in order. A brace without its partner is plain text.
pub(crate) fn names(words: &str) -> impl Iterator<Item = &str> {
    pieces(words).filter_map(|(_, name)| name)
}

/// `words` with each placeholder replaced by its value. One without a value is left as it stands.
///
/// ```
/// use microneedling_screener::protocol::fill;
/// assert_eq!(fill("Question {number} of about {total}", &[("number", "3"), ("total", "12")]), "Question 3 of about 12");
/// ```
#[must_use]
pub fn fill(words: &str, values: &[(&str, &str)]) -> String {
    let mut filled = String::with_capacity(words.len());
    for (plain, name) in pieces(words) {
        filled.push_str(plain);
        let Some(name) = name else { continue };
        match values.iter().find(|(known, _)| *known == name) {
            Some((_, value)) => filled.push_str(value),
            None => {
                filled.push('{');
                filled.push_str(name);
                filled.push('}');
            }
        }
    }
    filled
}

/// Plain text and the placeholder that follows it, until the words end.
fn pieces(words: &str) -> impl Iterator<Item = (&str, Option<&str>)> {
    let mut rest = Some(words);
    std::iter::from_fn(move || {
        let words = rest?;
        let cut = words
            .split_once('{')
            .and_then(|(plain, after)| after.split_once('}').map(|(name, after)| (plain, name, after)));
        match cut {
            Some((plain, name, after)) => {
                rest = Some(after);
                Some((plain, Some(name)))
            }
            None => {
                rest = None;
                Some((words, None))
            }
        }
    })
}
