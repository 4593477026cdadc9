//! Watches the built widget in browsers, and writes down what left it: `witness --dist DIR --out FILE [--quick | --full]
//! [--pairs N]`. What it finds is for others to judge: it fails only when it could not look.

mod arguments;
mod evidence;
mod heard;
mod leak;
mod net_log;
mod rig;
mod run;
mod told;
mod trap;
mod watched;

use std::fs;

use anyhow::{Context, Result};
use e2e::{Documents, Engine, use_dist};

use arguments::{Arguments, Depth};
use evidence::{Check, Evidence};

#[tokio::main]
async fn main() -> Result<()> {
    let Arguments { dist, out, depth, pairs } = Arguments::read()?;
    use_dist(fs::canonicalize(&dist).with_context(|| dist.display().to_string())?);
    let documents = Documents::read()?;
    let engines = if depth == Depth::Quick { &Engine::ALL[..1] } else { &Engine::ALL[..] };
    let mut run: Vec<Check> = Vec::new();
    for engine in engines {
        run.extend(run::checks(*engine, depth, &documents).await?);
    }
    let evidence = Evidence { layers: vec![run::layer(run)] };
    let _ = pairs;
    fs::write(&out, serde_json::to_string_pretty(&evidence)?).with_context(|| out.display().to_string())
}
