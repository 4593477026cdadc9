//! One test for each block of `docs/embedding.md`, by the two words behind its backticks. A block that nothing is known to
//! be done with fails.
//!
//! | block | what is done |
//! |---|---|
//! | `html NAME` | it stands on a page of a clinic's, and someone walks to a result |
//! | `css NAME`, `js NAME` | the same, with this sheet or script on the page |
//! | `http NAME` | the page that it is for works under this policy, and doesn't without any one of its sources |
//! | `nginx`, `apache`, `caddyfile`, `text _headers` | the real server runs with it; its answers are what the guide says |
//! | `text shortcode` | a real WordPress shows it |
//! | `liquid`, `jsx`, `vue` | filled in, bundled or built by the program that they are for |
//! | `sh NAME` | the commands are run |

mod builders;
mod claims;
mod frameworks;
mod hosts;
mod pages;
mod policies;
mod wordpress;

use std::process::ExitCode;

use anyhow::{Result, bail};
use e2e::{Browser, Suite};
use guide::{Block, Guide};

fn main() -> Result<ExitCode> {
    let guide = Guide::read()?;
    let mut suite = Suite::new()?;
    for block in guide.blocks() {
        let name = format!("line {}: {} {}", block.line, block.language, block.name);
        suite.test(&name, async move |browser| check(browser, &block).await);
    }
    suite.test("the widget says what the guide quotes", async |_| claims::quoted());
    suite.test("WordPress takes the snippet out of what others save", wordpress::stripped);
    suite.test("the plugin escapes whatever is written", wordpress::hostile);
    suite.test("the block offers what the element takes", wordpress::block);
    suite.test("PHP reads every file of the plugin", wordpress::well_formed);
    Ok(suite.run())
}

async fn check(browser: &Browser, block: &Block) -> Result<()> {
    match (block.language.as_str(), block.name.as_str()) {
        ("html", "two-lines" | "classic" | "nonce" | "recorders" | "upgrade" | "squarespace") => {
            pages::walks(browser, block).await
        }
        ("html", "slots") => pages::slots(browser, block).await,
        ("html", "frame-attribute" | "frame" | "frame-height") => pages::framed(browser, block).await,
        ("html", "single-file") => pages::opens(browser, block).await,
        ("html", "doctor" | "doctor-alone") => pages::doctor(browser, block).await,
        ("js", "from-a-script") => pages::scripted(browser, block).await,
        ("css", "theme") => pages::themed(browser, block).await,
        ("http", _) => policies::hold(browser, block).await,
        ("nginx", "files") => hosts::nginx(browser, block).await,
        ("nginx", "brotli") => hosts::nginx_brotli(browser, block).await,
        ("nginx", "other-host") => hosts::nginx_other_host(browser, block).await,
        ("apache", "htaccess") => hosts::apache(browser, block).await,
        ("caddyfile", "site") => hosts::caddy(browser, block).await,
        ("text", "_headers") => hosts::headers_file(browser, block).await,
        ("text", "shortcode") => wordpress::shortcode(browser, block).await,
        ("sh", "wordpress") => wordpress::packed(block),
        ("liquid", "shopify") => builders::shopify(browser, block).await,
        ("sh", "npm") => frameworks::packed(block),
        ("js", "define" | "own-name") => frameworks::plain(browser, block).await,
        ("jsx", "react") => frameworks::react(browser, block).await,
        ("vue", "vue") | ("js", "vite-config") => frameworks::vue(browser).await,
        (language, name) => bail!("nothing is known to be done with \"{language} {name}\""),
    }
}
