//! Watches the built widget in browsers, and writes down what left it: `witness --dist DIR --out FILE [--quick | --full]
//! [--pairs N]`. What it finds is for others to judge: it fails only when it could not look.

mod answers;
mod arguments;
mod evidence;
mod frame;
mod heard;
mod hostile;
mod leak;
mod net_log;
mod rig;
mod run;
mod silence;
mod told;
mod trace;
mod trap;
mod watched;

use std::fs;
use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use e2e::{Documents, Engine, use_dist};
use tokio::time::timeout;
use tokio::try_join;

use arguments::{Arguments, Depth};
use evidence::{Check, Evidence};
use silence::{Frame, Silence};

/// So many pairs are enough to see whether another engine is alike.
const PAIRS_ELSEWHERE: usize = 3;
/// For each pair in a frame that grows, as many are compared in one of one height.
const FITTED: usize = 3;
/// As many browsers compare pairs at once.
const BROWSERS: usize = 2;
/// A quick look takes seconds; a release that was spoilt can keep it waiting at every step.
const QUICK: Duration = Duration::from_secs(240);
/// So long takes none of the looks in one browser, and no pair of visitors.
const STAGE: Duration = Duration::from_secs(480);
const PAIR: Duration = Duration::from_secs(10);

#[tokio::main]
async fn main() -> Result<()> {
    let Arguments { dist, out, depth, pairs } = Arguments::read()?;
    use_dist(fs::canonicalize(&dist).with_context(|| dist.display().to_string())?);
    let documents = Documents::read()?;
    let seen = match depth {
        Depth::Quick => timeout(QUICK, quick(pairs, &documents)).await.context("no quick look came to an end")??,
        Depth::Usual | Depth::Full => whole(depth, pairs, &documents).await?,
    };
    let mut evidence = serde_json::to_string_pretty(&seen.evidence())?;
    evidence.push('\n');
    fs::write(&out, evidence).with_context(|| out.display().to_string())
}

/// What was seen in one browser or in more.
#[derive(Default)]
struct Seen {
    run: Vec<Check>,
    frame: Vec<Check>,
    opened: frame::Opened,
    silence: Silence,
}

/// One walk in the page and one in the frame.
async fn quick(pairs: usize, documents: &Documents) -> Result<Seen> {
    let engine = Engine::Chromium;
    let (run, (frame, opened), silence) = try_join!(
        run::checks(engine, Depth::Quick, documents),
        frame::checks(engine, documents),
        silence::compare(engine, Frame::Strict, pairs, 1, documents)
    )?;
    Ok(Seen { run, frame, opened, silence })
}

/// Everything, in all engines: side by side, since each waits most of the time.
async fn whole(depth: Depth, pairs: usize, documents: &Documents) -> Result<Seen> {
    let pairs = |engine| if engine == Engine::Chromium { pairs } else { pairs.min(PAIRS_ELSEWHERE) };
    let browsers = |engine| if engine == Engine::Chromium { BROWSERS } else { 1 };
    let begun = Instant::now();
    let tell = |engine: Engine, what: &str| eprintln!("{:10}{:4} s  {what}", engine.name(), begun.elapsed().as_secs());
    let one = async |engine| {
        let run = persistently(engine, STAGE, async || run::checks(engine, depth, documents).await).await?;
        tell(engine, "whole walks recorded");
        let (frame, opened) = persistently(engine, STAGE, async || frame::checks(engine, documents).await).await?;
        tell(engine, "attempts made from inside the frame");
        let mut silence = persistently(engine, STAGE, async || hostile::record(engine, documents).await).await?;
        tell(engine, "a page that records its visitors");
        for (frame, pairs) in [(Frame::Strict, pairs(engine)), (Frame::Fitted, pairs(engine) / FITTED)] {
            let limit = u32::try_from(pairs).map_or(STAGE, |pairs| STAGE + PAIR * pairs);
            let compare = async || silence::compare(engine, frame, pairs, browsers(engine), documents).await;
            silence.add(persistently(engine, limit, compare).await?);
            tell(engine, &format!("{pairs} pairs of visitors compared"));
        }
        anyhow::Ok(Seen { run, frame, opened, silence })
    };
    let (mut seen, firefox, webkit) = try_join!(one(Engine::Chromium), one(Engine::Firefox), one(Engine::WebKit))?;
    for other in [firefox, webkit] {
        seen.run.extend(other.run);
        seen.frame.extend(other.frame);
        seen.opened.extend(other.opened);
        seen.silence.checks.extend(other.silence.checks);
    }
    Ok(seen)
}

/// Once more with another browser, should one die or fall silent: that says nothing of the release. What does not hold is
/// no error, and never tried twice.
async fn persistently<T>(engine: Engine, limit: Duration, look: impl AsyncFn() -> Result<T>) -> Result<T> {
    let once = async || timeout(limit, look()).await.with_context(|| format!("no end within {} s", limit.as_secs()))?;
    match once().await {
        Err(error) => {
            eprintln!("{:10}once more, since the first time {error:#}", engine.name());
            once().await
        }
        seen => seen,
    }
}

impl Seen {
    fn evidence(self) -> Evidence {
        let frame = frame::layer(self.frame, &self.opened);
        Evidence { layers: vec![run::layer(self.run), frame, silence::layer(self.silence)] }
    }
}
