//! A test program: it lends each test a browser with a new tab, and closes the browsers after the last test.

use std::env;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::process::ExitCode;
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::available_parallelism;
use std::time::Duration;

use anyhow::{Context, Result, bail};
use libtest_mimic::{Arguments, Failed, Trial};
use tokio::runtime::Runtime;
use tokio::time::timeout;

use crate::browser::{Browser, Engine};

/// No test may take longer.
const LIMIT: Duration = Duration::from_secs(120);
/// Nor in the long run, where machines are busy for an hour.
const LONG_LIMIT: Duration = Duration::from_secs(600);
/// More browsers at once would only get into each other's way.
const MOST_BROWSERS: usize = 4;

/// The tests of one file.
pub struct Suite {
    house: Arc<House>,
    trials: Vec<Trial>,
}

struct House {
    runtime: Runtime,
    idle: Mutex<Vec<Browser>>,
}

impl Suite {
    /// A suite without tests.
    ///
    /// # Errors
    ///
    /// When the machine has no threads left.
    pub fn new() -> Result<Self> {
        let house = House { runtime: Runtime::new()?, idle: Mutex::new(Vec::new()) };
        Ok(Self { house: Arc::new(house), trials: Vec::new() })
    }

    /// Adds a test in Chromium.
    pub fn test(&mut self, name: &str, body: impl AsyncFnOnce(&Browser) -> Result<()> + Send + 'static) {
        self.test_in(Engine::Chromium, name, body);
    }

    /// Adds a test in a browser.
    pub fn test_in(
        &mut self,
        engine: Engine,
        name: &str,
        body: impl AsyncFnOnce(&Browser) -> Result<()> + Send + 'static,
    ) {
        let house = Arc::clone(&self.house);
        self.trials.push(Trial::test(name, move || house.lend(engine, body).map_err(told)));
    }

    /// Runs the tests that the command line asks for.
    #[must_use]
    pub fn run(self) -> ExitCode {
        let mut arguments = Arguments::from_args();
        let cores = available_parallelism().map_or(1, usize::from);
        arguments.test_threads.get_or_insert(cores.min(MOST_BROWSERS));
        let conclusion = libtest_mimic::run(&arguments, self.trials);
        self.house.close();
        conclusion.exit_code()
    }
}

impl House {
    fn lend(&self, engine: Engine, body: impl AsyncFnOnce(&Browser) -> Result<()>) -> Result<()> {
        let browser = match self.idle_one(engine) {
            Some(browser) => browser,
            None => self.runtime.block_on(Browser::open(engine))?,
        };
        let test = || self.runtime.block_on(in_new_tab(&browser, body));
        // A failed assertion must not keep the browser from being closed.
        let result = catch_unwind(AssertUnwindSafe(test)).unwrap_or_else(|panic| bail!("{}", words_of(&*panic)));
        self.runtime.block_on(self.take_back(browser));
        result
    }

    fn idle_one(&self, engine: Engine) -> Option<Browser> {
        let mut idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner);
        let place = idle.iter().position(|browser| browser.engine == engine)?;
        Some(idle.swap_remove(place))
    }

    /// Closes the test's tab and keeps the browser for the next test, or closes one that no longer answers.
    async fn take_back(&self, browser: Browser) {
        match close_tab(&browser).await {
            Ok(()) => self.idle.lock().unwrap_or_else(PoisonError::into_inner).push(browser),
            Err(_) => browser.close().await,
        }
    }

    fn close(&self) {
        let idle = std::mem::take(&mut *self.idle.lock().unwrap_or_else(PoisonError::into_inner));
        for browser in idle {
            self.runtime.block_on(browser.close());
        }
    }
}

/// How long a test may take.
pub(crate) fn limit() -> Duration {
    if env::var_os("SCREENER_FULL").is_some() { LONG_LIMIT } else { LIMIT }
}

async fn in_new_tab(browser: &Browser, body: impl AsyncFnOnce(&Browser) -> Result<()>) -> Result<()> {
    // WebKit's small browser leaves a new tab behind the first, where nothing is drawn: there it is a window.
    let as_tab = browser.engine != Engine::WebKit;
    let tab = browser.client.new_window(as_tab).await?;
    browser.client.switch_to_window(tab.handle).await?;
    let limit = limit();
    timeout(limit, body(browser)).await.with_context(|| format!("not done within {} s", limit.as_secs()))?
}

async fn close_tab(browser: &Browser) -> Result<()> {
    browser.client.close_window().await?;
    match browser.client.windows().await?.into_iter().next() {
        Some(first) => Ok(browser.client.switch_to_window(first).await?),
        None => bail!("the browser has no tab left"),
    }
}

fn words_of(panic: &(dyn std::any::Any + Send)) -> String {
    let text = panic.downcast_ref::<String>().map(String::as_str);
    text.or_else(|| panic.downcast_ref::<&str>().copied()).unwrap_or("a panic without words").to_owned()
}

fn told(error: anyhow::Error) -> Failed {
    Failed::from(format!("{error:#}"))
}
