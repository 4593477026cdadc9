//! Addresses in every place that takes one: those that would run something, or lead where nobody meant to.

use anyhow::{Result, ensure};
use e2e::{Browser, Documents, Site, Stop};
use serde_json::{Value, json};

use crate::place::{give, open};

const FOLDER: &str = "protocols/microneedling";

pub async fn each(browser: &Browser) -> Result<()> {
    let built = |file: &str| -> Result<Value> {
        Ok(serde_json::from_slice(&Site::new()?.built(&format!("{FOLDER}/{file}"))?)?)
    };
    let (sample, protocol) = (built("overlays/sample.json")?, built("protocol.json")?);
    let page = open(browser).await?;
    give(&page, "overlay", &sample).await?;
    let mut answers = Documents::read()?.scenario("discuss")?.answers.clone();
    answers.insert("other-clinic".to_owned(), vec!["no".to_owned()]);
    page.walk(&answers, Stop::Result).await?;
    let faults: Vec<String> = page.js_async(include_str!("links.js"), json!([sample, protocol])).await?;
    ensure!(faults.is_empty(), "{faults:#?}");
    Ok(())
}
