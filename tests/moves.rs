//! How a visitor moves through a screening: forward, back, changing an answer, skipping, clearing.
#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "a test")]

mod support;

use microneedling_screener::protocol::Disposition;
use microneedling_screener::screening::{Answer, AnswerError, Count, Screening, Step};
use std::sync::Arc;

fn started() -> Screening {
    Screening::new(Arc::new(support::read(&support::small()).unwrap())).start()
}

fn asked(id: &str) -> Step {
    Step::Question { id: id.into(), changing: false }
}

/// Answers the question on the screen.
#[track_caller]
fn choose(screening: Screening, choices: &[&str]) -> Screening {
    let Step::Question { id, .. } = screening.step().clone() else { panic!("no question is on the screen") };
    let question = screening.protocol().question(&id).unwrap();
    let answer = Answer::chosen(question, choices.iter().map(|id| (*id).into())).unwrap();
    screening.answer(answer)
}

#[test]
fn a_follow_up_is_asked_only_where_it_is_needed() {
    assert_eq!(choose(started(), &["yes"]).step(), &asked("where"));
    assert_eq!(choose(started(), &["no"]).step(), &asked("hopes"));
}

#[test]
fn the_answers_are_checked_before_the_result() {
    let screening = choose(choose(started(), &["no"]), &["lines"]);
    assert_eq!(screening.step(), &Step::Review);
    let screening = screening.conclude();
    assert_eq!(screening.step(), &Step::Result);
    assert_eq!(screening.report().unwrap().disposition, Disposition::NoFlags);
}

#[test]
fn there_is_no_result_while_a_question_is_open() {
    let screening = choose(started(), &["yes"]);
    assert!(screening.report().is_none());
    assert_eq!(screening.clone().conclude().step(), &asked("where"));
    assert_eq!(screening.review().step(), &asked("where"));
}

#[test]
fn a_final_rule_ends_the_questions_at_once() {
    let screening = choose(choose(started(), &["yes"]), &["eye"]);
    assert_eq!(screening.step(), &Step::Result);
    let report = screening.report().unwrap();
    assert_eq!(report.disposition, Disposition::UrgentCare);
    assert!(report.stopped_early);
    // Both findings show, the most serious first.
    let ids: Vec<&str> = report.findings.iter().map(|finding| finding.rule.id.as_str()).collect();
    assert_eq!(ids, ["eye", "sore-now"]);
}

#[test]
fn back_keeps_the_answers_and_continue_comes_back() {
    let screening = choose(choose(started(), &["yes"]), &["lip"]).back();
    assert_eq!(screening.step(), &asked("where"));
    assert!(screening.answers().get(&"where".into()).is_some());
    let screening = screening.back();
    assert_eq!(screening.step(), &asked("sore"));
    assert_eq!(screening.clone().back().step(), &Step::Intro);
    assert_eq!(choose(screening, &["yes"]).step(), &asked("where"));
}

#[test]
fn back_from_the_list_is_the_last_question_and_back_from_the_result_is_the_list() {
    let review = choose(choose(started(), &["no"]), &["lines"]);
    assert_eq!(review.clone().back().step(), &asked("hopes"));
    assert_eq!(review.conclude().back().step(), &Step::Review);
}

#[test]
fn a_changed_answer_goes_back_to_the_list() {
    let review = choose(choose(choose(started(), &["yes"]), &["lip"]), &["lines"]);
    let changing = review.change(&"where".into());
    assert_eq!(changing.step(), &Step::Question { id: "where".into(), changing: true });
    assert_eq!(changing.clone().back().step(), &Step::Review);
    assert_eq!(choose(changing, &["none"]).step(), &Step::Review);
}

#[test]
fn a_changed_answer_drops_the_answers_that_no_longer_lie_on_the_path_and_says_which() {
    let review = choose(choose(choose(started(), &["yes"]), &["lip"]), &["lines"]);
    let after = choose(review.change(&"sore".into()), &["no"]);
    assert_eq!(after.step(), &Step::Review);
    assert_eq!(after.dropped(), ["where".into()]);
    assert_eq!(after.report().unwrap().disposition, Disposition::NoFlags);
    assert!(after.conclude().dropped().is_empty());
}

