//! The stage that walks through the stories.

use super::Known;
use crate::progress::Progress;
use crate::report::coverage::CoverageReport;
use crate::report::{Remark, Report, Stage};
use microneedling_screener::proof::scenario::{Coverage, Mismatch};
use microneedling_screener::protocol::Protocol;

/// Has every story told, and looks at what they leave out.
pub(super) fn run(known: &Known<'_>, report: &mut Report, progress: &mut Progress<'_>) {
    let Some(scenarios) = &known.scenarios else { return };
    progress.begin(Stage::Scenarios.name());
    let protocol = &known.protocol.value;
    let mismatches = scenarios.value.check(protocol);
    let coverage = scenarios.value.coverage(protocol);

    let at_story = |mismatch: &Mismatch| scenarios.document.remark(Stage::Scenarios, &mismatch.path, told(mismatch));
    let in_protocol = |(path, what): (String, String)| known.protocol.document.remark(Stage::Scenarios, &path, what);
    let errors: Vec<Remark> =
        mismatches.iter().map(at_story).chain(unreached_rules(&coverage).map(in_protocol)).collect();
    report.close(Stage::Scenarios, errors);
    report.advice.extend(untouched(&coverage, protocol).into_iter().map(in_protocol));
    report.coverage = Some(CoverageReport::of(&scenarios.value, &coverage));
}

fn told(mismatch: &Mismatch) -> String {
    let Mismatch { story, expected, found, .. } = mismatch;
    format!("“{story}” tells of {expected}, but comes to {found}; mend the rules, or the story")
}

fn unreached_rules(coverage: &Coverage) -> impl Iterator<Item = (String, String)> {
    let unreached = coverage.rules.iter().enumerate().filter(|(_, rule)| rule.scenarios.is_empty());
    unreached.map(|(index, rule)| {
        (format!("rules[{index}]"), format!("no story reaches the rule “{}”; write one", rule.rule))
    })
}

/// Questions and choices that no story comes to.
fn untouched(coverage: &Coverage, protocol: &Protocol) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for (index, question) in protocol.questions().iter().enumerate() {
        let path = format!("questions[{index}]");
        if coverage.untouched_questions.contains(&question.id) {
            found.push((path, format!("no story comes to the question “{}”", question.id)));
            continue;
        }
        for (place, choice) in question.choices.iter().enumerate() {
            if coverage.untouched_choices.contains(&(question.id.clone(), choice.id.clone())) {
                let what = format!("no story makes the choice “{}” of “{}”", choice.id, question.id);
                found.push((format!("{path}.choices[{place}]"), what));
            }
        }
    }
    found
}
