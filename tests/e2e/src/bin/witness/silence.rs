//! Pairs of made-up visitors in the isolated frame: whatever they answer, the page around sees the same of both.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use anyhow::{Context, Result};
use e2e::{Browser, DISPOSITIONS, Documents, Engine, FRAME, Page, Reply, Site, Stop, eventually};
use futures_util::future::try_join_all;
use serde_json::Value;
use tokio::sync::Mutex;
use tokio::time::sleep;

use crate::answers::{self, MadeUp};
use crate::evidence::{Check, Layer};
use crate::rig::clinic_with;
use crate::trace::Trace;

const SPY: &str = include_str!("spy.js");
/// A page that can scroll, as it would if the frame moved it.
const ROOM: &str = "<style>#content, #elsewhere { min-height: 900px }</style>\n";
/// So far down that the top of the frame is just out of sight.
const SCROLLED: &str = "scrollBy(0, document.querySelector(arguments[0]).getBoundingClientRect().top + 40)";
/// Any number would do.
const SEED: u64 = 20_261_121;
/// Whether the page has heard that the visitor reached a result, and how long that may take.
const COMPLETED: &str = "return window.spied().some(([what]) => what.startsWith('event screener-completed'))";
const PATIENCE: Duration = Duration::from_secs(10);
/// What a walk's last screen says besides may take so long to arrive.
const GRACE: Duration = Duration::from_millis(100);
const FIRST: usize = 3;
/// After how many walks progress is told.
const TOLD: usize = 100;

/// How a frame is built into its page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Frame {
    /// As high as each screen, in steps.
    Fitted,
    /// Of one height.
    Strict,
}

impl Frame {
    const fn attribute(self) -> &'static str {
        match self {
            Self::Fitted => "isolation=\"frame\"",
            Self::Strict => "isolation=\"strict\"",
        }
    }
}

/// What pages saw of their visitors.
#[derive(Default)]
pub struct Silence {
    /// What was looked at.
    pub checks: Vec<Check>,
    /// What records a visitor in the page, in words.
    pub in_page: Vec<String>,
    /// What a page can still tell from outside, in words.
    pub remains: Vec<String>,
}

impl Silence {
    /// Takes over what was seen elsewhere.
    pub fn add(&mut self, other: Self) {
        self.checks.extend(other.checks);
        self.in_page.extend(other.in_page);
        self.remains.extend(other.remains);
    }
}

/// What is claimed.
pub fn layer(silence: Silence) -> Layer {
    let claim = "In the isolated frame with the setting “strict”, a page that watches everything it can watch sees the same of any \
        two visitors, whatever they answer and whatever the result is, as often and in the same order: events, messages, \
        attributes, elements, heights, scrolling, address, title, history, console lines, stored things, cookies, timeline \
        entries, and where the focus is. Only when they came differs. Without that setting the page sees besides how many \
        screens there were, and how high each was.";
    Layer {
        id: "silence",
        title: "The same silence for everybody",
        claim: claim.to_owned(),
        differs_in_page_mode: silence.in_page,
        known_open: silence.remains,
        checks: silence.checks,
    }
}

/// Compares as many pairs, in as many browsers at once.
pub async fn compare(
    engine: Engine,
    frame: Frame,
    pairs: usize,
    browsers: usize,
    documents: &Documents,
) -> Result<Silence> {
    let visitors = answers::draw(SEED, 2 * pairs, documents)?;
    let next = AtomicUsize::new(0);
    let traces = Mutex::new(BTreeMap::new());
    let work = async || {
        let browser = Browser::open(engine).await?;
        loop {
            let number = next.fetch_add(1, Ordering::Relaxed);
            let Some(visitor) = visitors.get(number) else { break };
            let trace =
                walk(&browser, frame, visitor).await.with_context(|| format!("walk {number} of seed {SEED}"))?;
            traces.lock().await.insert(number, trace);
            // Of what takes minutes, somebody may want to see that it goes on.
            if (number + 1).is_multiple_of(TOLD) {
                eprintln!("{:10}{:4} of {} visitors have walked", engine.name(), number + 1, visitors.len());
            }
        }
        browser.close().await;
        anyhow::Ok(())
    };
    try_join_all((0..browsers).map(|_| work())).await?;
    let traces: Vec<Trace> = traces.into_inner().into_values().collect();
    let remains = if frame == Frame::Fitted { vec![told_by_heights(&visitors, &traces)] } else { Vec::new() };
    Ok(Silence { checks: vec![check(engine, frame, &traces)], in_page: Vec::new(), remains })
}

