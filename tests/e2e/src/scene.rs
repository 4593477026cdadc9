//! Every screen and state of the widget that looks or reads unlike the others, and how to get there.

use anyhow::Result;
use serde_json::Value;

use crate::documents::Documents;
use crate::page::Page;
use crate::snapshot::Screen;
use crate::walk::Stop;

/// A screen, or a state of one.
#[derive(Clone, Copy, Debug)]
pub struct Scene {
    /// What it is called in the names of pictures and snapshots.
    pub name: &'static str,
    /// Whose answers lead there; the story of a scenario begins so.
    who: &'static str,
    /// The screen; `None` is the first one.
    stop: Option<Stop<'static>>,
    /// What is clicked there, one after the other.
    clicks: &'static [&'static str],
}

const FOLDED: &str = "details:not([open]) > summary";

/// All of them.
pub const SCENES: &[Scene] = &[
    Scene { name: "intro", who: "Ines", stop: None, clicks: &[] },
    question("single-choice", "cold-sores", &["[value=past]"]),
    question("checklist", "acne", &["[value=inflamed]", "[value=blackheads]"]),
    question("why-we-ask", "acne", &[FOLDED]),
    question("error", "acne", &["[type=submit]"]),
    question("drawings", "cold-sores", &[".pictures > summary", "[value=darker]"]),
    question("map", "area", &["[value=face]", "[value=hands]"]),
    Scene { name: "review", who: "Ines", stop: Some(Stop::Review), clicks: &[] },
    result("no-flags", "Ines", &[]),
    result("discuss", "Petra", &[]),
    result("defer", "Mara", &[]),
    result("see-doctor", "Odile", &[]),
    result("review-soon", "Alba", &[]),
    result("urgent-care", "Nora", &[]),
    result("emergency", "Gil", &[]),
    result("too-young", "Kit", &[]),
    result("unfolded", "Mara", &[FOLDED]),
    result("code", "Petra", &["[aria-describedby=qr-more]"]),
    result("asked-to-clear", "Petra", &["#clear"]),
];

const fn question(name: &'static str, id: &'static str, clicks: &'static [&'static str]) -> Scene {
    Scene { name, who: "Ines", stop: Some(Stop::Question(id)), clicks }
}

const fn result(name: &'static str, who: &'static str, clicks: &'static [&'static str]) -> Scene {
    Scene { name, who, stop: Some(Stop::Result), clicks }
}

impl Page {
    /// Forgets every answer and goes to a scene.
    ///
    /// # Errors
    ///
    /// When it can't be reached.
    pub async fn show(&self, scene: &Scene, documents: &Documents) -> Result<()> {
        self.inside::<Value>("host.reset()").await?;
        self.wait_until("the intro shows", |now| now.screen == Screen::Intro).await?;
        if let Some(stop) = scene.stop {
            self.walk(&documents.story_of(scene.who)?.answers, stop).await?;
        }
        for click in scene.clicks {
            self.inside::<Value>(&format!("for (const found of root.querySelectorAll('{click}')) found.click()"))
                .await?;
            self.settle().await?;
        }
        Ok(())
    }
}
