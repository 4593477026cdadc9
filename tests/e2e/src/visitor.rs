//! Someone at the keyboard: nothing here but real keys.

use anyhow::{Context, Result, bail};
use fantoccini::key::Key;

use crate::documents::Documents;
use crate::page::Page;
use crate::scenario::Answers;
use crate::snapshot::{Focus, Screen, Snapshot};

/// More Tabs than any screen has stops.
const MANY: usize = 60;

/// A visitor who uses the keyboard alone.
pub struct Visitor<'p> {
    pub(crate) page: &'p Page,
    documents: &'p Documents,
}

impl<'p> Visitor<'p> {
    /// Someone at a page.
    #[must_use]
    pub const fn at(page: &'p Page, documents: &'p Documents) -> Self {
        Self { page, documents }
    }

    /// From wherever the focus is, goes to Start and presses it.
    ///
    /// # Errors
    ///
    /// When there is no way there, or the first question does not follow.
    pub async fn start(&self) -> Result<Snapshot> {
        self.press_button("start").await
    }

    /// Goes on to a button, by its phrase, and presses it: another step follows, with the focus on its heading.
    ///
    /// # Errors
    ///
    /// When there is no such button, or no other step follows.
    pub async fn press_button(&self, phrase: &str) -> Result<Snapshot> {
        let words = self.documents.phrase(phrase)?;
        let before = self.tab_to(&words, |focus| focus.is_on_button(&words)).await?;
        self.enter(&before).await
    }

    /// Chooses these choices, by arrow keys or the space bar; an empty list presses Skip.
    ///
    /// # Errors
    ///
    /// When there is no way to them, or others are chosen in the end.
    pub async fn answer(&self, choices: &[String]) -> Result<Snapshot> {
        if choices.is_empty() {
            return self.press_button("skip").await;
        }
        self.choose(choices).await?;
        self.go_on().await
    }

    /// Goes on to a button, by its phrase, and presses it, whatever follows.
    ///
    /// # Errors
    ///
    /// When there is no such button.
    pub async fn press_here(&self, phrase: &str) -> Result<()> {
        let words = self.documents.phrase(phrase)?;
        self.tab_to(&words, |focus| focus.is_on_button(&words)).await?;
        self.page.press(&[Key::Enter]).await
    }

    /// Goes back up to the Back button and presses it.
    ///
    /// # Errors
    ///
    /// When no other step follows.
    pub async fn back(&self) -> Result<Snapshot> {
        let words = self.documents.phrase("back")?;
        let before = self.tab(&[Key::Shift, Key::Tab], &words, |focus| focus.is_on_button(&words)).await?;
        self.enter(&before).await
    }

    /// Goes on to Continue, or to what stands there while an answer is changed, and presses it.
    ///
    /// # Errors
    ///
    /// When no other step follows.
    pub async fn go_on(&self) -> Result<Snapshot> {
        let before = self.tab_to("Continue", |focus| focus.inside && focus.kind == "submit").await?;
        self.enter(&before).await
    }

    /// Answers question after question until another screen shows.
    ///
    /// # Errors
    ///
    /// When an answer is missing or a step does not follow.
    pub async fn answer_all(&self, answers: &Answers, mut now: Snapshot) -> Result<Snapshot> {
        while now.screen == Screen::Question {
            let question = now.question.unwrap_or_default();
            let choices = answers.get(&question).with_context(|| format!("no answer to {question}"))?;
            now = self.answer(choices).await.with_context(|| format!("at {question}"))?;
        }
        Ok(now)
    }

    /// Presses Tab until the focus is where it should be.
    ///
    /// # Errors
    ///
    /// When it never comes there.
    pub async fn tab_to(&self, what: &str, is_there: impl Fn(&Focus) -> bool) -> Result<Snapshot> {
        self.tab(&[Key::Tab], what, is_there).await
    }

    async fn tab(&self, keys: &[Key], what: &str, is_there: impl Fn(&Focus) -> bool) -> Result<Snapshot> {
        for _ in 0..MANY {
            self.page.press(keys).await?;
            let now = self.page.snapshot().await?;
            if is_there(&now.focus) {
                return Ok(now);
            }
        }
        bail!("{MANY} Tabs do not lead to {what}; now: {:?}", self.page.snapshot().await?)
    }

    /// Presses Enter: another step than `before` follows, with the focus on its heading.
    ///
    /// # Errors
    ///
    /// When none follows, or the focus is elsewhere.
    pub async fn enter(&self, before: &Snapshot) -> Result<Snapshot> {
        self.page.press(&[Key::Enter]).await?;
        let arrived = |now: &Snapshot| now.is_another_step(before) && now.focus.is_on_heading();
        self.page.wait_until("another step, with the focus on its heading", arrived).await
    }
}
