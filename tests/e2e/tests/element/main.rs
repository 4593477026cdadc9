//! What the element promises to whoever writes it into a page or a program.

mod documents;
mod events;
mod languages;
mod methods;
mod package;
mod properties;
mod ready;
mod slots;

use std::process::ExitCode;

use anyhow::Result;
use e2e::{Engine, Suite};

fn main() -> Result<ExitCode> {
    let mut suite = Suite::new()?;
    for engine in [Engine::Chromium, Engine::Firefox] {
        macro_rules! test {
            ($name:literal, $body:path) => {
                suite.test_in(engine, &format!("{engine:?}: {}", $name), $body);
            };
        }
        test!("attributes and properties reflect each other", properties::reflect);
        test!("properties set before the script arrives survive", properties::early);
        test!("what the author set stays, and nothing is added, in every state", properties::untouched);
        test!("hidden hides", properties::hidden);
        test!("several changes in one go update once", properties::batched);
        test!("a document given as an object is used as it was then", documents::objects);
        test!("a document given as a string is an address", documents::addresses);
        test!("a document that is wrong is refused by name, as an object too", documents::refused);
        test!("ready is fulfilled when the widget shows, for late listeners too", ready::fulfilled);
        test!("ready is rejected with the sentence, and there is a new one after", ready::rejected);
        test!("ready is a new promise after the element was removed", ready::removed);
        test!(
            "the page's language comes, then the visitor's, and none once the first question shows",
            languages::one_text_then_the_visitors_own_then_none
        );
        test!("the language is the element's, the page's, the browser's, or English", languages::whose_language);
        test!("a language that does not come leaves the old one, and a sentence", languages::one_that_does_not_come);
        test!("the fallback speaks the page's language where its words have come", languages::fallback);
        test!("reset shows the first screen", methods::reset);
        test!("focus goes to the heading of the screen", methods::focus);
        test!("another tag works beside the first", methods::another_tag);
        test!("events bubble, are composed, and carry nothing", events::events);
        test!("logo and legal show on every screen that has a place for them", slots::logo_and_legal);
        test!("contact shows only where booking may be offered", slots::contact);
        test!("the slots show beside the fallback, whoever wrote it", slots::fallback);
    }
    suite.test("the modules can be imported where there is no DOM", package::without_dom);
    Ok(suite.run())
}
