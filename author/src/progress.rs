//! Says what is being done, and how long it took, while it is being done.

use std::io::Write;
use std::time::Instant;

/// Tells of one step after the other.
pub struct Progress<'w> {
    out: &'w mut dyn Write,
    since: Option<Instant>,
}

impl<'w> Progress<'w> {
    /// Tells `out` of the steps to come. That a line can't be written is no reason to stop.
    pub fn to(out: &'w mut dyn Write) -> Self {
        Self { out, since: None }
    }

    /// Ends the step before and begins this one.
    pub fn begin(&mut self, step: &str) {
        self.end();
        let _ = write!(self.out, "{step:<28}");
        let _ = self.out.flush();
        self.since = Some(Instant::now());
    }

    /// Ends the last step, and leaves a line free.
    pub fn close(&mut self) {
        self.end();
        let _ = writeln!(self.out);
    }

    fn end(&mut self) {
        if let Some(since) = self.since.take() {
            let _ = writeln!(self.out, "{:>8.2} s", since.elapsed().as_secs_f32());
        }
    }
}
