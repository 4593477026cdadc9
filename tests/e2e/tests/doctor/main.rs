//! The panel for clinic staff: what it says of hosts that are broken in one way each, and that it does no harm.

mod attributes;
mod facts;
mod files;
mod manners;
mod page;
mod panel;
mod policies;
mod scripts;

use std::process::ExitCode;

use anyhow::{Result, ensure};
use e2e::{Browser, HostPage, Page, Site, Suite};

use crate::panel::findings;

fn main() -> Result<ExitCode> {
    let mut suite = Suite::new()?;
    suite.test("of a healthy host it says that all is well", manners::healthy);
    for case in files::cases().into_iter().chain(policies::cases()).chain(scripts::cases()).chain(page::cases()) {
        suite
            .test(&format!("it says what to mend when {}", case.name), async move |browser| check(browser, case).await);
    }
    suite.test("files on another site need its leave", files::cross_origin);
    suite.test("it makes findings of what can't be arranged here", facts::from_facts);
    suite.test("it refuses the attributes that the widget refuses", attributes::agree);
    suite.test("without data-doctor it is not even loaded", manners::absent);
    suite.test("it comes and goes with data-doctor", manners::comes_and_goes);
    suite.test("the demo page shows it when asked by its address", manners::demo);
    suite.test("it knows the classic script, which carries everything along", manners::classic);
    suite.test("it keeps a strict policy with trusted types", manners::strict_policy);
    suite.test("it requests the clinic's own files and the page, and nothing else", manners::requests);
    suite.test("it copies when asked, and then alone", manners::copies);
    suite.test("it is a section with a heading, a list and two buttons", manners::structure);
    for width in [320, 1280] {
        suite.test(&format!("at {width} pixels it fits"), async move |browser| manners::fits(browser, width).await);
    }
    Ok(suite.run())
}

/// One broken host.
pub struct Case {
    name: &'static str,
    page: HostPage,
    break_it: fn(Site) -> Result<Site>,
    /// Each thing to mend: words that one finding must hold. What the widget itself says may come on top.
    expected: &'static [&'static [&'static str]],
}

/// Asks by the attribute, as on a page whose script runs.
pub fn asked() -> HostPage {
    HostPage::default().element("data-doctor consult-url=\"https://clinic.example/book\"")
}

/// Includes the doctor alone: the script itself can't run.
pub fn alone() -> HostPage {
    HostPage::default().head("<script type=\"module\" src=\"doctor.js\"></script>\n")
}

async fn check(browser: &Browser, case: Case) -> Result<()> {
    let site = (case.break_it)(Site::with_page(&case.page)?)?;
    let page = Page::open(browser, site, "/").await?;
    let found = findings(&page).await?;
    let serious: Vec<_> = found.iter().filter(|one| one.is_serious() && !one.is_of_element()).collect();
    ensure!(serious.len() == case.expected.len(), "{} things to mend: {serious:#?}", serious.len());
    for words in case.expected {
        let is_told = serious.iter().any(|one| words.iter().all(|word| one.all().contains(word)));
        ensure!(is_told, "no finding holds all of {words:?}: {serious:#?}");
    }
    Ok(())
}
