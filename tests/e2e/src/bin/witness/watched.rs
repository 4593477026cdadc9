//! One page under watch: what has left since it was last asked.

use std::time::Duration;

use anyhow::Result;
use e2e::{FRAME, Page, Traces};
use serde_json::Value;
use tokio::time::sleep;

use crate::heard;
use crate::leak::{Leak, Topic};
use crate::rig::{Mode, Rig};
use crate::told;

/// What is sent after the last step may take so long to begin.
const GRACE: Duration = Duration::from_millis(120);
/// What the doors wrote down since they were last asked. A frame that nothing can be put into has none.
const WITNESSED: &str = "return window.witnessed?.splice(0) ?? []";

/// One page under watch.
pub struct Watched<'r> {
    rig: &'r Rig,
    /// The page; inside its frame, if the widget is in one.
    pub page: Page,
    mode: Mode,
    seen: Seen,
}

/// How much of each record was read.
#[derive(Default)]
struct Seen {
    happenings: usize,
    asked: usize,
    trapped: usize,
    outside: Traces,
    inside: Traces,
}

impl<'r> Watched<'r> {
    /// Watches from now on.
    pub async fn begin(rig: &'r Rig, page: Page, mode: Mode) -> Result<Self> {
        page.settle().await?;
        let mut watched = Self { rig, page, mode, seen: Seen::default() };
        watched.leaks().await?;
        Ok(watched)
    }

    /// What has left since it was last asked.
    ///
    /// # Errors
    ///
    /// When the browser does not answer. A page that has gone elsewhere says nothing more, but what watches it does.
    pub async fn leaks(&mut self) -> Result<Vec<Leak>> {
        // Of a page that has gone elsewhere there is nothing to wait for.
        let _ = self.page.settle().await;
        let mut leaks = self.around().await?;
        leaks.extend(self.in_documents().await);
        Ok(leaks)
    }

    /// Leaves the page, as by closing it: what is sent only then.
    ///
    /// # Errors
    ///
    /// When the browser does not answer.
    pub async fn leave(mut self) -> Result<Vec<Leak>> {
        if self.mode == Mode::Frame {
            let _ = self.page.leave_frame().await;
        }
        let _ = self.page.js::<Value>("location.assign('about:blank')").await;
        self.around().await
    }

    /// What those noticed who watch from around the documents.
    async fn around(&mut self) -> Result<Vec<Leak>> {
        sleep(GRACE).await;
        let mut leaks = Vec::new();
        if let Some(devtools) = &self.rig.devtools {
            leaks.extend(told::leaks(&devtools.since(self.seen.happenings).await?));
            self.seen.happenings = devtools.mark();
        }
        let asked = self.page.server.asked_for();
        for path in asked.iter().skip(self.seen.asked) {
            // Most of it the browser has told already.
            if !leaks.iter().any(|leak| leak.what.contains(path)) {
                leaks.push(Leak::new(Topic::Request, format!("the host was asked for {path}")));
            }
        }
        self.seen.asked = asked.len();
        let trapped = self.rig.trap.heard();
        leaks.extend(trapped.iter().skip(self.seen.trapped).map(|line| Leak::new(Topic::Host, line.as_str())));
        self.seen.trapped = trapped.len();
        Ok(leaks)
    }

    /// What the documents themselves noticed.
    async fn in_documents(&mut self) -> Vec<Leak> {
        let mut leaks = Vec::new();
        let mut inside = std::mem::take(&mut self.seen.inside);
        if self.mode == Mode::Frame {
            leaks.extend(self.in_this_document(&mut inside).await);
            let _ = self.page.leave_frame().await;
        }
        self.seen.inside = inside;
        let mut outside = std::mem::take(&mut self.seen.outside);
        leaks.extend(self.in_this_document(&mut outside).await);
        self.seen.outside = outside;
        if self.mode == Mode::Frame {
            let _ = self.page.enter_frame(FRAME).await;
        }
        leaks
    }

    async fn in_this_document(&self, before: &mut Traces) -> Vec<Leak> {
        let noted = self.page.js(WITNESSED).await.unwrap_or_default();
        let mut leaks = heard::leaks(noted, self.mode);
        if let Ok(now) = self.page.traces().await {
            leaks.extend(heard::changes(before, &now));
            *before = now;
        }
        leaks
    }
}
