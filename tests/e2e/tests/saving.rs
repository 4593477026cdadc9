//! What a visitor takes along is what the library makes of the same answers: files as they are saved, the code as a
//! telephone reads it from the screen.

use std::fs;
use std::io::Cursor;
use std::path::Path;
use std::process::ExitCode;
use std::time::Duration;

use anyhow::{Context, Result, anyhow, bail, ensure};
use base64::prelude::{BASE64_STANDARD, Engine as _};
use e2e::{Browser, Documents, HostPage, Page, Scenario, Site, Stop, Suite, Visitor, eventually};
use microneedling_screener::export::fhir;
use microneedling_screener::export::qr::MAX_BYTES;
use microneedling_screener::export::summary::{Manner, Occasion, Summary};
use microneedling_screener::protocol::{Date, Protocol, Text, Tree};
use microneedling_screener::screening::{Answer, Answers, evaluate};
use rqrr::PreparedImage;
use serde_json::{Value, json};
use tempfile::TempDir;

/// Their names say nothing of the answers.
const FILE: &str = "microneedling-consult.json";
const PAGE: &str = "microneedling-consult.html";

fn main() -> Result<ExitCode> {
    let mut suite = Suite::new()?;
    for end in ["no-flags", "discuss", "urgent-care"] {
        let name = format!("the answers that led to {end} are saved as they are");
        suite.test(&name, async move |browser| saved(browser, end, "/").await);
    }
    // JSON.stringify would ask lists how they want to be written.
    for page in ["array", "prototype"] {
        let path = format!("/pages/{page}.html");
        let name = format!("the answers are saved as they are on {path}");
        suite.test(&name, async move |browser| saved(browser, "discuss", &path).await);
    }
    suite.test("the page that is saved is the library's", saved_page);
    suite.test("the code on the screen is read by another program", scanned_code);
    Ok(suite.run())
}

async fn saved(browser: &Browser, end: &str, path: &str) -> Result<()> {
    let documents = Documents::read()?;
    let scenario = documents.scenario(end)?;
    let site = Site::new()?.mount("/pages", e2e::checkout()?.join("tests/pages"));
    let page = Page::open_widget(browser, site, path).await?;
    let folder = TempDir::new()?;
    page.save_to(folder.path()).await?;
    page.walk(&scenario.answers, Stop::Result).await?;
    Visitor::at(&page, &documents).press_here("save").await?;

    let file = content_of(&folder.path().join(FILE)).await?;
    let saved: Value = serde_json::from_str(&file)?;
    let authored = saved.get("authored").and_then(Value::as_str).and_then(Date::parse).context("no day")?;
    let expected = exported(scenario, authored)?;
    ensure!(file == expected, "saved:\n{file}\nexported:\n{expected}");
    Ok(())
}

async fn saved_page(browser: &Browser) -> Result<()> {
    let documents = Documents::read()?;
    let scenario = documents.scenario("defer")?;
    let page =
        Page::open_widget(browser, Site::with_page(&HostPage::default().element("country=\"GB\""))?, "/").await?;
    let folder = TempDir::new()?;
    page.save_to(folder.path()).await?;
    page.walk(&scenario.answers, Stop::Result).await?;
    Visitor::at(&page, &documents).press_here("save-page").await?;
    let saved = content_of(&folder.path().join(PAGE)).await?;
    let today = day(page.js(TODAY).await?);
    let expected = summarised(scenario, today, |summary| summary.page())?;
    ensure!(saved == expected, "saved:\n{saved}\nwritten by the library:\n{expected}");
    Ok(())
}

/// As the screen of a telephone shows it.
async fn scanned_code(browser: &Browser) -> Result<()> {
    let documents = Documents::read()?;
    let scenario = documents.scenario("defer")?;
    let page =
        Page::open_widget(browser, Site::with_page(&HostPage::default().element("country=\"GB\""))?, "/").await?;
    let screen = json!({ "width": 390, "height": 844, "deviceScaleFactor": 3, "mobile": true });
    page.cdp("Emulation.setDeviceMetricsOverride", screen).await?;
    page.walk(&scenario.answers, Stop::Result).await?;
    Visitor::at(&page, &documents).press_here("qr").await?;
    page.settle().await?;
    let clip: Value = page.inside(AREA).await?;
    let taken = page.cdp("Page.captureScreenshot", json!({ "captureBeyondViewport": true, "clip": clip })).await?;
    let picture = taken.get("data").and_then(Value::as_str).context("no picture")?;
    let read = read_code(&BASE64_STANDARD.decode(picture)?)?;
    let today = day(page.js(TODAY).await?);
    let expected = summarised(scenario, today, |summary| summary.short_text(MAX_BYTES))?;
    ensure!(read == expected, "the code says:\n{read}\nnot:\n{expected}");
    Ok(())
}