async fn walk(browser: &Browser, frame: Frame, visitor: &MadeUp) -> Result<Trace> {
    let html = clinic_with(frame.attribute()).head(ROOM).head("<script src=\"/spy.js\"></script>\n");
    let site = Site::with_page(&html)?.put("/spy.js", Reply::script(SPY)).put("/watch.js", Reply::script(""));
    let page = Page::open_framed(browser, site, "/").await?;
    page.leave_frame().await?;
    page.js::<Value>(SCROLLED).await?;
    let before = page.traces().await?;
    page.enter_frame(FRAME).await?;
    page.hurry(&visitor.answers, Stop::Result).await?;
    page.leave_frame().await?;
    let completed = async || Ok(page.js::<bool>(COMPLETED).await?.then_some(()));
    eventually("the page hears of the result", PATIENCE, completed).await?;
    sleep(GRACE).await;
    let seen = page.js("return window.spied()").await?;
    let mut left = page.traces().await?;
    left.retain(|name, value| before.get(name) != Some(value));
    Ok(Trace::of(seen, left))
}

fn check(engine: Engine, frame: Frame, traces: &[Trace]) -> Check {
    let (name, difference): (_, fn(&Trace, &Trace) -> Option<String>) = match frame {
        Frame::Fitted => ("heights apart, the page sees the same whatever is answered", Trace::difference_but_heights),
        Frame::Strict => ("with one height, the page sees the same whatever is answered", Trace::difference),
    };
    let pairs = traces.chunks_exact(2);
    let all = pairs.len();
    let differences: Vec<String> = pairs
        .enumerate()
        .filter_map(|(number, pair)| {
            let [one, other] = pair else { return None };
            Some(format!("pair {}: {}", number + 1, difference(one, other)?))
        })
        .collect();
    let saw = if differences.is_empty() {
        format!("{all} pairs of random walks (seed {SEED}): the page saw the same of both visitors of each.")
    } else {
        let first: Vec<&str> = differences.iter().take(FIRST).map(String::as_str).collect();
        format!("{} of {all} pairs (seed {SEED}) differ: {}.", differences.len(), first.join("; "))
    };
    Check::of(engine, name.to_owned(), differences.is_empty(), saw)
}

/// What a page could tell from heights alone: measured, since it can.
fn told_by_heights(visitors: &[MadeUp], traces: &[Trace]) -> String {
    let courses: BTreeSet<&[i64]> = traces.iter().map(|trace| trace.heights.as_slice()).collect();
    let mut results: BTreeMap<(Option<&i64>, &str), usize> = BTreeMap::new();
    for (visitor, trace) in visitors.iter().zip(traces) {
        *results.entry((trace.heights.last(), &visitor.disposition)).or_default() += 1;
    }
    // Whoever knows where all the others led, and bets on what most of those with a last screen of this height led to.
    let guessed = visitors.iter().zip(traces).filter(|(visitor, trace)| {
        let others = |result: &str| {
            let all = results.get(&(trace.heights.last(), result)).copied().unwrap_or_default();
            all - usize::from(result == visitor.disposition)
        };
        let own = others(&visitor.disposition);
        own > 0 && DISPOSITIONS.iter().all(|other| *other == visitor.disposition || others(other) < own)
    });
    let of = |result: &&str| visitors.iter().filter(|visitor| visitor.disposition == *result).count();
    let usual = DISPOSITIONS.iter().map(of).max().unwrap_or_default();
    format!(
        "With isolation=\"frame\" the frame is as high as each screen, in steps of 64 pixels: so the page sees how many \
         screens there were, how high each was, and when it came. {} random walks took {} different courses of heights. From \
         the height of the last screen alone, somebody who knows where all the other walks led guesses the result of {} \
         right; who always names the commonest result, of {usual}. With isolation=\"strict\" there is one height.",
        traces.len(),
        courses.len(),
        guessed.count()
    )
}
