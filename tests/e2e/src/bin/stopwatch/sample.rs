//! Everything that is measured of one candidate in one round.

use std::sync::Arc;
use std::time::Duration;

use anyhow::Result;
use e2e::Server;
use serde::Serialize;
use serde_json::json;
use tempfile::TempDir;
use tokio::time::sleep;

use crate::candidate::Candidate;
use crate::tab::{Noted, Speed, Tab};
use crate::walk::{start, walk};

/// How long a page is left alone, to see what it does by itself.
const ALONE: Duration = Duration::from_secs(4);
/// A task longer than this keeps a visitor waiting, in milliseconds.
const LONG: f64 = 50.0;
/// So many cycles before anything is counted: compilers and caches have settled then.
const WARM: usize = 20;
/// And so many are counted.
const CYCLES: usize = 200;

/// Times are in milliseconds, sizes in bytes.
#[derive(Debug, Serialize)]
pub struct Sample {
    first_screen: f64,
    first_question: f64,
    first_answer: f64,
    /// How much longer than [`LONG`] tasks were that began before the first answer.
    blocking: f64,
    bytes: f64,
    /// Of what had come when the first screen was painted.
    first_bytes: f64,
    requests: usize,
    steps: Vec<f64>,
    work: f64,
    heap: f64,
    wasm: f64,
    again_screen: f64,
    again_question: f64,
    again_bytes: f64,
    alone_tasks: usize,
    alone_blocking: f64,
    alone_shift: f64,
    #[serde(flatten)]
    cycles: Option<Cycles>,
}

/// One mount and unmount: how long it took, and what was left behind.
#[derive(Debug, Serialize)]
struct Cycles {
    cycle: f64,
    cycle_heap: f64,
    cycle_wasm: f64,
    cycle_nodes: f64,
}

/// Four visits, each in a browser of its own: left alone; walked through; come back; and mounted again and again.
pub async fn sample(candidate: &Candidate, server: &Arc<Server>, cycles: bool) -> Result<Sample> {
    let alone = alone(candidate, server).await?;
    let profile = TempDir::new()?;

    let read = async |tab: &Tab, first_screen| {
        let walked = walk(tab, candidate, first_screen).await?;
        Ok((first_screen, walked, tab.noted().await?, tab.heap().await?, tab.wasm_memory().await?))
    };
    let (first_screen, walked, noted, heap, wasm) =
        Tab::visit(candidate, server, profile.path(), Speed::Slowed, read).await?;

    let come_back = async |tab: &Tab, screen| Ok((screen, start(tab, candidate, screen).await?, tab.noted().await?));
    let (again_screen, again_question, again) =
        Tab::visit(candidate, server, profile.path(), Speed::Slowed, come_back).await?;

    let cycles = if cycles { Some(mount(candidate, server).await?) } else { None };
    Ok(Sample {
        first_screen,
        first_question: walked.first_question,
        first_answer: walked.first_answer,
        blocking: blocking(&noted, walked.first_answer),
        bytes: noted.files.iter().map(|file| file.bytes).sum(),
        first_bytes: noted.files.iter().filter(|file| file.at <= first_screen).map(|file| file.bytes).sum(),
        requests: noted.files.len(),
        steps: walked.steps,
        work: walked.work,
        heap,
        wasm,
        again_screen,
        again_question,
        again_bytes: again.files.iter().map(|file| file.moved).sum(),
        alone_tasks: alone.tasks.len(),
        alone_blocking: blocking(&alone, f64::INFINITY),
        // From nothing: an empty sum would be -0.
        alone_shift: alone.shifts.iter().fold(0.0, |sum, (_, value)| sum + value),
        cycles,
    })
}

/// What a page does to itself while nobody touches it.
async fn alone(candidate: &Candidate, server: &Arc<Server>) -> Result<Noted> {
    let profile = TempDir::new()?;
    let look = async |tab: &Tab, _| {
        sleep(ALONE).await;
        tab.noted().await
    };
    Tab::visit(candidate, server, profile.path(), Speed::Slowed, look).await
}

async fn mount(candidate: &Candidate, server: &Arc<Server>) -> Result<Cycles> {
    let profile = TempDir::new()?;
    let again_and_again = async |tab: &Tab, _| {
        let cycle = async |times: usize| tab.ask::<f64>("stopwatch.cycle(which[0])", &[json!(times)]).await;
        let left = async || anyhow::Ok([tab.heap().await?, tab.wasm_memory().await?, tab.metric("Nodes").await?]);
        cycle(WARM).await?;
        let before = left().await?;
        let took = cycle(CYCLES).await?;
        Ok((took, before, left().await?))
    };
    let (cycle, [heap_before, wasm_before, nodes_before], [heap, wasm, nodes]) =
        Tab::visit(candidate, server, profile.path(), Speed::Own, again_and_again).await?;
    let each = f64::from(u32::try_from(CYCLES)?);
    Ok(Cycles {
        cycle,
        cycle_heap: (heap - heap_before) / each,
        cycle_wasm: (wasm - wasm_before) / each,
        cycle_nodes: (nodes - nodes_before) / each,
    })
}

fn blocking(noted: &Noted, until: f64) -> f64 {
    noted.tasks.iter().filter(|(began, _)| *began < until).fold(0.0, |sum, (_, took)| sum + took - LONG)
}
