//! Random attributes and documents, round after round on one page.

use anyhow::{Result, ensure};
use e2e::{Browser, Site};
use serde_json::{Value, json};

use crate::place::open;

/// Plays this many rounds, the same for the same seed.
pub async fn play(browser: &Browser, seed: u32, rounds: u32) -> Result<()> {
    let page = open(browser).await?;
    let built = |file: &str| -> Result<Value> {
        Ok(serde_json::from_slice(&Site::new()?.built(&format!("protocols/microneedling/{file}"))?)?)
    };
    let documents = json!({
        "protocol": built("protocol.json")?, "text": built("text/en.json")?, "overlay": built("overlays/sample.json")?,
    });
    let dealt = json!([documents, { "seed": seed, "rounds": rounds }]);
    let faults: Vec<String> = page.js_async(include_str!("rounds.js"), dealt).await?;
    ensure!(faults.is_empty(), "{faults:#?}");
    Ok(())
}
