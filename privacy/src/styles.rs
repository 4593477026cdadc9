//! No style sheet names an address: a picture or a font that is fetched only for some answer would tell that answer.

use anyhow::{Context, Result};
use wasmparser::{Parser, Payload};

use crate::layer::{Check, Layer};
use crate::release::{FRAME, Release, WASM};

/// What makes a style sheet load something.
const LOADS: [&str; 6] = ["url(", "@import", "@font-face", "image-set(", "src(", "image("];

/// The layer.
///
/// # Errors
///
/// When a file can't be read.
pub fn layer(release: &Release) -> Result<Layer> {
    let mut checks = vec![check(WASM, data(&release.bytes(WASM)?)?.iter().map(String::as_str))];
    for script in release.scripts()?.iter().filter(|script| script.is_for_visitors) {
        checks.push(check(script.file, script.reading.texts.iter().map(String::as_str)));
    }
    let (before, _, _) = release.frame()?;
    checks.push(check(&format!("the style of {FRAME}"), [before.as_str()].into_iter()));
    Ok(Layer::new(
        "styles",
        "The style sheets load nothing",
        "A style sheet can have a browser fetch a picture or a font only when something is chosen. None of ours can: no address \
         stands in any of them.",
        checks,
    ))
}

fn check<'t>(place: &str, texts: impl Iterator<Item = &'t str>) -> Check {
    let mut complaints = Vec::new();
    for text in texts {
        let plain = plain(text);
        for word in LOADS {
            if let Some((_, after)) = plain.split_once(word) {
                let shown: String = after.chars().take(60).collect();
                complaints.push(format!(
                    "{place} holds {word}{shown} …, by which a style sheet loads something; take it out"
                ));
            }
        }
    }
    Check::of(format!("In {place}, no style sheet names an address"), &complaints, "none found")
}

/// As a browser reads it: in small letters, escapes undone, comments gone.
fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        if letter == '/' && letters.peek() == Some(&'*') {
            let mut last = ' ';
            for next in letters.by_ref() {
                if last == '*' && next == '/' {
                    break;
                }
                last = next;
            }
        } else if letter == '\\' {
            let mut code = String::new();
            while let Some(digit) = letters.next_if(|next| next.is_ascii_hexdigit() && code.len() < 6) {
                code.push(digit);
            }
            if !code.is_empty() {
                letters.next_if(|next| next.is_whitespace());
            }
            plain.extend(u32::from_str_radix(&code, 16).ok().and_then(char::from_u32));
        } else {
            plain.push(letter.to_ascii_lowercase());
        }
    }
    plain
}

/// All text that the wasm brings along.
fn data(wasm: &[u8]) -> Result<Vec<String>> {
    let mut texts = Vec::new();
    for payload in Parser::new(0).parse_all(wasm) {
        if let Payload::DataSection(segments) = payload.context(WASM)? {
            for segment in segments {
                texts.push(String::from_utf8_lossy(segment?.data).into_owned());
            }
        }
    }
    Ok(texts)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_way_to_load_is_seen_through_its_disguise() {
        for sheet in [
            "a { background: url(https://example.org/x) }",
            "a { background: URL('x') }",
            "a { background: u\\72l(x) }",
            "a { background: u\\000072 l(x) }",
            "@im/* hm */port 'x'",
            "@font-face { font-family: x }",
            "a { background: image-set('x' 1x) }",
        ] {
            assert!(!check("a sheet", [sheet].into_iter()).held, "{sheet}");
        }
        assert!(check("a sheet", ["a { color: red; content: '\\2713' }"].into_iter()).held);
    }
}
