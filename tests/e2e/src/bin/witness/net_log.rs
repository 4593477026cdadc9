//! Chromium's log of its own network: every host that it looked up, also only to be ready for it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use serde::Deserialize;
use serde_json::Value;

const LOOK_UP: &str = "HOST_RESOLVER_MANAGER_REQUEST";
/// Where every page comes from.
const HERE: &str = "//127.0.0.1";

#[derive(Deserialize)]
struct Log {
    constants: Constants,
    events: Vec<Event>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Constants {
    log_event_types: BTreeMap<String, u64>,
}

#[derive(Deserialize)]
struct Event {
    #[serde(rename = "type")]
    kind: u64,
    #[serde(default)]
    params: Value,
}

/// Every host that pages of this machine looked up, each once, as `http://clinic.example`. Numbers are looked up too.
/// What the browser asks for by itself, such as its maker's own services, belongs to no page.
///
/// # Errors
///
/// When the log is missing or is no log.
pub fn hosts(file: &Path) -> Result<Vec<String>> {
    let text = fs::read_to_string(file).context("Chromium wrote no log of its network")?;
    let Log { constants, events } = read(&text)?;
    let look_up =
        constants.log_event_types.get(LOOK_UP).with_context(|| format!("Chromium no longer writes down {LOOK_UP}"))?;
    let text = |event: &Event, name: &str| event.params.get(name).and_then(Value::as_str).map(str::to_owned);
    let of_a_page = |event: &&Event| text(event, "network_anonymization_key").is_some_and(|key| key.contains(HERE));
    let hosts: BTreeSet<String> = events
        .iter()
        .filter(|event| event.kind == *look_up)
        .filter(of_a_page)
        .filter_map(|event| text(event, "host"))
        .collect();
    Ok(hosts.into_iter().collect())
}

/// A browser that ends abruptly leaves the list open.
fn read(text: &str) -> Result<Log> {
    let mended = || format!("{}]}}", text.trim_end().trim_end_matches(','));
    serde_json::from_str(text).or_else(|_| serde_json::from_str(&mended())).context("the log of Chromium's network")
}
