//! Site builders that fill in templates.

use anyhow::{Result, ensure};
use e2e::{Browser, Page};
use guide::{Block, FOLDER, Workshop};
use serde_json::{Value, json};

use crate::pages::{page, site, works};

/// The element as it stands in the page, and whether a script of someone else's has run.
const LOOK: &str = "
    const [{ attributes }] = document.querySelectorAll(arguments[0]);
    return [Object.fromEntries([...attributes].map(({ name, value }) => [name, value])), 'hacked' in window]";

pub async fn shopify(browser: &Browser, block: &Block) -> Result<()> {
    let name = "\"><script>window.hacked = 1</script>";
    let shop = json!({
        "shop": { "url": "https://shop.example", "phone": "+44 20 7946 0000", "name": name },
        "request": { "locale": { "iso_code": "en" } },
    });
    let html = Workshop::open()?.node("liquid.js", &[&shop.to_string(), &format!("{FOLDER}/")], &block.body)?;
    let page = Page::open(browser, site(&page(&html))?, "/").await?;
    works(&page).await?;
    let (element, hacked): (Value, bool) = page.js(LOOK).await?;
    let expected = json!({
        "clinic-name": name, "consult-phone": "+44 20 7946 0000",
        "consult-url": "https://shop.example/pages/book", "lang": "en",
    });
    ensure!(element == expected && !hacked, "the template gives {element}");
    Ok(())
}
