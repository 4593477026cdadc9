//! The stage that reads as a careful person would.

use super::{Checked, Known};
use crate::document::Document;
use crate::progress::Progress;
use crate::report::{Remark, Report, Stage, THE_DOCUMENT};
use microneedling_screener::proof::lint::{self, Severity, Subject};
use microneedling_screener::protocol::{Date, Text};

/// Looks over the protocol and each text, with the vocabulary of its locale.
pub(super) fn run(known: &Known<'_>, today: Date, report: &mut Report, progress: &mut Progress<'_>) {
    progress.begin(Stage::Lints.name());
    let texts: Vec<_> =
        known.texts_with_words().filter_map(|(text, words)| Some((&text.value, &words?.value))).collect();
    let (mut errors, mut advice) = (without_words(known), Vec::new());
    for remark in lint::remarks(&known.protocol.value, &texts, today) {
        let told = document(known, &remark.subject).remark(Stage::Lints, &remark.path, remark.kind.to_string());
        match remark.severity() {
            Severity::Error => errors.push(told),
            Severity::Advice => advice.push(told),
        }
    }
    report.close(Stage::Lints, errors);
    report.advice.extend(advice);
}

/// A text without a vocabulary can't be looked over.
fn without_words(known: &Known<'_>) -> Vec<Remark> {
    let texts = known.texts_with_words().filter(|(_, words)| words.is_none());
    let remark = |text: &Checked<'_, Text>| {
        let what = format!("no document in words/ is for the locale {}; write one", text.value.locale());
        text.document.remark(Stage::Lints, THE_DOCUMENT, what)
    };
    texts.map(|(text, _)| remark(text)).collect()
}

/// The document that a remark is about.
fn document<'d>(known: &Known<'d>, subject: &Subject) -> &'d Document {
    let found = match subject {
        Subject::Protocol => None,
        Subject::Text(locale) => {
            known.texts.iter().find(|text| text.value.locale() == locale).map(|text| text.document)
        }
        Subject::Vocabulary(locale) => {
            known.words.iter().find(|words| words.value.locale == *locale).map(|words| words.document)
        }
    };
    found.unwrap_or(known.protocol.document)
}
