//! The widget in a frame of its own: the same walks and looks as in the page, and nothing of it within the page's reach.

mod walks;

use std::process::ExitCode;

use anyhow::Result;
use e2e::{Engine, Suite};

const DISPOSITIONS: [&str; 6] = ["no-flags", "discuss", "defer", "see-doctor", "review-soon", "urgent-care"];

fn main() -> Result<ExitCode> {
    let mut suite = Suite::new()?;
    for engine in [Engine::Chromium, Engine::Firefox] {
        let named = |name: &str| format!("{name}, in {engine:?}");
        for end in DISPOSITIONS {
            suite.test_in(engine, &named(&format!("a walk in the frame leads to {end}")), async move |browser| {
                walks::by_script(browser, end).await
            });
        }
        suite.test_in(engine, &named("the keyboard alone leads through the frame"), async |browser| {
            walks::by_keyboard(browser, "defer").await
        });
    }
    Ok(suite.run())
}
