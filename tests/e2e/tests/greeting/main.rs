//! The first screen before the program has come: it is the program's own, and what a visitor does on it counts.

mod alike;
mod far;
mod hold;
mod start;

use std::env;
use std::process::ExitCode;

use anyhow::Result;
use e2e::{Engine, Suite};

fn main() -> Result<ExitCode> {
    let full = env::var_os("SCREENER_FULL").is_some();
    let mut suite = Suite::new()?;
    for engine in [Engine::Chromium, Engine::Firefox, Engine::WebKit] {
        // Each language in one engine, the first three cases in all; each in all of them with `--full`.
        let some = if full || engine == Engine::Chromium { alike::CASES.len() } else { 3 };
        for (what, attributes) in alike::CASES.into_iter().take(some) {
            suite.test_in(
                engine,
                &format!("{engine:?}: the first screen is the program's {what}"),
                async move |browser| alike::shipped(browser, attributes).await,
            );
        }
        suite.test_in(
            engine,
            &format!("{engine:?}: the first screen is the program's for a clinic's own questions"),
            alike::own,
        );
        suite.test_in(engine, &format!("{engine:?}: Start works before the program has come"), start::early);
        suite.test_in(engine, &format!("{engine:?}: the focus stays where it is"), start::focus);
    }
    suite.test("a document that can't be greeted with is left to the program", alike::left_to_the_program);
    suite.test("the page's own ink until its colours are checked, in the same places", alike::colours);
    suite.test("who has started waits, reads the fallback after a while, and goes on in the end", start::patience);
    suite.test("who has started reads the fallback when the program can't come", start::failure);
    suite.test("another language can be chosen before the program has come", start::language);
    suite.test("an element out of sight fetches nothing until it is near, or the page is idle", far::near_or_idle);
    Ok(suite.run())
}
