//! The frame is as high as what is in it: without scroll bars of its own, and without end.

use std::time::Duration;

use anyhow::{Result, ensure};
use e2e::{Browser, Documents, FRAME, HostPage, Page, Reply, Screen, Site, Stop, eventually};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::clinic_page;

const PATIENCE: Duration = Duration::from_secs(5);
const STEP: f64 = 64.0;
/// The message that the visitor has reached a result.
const COMPLETED: u32 = 6;

#[derive(Debug, Deserialize)]
struct Inside {
    content: f64,
    seen: f64,
    whole: f64,
}

const INSIDE: &str = "const { clientHeight, scrollHeight } = document.documentElement;
    return { content: document.body.getBoundingClientRect().height, seen: clientHeight, whole: scrollHeight }";

pub async fn follows(browser: &Browser) -> Result<()> {
    let documents = Documents::read()?;
    let page = Page::open_framed(browser, Site::with_page(&clinic_page())?, "/").await?;
    let answers = &documents.scenario("see-doctor")?.answers;
    let mut heights = Vec::new();
    loop {
        let fits = async || {
            let inside: Inside = page.js(INSIDE).await?;
            let is_step =
                inside.seen >= inside.content && inside.seen < inside.content + STEP && inside.seen % STEP == 0.0;
            Ok((is_step && inside.whole <= inside.seen).then_some(inside.seen))
        };
        let heading = page.snapshot().await?.heading;
        heights.push(eventually(&format!("the frame is as high as: {heading}"), PATIENCE, fits).await?);
        if page.snapshot().await?.screen == Screen::Result {
            break;
        }
        page.walk(answers, Stop::Next).await?;
    }
    let pairs = || heights.iter().zip(heights.iter().skip(1));
    ensure!(pairs().any(|(one, next)| next > one), "it never grew: {heights:?}");
    ensure!(pairs().any(|(one, next)| next < one), "it never shrank: {heights:?}");
    Ok(())
}

/// With `strict` it has one height from Start to the result, and says nothing of screens. Each comes into view inside; the
/// page stays where its visitor has scrolled it, but for Start and the result.
pub async fn is_one(browser: &Browser) -> Result<()> {
    const HEARD: &str = "<script>
        window.heard = [];
        addEventListener('message', ({ data }) => heard.push(data[2]));
        addEventListener('scroll', () => heard.push('a scroll'), true);
        </script>
        <style>#content, #elsewhere { min-height: 1500px }</style>\n";
    const SCROLLED: &str = "const [, down, done] = arguments;
        const clear = () => setTimeout(() => { window.heard = []; done(null) }, 100);
        addEventListener('scroll', clear, { capture: true, once: true });
        scrollBy(0, document.querySelector(arguments[0]).getBoundingClientRect().top + down)";
    const PLACE: &str = "const { height, top } = document.querySelector(arguments[0]).getBoundingClientRect();
        return [height, top]";
    const HEADING: &str = "return root.querySelector('#heading').getBoundingClientRect().top";
    let documents = Documents::read()?;
    let html = HostPage::default().head(HEARD).element("isolation=\"strict\"");
    let page = Page::open_framed(browser, Site::with_page(&html)?, "/").await?;
    let answers = &documents.scenario("see-doctor")?.answers;
    page.leave_frame().await?;
    let place = async || page.js::<[f64; 2]>(PLACE).await;
    let [height, _] = place().await?;
    page.js_async::<Value>(SCROLLED, json!(height / 2.0)).await?;
    page.enter_frame(FRAME).await?;
    page.walk(answers, Stop::Next).await?;
    page.leave_frame().await?;
    let in_view = async || {
        let [now, top] = place().await?;
        Ok((now == height && top.abs() < 1.0).then_some(()))
    };
    eventually("Start brings the frame into view", PATIENCE, in_view).await?;
    // As somebody does who has read to the end of it, and on.
    page.js_async::<Value>(SCROLLED, json!(height / 2.0)).await?;
    let first = place().await?;
    loop {
        page.enter_frame(FRAME).await?;
        let top: f64 = page.inside(HEADING).await?;
        ensure!((0.0..=400.0).contains(&top), "the heading is {top} pixels below the top of the frame");
        page.js::<Value>("scrollTo(0, document.documentElement.scrollHeight)").await?;
        let now = page.walk(answers, Stop::Next).await?;
        page.leave_frame().await?;
        if now.screen == Screen::Result {
            break;
        }
        let now = place().await?;
        ensure!(now == first, "height and top were {first:?} and are {now:?}");
    }
    eventually("the result brings the frame into view", PATIENCE, in_view).await?;
    let heard: Vec<Value> = page.js("return window.heard").await?;
    ensure!(heard.first() == Some(&json!(COMPLETED)), "the page heard {heard:?}");
    Ok(())
}

