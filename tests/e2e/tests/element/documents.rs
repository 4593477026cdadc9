//! Documents of the clinic's own: as addresses, and as objects.

use anyhow::{Result, ensure};
use e2e::{Browser, HostPage, Page, Screen, Site, Stop};
use serde_json::{Value, json};

const OVERLAY: &str = "protocols/microneedling/overlays/sample.json";
const TEXT: &str = "protocols/microneedling/text/en.json";

async fn page(browser: &Browser) -> Result<Page> {
    Page::open_widget(browser, Site::with_page(&HostPage::default())?, "/").await
}

/// Runs a script with the element and a document that was fetched; answers what it gives.
async fn with(page: &Page, file: &str, script: &str) -> Result<Value> {
    let script = format!(
        "const [selector, file, done] = arguments;
         const element = document.querySelector(selector);
         fetch(file).then((response) => response.json()).then((given) => {{ {script} }}).then(done)"
    );
    page.js_async(&script, json!(file)).await
}

pub async fn objects(browser: &Browser) -> Result<()> {
    let page = page(browser).await?;
    let given = "window.given = given; given.interface.start = 'Begin';
        element.text = given;
        given.interface.start = 'Too late'; given.interface['intro-heading'] = 5;
        return element.text === given && !element.hasAttribute('text')";
    ensure!(with(&page, TEXT, given).await? == json!(true), "the property does not give back what was set");
    page.wait_until("the words of the object", |now| now.words.contains("Begin")).await?;
    // Another change looks at everything again, and still at the document as it was.
    page.js::<Value>("document.querySelector(arguments[0]).clinicName = 'x'").await?;
    page.settle().await?;
    let now = page.snapshot().await?;
    ensure!(now.words.contains("Begin") && page.seen().await?.printed.is_empty(), "{:?}", page.seen().await?.printed);
    // Given again, it is read again.
    let again = "given.interface.start = 'Now'; element.text = given; return null";
    with(&page, TEXT, again).await?;
    page.wait_until("the new words", |now| now.words.contains("Now")).await?;
    page.js::<Value>("document.querySelector(arguments[0]).text = null").await?;
    page.wait_until("the words that ship", |now| now.words.contains("Start")).await?;
    // A framework's proxy is a document too.
    let proxied = "given.interface.start = 'By proxy'; element.text = new Proxy(given, {}); return null";
    with(&page, TEXT, proxied).await?;
    page.wait_until("the words of the proxy", |now| now.words.contains("By proxy")).await?;
    Ok(())
}

pub async fn addresses(browser: &Browser) -> Result<()> {
    let page = page(browser).await?;
    let set = format!("document.querySelector(arguments[0]).overlay = '{OVERLAY}'");
    page.js::<Value>(&set).await?;
    page.wait_until("the overlay's note", |now| now.words.contains("1.0.0")).await?;
    let asked = page.server.asked_for().iter().filter(|path| path.ends_with("sample.json")).count();
    ensure!(asked == 1, "the overlay was asked for {asked} times");
    // An object takes the place of the address.
    let object = "element.overlay = { ...given, version: '9.9.9' }; return element.hasAttribute('overlay')";
    ensure!(with(&page, OVERLAY, object).await? == json!(false), "the address stays beside the object");
    page.wait_until("the object's version", |now| now.words.contains("9.9.9")).await?;
    page.js::<Value>("document.querySelector(arguments[0]).overlay = null").await?;
    page.wait_until("no overlay", |now| !now.words.contains("9.9.9")).await?;
    let answers = e2e::Documents::read()?.scenario("defer")?.answers.clone();
    page.walk(&answers, Stop::Result).await?;
    Ok(())
}

pub async fn refused(browser: &Browser) -> Result<()> {
    let page = page(browser).await?;
    for (property, value) in [("overlay", "{}"), ("protocol", "[]"), ("text", "{ format: 1 }")] {
        let before = page.seen().await?.ours("error").len();
        page.js::<Value>(&format!("document.querySelector(arguments[0]).{property} = {value}")).await?;
        page.wait_until("no widget", |now| now.screen == Screen::None).await?;
        let seen = page.seen().await?;
        let errors = seen.ours("error");
        ensure!(errors.len() == before + 1, "{property}: {errors:?}");
        ensure!(
            errors.last().is_some_and(|error| error.contains(&format!("the {property} has problems"))),
            "{errors:?}"
        );
        page.js::<Value>(&format!("document.querySelector(arguments[0]).{property} = null")).await?;
        page.wait_until("the widget again", |now| now.screen == Screen::Intro).await?;
    }
    Ok(())
}
