//! Whoever writes documents and attributes is hostile here: no script of theirs runs, nothing that they draw reaches
//! beyond the element, and the clinic reads one line that says what is wrong.

mod links;
mod objects;
mod place;
mod pollution;
mod rounds;
mod watch;
mod words;

use std::env;
use std::process::ExitCode;

use anyhow::Result;
use e2e::{Engine, Suite};

fn main() -> Result<ExitCode> {
    let full = env::var_os("SCREENER_FULL").is_some();
    let mut suite = Suite::new()?;
    suite.test("the guard notices what it is there for", watch::notices);
    for engine in [Engine::Chromium, Engine::Firefox] {
        if engine == Engine::Chromium || full {
            suite.test_in(engine, &format!("markup in every string stays words, in {engine:?}"), words::markup);
            suite.test_in(
                engine,
                &format!("words that are hard to lay out stay inside, in {engine:?}"),
                words::awkward,
            );
            suite.test_in(engine, &format!("addresses of other kinds are refused, in {engine:?}"), links::each);
        }
        suite.test_in(engine, &format!("objects are used, or refused by name, in {engine:?}"), objects::each);
        let (seeds, rounds) = match (engine, full) {
            (Engine::Chromium, false) => (1, 150),
            (_, false) => (1, 40),
            (_, true) => (10, 300),
        };
        for seed in 1..=seeds {
            let name = format!("{rounds} random rounds of seed {seed}, in {engine:?}");
            suite.test_in(engine, &name, async move |browser| rounds::play(browser, seed, rounds).await);
        }
    }
    suite.test("markup stays words in what is saved", words::saved);
    pollution::tests(&mut suite, full);
    Ok(suite.run())
}
