//! Someone at the keyboard: nothing here but real keys.

use std::iter::repeat_n;

use anyhow::{Context, Result, bail, ensure};
use fantoccini::key::Key;

use crate::documents::Documents;
use crate::page::Page;
use crate::scenario::Answers;
use crate::snapshot::{Focus, Screen, Snapshot};

/// More Tabs than any screen has stops.
const MANY: usize = 60;

/// A visitor who uses the keyboard alone.
pub struct Visitor<'p> {
    page: &'p Page,
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

    /// Chooses these choices of a question none of whose choices is chosen yet, from its heading.
    ///
    /// # Errors
    ///
    /// When there is no way to them, or others are chosen in the end.
    pub async fn choose(&self, choices: &[String]) -> Result<Snapshot> {
        let before = self.page.snapshot().await?;
        let place = |wanted: &String| {
            let found = before.choices.iter().position(|choice| choice.value == *wanted);
            found.with_context(|| format!("{:?} has no choice {wanted}", before.question))
        };
        let mut places = choices.iter().map(place).collect::<Result<Vec<_>>>()?;
        places.sort_unstable();
        let first = self.tab_to("the first choice", |focus| focus.has_class("choice__input")).await?;
        let keys = if first.focus.kind == "radio" { arrows(&places) } else { boxes(&places) };
        self.page.press(&keys).await?;
        let mut wanted: Vec<&str> = choices.iter().map(String::as_str).collect();
        let in_order = |value: &&str| before.choices.iter().position(|choice| choice.value == *value);
        wanted.sort_by_key(in_order);
        self.page.wait_until(&format!("{wanted:?} is chosen"), |now| now.chosen() == wanted).await
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
        let after = self.page.wait_until("another step", |now| now.is_another_step(before)).await?;
        ensure!(after.focus.is_on_heading(), "the focus is not on the heading but on {:?}", after.focus);
        Ok(after)
    }
}

/// From the first radio, none chosen: the space bar chooses it, each arrow the next one.
fn arrows(places: &[usize]) -> Vec<Key> {
    match places {
        [0] => vec![Key::Space],
        places => repeat_n(Key::Down, places.iter().sum()).collect(),
    }
}

/// From the first box: Tab to each that is wanted, and tick it.
fn boxes(places: &[usize]) -> Vec<Key> {
    let mut at = 0;
    let mut keys = Vec::new();
    for place in places {
        keys.extend(repeat_n(Key::Tab, place - at));
        keys.push(Key::Space);
        at = *place;
    }
    keys
}
