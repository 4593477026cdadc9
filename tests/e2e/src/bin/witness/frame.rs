//! Attempts to reach out of the isolated frame from inside it, each made from an ordinary page as well: there it arrives.

use std::collections::BTreeMap;
use std::time::Duration;

use anyhow::Result;
use e2e::{Documents, Engine, FRAME, Page, Reply, Site, Stop};
use serde::Deserialize;
use serde_json::{Value, json};
use tokio::time::sleep;

use crate::evidence::{Check, Layer};
use crate::rig::{Mode, Rig};
use crate::trap::Trap;

const DOORS: &str = include_str!("doors.js");
/// How long an attempt to go elsewhere may take to arrive.
const GRACE: Duration = Duration::from_millis(600);

/// The doors that a policy can close, in words.
const CLOSED: [(&str, &str); 38] = [
    ("fetch", "fetch"),
    ("keepalive-fetch", "a fetch that outlives the page"),
    ("xhr", "XMLHttpRequest"),
    ("beacon", "a beacon"),
    ("image", "an image that is not shown"),
    ("image-element", "an image on the page"),
    ("video", "a video"),
    ("style-sheet", "a style sheet"),
    ("style-url", "a picture named in a style"),
    ("font", "a font"),
    ("script", "a script"),
    ("import", "an imported module"),
    ("prefetch", "a prefetched page"),
    ("preload", "a preloaded picture"),
    ("module-preload", "a preloaded module"),
    ("icon", "an icon"),
    ("manifest", "a manifest"),
    ("frame", "a frame within"),
    ("object", "an object"),
    ("embed", "an embedded file"),
    ("worker", "a worker made in memory"),
    ("worker-file", "a worker from a file"),
    ("shared-worker", "a shared worker"),
    ("service-worker", "a service worker"),
    ("web-socket", "a web socket"),
    ("event-source", "an event source"),
    ("web-transport", "a web transport"),
    ("ping", "a link's ping"),
    ("form", "a form"),
    ("local-storage", "local storage"),
    ("session-storage", "session storage"),
    ("database", "a database"),
    ("cache", "a cache"),
    ("files", "private files"),
    ("cookie", "a cookie"),
    ("channel", "a broadcast channel"),
    ("parent", "the page's document"),
    ("parent-element", "the element around the frame"),
];

/// What no policy closes.
const OPEN: [(&str, &str); 6] = [
    ("itself", "leads the frame to another address"),
    ("peer", "begins a WebRTC connection, as for a call"),
    ("preconnect", "opens a connection ahead of need"),
    ("dns-prefetch", "has a host's name looked up ahead of need"),
    ("message", "posts a message to the page around"),
    ("tab", "opens a tab, as the booking link does once it is pressed"),
];

/// What became of one attempt.
#[derive(Clone, Debug, Deserialize)]
struct Became(String, String, Option<String>);

/// All attempts in one document.
struct Attempts {
    became: BTreeMap<String, Became>,
    arrived: Vec<String>,
    /// The name that was to be looked up.
    name: String,
}

