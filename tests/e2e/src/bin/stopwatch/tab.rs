//! One page as a visitor with a telephone has it, and what is read off it.

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use anyhow::{Context, Result, bail};
use e2e::{Browser, Page, Server, eventually};
use serde::Deserialize;
use serde_json::{Value, json};
use tokio::time::{sleep, timeout};

use crate::candidate::Candidate;

/// How long a page may take to come to anything.
const PATIENCE: Duration = Duration::from_secs(60);
/// No visit may take longer.
const LIMIT: Duration = Duration::from_secs(600);
/// What a visitor takes at least between two touches. It counts as nothing; what the page puts off until then is done.
const PAUSE: Duration = Duration::from_millis(250);
/// A touch that has led to nothing by then was lost, and is repeated.
const LOST: Duration = Duration::from_secs(3);

/// How quick the machine and the network seem to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Speed {
    /// A telephone of the middle range on a poor connection.
    Slowed,
    /// As they are.
    Own,
}

/// How many times slower the processor seems.
pub const CPU: u32 = 4;
/// Bits in a second that come in, and go out.
pub const BITS: [u32; 2] = [1_600_000, 750_000];
/// From a request to its answer, in milliseconds.
pub const LATENCY: u32 = 150;

/// A page, open in a browser of its own.
pub struct Tab {
    page: Page,
}

/// What happened after a touch: when it was painted, and how long after the touch, in milliseconds.
#[derive(Clone, Copy, Debug, Deserialize)]
pub struct Landed {
    pub at: f64,
    pub took: f64,
}

/// What the page noted of itself.
#[derive(Clone, Debug, Deserialize)]
pub struct Noted {
    /// When long tasks began, and how long they took.
    pub tasks: Vec<(f64, f64)>,
    /// When something shifted, and how much, as browsers reckon it.
    pub shifts: Vec<(f64, f64)>,
    /// What was fetched for the page.
    pub files: Vec<File>,
}

/// A file that was fetched.
#[derive(Clone, Debug, Deserialize)]
pub struct File {
    /// As it was sent.
    pub bytes: f64,
    /// What crossed the network: nothing if the browser had it.
    pub moved: f64,
    /// When it had come.
    pub at: f64,
}

impl Tab {
    /// Opens a candidate's page in a new browser with this profile, and does something with it; it is told when the first
    /// screen was painted. The browser is closed whatever comes of it; what it keeps is then on disk.
    pub async fn visit<T>(
        candidate: &Candidate,
        server: &Arc<Server>,
        profile: &Path,
        speed: Speed,
        work: impl AsyncFnOnce(&Self, f64) -> Result<T>,
    ) -> Result<T> {
        let browser = Browser::open_on(profile).await?;
        let tab = Self { page: Page::on(&browser, server) };
        let visiting = async {
            let first = tab.first(candidate, speed).await?;
            work(&tab, first).await
        };
        let done = timeout(LIMIT, visiting).await;
        browser.close().await;
        done.with_context(|| format!("not done within {} s", LIMIT.as_secs()))?
    }

    async fn first(&self, candidate: &Candidate, speed: Speed) -> Result<f64> {
        let screen = json!({ "width": 412, "height": 823, "deviceScaleFactor": 2.625, "mobile": true });
        self.page.cdp("Emulation.setDeviceMetricsOverride", screen).await?;
        self.page.cdp("Emulation.setTouchEmulationEnabled", json!({ "enabled": true })).await?;
        self.page.cdp("Network.enable", json!({})).await?;
        self.page.cdp("Performance.enable", json!({ "timeDomain": "threadTicks" })).await?;
        self.set(speed).await?;
        let known = json!([candidate.marks, candidate.first()]);
        let instrument = format!("({})(...{known})", include_str!("instrument.js").trim());
        self.page.cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": instrument })).await?;
        // The browser's own beginnings are over.
        sleep(Duration::from_secs(1)).await;
        self.page.go(&format!("/{}/", candidate.id)).await?;
        // Until the page has begun, commands still reach the empty one before it.
        let begun = async || Ok(self.ask::<bool>("!!window.stopwatch", &[]).await.ok().filter(|begun| *begun));
        eventually("the page begins", PATIENCE, begun).await?;
        self.ask("stopwatch.first", &[]).await.context("its first screen never shows")
    }

    /// Changes how quick everything seems.
    pub async fn set(&self, speed: Speed) -> Result<()> {
        let bytes = BITS.map(|bits| i64::from(bits / 8));
        let (rate, latency, [down, up]) = match speed {
            Speed::Slowed => (CPU, LATENCY, bytes),
            Speed::Own => (1, 0, [-1, -1]),
        };
        let network =
            json!({ "offline": false, "latency": latency, "downloadThroughput": down, "uploadThroughput": up });
        self.page.cdp("Network.emulateNetworkConditions", network).await?;
        self.page.cdp("Emulation.setCPUThrottlingRate", json!({ "rate": rate })).await.map(drop)
    }

