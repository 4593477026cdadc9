//! Whole walks by Tab, Enter, arrow keys and space bar alone.

mod corrections;
mod dispositions;

use std::env;
use std::process::ExitCode;

use anyhow::Result;
use e2e::{Engine, LOCALES, Suite};

const DISPOSITIONS: [&str; 6] = ["no-flags", "discuss", "defer", "see-doctor", "review-soon", "urgent-care"];

fn main() -> Result<ExitCode> {
    let full = env::var_os("SCREENER_FULL").is_some();
    let mut suite = Suite::new()?;
    for end in DISPOSITIONS {
        let name = format!("the keyboard alone leads to {end}");
        suite.test(&name, async move |browser| dispositions::by_keyboard(browser, end, "en").await);
        if full || end == "defer" {
            for engine in [Engine::Firefox, Engine::WebKit] {
                let name = format!("{name}, in {engine:?}");
                suite.test_in(engine, &name, async move |browser| dispositions::by_keyboard(browser, end, "en").await);
            }
        }
        if full {
            let name = format!("every scenario for {end} ends there");
            suite.test(&name, async move |browser| dispositions::every_scenario(browser, end).await);
        }
    }
    for locale in LOCALES.into_iter().filter(|locale| if full { *locale != "en" } else { *locale == "ar" }) {
        for engine in if full { &Engine::ALL[..] } else { &[Engine::Chromium] } {
            let name = format!("the keyboard alone leads to defer, in {locale}, in {engine:?}");
            suite.test_in(*engine, &name, async move |browser| {
                dispositions::by_keyboard(browser, "defer", locale).await
            });
        }
    }
    suite.test("a changed answer takes its follow-ups along, and that is said", corrections::changed_answer);
    suite.test("Back keeps what was chosen", corrections::back_keeps_answers);
    suite.test("Continue without an answer is explained, and leads to the choices", corrections::nothing_chosen);
    suite.test("none of these never stands beside another choice", corrections::none_of_these);
    suite.test("a skipped question is listed as skipped, and counts as not sure", corrections::skipped_question);
    suite.test("Enter on a choice continues", corrections::enter_on_a_choice);
    Ok(suite.run())
}
