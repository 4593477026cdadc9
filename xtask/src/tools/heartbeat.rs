//! A sign of life during long silences, so that nobody takes a slow install for a hung one.

use std::sync::mpsc::{self, RecvTimeoutError, Sender};
use std::thread;
use std::time::{Duration, Instant};

/// Says every half minute what is still going on, until dropped.
pub struct Heartbeat {
    /// Dropping it wakes the thread.
    _stop: Sender<()>,
}

impl Heartbeat {
    /// Starts to watch over `what`.
    pub fn start(what: &str) -> Heartbeat {
        let (stop, stopped) = mpsc::channel();
        let what = what.to_owned();
        thread::spawn(move || {
            let start = Instant::now();
            while stopped.recv_timeout(Duration::from_secs(25)) == Err(RecvTimeoutError::Timeout) {
                eprintln!("… still installing {what}, {} s so far", start.elapsed().as_secs());
            }
        });
        Heartbeat { _stop: stop }
    }
}