    /// What a script gives or promises; `which` is its `which`. By the debugger: WebDriver's own way to run scripts brings
    /// a long one of its own along each time, which would be most of what is measured.
    pub async fn ask<T: for<'de> Deserialize<'de>>(&self, script: &str, which: &[Value]) -> Result<T> {
        let expression = format!("(async (which) => ({script}))({})", json!(which));
        let parameters = json!({ "expression": expression, "awaitPromise": true, "returnByValue": true });
        let mut given = self.page.cdp("Runtime.evaluate", parameters).await?;
        if let Some(error) = given.pointer("/exceptionDetails/exception/description") {
            bail!("{script}: {error}");
        }
        let value = given.pointer_mut("/result/value").map(Value::take).unwrap_or_default();
        serde_json::from_value(value).with_context(|| script.to_owned())
    }

    /// Waits until a goal has been painted; answers when.
    pub async fn painted(&self, goal: &Value) -> Result<f64> {
        self.ask("stopwatch.painted(which[0])", std::slice::from_ref(goal)).await
    }

    /// Touches something after a pause, and waits until what it leads to has been painted.
    pub async fn tap(&self, target: &Value, goal: &Value) -> Result<Landed> {
        sleep(PAUSE).await;
        self.tap_at_once(target, goal).await
    }

    /// As [`tap`](Self::tap), as soon as it can be.
    pub async fn tap_at_once(&self, target: &Value, goal: &Value) -> Result<Landed> {
        for _ in 0..PATIENCE.as_secs() / LOST.as_secs() {
            let aimed: Option<(f64, f64)> =
                self.ask("stopwatch.aim(which[0], which[1])", &[target.clone(), goal.clone()]).await?;
            let (x, y) = aimed.with_context(|| format!("there is no {target}"))?;
            for (kind, points) in [("touchStart", json!([{ "x": x, "y": y }])), ("touchEnd", json!([]))] {
                self.page.cdp("Input.dispatchTouchEvent", json!({ "type": kind, "touchPoints": points })).await?;
            }
            let landed = self.ask("stopwatch.landed(which[0])", &[json!(LOST.as_millis())]).await?;
            if let Some(landed) = landed {
                return Ok(landed);
            }
        }
        bail!("touching {target} never leads to {goal}")
    }

    /// What the page noted of itself so far.
    pub async fn noted(&self) -> Result<Noted> {
        self.ask("stopwatch.noted()", &[]).await
    }

    /// One of the browser's own measures.
    pub async fn metric(&self, name: &str) -> Result<f64> {
        let given = self.page.cdp("Performance.getMetrics", json!({})).await?;
        let metrics = given.get("metrics").and_then(Value::as_array).context("no metrics")?;
        let found = metrics.iter().find(|metric| metric.get("name").is_some_and(|own| own == name));
        found.and_then(|metric| metric.get("value")?.as_f64()).with_context(|| format!("no {name}"))
    }

    /// Bytes of JavaScript in use, after everything unused was collected.
    pub async fn heap(&self) -> Result<f64> {
        for _ in 0..3 {
            self.page.cdp("HeapProfiler.collectGarbage", json!({})).await?;
        }
        let usage = self.page.cdp("Runtime.getHeapUsage", json!({})).await?;
        usage.get("usedSize").and_then(Value::as_f64).context("no heap")
    }

    /// Bytes of every WebAssembly memory of the page. The debugger finds them, so that nothing of the page is replaced.
    pub async fn wasm_memory(&self) -> Result<f64> {
        let id = |given: &Value, at: &str| given.pointer(at).cloned().with_context(|| format!("no {at}"));
        let prototype = json!({ "expression": "WebAssembly.Memory.prototype" });
        let prototype = self.page.cdp("Runtime.evaluate", prototype).await?;
        let all = json!({ "prototypeObjectId": id(&prototype, "/result/objectId")? });
        let all = self.page.cdp("Runtime.queryObjects", all).await?;
        let sum = "function () { return this.reduce((sum, memory) => sum + memory.buffer.byteLength, 0); }";
        let sum =
            json!({ "objectId": id(&all, "/objects/objectId")?, "functionDeclaration": sum, "returnByValue": true });
        let sum = self.page.cdp("Runtime.callFunctionOn", sum).await?;
        id(&sum, "/result/value")?.as_f64().context("no sum")
    }

    /// The browser's name and version.
    pub async fn product(&self) -> Result<String> {
        let version = self.page.cdp("Browser.getVersion", json!({})).await?;
        Ok(version.get("product").and_then(Value::as_str).context("no version")?.to_owned())
    }
}
