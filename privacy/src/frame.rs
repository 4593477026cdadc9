//! What the isolated frame may do: by its own policy, which it carries, and by the sandbox that the page's script gives it.

use anyhow::{Context, Result};
use scraper::{Html, Selector};

use crate::allowed::{self, Granted};
use crate::files::sha384;
use crate::layer::{Check, Layer};
use crate::release::{FRAME, FRAME_SCRIPT, Release};

/// All that may stand in the head of the page and around the widget.
const ELEMENTS: [&str; 15] = [
    "html",
    "head",
    "meta",
    "title",
    "style",
    "body",
    "microneedling-screener",
    "noscript",
    "script",
    "h1",
    "p",
    "ul",
    "li",
    "strong",
    "em",
];

/// The layer.
///
/// # Errors
///
/// When a file can't be read, or a list is not well-formed.
pub fn layer(release: &Release) -> Result<Layer> {
    let allowed = allowed::frame()?;
    let page = release.text(FRAME)?;
    let (_, script, _) = release.frame()?;
    let scripts = release.scripts()?;
    let around = scripts.iter().find(|script| script.file == FRAME_SCRIPT).context("no script for the frame")?;
    let policy = policy(&page, &script)?;
    let texts = &around.reading.texts;
    let checks = vec![
        Check::of(
            "The policy comes before anything that it should hold back",
            &order(&page),
            "it is the first thing in the page",
        ),
        listed("The policy is the one listed", "privacy/allowed/frame.json, policy", &policy, &allowed.policy),
        Check::of(
            "The page holds the widget and nothing else",
            &strangers(&page),
            "no link, image, form or frame; no script in an attribute",
        ),
        listed("The sandbox is the one listed", "privacy/allowed/frame.json, sandbox", &flags(texts), &allowed.sandbox),
        listed(
            "The page hands on to it what is listed",
            "privacy/allowed/frame.json, allow",
            &features(texts),
            &allowed.allow,
        ),
    ];
    Ok(Layer::new(
        "policy",
        "The isolated frame is shut by its own policy",
        "A clinic can have the widget run in a frame of its own. That frame carries a security policy which every browser \
         enforces, whatever the script in it tries: it can load nothing and send no form. A sandbox keeps it and the page around \
         it from reaching into each other.",
        checks,
    ))
}

/// The directives, with the hashes of what is in the page by name instead.
fn policy(page: &str, script: &str) -> Result<Vec<String>> {
    let document = Html::parse_document(page);
    let style =
        document.select(&selector("style")?).map(|style| style.text().collect::<String>()).next().unwrap_or_default();
    let metas = selector("meta[http-equiv]")?;
    let policies = document.select(&metas);
    let policies = policies.filter(|meta| {
        meta.attr("http-equiv").is_some_and(|name| name.eq_ignore_ascii_case("content-security-policy"))
    });
    let directives = policies.filter_map(|meta| meta.attr("content")).flat_map(|policy| policy.split(';'));
    let named = directives.map(|directive| {
        let directive = directive.trim();
        directive
            .replace(&sha384(script.as_bytes()), "{hash of the script}")
            .replace(&sha384(style.as_bytes()), "{hash of the style}")
    });
    Ok(named.collect())
}

fn order(page: &str) -> Vec<String> {
    let head = page.split_once("<head>").map(|(_, head)| head.trim_start()).unwrap_or_default();
    if head.starts_with("<meta http-equiv=\"Content-Security-Policy\"") {
        Vec::new()
    } else {
        vec![format!(
            "{FRAME} does not begin with its policy; put it first, since it holds back only what comes after it"
        )]
    }
}

fn strangers(page: &str) -> Vec<String> {
    let document = Html::parse_document(page);
    let elements = document.tree.nodes().filter_map(|node| node.value().as_element());
    let mut complaints = Vec::new();
    let (mut scripts, mut refreshes) = (0, 0);
    for element in elements {
        let name = element.name();
        if !ELEMENTS.contains(&name) {
            complaints.push(format!("{FRAME} holds a <{name}>; take it out"));
        }
        scripts += usize::from(name == "script");
        refreshes += usize::from(element.attr("http-equiv").is_some_and(|value| value.eq_ignore_ascii_case("refresh")));
        for (attribute, _) in
            element.attrs().filter(|(name, _)| name.starts_with("on") || ["src", "href", "style"].contains(name))
        {
            complaints.push(format!("{FRAME} holds a {attribute} at <{name}>; take it out"));
        }
    }
    if scripts != 1 || refreshes != 0 {
        complaints.push(format!("{FRAME} holds {scripts} scripts and {refreshes} redirects, not one script alone"));
    }
    complaints
}

/// The flags of a sandbox among the texts of a script.
fn flags(texts: &[String]) -> Vec<String> {
    let words = texts.iter().flat_map(|text| text.split_whitespace());
    words.filter(|word| word.starts_with("allow-")).map(str::to_owned).collect()
}

/// What is written as `allow` wants it: names of features, between semicolons.
fn features(texts: &[String]) -> Vec<String> {
    let is_feature = |word: &&str| {
        const KNOWN: [&str; 12] = [
            "clipboard-write",
            "clipboard-read",
            "web-share",
            "camera",
            "microphone",
            "geolocation",
            "payment",
            "usb",
            "midi",
            "fullscreen",
            "display-capture",
            "storage-access",
        ];
        KNOWN.contains(word)
    };
    let lists = texts.iter().filter(|text| text.split([';', ' ']).any(|word| is_feature(&word)));
    lists.flat_map(|text| text.split(';').map(|feature| feature.trim().to_owned())).collect()
}

fn listed(name: &str, place: &str, found: &[String], listed: &[Granted]) -> Check {
    let unlisted = found.iter().filter(|found| !listed.iter().any(|listed| listed.says == **found));
    let mut complaints: Vec<String> =
        unlisted.map(|found| format!("\"{found}\" is not in {place}; take it out, or explain it there")).collect();
    let missing = listed.iter().filter(|listed| found.iter().filter(|found| listed.says == **found).count() != 1);
    complaints.extend(
        missing.map(|listed| format!("\"{}\" is in {place}, and not once in the release; put it back", listed.says)),
    );
    Check::of(name, &complaints, found.join("; "))
}

fn selector(css: &str) -> Result<Selector> {
    Selector::parse(css).ok().with_context(|| format!("{css} is no selector"))
}

#[cfg(test)]
mod tests;
