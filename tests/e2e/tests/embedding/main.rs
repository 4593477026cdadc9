//! The element on a clinic's page: however it is put there, changed, moved and taken away.

mod attributes;
mod layout;
mod lifecycle;
mod snippet;

use std::process::ExitCode;

use anyhow::Result;
use e2e::Suite;

fn main() -> Result<ExitCode> {
    let mut suite = Suite::new()?;
    suite.test("the snippet of the README is enough", snippet::two_lines);
    suite.test("the files work under any path", snippet::sub_path);
    suite.test("a strict policy with trusted types is kept", snippet::strict_policy);
    suite.test("the script included twice warns once and works", snippet::script_twice);
    suite.test("en-GB is served by en", snippet::regional_language);
    suite.test("the language of the page does not matter where none is asked for", snippet::page_language);

    suite.test("the clinic's attributes may change without losing answers", attributes::change);
    suite.test("the country may change without losing answers", attributes::country);
    suite.test("a clinic's overlay asks more and tells more", attributes::overlay);
    suite.test("links that can be trusted are taken", attributes::accepted_links);
    suite.test("links that can't be trusted are refused, once", attributes::refused_links);
    suite.test("a refused link is no reason to stop", attributes::refused_from_the_start);

    suite.test("two elements keep their answers apart", lifecycle::two_elements);
    suite.test("a moved element keeps its answers", lifecycle::moved);
    suite.test("a removed element forgets its answers", lifecycle::removed);
    suite.test("reset forgets the answers", lifecycle::reset);
    suite.test("the page's own navigation forgets the answers", lifecycle::left_and_returned);
    suite.test("the same element removed and added 1,000 times leaves nothing behind", async |browser| {
        lifecycle::no_growth(browser, lifecycle::SAME_ELEMENT).await
    });
    suite.test("1,000 elements after each other leave nothing behind", async |browser| {
        lifecycle::no_growth(browser, lifecycle::NEW_ELEMENT).await
    });

    for width in [320, 1280] {
        let name = format!("at {width} pixels nothing scrolls sideways, and every target is 44 high");
        suite.test(&name, async move |browser| layout::fits(browser, width).await);
    }
    suite.test("of a result, paper shows the sheet alone, and the screen everything else", layout::paper_only);
    Ok(suite.run())
}
