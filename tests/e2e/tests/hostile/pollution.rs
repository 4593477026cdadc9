//! Pages that change what all their objects share: the answers lead to the same results as on a clean page.
//!
//! A page that replaces `JSON.parse`, or any function, by one made to deceive could as well show another protocol, or no
//! widget: it attacks itself, and nothing that runs in it can prevent that. The isolated frame shares no object with it.

use std::collections::BTreeSet;
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use e2e::{Browser, Documents, Engine, HostPage, Page, Reply, Site, Suite, eventually};
use serde::Deserialize;
use serde_json::{Value, json};
use url::Url;

/// How long six walks may take.
const PATIENCE: Duration = Duration::from_secs(60);
const DISPOSITIONS: [&str; 6] = ["no-flags", "discuss", "defer", "see-doctor", "review-soon", "urgent-care"];
/// What the element hands over beside documents, and keeps by name.
const OPTIONS: &str = "attributes hasOverlay isolation overlay ownProtocol protocol text wishes locale languages today now \
     offered isFewer hasFailed given copy source onFailure promise resolve reject value get set";

/// One way of changing what objects share.
#[derive(Clone, Copy)]
struct Way {
    what: &'static str,
    how: &'static str,
    /// Whether the fallback may show instead.
    may_fail: bool,
}

const fn way(how: &'static str, what: &'static str) -> Way {
    Way { what, how, may_fail: false }
}

const WAYS: [Way; 6] = [
    way("values", "a value for every name of a document"),
    way("accessors", "an accessor for every name of a document"),
    Way { may_fail: true, ..way("getters", "a getter without a setter for every name of a document") },
    way("gadgets", "the names that exploits look for"),
    way("numbers", "items and names on every list and text"),
    way("ancient", "older meanings of the browser's own functions"),
];

/// When the page does it.
#[derive(Clone, Copy, Debug)]
enum When {
    /// Before the script is there.
    Before,
    /// While the widget loads, and no longer.
    Meanwhile,
    /// Once the widget shows.
    After,
}

/// Adds the tests.
pub fn tests(suite: &mut Suite, full: bool) {
    for engine in [Engine::Chromium, Engine::Firefox] {
        for way in WAYS.into_iter().filter(|_| engine == Engine::Chromium || full) {
            for when in [When::Before, When::After] {
                let name = format!("the same results with {}, {when:?}, in {engine:?}", way.what);
                suite.test_in(engine, &name, async move |browser| same_results(browser, way, when).await);
            }
        }
    }
    for file in ["array", "prototype"] {
        suite.test(&format!("the same results on /pages/{file}.html"), async move |browser| {
            let head = format!("<script src=\"/pages/{file}.js\"></script>\n");
            same(browser, &head, "before", false).await
        });
    }
    suite.test("other results are noticed, where a page has JSON.parse lie", async |browser| {
        let lied = same_results(browser, way("lying", ""), When::Before).await;
        let told = lied.err().context("nothing was noticed")?;
        ensure!(told.to_string().contains(" ends in "), "{told}");
        Ok(())
    });
    suite.test("the same results, or none, when the browser's own functions gave nonsense", async |browser| {
        same_results(browser, Way { may_fail: true, ..way("broken", "") }, When::Meanwhile).await
    });
}

async fn same_results(browser: &Browser, way: Way, when: When) -> Result<()> {
    let when = match when {
        When::Before => "before",
        When::Meanwhile => "meanwhile",
        When::After => "after",
    };
    same(browser, &format!("<script>{}</script>\n", script(way.how, when)?), when, way.may_fail).await
}

/// What came of the walks.
#[derive(Debug, Deserialize)]
struct Walked {
    /// Each disposition with the titles of its findings; nothing when the fallback shows.
    results: Vec<(String, Vec<String>)>,
    printed: Vec<String>,
}

/// Walks to every disposition on a page with this in its head.
async fn same(browser: &Browser, head: &str, when: &str, may_fail: bool) -> Result<()> {
    let documents = Documents::read()?;
    let scenarios = DISPOSITIONS.iter().map(|end| documents.scenario(end)).collect::<Result<Vec<_>>>()?;
    let answers: Vec<_> = scenarios.iter().map(|scenario| &scenario.answers).collect();
    let walk = format!(
        "addEventListener('load', () => {{ const when = {}; const walks = {};\n{} }});",
        json!(when),
        // As text: pages have their own ways to write lists.
        json!(json!(answers).to_string()),
        include_str!("pollution_walk.js")
    );
    let host = HostPage::default().head(head).head("<script src=\"/walk.js\"></script>\n").element("country=\"GB\"");
    let site = Site::with_page(&host)?
        .mount("/pages", e2e::checkout()?.join("tests/pages"))
        .put("/walk.js", Reply::script(&walk))
        .put("/walked", Reply::html(""));
    let page = Page::open(browser, site, "/").await?;
    let told =
        async || Ok(page.server.asked_for().iter().find_map(|path| path.strip_prefix("/walked?").map(str::to_owned)));
    let told = eventually("what came of the walks", PATIENCE, told).await?;
    let told = percent_decoded(&told)?;
    let walked: Walked = serde_json::from_str(&told)?;
    if may_fail && walked.results.is_empty() {
        let is_told = walked.printed.iter().any(|line| line.starts_with("error: "));
        ensure!(is_told, "nothing shows, and nobody is told: {:?}", walked.printed);
        return Ok(());
    }
    ensure!(walked.results.len() == scenarios.len(), "the widget does not show: {:?}", walked.printed);
    let not_sure = documents.phrase("unsure-title")?;
    for (scenario, (disposition, mut shown)) in scenarios.iter().zip(walked.results) {
        ensure!(disposition == scenario.disposition, "{} ends in {disposition}", scenario.story);
        let mut expected = scenario.findings.iter().map(|rule| documents.title(rule)).collect::<Result<Vec<_>>>()?;
        shown.retain(|title| *title != not_sure);
        expected.sort();
        shown.sort();
        ensure!(shown == expected, "{} shows {shown:?}, not {expected:?}", scenario.story);
    }
    ensure!(may_fail || walked.printed.is_empty(), "{:?}", walked.printed);
    Ok(())
}

fn percent_decoded(text: &str) -> Result<String> {
    let url = Url::parse("http://host/?")?;
    let mut url = url;
    url.set_query(Some(&format!("told={text}")));
    let told = url.query_pairs().next().map(|(_, value)| value.into_owned());
    told.context("nothing was told")
}

fn script(how: &str, when: &str) -> Result<String> {
    let mut names: BTreeSet<String> = OPTIONS.split(' ').map(str::to_owned).collect();
    for file in ["protocol.json", "text/en.json", "overlays/sample.json"] {
        let document = serde_json::from_slice(&Site::new()?.built(&format!("protocols/microneedling/{file}"))?)?;
        keys(&document, &mut names);
    }
    let source = include_str!("pollution.js");
    Ok(format!(
        "{{ const how = {}; const when = {}; const names = {};\n{source} }}",
        json!(how),
        json!(when),
        json!(names)
    ))
}

fn keys(value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| keys(item, found)),
        Value::Object(entries) => {
            for (key, value) in entries {
                found.insert(key.clone());
                keys(value, found);
            }
        }
        _ => {}
    }
}
