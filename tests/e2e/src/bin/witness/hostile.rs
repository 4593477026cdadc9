//! A page that records its visitors: in the frame it gets nothing, and in the page, with the same equipment, it does.

use std::collections::BTreeMap;
use std::env;
use std::fs;
use std::path::PathBuf;
use std::time::Duration;

use anyhow::{Context, Result};
use e2e::{Browser, Documents, Engine, Page, Reply, Scenario, Site, Stop};
use tokio::time::sleep;
use url::form_urlencoded;

use crate::evidence::Check;
use crate::rig::Mode;
use crate::silence::Silence;

const TRACKER: &str = include_str!("tracker.js");
const SCRIPT: &str = "rrweb/dist/rrweb.umd.min.cjs";
/// The pixel sends last, a moment after the result has shown.
const GRACE: Duration = Duration::from_millis(300);
/// Shorter words could be anything's.
const TELLING: usize = 12;

/// Each recorder by the name of its transcript.
const RECORDERS: [(&str, &str); 4] = [
    ("rrweb", "a session recorder (rrweb)"),
    ("listeners", "listeners for every event of the page"),
    ("observer", "an observer of the page and of every open shadow root"),
    ("pixel", "a tracking pixel that sends title, address and text of the page"),
];

/// The session recorder from npm.
fn recorder() -> Result<String> {
    let folder = env::var_os("SCREENER_RECORDERS").map(PathBuf::from);
    let folder = folder.context("SCREENER_RECORDERS is not set: cargo xtask installs what it names")?;
    fs::read_to_string(folder.join(SCRIPT)).with_context(|| format!("{SCRIPT} in {}", folder.display()))
}

/// A walk in the frame, and the same walk in the page.
///
/// # Errors
///
/// When a walk fails, or the session recorder is not installed.
pub async fn record(engine: Engine, documents: &Documents) -> Result<Silence> {
    let browser = Browser::open(engine).await?;
    let recorded = in_browser(&browser, documents).await;
    browser.close().await;
    recorded
}

async fn in_browser(browser: &Browser, documents: &Documents) -> Result<Silence> {
    let recorder = recorder()?;
    let scenario = documents.scenario("defer")?;
    let telling = telling(scenario, documents)?;
    let in_page = transcripts(browser, Mode::Page, scenario, &recorder).await?;
    let in_frame = transcripts(browser, Mode::Frame, scenario, &recorder).await?;
    let found = |transcripts: &BTreeMap<String, String>, name: &str| -> Vec<String> {
        let transcript = transcripts.get(name).map_or("", String::as_str);
        telling.iter().filter(|words| transcript.contains(words.as_str())).cloned().collect()
    };
    let mut recorded = Silence::default();
    let all = telling.len();
    for (name, what) in RECORDERS {
        let leaked = found(&in_frame, name);
        let saw = match leaked.as_slice() {
            [] => format!("None of {all} questions, answers and results was in what it recorded."),
            [first, ..] => {
                format!("{} of {all} questions, answers and results were recorded, {first:?} for one.", leaked.len())
            }
        };
        recorded.checks.push(Check::of(
            browser.engine(),
            format!("{what} gets nothing of a visitor in the frame"),
            leaked.is_empty(),
            saw,
        ));
        let control = found(&in_page, name);
        let saw = format!("{} of {all} questions, answers and results were in what it recorded.", control.len());
        recorded.checks.push(Check::of(
            browser.engine(),
            format!("to compare: in the page, {what} does record the visitor"),
            !control.is_empty(),
            saw,
        ));
        if !control.is_empty() {
            recorded.in_page.push(format!(
                "In the page, {what} recorded {} of {all} questions, answers and results.",
                control.len()
            ));
        }
    }
    Ok(recorded)
}

/// Words that nobody would write down by chance: questions, chosen answers, results, and their ids.
fn telling(scenario: &Scenario, documents: &Documents) -> Result<Vec<String>> {
    let mut words = vec![scenario.disposition.clone()];
    for (question, choices) in &scenario.answers {
        words.extend([question.clone(), documents.ask(question)?]);
        for choice in choices {
            words.extend([choice.clone(), documents.label(question, choice)?]);
        }
    }
    words.extend(scenario.findings.iter().map(|rule| documents.title(rule)).collect::<Result<Vec<_>>>()?);
    words.retain(|words| words.len() >= TELLING);
    words.sort();
    words.dedup();
    Ok(words)
}

async fn transcripts(
    browser: &Browser,
    mode: Mode,
    scenario: &Scenario,
    recorder: &str,
) -> Result<BTreeMap<String, String>> {
    let html = mode.page().head("<script src=\"/rrweb.js\"></script>\n<script src=\"/tracker.js\"></script>\n");
    let site = Site::with_page(&html)?
        .put("/watch.js", Reply::script(""))
        .put("/rrweb.js", Reply::script(recorder))
        .put("/tracker.js", Reply::script(TRACKER))
        .put("/pixel", Reply::script(""));
    let page = match mode {
        Mode::Page => Page::open_widget(browser, site, "/").await?,
        Mode::Frame => Page::open_framed(browser, site, "/").await?,
    };
    page.hurry(&scenario.answers, Stop::Result).await?;
    if mode == Mode::Frame {
        page.leave_frame().await?;
    }
    sleep(GRACE).await;
    let text =
        "return Object.fromEntries(Object.entries(window.transcripts).map(([name, lines]) => [name, lines.join(' ')]))";
    let mut transcripts: BTreeMap<String, String> = page.js(text).await?;
    let pixels = page.server.asked_for().into_iter().filter_map(|path| path.strip_prefix("/pixel?").map(str::to_owned));
    let sent = pixels.flat_map(|query| {
        form_urlencoded::parse(query.as_bytes()).map(|(_, text)| text.into_owned()).collect::<Vec<_>>()
    });
    transcripts.insert("pixel".to_owned(), sent.collect::<Vec<_>>().join(" "));
    Ok(transcripts)
}
