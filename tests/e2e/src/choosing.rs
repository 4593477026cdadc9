//! Choosing by keyboard: arrow keys among radios, Tab and the space bar among boxes.

use std::iter::repeat_n;

use anyhow::{Context, Result};
use fantoccini::key::Key;

use crate::snapshot::Snapshot;
use crate::visitor::Visitor;

impl Visitor<'_> {
    /// Chooses these choices of a question none of whose choices is chosen yet, from its heading.
    ///
    /// # Errors
    ///
    /// When there is no way to them, or others are chosen in the end.
    pub async fn choose(&self, choices: &[String]) -> Result<Snapshot> {
        let before = self.page.snapshot().await?;
        let place = |wanted: &String| {
            let found = before.choices.iter().position(|choice| choice.value == *wanted);
            found.with_context(|| format!("{:?} has no choice {wanted}", before.question))
        };
        let mut places = choices.iter().map(place).collect::<Result<Vec<_>>>()?;
        places.sort_unstable();
        let first = self.tab_to("the first choice", |focus| focus.has_class("choice__input")).await?;
        let keys = if first.focus.kind == "radio" { arrows(&places) } else { boxes(&places) };
        self.page.press(&keys).await?;
        let mut wanted: Vec<&str> = choices.iter().map(String::as_str).collect();
        let in_order = |value: &&str| before.choices.iter().position(|choice| choice.value == *value);
        wanted.sort_by_key(in_order);
        self.page.wait_until(&format!("{wanted:?} is chosen"), |now| now.chosen() == wanted).await
    }
}

/// From the first radio, none chosen: the space bar chooses it, each arrow the next one.
fn arrows(places: &[usize]) -> Vec<Key> {
    match places {
        [0] => vec![Key::Space],
        places => repeat_n(Key::Down, places.iter().sum()).collect(),
    }
}

/// From the first box: Tab to each that is wanted, and tick it.
fn boxes(places: &[usize]) -> Vec<Key> {
    let mut at = 0;
    let mut keys = Vec::new();
    for place in places {
        keys.extend(repeat_n(Key::Tab, place - at));
        keys.push(Key::Space);
        at = *place;
    }
    keys
}