/// A new screen's top comes into view, as it does in the page.
pub async fn comes_into_view(browser: &Browser) -> Result<()> {
    let documents = Documents::read()?;
    let html = clinic_page()
        .html()
        .replace("<div id=\"elsewhere\">", "<div id=\"elsewhere\"><p style=\"height: 3000px\">Further down.</p>");
    let page = Page::open_framed(browser, Site::new()?.put("/", Reply::html(&html)), "/").await?;
    page.walk(&documents.scenario("defer")?.answers, Stop::Result).await?;
    page.leave_frame().await?;
    page.js::<Value>(&format!("scrollBy(0, {FRAME}.getBoundingClientRect().bottom - 300)")).await?;
    page.enter_frame(FRAME).await?;
    page.js::<Value>("document.querySelector(arguments[0]).shadowRoot.querySelector('.section .button').click()")
        .await?;
    page.wait_until("the answers show", |now| now.screen == Screen::Review).await?;
    page.leave_frame().await?;
    let there = async || {
        let top: f64 = page.js(&format!("return {FRAME}.getBoundingClientRect().top")).await?;
        Ok((-1.0..=600.0).contains(&top).then_some(()))
    };
    eventually("the top of the frame is in view", PATIENCE, there).await
}

/// A place that is wide only while a scroll bar takes room: there the frame is low, the bar goes, the place is narrow,
/// the frame is high, the bar comes. This would go on for ever.
const SWINGING: &str = "
    <style>
        #scroller { width: 640px; overflow: auto; }
        #place { width: calc(320px + (640px - 100%) * 18); }
    </style>
    <div id=\"scroller\"><div id=\"place\"><microneedling-screener isolation=\"frame\"></microneedling-screener></div></div>
    <script type=\"module\" src=\"screener.js\"></script>
    <script>
        window.told = [];
        addEventListener('message', ({ data }) => { if (data[2] === 8 || data[2] === 9) told.push(data[3]); });
    </script>";

/// Lets the page draw this often.
const DRAW: &str = "const [, times, done] = arguments;
    let left = times;
    requestAnimationFrame(function draw() { if (left--) requestAnimationFrame(draw); else done(told.length); })";

pub async fn settles(browser: &Browser) -> Result<()> {
    let site = Site::new()?.put("/", Reply::html(SWINGING));
    let page = Page::open_framed(browser, site, "/").await?;
    page.leave_frame().await?;
    let mut heights = Vec::new();
    for width in [320, 590] {
        let wide = format!("document.querySelector('#place').style.width = '{width}px'");
        page.js::<Value>(&wide).await?;
        page.js_async::<u32>(DRAW, json!(30)).await?;
        heights.push(page.js::<f64>("return told.at(-1)").await?);
    }
    let &[narrow, wide] = heights.as_slice() else { anyhow::bail!("{heights:?}") };
    ensure!(narrow > wide, "the same height at both widths: {narrow}");
    // From here on a bar shows at the narrow place, and none at the wide one.
    let between = f64::midpoint(narrow, wide);
    page.js::<Value>(&format!(
        "document.querySelector('#scroller').style.height = '{between}px';
         document.querySelector('#place').style.width = ''"
    ))
    .await?;
    let first: u32 = page.js_async(DRAW, json!(60)).await?;
    let after: u32 = page.js_async(DRAW, json!(120)).await?;
    ensure!(after == first, "{} more messages about the height", after - first);
    ensure!(first < 12, "{first} messages about the height until it settled");
    Ok(())
}

/// A page that holds the frame by hand, with the small script.
pub async fn by_hand(browser: &Browser) -> Result<()> {
    let html = "<!doctype html><title>A clinic</title>
        <iframe data-screener sandbox=\"allow-scripts allow-forms\" title=\"Questions\" width=\"600\" src=\"frame.html#lang=en\"></iframe>
        <script type=\"module\" src=\"screener-frame.js\"></script>";
    let page = Page::open(browser, Site::new()?.put("/", Reply::html(html)), "/").await?;
    page.enter_frame("document.querySelector('iframe')").await?;
    page.wait_until("the intro shows", |now| now.screen == Screen::Intro).await?;
    page.walk(&Documents::read()?.scenario("defer")?.answers, Stop::Result).await?;
    let fits = async || {
        let inside: Inside = page.js(INSIDE).await?;
        Ok((inside.seen >= inside.content && inside.seen < inside.content + STEP).then_some(()))
    };
    eventually("the frame is as high as its content", PATIENCE, fits).await
}
