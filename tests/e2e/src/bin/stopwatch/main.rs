//! Measures the built widget as a visitor with a slow telephone has it, beside a form made by hand and, with `--peers`,
//! beside other people's software: `stopwatch --dist DIR --out FILE [--peers DIR] [--rounds N] [--only NAME,...]`.
//! It judges nothing: it fails only when it could not measure.

mod arguments;
mod candidate;
mod field;
mod growth;
mod host;
mod sample;
mod tab;
mod walk;

use std::fs;
use std::future::Future;
use std::path::Path;
use std::sync::Arc;
use std::thread::available_parallelism;
use std::time::Instant;

use anyhow::{Context, Result};
use e2e::{Server, use_dist};
use serde_json::{Value, json};
use tempfile::TempDir;

use arguments::Arguments;
use candidate::Candidate;
use field::Field;
use tab::{BITS, CPU, LATENCY, Speed, Tab};

/// In so many rounds, forms are mounted again and again, and large ones walked through, too: both take long.
const LONG_ROUNDS: usize = 3;
/// A sample that could not be taken is tried so often: now and then a browser does not start.
const TRIES: usize = 3;

#[tokio::main]
async fn main() -> Result<()> {
    let Arguments { dist, out, peers, rounds, only } = Arguments::read()?;
    let dist = fs::canonicalize(&dist).with_context(|| dist.display().to_string())?;
    use_dist(dist.clone());
    eprintln!("squeezing what is served");
    let Field { mut compared, mut grown, site } = Field::prepare(&dist, peers.as_deref())?;
    let wanted = |candidate: &Candidate| only.is_empty() || only.contains(&candidate.id);
    compared.retain(wanted);
    grown.retain(|(_, candidate)| wanted(candidate));
    let server = Arc::new(site.serve().await?);

    // One after the other in each round, so that whatever else the machine does falls on all alike.
    let (mut samples, mut growth) = (vec![Vec::new(); compared.len()], vec![Vec::new(); grown.len()]);
    for round in 1..=rounds {
        for (candidate, samples) in compared.iter().zip(&mut samples) {
            let what = format!("round {round} of {rounds}: {}", candidate.id);
            samples.push(taken(&what, || sample::sample(candidate, &server, round <= LONG_ROUNDS)).await?);
        }
        for ((_, candidate), samples) in grown.iter().zip(&mut growth).filter(|_| round <= LONG_ROUNDS) {
            let what = format!("round {round} of {rounds}: {}", candidate.id);
            samples.push(taken(&what, || growth::grown(candidate, &server)).await?);
        }
    }
    let candidates = compared.iter().zip(samples);
    let candidates =
        candidates.map(|(Candidate { id, name, .. }, samples)| json!({ "id": id, "name": name, "samples": samples }));
    let growth =
        grown.iter().zip(growth).map(|((questions, _), samples)| json!({ "questions": questions, "samples": samples }));
    let measured = json!({
        "browser": browser(&compared, &server).await?,
        "cores": available_parallelism().map_or(1, usize::from),
        "rounds": rounds,
        "conditions": { "cpu": CPU, "bits": BITS, "latency": LATENCY },
        "candidates": candidates.collect::<Vec<_>>(),
        "growth": growth.collect::<Vec<_>>(),
    });
    write(&out, &measured)
}

/// Takes a sample, and says so.
async fn taken<T, F>(what: &str, take: impl Fn() -> F) -> Result<Value>
where
    T: serde::Serialize,
    F: Future<Output = Result<T>>,
{
    let mut tries = 0;
    loop {
        tries += 1;
        let begin = Instant::now();
        match take().await {
            Ok(sample) => {
                eprintln!("{what}: measured in {} s", begin.elapsed().as_secs());
                return Ok(serde_json::to_value(sample)?);
            }
            Err(error) if tries < TRIES => eprintln!("{what}: {error:#}; once more"),
            Err(error) => return Err(error.context(what.to_owned())),
        }
    }
}

async fn browser(compared: &[Candidate], server: &Arc<Server>) -> Result<String> {
    let candidate = compared.first().context("nothing is measured")?;
    let profile = TempDir::new()?;
    let product = async |tab: &Tab, _| tab.product().await;
    Tab::visit(candidate, server, profile.path(), Speed::Own, product).await
}

fn write(out: &Path, measured: &Value) -> Result<()> {
    fs::write(out, format!("{measured:#}\n")).with_context(|| out.display().to_string())
}
