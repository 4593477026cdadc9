//! The npm package at work: in a plain page, through Vite, in React and in Vue; and what its manifest says, held against it.

mod applications;
mod manifest;
mod pages;

use std::process::ExitCode;

use anyhow::Result;
use applications::APPLICATIONS;
use e2e::Suite;

fn main() -> Result<ExitCode> {
    let mut suite = Suite::new()?;
    suite.test("a plain page uses the unpacked package", pages::plain);
    suite.test("an empty Vite project, built", pages::built);
    suite.test("an empty Vite project, built, with the widget in a frame", pages::isolated);
    suite.test("an empty Vite project, as it is developed", pages::developed);

    for application in APPLICATIONS {
        let name = application.name;
        let test = format!("{name} sets attributes and properties, hears events, calls methods and mounts again");
        suite.test(&test, async move |browser| applications::built(browser, application).await);
        let test = format!("{name} does so as it is developed, and while it is edited");
        suite.test(&test, async move |browser| applications::developed(browser, application).await);
    }

    suite.test("the manifest names the attributes, properties and methods that there are", manifest::class);
    suite.test("each property that reflects an attribute does", manifest::reflection);
    suite.test("the manifest names the events, slots, parts and custom properties that there are", manifest::shadow);
    Ok(suite.run())
}