/// Which of the doors that can't be closed were found open, by engine.
pub type Opened = Vec<(Engine, &'static str)>;

/// What is claimed.
pub fn layer(checks: Vec<Check>, opened: &Opened) -> Layer {
    let claim = "Whatever runs in the isolated frame can request, send, load, store or read nothing by any door that a \
        browser can close. The attempts are made inside the frame while the widget runs there, and from an ordinary page \
        for comparison.";
    Layer {
        id: "frame",
        title: "Attempts to get out of the isolated frame",
        claim: claim.to_owned(),
        differs_in_page_mode: Vec::new(),
        known_open: known_open(opened),
        checks,
    }
}

fn known_open(opened: &Opened) -> Vec<String> {
    let told = OPEN.iter().filter_map(|(door, what)| {
        let engines: Vec<&str> =
            opened.iter().filter(|(_, open)| open == door).map(|(engine, _)| engine.known_as()).collect();
        (!engines.is_empty())
            .then(|| format!("No browser setting stops a script there that {what} ({}).", engines.join(", ")))
    });
    told.collect()
}

/// Tries every door in one browser.
pub async fn checks(engine: Engine, documents: &Documents) -> Result<(Vec<Check>, Opened)> {
    let rig = Rig::open(engine).await?;
    let within = within(&rig, documents).await?;
    let ordinary = ordinary(&rig).await?;
    let last = last(&rig).await?;
    let looked_up = rig.close().await?;
    let is_open = |door: &str| match door {
        "dns-prefetch" => looked_up.iter().any(|host| host.contains(&within.name)),
        door => within.got_through(door) || last.contains(&door),
    };
    let opened = OPEN.iter().map(|(door, _)| *door).filter(|door| is_open(door)).map(|door| (engine, door)).collect();
    let mut checks: Vec<Check> =
        CLOSED.iter().map(|(door, name)| check(engine, door, name, &within, &ordinary)).collect();
    let held = !last.contains(&"top");
    let saw = if held { "The page stayed where it was." } else { "The page was led elsewhere." };
    checks.push(Check::of(
        engine,
        "from inside the frame, no way to lead the page elsewhere".to_owned(),
        held,
        saw.to_owned(),
    ));
    Ok((checks, opened))
}

fn check(engine: Engine, door: &str, name: &str, within: &Attempts, ordinary: &Attempts) -> Check {
    let held = !within.got_through(door);
    let became = within.became.get(door);
    let how = match became {
        _ if !held => "It got through.".to_owned(),
        Some(Became(_, _, Some(directive))) => format!("The policy stopped it ({directive})."),
        Some(Became(_, what, None)) if what != "tried" => format!("The browser refused it ({what})."),
        _ => "Nothing arrived.".to_owned(),
    };
    let control =
        if ordinary.got_through(door) { "gets through" } else { "does not get through in this browser either" };
    Check::of(
        engine,
        format!("from inside the frame, no way out by {name}"),
        held,
        format!("{how} From an ordinary page it {control}."),
    )
}

/// Inside the frame, at the end of a walk.
async fn within(rig: &Rig, documents: &Documents) -> Result<Attempts> {
    let watched = rig.watch(Mode::Frame).await?;
    watched.page.walk(&documents.scenario("defer")?.answers, Stop::Result).await?;
    Attempts::make(&watched.page, "frame", FRAME).await
}

/// In a page without any policy.
async fn ordinary(rig: &Rig) -> Result<Attempts> {
    let child = "<!doctype html><title>Ordinary</title><link rel=\"icon\" href=\"data:,\"><body>";
    let host = "<!doctype html><title>Around</title><iframe id=\"ordinary\" src=\"/child\"></iframe>";
    let site =
        Site::new()?.put("/", Reply::html(host)).put("/child", Reply::html(child)).put("/worker.js", Reply::script(""));
    let page = Page::open(&rig.browser, site, "/").await?;
    let frame = "document.querySelector('iframe')";
    page.enter_frame(frame).await?;
    Attempts::make(&page, "page", frame).await
}

/// The ways after which nothing more can be tried. Answers which of them were open.
async fn last(rig: &Rig) -> Result<Vec<&'static str>> {
    let watched = rig.watch(Mode::Frame).await?;
    let page = &watched.page;
    let around =
        "window.heard = false; addEventListener('message', ({ data }) => { window.heard ||= data === 'witness' })";
    page.leave_frame().await?;
    page.js::<Value>(around).await?;
    page.enter_frame(FRAME).await?;
    let leak = |door: &str| format!("'{}/leak/{door}'", page.server.origin());
    let attempts = [
        "parent.postMessage('witness', '*')".to_owned(),
        format!("open({})", leak("tab")),
        format!("top.location.href = {}", leak("top")),
        format!("location.href = {}", leak("itself")),
    ];
    for attempt in &attempts {
        // Refused by an error, or quietly.
        let _ = page.js::<Value>(&format!("{attempt}; return null")).await;
        sleep(GRACE).await;
    }
    page.leave_frame().await?;
    let asked = page.server.asked_for();
    let arrived = |door: &&str| asked.iter().any(|path| path.ends_with(&format!("/leak/{door}")));
    let mut open: Vec<&str> = ["tab", "top", "itself"].into_iter().filter(arrived).collect();
    if page.js("return window.heard === true").await.unwrap_or(false) {
        open.push("message");
    }
    Ok(open)
}

impl Attempts {
    /// Made inside this frame of a page.
    async fn make(page: &Page, from: &str, frame: &str) -> Result<Self> {
        page.leave_frame().await?;
        page.js::<Value>(
            "window.channel = new BroadcastChannel('witness'); channel.onmessage = () => { window.channelled = true }",
        )
        .await?;
        page.enter_frame(frame).await?;
        let [peer, transport, early] = [Trap::open().await?, Trap::open().await?, Trap::open().await?];
        let leak = format!("{}/leak/{from}", page.server.origin());
        let name = format!("from-the-{from}.example");
        let places = json!({
            "leak": leak,
            "peer": peer.address(),
            "transport": transport.address(),
            "early": early.address(),
            "name": name,
        });
        let became: Vec<Became> = page.js_async(DOORS, places).await?;
        let prefix = format!("/leak/{from}/");
        let asked = page.server.asked_for();
        let mut arrived: Vec<String> =
            asked.iter().filter_map(|path| path.strip_prefix(&prefix)).map(str::to_owned).collect();
        let traps = [("peer", peer), ("web-transport", transport), ("preconnect", early)];
        arrived.extend(traps.iter().filter(|(_, trap)| !trap.heard().is_empty()).map(|(door, _)| (*door).to_owned()));
        page.leave_frame().await?;
        if page.js("return window.channelled === true").await? {
            arrived.push("channel".to_owned());
        }
        let became = became.into_iter().map(|became| (became.0.clone(), became)).collect();
        Ok(Self { became, arrived, name })
    }

    fn got_through(&self, door: &str) -> bool {
        let opened = self.became.get(door).is_some_and(|Became(_, what, _)| what == "open");
        opened || self.arrived.iter().any(|arrived| arrived.split('?').next() == Some(door))
    }
}
