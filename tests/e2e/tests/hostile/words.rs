//! Hostile words: in every string of a document, on every screen, and in what a visitor saves.

use std::fs;

use anyhow::{Result, ensure};
use e2e::{Browser, Documents, SCENES, Site, Stop};
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::place::{give, open, unharmed};

const FOLDER: &str = "protocols/microneedling";

/// Markup and addresses that would run something if they were ever parsed.
const MARKUP: [&str; 12] = [
    "<script>pwned('script')</script>",
    "<img src=x onerror=pwned('img')>",
    "\"><svg onload=pwned('svg')><!--",
    "'/><iframe srcdoc=\"<script>parent.pwned('srcdoc')</script>\">",
    "</style><style>*{display:none!important}</style>",
    "</textarea></title><body onload=pwned('body')>",
    "<a href=\"javascript:pwned('link')\">x</a>",
    "javascript:pwned('scheme')",
    "&lt;img src=x onerror=pwned('entity')&gt;",
    "<template shadowrootmode=open><script>pwned('shadow')</script></template>",
    "<math><mtext><table><mglyph><style><img src=x onerror=pwned('mutation')></style>",
    "url(javascript:pwned('css')) expression(pwned('css')) ${pwned('template')} %{x} \\u003cimg onerror=pwned('escape')",
];

/// What is hard to lay out: no place to break, marks above marks, letters that join, both directions.
const AWKWARD: [&str; 6] = [
    "wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww",
    "\u{A0}no\u{A0}break\u{A0}between\u{A0}any\u{A0}of\u{A0}these\u{A0}words\u{A0}that\u{A0}go\u{A0}on\u{A0}and\u{A0}on\u{A0}for\u{A0}ever",
    "𒐫𒐫𒐫𒐫𒐫𒐫𒐫𒐫𒐫﷽﷽﷽﷽﷽﷽﷽﷽",
    "\u{200F}\u{61C}שלום\u{200E}abc\u{200F}مرحبا 12-34\u{200E}",
    "e\u{301}\u{301}\u{301}\u{301}\u{301}👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦\u{200D}\u{200D}\u{200C}",
    "\u{200B}\u{2060}\u{AD}\u{200B}w\u{AD}w\u{2060}w\u{2060}w\u{FE0F}\u{FFFD}\u{FFFF}",
];

/// Keys of a text whose values are no words.
const NAMES: [&str; 2] = ["locale", "protocol"];

/// Markup in everything that is said.
pub async fn markup(browser: &Browser) -> Result<()> {
    on_every_screen(browser, &MARKUP).await
}

/// What is hard to lay out, in everything that is said.
pub async fn awkward(browser: &Browser) -> Result<()> {
    on_every_screen(browser, &AWKWARD).await
}

async fn on_every_screen(browser: &Browser, payloads: &[&str]) -> Result<()> {
    let documents = Documents::read()?;
    let page = open(browser).await?;
    for (property, file, keys) in
        [("protocol", "protocol.json", &["title", "organisation", "version"][..]), ("text", "text/en.json", &[])]
    {
        give(&page, property, &spoilt(file, keys, payloads)?).await?;
    }
    for scene in SCENES {
        page.show(scene, &documents).await?;
        unharmed(&page, scene.name).await?;
    }
    Ok(())
}

/// What a visitor takes along holds the same words, and no markup of theirs.
pub async fn saved(browser: &Browser) -> Result<()> {
    let documents = Documents::read()?;
    let page = open(browser).await?;
    give(&page, "text", &spoilt("text/en.json", &[], &MARKUP)?).await?;
    let folder = TempDir::new()?;
    page.save_to(folder.path()).await?;
    page.walk(&documents.scenario("defer")?.answers, Stop::Result).await?;
    page.inside::<Value>("root.querySelector('[aria-describedby=save-page-more]').click()").await?;
    let file = folder.path().join("microneedling-consult.html");
    let saved =
        async || Ok(fs::read_to_string(&file).ok().filter(|html| html.ends_with("</html>\n") || html.len() > 2_000));
    let html = e2e::eventually("the page is saved", std::time::Duration::from_secs(8), saved).await?;
    unharmed(&page, "after saving").await?;
    let kinds: Vec<String> = page
        .js_async(
            "const [, html, done] = arguments;
             const parsed = new DOMParser().parseFromString(html, 'text/html');
             const all = [...parsed.querySelectorAll('*')];
             const strange = (element) => element.getAttributeNames().some((name) => /^on|^srcdoc$/.test(name))
                 || /^javascript:/i.test(element.getAttribute('href') ?? '');
             done([...new Set(all.map((element) => strange(element) ? 'strange' : element.localName))].sort())",
            json!(html),
        )
        .await?;
    let expected = [
        "article", "body", "dd", "div", "dl", "dt", "footer", "h1", "h2", "h3", "head", "header", "html", "li", "main",
        "meta", "p", "section", "span", "strong", "style", "title", "ul",
    ];
    let strange: Vec<_> = kinds.iter().filter(|kind| !expected.contains(&kind.as_str())).collect();
    ensure!(strange.is_empty(), "the saved page holds {strange:?}");
    ensure!(html.contains("&lt;script&gt;"), "the words are not in the saved page");
    Ok(())
}

/// A document that ships, with a payload in front of each string: of those with these keys, or of all.
fn spoilt(file: &str, keys: &[&str], payloads: &[&str]) -> Result<Value> {
    let mut document: Value = serde_json::from_slice(&Site::new()?.built(&format!("{FOLDER}/{file}"))?)?;
    let mut payloads = payloads.iter().cycle();
    strings(&mut document, keys, &mut |text| {
        if let Some(payload) = payloads.next() {
            // Between braces it would be the name of a placeholder.
            *text = format!("{} {text}", payload.replace(['{', '}'], ""));
        }
    });
    Ok(document)
}

fn strings(value: &mut Value, keys: &[&str], change: &mut impl FnMut(&mut String)) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(|item| strings(item, keys, change)),
        Value::Object(entries) => {
            for (key, value) in entries {
                let is_meant =
                    if keys.is_empty() { !NAMES.contains(&key.as_str()) } else { keys.contains(&key.as_str()) };
                match value {
                    Value::String(text) if is_meant => change(text),
                    Value::String(_) => {}
                    deeper => strings(deeper, keys, change),
                }
            }
        }
        _ => {}
    }
}