/// Where the code stands on the page.
const AREA: &str = "const { left, top, width, height } = root.querySelector('.code__picture').getBoundingClientRect();
    return { x: left + scrollX, y: top + scrollY, width, height, scale: 1 }";

/// What a decoder finds in a picture.
fn read_code(picture: &[u8]) -> Result<String> {
    let mut reader = png::Decoder::new(Cursor::new(picture)).read_info()?;
    let mut pixels = vec![0; reader.output_buffer_size().context("too large a picture")?];
    let info = reader.next_frame(&mut pixels)?;
    let (width, step) = (usize::try_from(info.width)?, info.color_type.samples());
    let light = |x: usize, y: usize| pixels.get((y * width + x) * step).copied().unwrap_or(255);
    let mut image = PreparedImage::prepare_from_greyscale(width, usize::try_from(info.height)?, light);
    let found = image.detect_grids();
    let [code] = found.as_slice() else { bail!("{} codes in the picture", found.len()) };
    Ok(code.decode()?.1)
}

/// The browser gives a file its name when all of it is there.
async fn content_of(path: &Path) -> Result<String> {
    let there = async || Ok(fs::read_to_string(path).ok());
    eventually("the file is saved", Duration::from_secs(5), there).await
}

/// What the library exports for a scenario, as text.
fn exported(scenario: &Scenario, authored: Date) -> Result<String> {
    let (protocol, text) = documents()?;
    let answers = answers(&protocol, scenario)?;
    let report = evaluate(&protocol, &answers).context("a question is open")?;
    let response = fhir::response(&protocol, &report, &text, Some(authored))?;
    Ok(serde_json::to_string_pretty(&response)?)
}

/// What the library makes of a scenario's summary.
fn summarised(scenario: &Scenario, today: String, form: impl Fn(&Summary<'_>) -> String) -> Result<String> {
    let (protocol, text) = documents()?;
    let answers = answers(&protocol, scenario)?;
    let report = evaluate(&protocol, &answers).context("a question is open")?;
    let occasion = Occasion {
        manner: Manner { date: |_, iso| day(iso.to_owned()), list: |_, items| items.join(", ") },
        today: None,
        dated: Some(today),
        country: protocol.country("GB"),
        own_protocol: false,
        overlay: None,
    };
    Ok(form(&Summary::of(&protocol, &report, &text, &occasion)))
}

/// `YYYY-MM-DD` as the page writes it.
const TODAY: &str = "const now = new Date();
    return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => `${part}`.padStart(2, '0')).join('-')";

/// "21 November 2026".
fn day(iso: String) -> String {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let mut parts = iso.split('-').filter_map(|part| part.parse::<usize>().ok());
    let (year, month, day) = (parts.next(), parts.next(), parts.next());
    let month = month.and_then(|month| MONTHS.get(month - 1));
    format!("{} {} {}", day.unwrap_or_default(), month.unwrap_or(&""), year.unwrap_or_default())
}

fn documents() -> Result<(Protocol, Text)> {
    let protocol = Protocol::read(&tree("protocol.json")?)?;
    let text = Text::read(&tree("text/en.json")?, &protocol)?;
    Ok((protocol, text))
}

fn answers(protocol: &Protocol, scenario: &Scenario) -> Result<Answers> {
    let mut answers = Answers::new();
    for (id, choices) in &scenario.answers {
        let question = protocol.question(&id.as_str().into()).ok_or_else(|| anyhow!("no question {id}"))?;
        let answer = match choices.as_slice() {
            [] => Answer::skipped(),
            chosen => Answer::chosen(question, chosen.iter().map(|choice| choice.as_str().into()))?,
        };
        answers = answers.with(question.id.clone(), answer);
    }
    Ok(answers)
}

fn tree(document: &str) -> Result<Tree> {
    let path = e2e::checkout()?.join("protocols/microneedling").join(document);
    Ok(serde_json::from_str(&fs::read_to_string(path)?)?)
}
