//! The npm package at work: in a plain page, through Vite, in React and in Vue; and what its manifest says, held against it.

mod applications;
mod manifest;
mod pages;

use std::process::ExitCode;

use anyhow::Result;
use e2e::Suite;

fn main() -> Result<ExitCode> {
    let mut suite = Suite::new()?;
    suite.test("a plain page uses the unpacked package", pages::plain);
    suite.test("an empty Vite project, built", pages::built);
    suite.test("an empty Vite project, as it is developed", pages::developed);

    for framework in ["react", "vue"] {
        let name = format!("{framework} sets attributes and properties, hears events, calls methods and mounts again");
        suite.test(&name, async move |browser| applications::works(browser, framework).await);
    }

    suite.test("the manifest names the attributes, properties and methods that there are", manifest::class);
    suite.test("each property that reflects an attribute does", manifest::reflection);
    suite.test("the manifest names the events, slots, parts and custom properties that there are", manifest::shadow);
    Ok(suite.run())
}