#[test]
fn a_changed_answer_that_opens_a_question_asks_it_before_the_list() {
    let review = choose(choose(started(), &["no"]), &["lines"]);
    let opened = choose(review.change(&"sore".into()), &["yes"]);
    assert_eq!(opened.step(), &Step::Question { id: "where".into(), changing: true });
    // The path is open, so there is no list to go back to yet.
    assert_eq!(opened.clone().back().step(), &asked("sore"));
    assert_eq!(choose(opened, &["none"]).step(), &Step::Review);
}

#[test]
fn a_question_off_the_path_can_not_be_changed() {
    let review = choose(choose(started(), &["no"]), &["lines"]);
    assert_eq!(review.clone().change(&"where".into()), review);
}

#[test]
fn a_skipped_question_counts_as_not_sure_and_never_ends_in_no_flags() {
    let screening = choose(started().answer(Answer::skipped()), &["lines"]);
    let report = screening.report().unwrap();
    assert_eq!(report.disposition, Disposition::Discuss);
    assert_eq!(report.unsure[0].id, "sore".into());
}

#[test]
fn an_optional_question_may_be_skipped_without_consequence() {
    let screening = choose(started(), &["no"]).answer(Answer::skipped());
    assert_eq!(screening.report().unwrap().disposition, Disposition::NoFlags);
}

#[test]
fn what_to_expect_follows_what_the_visitor_hopes_for() {
    let expectations = |choice: &str| {
        let screening = choose(choose(started(), &["no"]), &[choice]);
        screening.report().unwrap().expectations.len()
    };
    assert_eq!((expectations("scars"), expectations("lines")), (1, 0));
}

#[test]
fn a_finding_names_the_answers_it_rests_on() {
    let screening = choose(choose(started(), &["yes"]), &["lip", "eye"]);
    let report = screening.report().unwrap();
    let eye = &report.findings[0];
    let because: Vec<(&str, Option<&str>)> = eye
        .because
        .iter()
        .map(|because| (because.question.id.as_str(), because.choice.map(|choice| choice.id.as_str())))
        .collect();
    assert_eq!(because, [("where", Some("eye"))]);
}

#[test]
fn the_count_tells_the_questions_on_the_path() {
    let count = |screening: &Screening, id: &str| screening.walk().count(&id.into());
    let first = started();
    assert_eq!(count(&first, "sore"), Some(Count { number: 1, total: 2 }));
    let second = choose(first, &["yes"]);
    assert_eq!(count(&second, "where"), Some(Count { number: 2, total: 3 }));
    assert_eq!(count(&second, "hopes"), None);
}

#[test]
fn clearing_forgets_everything() {
    let cleared = choose(choose(started(), &["yes"]), &["lip"]).clear();
    assert_eq!(cleared.step(), &Step::Intro);
    assert!(cleared.answers().is_empty());
}

#[test]
fn an_answer_must_fit_its_question() {
    let protocol = support::read(&support::small()).unwrap();
    let question = |id: &str| protocol.question(&id.into()).unwrap();
    let answer = |id: &str, choices: &[&str]| Answer::chosen(question(id), choices.iter().map(|id| (*id).into()));
    assert_eq!(answer("sore", &[]), Err(AnswerError::Nothing));
    assert_eq!(answer("sore", &["yes", "no"]), Err(AnswerError::MoreThanOne));
    assert_eq!(answer("sore", &["maybe"]), Err(AnswerError::NoSuchChoice("maybe".into())));
    assert_eq!(answer("where", &["none", "lip"]), Err(AnswerError::ExclusiveWithOthers("none".into())));
    assert_eq!(answer("where", &["unsure", "none"]), Err(AnswerError::ExclusiveWithOthers("none".into())));
    assert!(answer("where", &["unsure", "lip"]).is_ok());
    assert!(answer("sore", &["yes", "yes"]).is_ok());
}
