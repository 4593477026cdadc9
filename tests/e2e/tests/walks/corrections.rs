//! Changing one's mind, and answering in other ways than straight on.

use anyhow::{Result, ensure};
use e2e::{Answers, Browser, Documents, Page, Screen, Site, Stop, Visitor};
use fantoccini::key::Key;

/// Someone who has had cold sores, and nothing else to tell.
fn with_past_cold_sores(documents: &Documents) -> Result<Answers> {
    let mut answers = documents.scenario("no-flags")?.answers.clone();
    for (question, choice) in [("cold-sores", "past"), ("cold-sores-healed", "longer"), ("cold-sores-more", "none")] {
        answers.insert(question.to_owned(), vec![choice.to_owned()]);
    }
    Ok(answers)
}

fn one(choice: &str) -> Vec<String> {
    vec![choice.to_owned()]
}

pub async fn changed_answer(browser: &Browser) -> Result<()> {
    let documents = Documents::read()?;
    let page = Page::open_widget(browser, Site::new()?, "/").await?;
    let visitor = Visitor::at(&page, &documents);
    let review = page.walk(&with_past_cold_sores(&documents)?, Stop::Review).await?;
    let follow_ups = [documents.name("cold-sores-healed")?, documents.name("cold-sores-more")?];
    for name in &follow_ups {
        ensure!(review.answers.iter().any(|(listed, _)| listed == name), "{name} is not listed");
    }

    let about = documents.filled("change-what", "name", &documents.name("cold-sores")?)?;
    let change = visitor.tab_to(&about, |focus| focus.inside && focus.text.ends_with(&about)).await?;
    let question = visitor.enter(&change).await?;
    ensure!(question.chosen() == ["past"], "{:?} was chosen before", question.chosen());
    visitor.tab_to("what was chosen", |focus| focus.value == "past").await?;
    page.press(&[Key::Down]).await?;
    page.wait_until("the next choice is chosen", |now| now.chosen() == ["never"]).await?;
    let review = visitor.go_on().await?;

    ensure!(review.screen == Screen::Review, "saving leads to {:?}", review.screen);
    ensure!(review.status == review.notice, "announced: {:?}, shown: {:?}", review.status, review.notice);
    for name in &follow_ups {
        ensure!(review.notice.contains(name), "{name} is not in the notice: {}", review.notice);
        ensure!(!review.answers.iter().any(|(listed, _)| listed == name), "{name} is still listed");
    }
    Ok(())
}

pub async fn back_keeps_answers(browser: &Browser) -> Result<()> {
    let documents = Documents::read()?;
    let page = Page::open_widget(browser, Site::new()?, "/").await?;
    let visitor = Visitor::at(&page, &documents);
    let intro = page.snapshot().await?;
    visitor.start().await?;
    visitor.answer(&one("22-plus")).await?;
    visitor.answer(&[one("face"), one("neck")].concat()).await?;
    let area = visitor.back().await?;
    ensure!(area.chosen() == ["face", "neck"], "{:?} is chosen", area.chosen());
    let age = visitor.back().await?;
    ensure!(age.chosen() == ["22-plus"], "{:?} is chosen", age.chosen());
    let start = visitor.back().await?;
    ensure!(start.heading == intro.heading, "before the first question comes {:?}", start.heading);
    // Start goes on where the walk was left.
    let hopes = visitor.start().await?;
    ensure!(hopes.question.as_deref() == Some("hopes"), "Start leads to {:?}", hopes.question);
    Ok(())
}

pub async fn nothing_chosen(browser: &Browser) -> Result<()> {
    let documents = Documents::read()?;
    let page = Page::open_widget(browser, Site::new()?, "/").await?;
    let visitor = Visitor::at(&page, &documents);
    visitor.start().await?;
    let questions =
        [("age", "error-single", "22-plus"), ("area", "error-multiple", "face"), ("hopes", "error-optional", "lines")];
    for (question, phrase, choice) in questions {
        let unsure = documents.label(question, "unsure").unwrap_or_default();
        let message = documents.filled(phrase, "unsure", &unsure)?;
        visitor.press_here("continue").await?;
        let error = page.wait_until("an error", |now| now.focus.has_class("error-summary")).await?;
        ensure!(error.question.as_deref() == Some(question), "the error is at {:?}", error.question);
        ensure!(error.error.contains(&message), "{question}: {}", error.error);
        visitor.tab_to(&message, |focus| focus.is_on_button(&message)).await?;
        page.press(&[Key::Enter]).await?;
        let first = error.choices.first().map(|choice| choice.value.clone()).unwrap_or_default();
        page.wait_until("the first choice has the focus", |now| now.focus.value == first).await?;
        // From the last thing before the choices, so that they are next.
        page.press(&[Key::Shift, Key::Tab]).await?;
        visitor.choose(&one(choice)).await?;
        let answered = page.wait_until("the error is gone", |now| now.error.is_empty()).await?;
        ensure!(answered.chosen() == [choice], "{:?} is chosen", answered.chosen());
        visitor.go_on().await?;
    }
    Ok(())
}

pub async fn none_of_these(browser: &Browser) -> Result<()> {
    let documents = Documents::read()?;
    let page = Page::open_widget(browser, Site::new()?, "/").await?;
    let visitor = Visitor::at(&page, &documents);
    page.walk(&with_past_cold_sores(&documents)?, Stop::Question("acne")).await?;
    visitor.choose(&[one("inflamed"), one("blackheads")].concat()).await?;
    visitor.tab_to("none of these", |focus| focus.value == "none").await?;
    page.press(&[Key::Space]).await?;
    page.wait_until("it stands alone", |now| now.chosen() == ["none"]).await?;
    page.press(&[Key::Shift, Key::Tab, Key::Space]).await?;
    page.wait_until("another takes its place", |now| now.chosen() == ["elsewhere"]).await?;
    page.press(&[Key::Tab, Key::Tab, Key::Space]).await?;
    page.wait_until("not sure stands beside others", |now| now.chosen() == ["elsewhere", "unsure"]).await?;
    Ok(())
}

pub async fn skipped_question(browser: &Browser) -> Result<()> {
    let documents = Documents::read()?;
    let page = Page::open_widget(browser, Site::new()?, "/").await?;
    let visitor = Visitor::at(&page, &documents);
    let answers = documents.scenario("no-flags")?.answers.clone();
    page.walk(&answers, Stop::Question("marks")).await?;
    visitor.answer(&[]).await?;
    let review = page.walk(&answers, Stop::Review).await?;
    let row = (documents.name("marks")?, documents.phrase("skipped")?);
    ensure!(review.answers.contains(&row), "{row:?} is not among {:?}", review.answers);
    let result = visitor.press_button("see-result").await?;
    ensure!(result.result.as_deref() != Some("no-flags"), "a skipped question ends in no-flags");
    Ok(())
}

pub async fn enter_on_a_choice(browser: &Browser) -> Result<()> {
    let documents = Documents::read()?;
    let page = Page::open_widget(browser, Site::new()?, "/").await?;
    let visitor = Visitor::at(&page, &documents);
    visitor.start().await?;
    let chosen = visitor.choose(&one("22-plus")).await?;
    let next = visitor.enter(&chosen).await?;
    ensure!(next.question.as_deref() == Some("area"), "Enter leads to {:?}", next.question);
    Ok(())
}
