//! `frame.html`: the widget as one file that needs nothing else.

use std::path::Path;

use anyhow::{Context, Result, ensure};
use serde_json::Value;

use super::checklist::checklists;
use super::integrity::sha384;
use super::scripts::SOURCE;
use crate::files;

/// Whose words the page itself is in; the widget in it speaks others too.
const LOCALE: &str = "en";

/// The page around a script, with its policy naming the very script and style sheet in it.
pub fn page(root: &Path, script: &str, style: &str) -> Result<String> {
    let checklists = checklists(root)?;
    let words = checklists.get(LOCALE).with_context(|| format!("no words in {LOCALE}"))?;
    // A browser would end the script there.
    ensure!(!["</script", "<!--"].iter().any(|end| script.contains(end)), "framed.js holds the end of a script");
    Ok(filled(&files::read(&root.join(SOURCE).join("frame.html"))?, script, style, words))
}

fn filled(template: &str, script: &str, style: &str, words: &Value) -> String {
    let word = |name: &str| escaped(words.get(name).and_then(Value::as_str).unwrap_or_default());
    // The script last: nothing in it is a place to fill.
    template
        .replace("{lang}", LOCALE)
        .replace("{title}", &word("heading"))
        .replace("{noscript}", &list(words))
        .replace("{script-hash}", &sha384(script.as_bytes()))
        .replace("{style-hash}", &sha384(style.as_bytes()))
        .replace("{style}", style)
        .replace("{script}", script)
}

/// What the element's own fallback says, for browsers that run no scripts.
fn list(words: &Value) -> String {
    let word = |name: &str| escaped(words.get(name).and_then(Value::as_str).unwrap_or_default());
    let topics = words.get("topics").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str);
    let topics: String = topics.map(|topic| format!("<li>{}</li>", escaped(topic))).collect();
    format!(
        "<h1>{}</h1><p>{}</p><ul>{topics}</ul><p>{}</p><p>{}</p>",
        word("heading"),
        word("next"),
        word("find"),
        word("about")
    )
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
        let words = json!({ "heading": "Hot & <cold>?", "topics": ["A?", "B?"] });
        let template =
            "<title>{title}</title>{script-hash} {style-hash}<style>{style}</style>{noscript}<script>{script}</script>";
        let page = filled(template, "run('{title}')", "a{}", &words);
        assert!(page.starts_with("<title>Hot &amp; &lt;cold>?</title>"), "{page}");
        assert!(
            page.contains(&format!("{} {}<style>a{{}}</style>", sha384(b"run('{title}')"), sha384(b"a{}"))),
            "{page}"
        );
        assert!(page.contains("<li>A?</li><li>B?</li>"), "{page}");
        assert!(page.ends_with("<script>run('{title}')</script>"), "{page}");
    }
}
