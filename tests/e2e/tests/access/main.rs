//! The widget for everyone: what a checker of barriers finds on every screen, how large what is pressed is, what is left
//! of the text when a visitor spaces it out, and the widget as a screen reader has it.

mod audit;
mod reflow;
mod setting;
mod spoken;
mod targets;
mod tree;

use std::env;
use std::process::ExitCode;

use anyhow::Result;
use e2e::{Engine, LOCALES, Suite};

use setting::Setting;

fn main() -> Result<ExitCode> {
    let full = env::var_os("SCREENER_FULL").is_some();
    let mut suite = Suite::new()?;
    for engine in Engine::ALL {
        for setting in Setting::all(engine, full) {
            let name = format!("no barrier is found, {setting}, in {engine:?}");
            suite.test_in(engine, &name, async move |browser| audit::finds_nothing(browser, &setting).await);
        }
        for locale in if full { &LOCALES[..] } else { &[] } {
            let setting = Setting::narrow_in(locale);
            let name = format!("spaced-out text loses nothing, {setting}, in {engine:?}");
            suite.test_in(engine, &name, async move |browser| reflow::loses_nothing(browser, &setting).await);
        }
        let narrow = Setting::narrow();
        suite.test_in(engine, &format!("what is pressed is large enough, in {engine:?}"), async move |browser| {
            targets::are_large(browser, &narrow).await
        });
        suite.test_in(
            engine,
            &format!("spaced-out text loses nothing at 320 pixels, in {engine:?}"),
            async move |browser| reflow::loses_nothing(browser, &narrow).await,
        );
    }
    suite.test("a barrier is noticed", audit::notices);
    suite.test("a small target is noticed", targets::notices);
    suite.test("every screen is told as reviewed", tree::is_as_reviewed);
    let pseudo = Setting::pseudo();
    suite.test(&format!("longer words that run from right to left lose nothing, {pseudo}"), async move |browser| {
        reflow::loses_nothing(browser, &pseudo).await
    });
    for locale in if full { &LOCALES[..] } else { &["en", "ar"] } {
        let name = format!("a walk by roles and names alone gets to the result, in {locale}");
        suite.test(&name, async move |browser| spoken::gets_to_the_result(browser, locale).await);
    }
    Ok(suite.run())
}
