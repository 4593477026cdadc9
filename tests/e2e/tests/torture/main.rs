//! Pages that are built to break what they hold: each must leave the inside of the widget as it is on a clean page.

mod clean;
mod compare;
mod measured;
mod pages;
mod stations;

use std::env;
use std::process::ExitCode;

use anyhow::{Result, bail, ensure};
use e2e::{Browser, Engine, Suite};

use pages::{CONTROLS, PAGES, Torture};

/// So many differences say enough.
const FIRST: usize = 12;

fn main() -> Result<ExitCode> {
    let full = env::var_os("SCREENER_FULL").is_some();
    let mut suite = Suite::new()?;
    for engine in Engine::ALL {
        for torture in PAGES {
            if full || engine == Engine::Chromium || torture.in_each_engine {
                let name = format!("{}, in {engine:?}", torture.what);
                suite.test_in(engine, &name, async move |browser| leaves_no_mark(browser, torture).await);
            }
        }
        for control in CONTROLS {
            let name = format!("{} is noticed, in {engine:?}", control.what);
            suite.test_in(engine, &name, async move |browser| is_noticed(browser, control).await);
        }
    }
    Ok(suite.run())
}

/// A whole walk succeeds, and every screen on the way is drawn as on a clean page.
async fn leaves_no_mark(browser: &Browser, torture: &Torture) -> Result<()> {
    let differences = differences(browser, torture).await?;
    let first: Vec<_> = differences.iter().take(FIRST).map(String::as_str).collect();
    ensure!(differences.is_empty(), "{} differences, the first:\n{}", differences.len(), first.join("\n"));
    Ok(())
}

/// A page that reaches in on purpose shows that the comparison can fail.
async fn is_noticed(browser: &Browser, control: &Torture) -> Result<()> {
    if differences(browser, control).await?.is_empty() {
        bail!("nothing was noticed");
    }
    Ok(())
}

async fn differences(browser: &Browser, torture: &Torture) -> Result<Vec<String>> {
    let tortured = stations::walk(browser, torture.site()?, &torture.path(), torture.selector).await?;
    let clean = clean::walk(browser, tortured.place()?).await?;
    Ok(compare::differences(&clean, &tortured))
}
