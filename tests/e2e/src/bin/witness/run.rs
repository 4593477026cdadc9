//! Whole walks, with everything recorded that a browser does after the widget's files have come.

use anyhow::Result;
use e2e::{DISPOSITIONS, Documents, Engine, Stop};
use fantoccini::key::Key;
use serde_json::Value;

use crate::arguments::Depth;
use crate::evidence::{Check, Layer};
use crate::leak::{Leak, Topic};
use crate::rig::{Mode, Rig};
use crate::watched::Watched;

/// The one with the most to take along.
const ONE: &str = "defer";

/// So many leaks of one kind are told in full.
const MOST: usize = 16;

/// What each button on a result may do, and that alone, once it is pressed.
const BUTTONS: [(&str, &[Topic]); 5] = [
    ("print", &[]),
    ("save-page", &[Topic::Download]),
    ("copy", &[Topic::Clipboard]),
    ("qr", &[]),
    ("save", &[Topic::Download]),
];

/// What is claimed.
pub fn layer(checks: Vec<Check>) -> Layer {
    let claim = "After the widget's files have loaded, a visitor's walk to any result, and the buttons by which they take it \
        along, make the browser send, ask for, store, announce or show nothing outside the widget. With the host switched \
        off after loading, everything still works.";
    Layer {
        id: "run",
        title: "Whole walks, recorded",
        claim: claim.to_owned(),
        differs_in_page_mode: Vec::new(),
        known_open: Vec::new(),
        checks,
    }
}

/// Walks in one browser.
pub async fn checks(engine: Engine, depth: Depth, documents: &Documents) -> Result<Vec<Check>> {
    let rig = Rig::open(engine).await?;
    let mut records = Vec::new();
    for mode in Mode::ALL {
        let mut record = Record { engine, mode, ends: Vec::new(), leaks: Vec::new(), stuck: Vec::new() };
        for end in ends(engine, mode, depth) {
            walk(&rig, end, documents, &mut record).await?;
        }
        records.push(record);
    }
    // The browser's own log does not tell one page from another.
    let hosts = rig.close().await?;
    for record in &mut records {
        let leaks = hosts.iter().map(|host| Leak::new(Topic::Host, format!("looked up {host}")));
        record.note(leaks.collect(), "on one of the walks", &[]);
    }
    Ok(records.iter().flat_map(Record::checks).collect())
}

fn ends(engine: Engine, mode: Mode, depth: Depth) -> &'static [&'static str] {
    match (depth, engine, mode) {
        (Depth::Quick, ..) => &[ONE],
        (Depth::Usual, Engine::Firefox | Engine::WebKit, Mode::Frame) => &["no-flags", "urgent-care"],
        _ => &DISPOSITIONS,
    }
}

/// What was recorded of the walks in one place.
struct Record {
    engine: Engine,
    mode: Mode,
    ends: Vec<&'static str>,
    /// And when.
    leaks: Vec<(Leak, String)>,
    /// Walks that came to no end.
    stuck: Vec<String>,
}

/// To a result, every button there, away from the page; and once more with the host switched off.
async fn walk(rig: &Rig, end: &'static str, documents: &Documents, record: &mut Record) -> Result<()> {
    let mut watched = rig.watch(record.mode).await?;
    record.ends.push(end);
    record.reached(to_result(&watched, end, documents).await, end);
    record.note(watched.leaks().await?, &format!("on the way to {end}"), &[]);
    for (button, may) in BUTTONS {
        // A page that has gone elsewhere has no buttons; that was noted.
        let _ = press(&watched, button).await;
        record.note(watched.leaks().await?, &format!("after {button} was pressed"), may);
    }
    record.note(watched.leave().await?, "when the page was left", &[]);

    let mut watched = rig.watch(record.mode).await?;
    watched.page.server.stop();
    record.reached(to_result(&watched, end, documents).await, &format!("{end} with the host switched off"));
    record.note(watched.leaks().await?, &format!("on the way to {end} with the host switched off"), &[]);
    Ok(())
}

async fn to_result(watched: &Watched<'_>, end: &str, documents: &Documents) -> Result<()> {
    let page = &watched.page;
    // A printer is asked for otherwise, and waited for.
    page.js::<Value>("window.print = () => {}").await?;
    let now = page.walk(&documents.scenario(end)?.answers, Stop::Result).await?;
    anyhow::ensure!(now.result.as_deref() == Some(end), "it ended in {:?}", now.result);
    Ok(())
}

/// With a key, as a visitor does: otherwise no browser lets a page copy.
async fn press(watched: &Watched<'_>, button: &str) -> Result<()> {
    watched.page.inside::<Value>(&format!("root.querySelector('[aria-describedby={button}-more]').focus()")).await?;
    watched.page.press(&[Key::Enter]).await
}

impl Record {
    fn reached(&mut self, result: Result<()>, end: &str) {
        if let Err(error) = result {
            self.stuck.push(format!("{end}: {error:#}"));
        }
    }

    fn note(&mut self, leaks: Vec<Leak>, when: &str, may: &[Topic]) {
        let others = leaks.into_iter().filter(|leak| !may.contains(&leak.topic));
        self.leaks.extend(others.map(|leak| (leak, when.to_owned())));
    }

    fn checks(&self) -> Vec<Check> {
        let place = self.mode.place();
        let topics = Topic::ALL.into_iter().filter(|topic| *topic != Topic::Height || self.mode == Mode::Frame);
        let mut checks: Vec<Check> = topics
            .map(|topic| {
                let (held, saw) = self.seen_of(topic);
                Check::of(self.engine, format!("{}, {place}", topic.promise()), held, saw)
            })
            .collect();
        let saw = match self.stuck.as_slice() {
            [] => format!(
                "Every walk led to its result twice, the second time with the host switched off: {}.",
                self.walks()
            ),
            [first, ..] => format!("Did not reach {first}"),
        };
        let name = format!("every walk reaches its result, without a network too, {place}");
        checks.push(Check::of(self.engine, name, self.stuck.is_empty(), saw));
        checks
    }

    fn seen_of(&self, topic: Topic) -> (bool, String) {
        let watched = topic.watched(self.engine);
        let mut told: Vec<String> = self
            .leaks
            .iter()
            .filter(|(leak, _)| leak.topic == topic)
            .map(|(leak, when)| format!("{} {when}", leak.what))
            .collect();
        told.dedup();
        if told.is_empty() {
            return (true, format!("Nothing, in {} (watched by {watched}).", self.walks()));
        }
        let more = told.len().saturating_sub(MOST);
        told.truncate(MOST);
        let more = if more == 0 { String::new() } else { format!("; and {more} more") };
        (false, format!("{}{more}.", told.join("; ")))
    }

    fn walks(&self) -> String {
        match self.ends.as_slice() {
            [one] => format!("a walk to {one}"),
            ends => format!("{} walks to {}", ends.len(), ends.join(", ")),
        }
    }
}
