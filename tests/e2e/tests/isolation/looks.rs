//! The widget looks the same in the frame as in the page.

use anyhow::{Context, Result, ensure};
use e2e::{Browser, Documents, HostPage, Page, Reply, Site, Stop};
use serde_json::{Value, json};

/// As wide as its window, with a scroll bar on every screen, and with a colour and a font of its own.
const STYLE: &str = "<style>
    :root { overflow-y: scroll; color-scheme: SCHEME; --screener-accent: #5b2a86; font-family: serif; }
    body { margin: 0; }
</style>
<title>";

/// Of each element of the widget: what it is, where it is in the widget, and its style as computed. (What a touch looks
/// like is the device's, and a pretended phone pretends in the page alone.)
const LOOKS: &str = "
    const root = document.querySelector(arguments[0]).shadowRoot;
    // Only the frame has all languages there after the first question.
    root.querySelector('.screen + .language')?.style.setProperty('display', 'none');
    for (const animation of root.getAnimations()) animation.finish();
    const base = root.querySelector('.screener').getBoundingClientRect();
    const round = (number) => Math.round(number * 10) / 10;
    const shown = [...root.querySelectorAll('.screener, .screener *')].filter((element) => element.getClientRects().length);
    return shown.map((element) => {
        const { left, top, width, height } = element.getBoundingClientRect();
        const style = getComputedStyle(element);
        return {
            what: `${element.localName}.${element.getAttribute('class')} ${element.textContent.slice(0, 40)}`,
            place: [left - base.left, top - base.top, width, height].map(round),
            style: [...style].filter((name) => !/^--|tap-highlight/.test(name)).map((name) => `${name}: ${style.getPropertyValue(name)}`),
        };
    })";

const STOPS: [Stop<'static>; 5] =
    [Stop::Question("area"), Stop::Question("acne"), Stop::Question("sun"), Stop::Review, Stop::Result];

pub async fn are_the_same(browser: &Browser, width: u32, scheme: &str) -> Result<()> {
    let in_page = looks(browser, "", width, scheme).await?;
    let in_frame = looks(browser, "isolation=\"frame\"", width, scheme).await?;
    ensure!(in_page.len() == in_frame.len());
    for (page, frame) in in_page.iter().zip(&in_frame) {
        ensure!(page.len() == frame.len(), "{} elements in the page, {} in the frame", page.len(), frame.len());
        for (one, other) in page.iter().zip(frame) {
            let difference = || difference(one, other).unwrap_or_default();
            ensure!(one == other, "in the page and in the frame: {}", difference());
        }
    }
    Ok(())
}

/// What every screen looks like.
async fn looks(browser: &Browser, attributes: &str, width: u32, scheme: &str) -> Result<Vec<Vec<Value>>> {
    let documents = Documents::read()?;
    let html = HostPage::default().element(attributes).html().replace("<title>", &STYLE.replace("SCHEME", scheme));
    let site = Site::new()?.put("/", Reply::html(&html));
    let page = Page::open(browser, site, "/").await?;
    let screen = json!({ "width": width, "height": 900, "deviceScaleFactor": 1, "mobile": width < 600 });
    page.cdp("Emulation.setDeviceMetricsOverride", screen).await?;
    if attributes.is_empty() {
        page.wait_until("the intro shows", |now| now.screen == e2e::Screen::Intro).await?;
    } else {
        page.enter_shown_frame().await?;
    }
    let answers = &documents.story_of("Mara")?.answers;
    let mut all = vec![page.js(LOOKS).await?];
    for stop in STOPS {
        page.walk(answers, stop).await?;
        page.js::<Value>("document.querySelector(arguments[0]).shadowRoot.activeElement?.blur()").await?;
        all.push(page.js(LOOKS).await?);
    }
    Ok(all)
}

/// The first thing that differs, in words.
fn difference(one: &Value, other: &Value) -> Result<String> {
    let what = one.get("what").context("no name")?;
    if one.get("place") != other.get("place") {
        return Ok(format!("{what} is at {:?} and {:?}", one.get("place"), other.get("place")));
    }
    let styles = |value: &Value| value.get("style").and_then(Value::as_array).cloned().unwrap_or_default();
    let (page, frame) = (styles(one), styles(other));
    let differs = page.iter().zip(&frame).find(|(one, other)| one != other);
    Ok(format!("{what} has {differs:?}"))
}
