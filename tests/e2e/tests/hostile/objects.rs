//! Objects as documents: each is used, or refused in one line that says what is wrong and how to mend it.

use anyhow::{Result, ensure};
use e2e::{Browser, Site};
use serde_json::Value;

use crate::place::open;

pub async fn each(browser: &Browser) -> Result<()> {
    let page = open(browser).await?;
    let sample: Value = serde_json::from_slice(&Site::new()?.built("protocols/microneedling/overlays/sample.json")?)?;
    let faults: Vec<String> = page.js_async(include_str!("objects.js"), sample).await?;
    ensure!(faults.is_empty(), "{faults:#?}");
    Ok(())
}
