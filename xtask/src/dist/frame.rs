//! `frame.html`: the widget as one file that needs nothing else.

use std::path::Path;

use anyhow::{Result, ensure};
use serde_json::Value;

use super::english::english;
use super::integrity::sha384;
use super::scripts::SOURCE;
use crate::files;

/// The language of the page without its script, which sets another where it shows one.
const LOCALE: &str = "en";

/// The page around a script, with its policy naming the very script and style sheet in it.
pub fn page(root: &Path, script: &str, style: &str) -> Result<String> {
    // A browser would end the script there.
    ensure!(!["</script", "<!--"].iter().any(|end| script.contains(end)), "framed.js holds the end of a script");
    Ok(filled(&files::read(&root.join(SOURCE).join("frame.html"))?, script, style, &english(root)?))
}

fn filled(template: &str, script: &str, style: &str, words: &Value) -> String {
    // The script last: nothing in it is a place to fill.
    template
        .replace("{lang}", LOCALE)
        .replace("{title}", &phrase(words, "intro-heading"))
        .replace("{noscript}", &list(words))
        .replace("{script-hash}", &sha384(script.as_bytes()))
        .replace("{style-hash}", &sha384(style.as_bytes()))
        .replace("{style}", style)
        .replace("{script}", script)
}

/// What the element's own fallback says, for browsers that run no scripts.
fn list(words: &Value) -> String {
    let questions = words.get("questions").and_then(Value::as_object).into_iter().flatten();
    let topics = questions.filter_map(|(_, question)| question.get("name")?.as_str());
    let topics: String = topics.map(|topic| format!("<li>{}</li>", escaped(topic))).collect();
    let [heading, next, find, about, emergency] =
        ["intro-heading", "discuss-next", "find-consult", "about", "emergency-number"].map(|name| phrase(words, name));
    let about = about.replace("{emergency}", &emergency);
    format!("<h1>{heading}</h1><p>{next}</p><ul>{topics}</ul><p>{find}</p><p>{about}</p>")
}

fn phrase(words: &Value, name: &str) -> String {
    escaped(words.pointer(&format!("/interface/{name}")).and_then(Value::as_str).unwrap_or_default())
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;")
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn the_policy_names_what_is_in_the_page() {
        let words = json!({
            "questions": { "a": { "name": "A?" }, "b": { "name": "B?" } },
            "interface": { "intro-heading": "Hot & <cold>?", "about": "Call {emergency}.", "emergency-number": "for help" },
        });
        let template =
            "<title>{title}</title>{script-hash} {style-hash}<style>{style}</style>{noscript}<script>{script}</script>";
        let page = filled(template, "run('{title}')", "a{}", &words);
        assert!(page.starts_with("<title>Hot &amp; &lt;cold>?</title>"), "{page}");
        assert!(
            page.contains(&format!("{} {}<style>a{{}}</style>", sha384(b"run('{title}')"), sha384(b"a{}"))),
            "{page}"
        );
        assert!(page.contains("<li>A?</li><li>B?</li>") && page.contains("<p>Call for help.</p>"), "{page}");
        assert!(page.ends_with("<script>run('{title}')</script>"), "{page}");
    }
}
