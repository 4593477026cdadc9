//! Waiting for something to become true, with a deadline and without guessing how long it takes.

use std::time::Duration;

use anyhow::{Context, Result};
use tokio::time::{MissedTickBehavior, interval, timeout};

/// How often to look.
const TICK: Duration = Duration::from_millis(15);

/// Looks again and again until `probe` finds something, at most for `limit`.
///
/// # Errors
///
/// The probe's own error, or that `what` did not happen in time.
pub async fn eventually<T>(what: &str, limit: Duration, probe: impl AsyncFn() -> Result<Option<T>>) -> Result<T> {
    let mut ticks = interval(TICK);
    ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    let looking = async {
        loop {
            ticks.tick().await;
            if let Some(found) = probe().await? {
                return Ok(found);
            }
        }
    };
    timeout(limit, looking).await.with_context(|| format!("not within {} ms: {what}", limit.as_millis()))?
}
