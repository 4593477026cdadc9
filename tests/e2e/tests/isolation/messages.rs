//! What page and frame tell each other, and what neither takes from anybody else.

use anyhow::{Result, ensure};
use e2e::{Browser, Documents, FRAME, Page, Reply, Site, Stop};
use serde_json::{Value, json};

use crate::clinic_page;

/// Keeps what arrives, so that a test can say it again.
const LISTENER: &str = "window.messages = []; addEventListener('message', ({ data }) => messages.push(data));";

/// A frame that shows, from outside; and the id that it says.
async fn listening(browser: &Browser) -> Result<(Page, i64)> {
    let html = clinic_page().head("<script src=\"/listener.js\"></script>\n");
    let site = Site::with_page(&html)?.put("/listener.js", Reply::script(LISTENER));
    let page = Page::open_framed(browser, site, "/").await?;
    page.leave_frame().await?;
    let id = page.js("return messages.at(-1)[1]").await?;
    Ok((page, id))
}

async fn height(page: &Page) -> Result<u32> {
    page.settle().await?;
    page.js(&format!("return Number({FRAME}.height)")).await
}

/// Said by the frame itself, but not as it would say it.
pub async fn malformed(browser: &Browser) -> Result<()> {
    let (page, id) = listening(browser).await?;
    let before = height(&page).await?;
    let events = page.seen().await?.event_names().len();
    let forged = [
        json!([2, id, 8, 4096]),
        json!([1, id + 1, 8, 4096]),
        json!([1, id, 8, 4096.5]),
        json!([1, id, 8, "4096"]),
        json!([1, id, "height", 4096]),
        json!([1, id, 8]),
        json!([1, id, 8, 4096, 0]),
        json!([1, id, 8, [4096]]),
        json!([1, id, -1, 4096]),
        json!([1, id, 99, 4096]),
        json!({ "0": 1, "1": id, "2": 8, "3": 4096, "length": 4 }),
        json!("[1, 0, 8, 4096]"),
        json!(null),
    ];
    page.enter_shown_frame().await?;
    for message in forged {
        page.js_async::<Value>("parent.postMessage(arguments[1], '*'); arguments[2](null)", message).await?;
    }
    page.leave_frame().await?;
    ensure!(height(&page).await? == before, "a forged message changed the height");
    ensure!(page.seen().await?.event_names().len() == events, "a forged message became an event");
    Ok(())
}

/// Said as the frame would say it, but by others: the page to itself, and another frame of the page.
pub async fn from_others(browser: &Browser) -> Result<()> {
    let (page, id) = listening(browser).await?;
    let before = height(&page).await?;
    let forge = "const [, id, done] = arguments;
        for (const kind of [5, 6, 7, 8]) postMessage([1, id, kind, 4096], '*');
        const other = document.createElement('iframe');
        other.srcdoc = `<script>for (const kind of [5, 6, 7, 8]) parent.postMessage([1, ${id}, kind, 4096], '*')</` + 'script>';
        other.onload = () => done(null);
        document.body.append(other);";
    page.js_async::<Value>(forge, json!(id)).await?;
    ensure!(height(&page).await? == before, "somebody else changed the height");
    let names = page.seen().await?;
    ensure!(names.event_names() == ["screener-ready"], "somebody else's message became {:?}", names.event_names());
    Ok(())
}

/// The frame takes nothing without the id, and nothing from a frame beside it.
pub async fn to_the_frame(browser: &Browser) -> Result<()> {
    let (page, id) = listening(browser).await?;
    let answers = Documents::read()?.scenario("defer")?.answers.clone();
    page.enter_shown_frame().await?;
    let before = page.walk(&answers, Stop::Review).await?;
    page.leave_frame().await?;
    let forge = format!(
        "const [, id, done] = arguments;
         const frame = {FRAME}.contentWindow;
         for (const message of [[1, id + 1, 1, 0], [2, id, 1, 0], [1, id, '1', 0], [1, id, 1], 'reset', null]) frame.postMessage(message, '*');
         window.target = frame;
         const other = document.createElement('iframe');
         other.srcdoc = `<script>parent.target.postMessage([1, ${{id}}, 1, 0], '*')</` + 'script>';
         other.onload = () => done(null);
         document.body.append(other);"
    );
    page.js_async::<Value>(&forge, json!(id)).await?;
    page.settle().await?;
    page.enter_frame(FRAME).await?;
    let after = page.snapshot().await?;
    ensure!(after.answers == before.answers, "a forged message reset the frame");
    Ok(())
}

/// However high a frame says it is, the page stays usable.
pub async fn too_high(browser: &Browser) -> Result<()> {
    let (page, id) = listening(browser).await?;
    for (said, becomes) in [(9_007_199_254_740_991_i64, 20_000), (-5, 0)] {
        page.enter_frame(FRAME).await?;
        page.js_async::<Value>(
            "parent.postMessage([1, arguments[1][0], 8, arguments[1][1]], '*'); arguments[2](null)",
            json!([id, said]),
        )
        .await?;
        page.leave_frame().await?;
        ensure!(height(&page).await? == becomes, "a frame that says {said} becomes {} high", height(&page).await?);
    }
    Ok(())
}
