//! The stage that reads as a careful person would.

use super::overlays::Applied;
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

/// What there is to remark on a protocol and its texts with an overlay, and not on them alone.
pub(super) fn added(known: &Known<'_>, with_overlay: &[Applied<'_>], today: Date) -> Vec<lint::Remark> {
    let Some((_, _, protocol, _)) = with_overlay.first() else { return Vec::new() };
    let alone: Vec<_> = with_overlay.iter().map(|(text, words, ..)| (*text, *words)).collect();
    let with_overlay: Vec<_> = with_overlay.iter().map(|(_, words, _, text)| (text, *words)).collect();
    let before = lint::remarks(&known.protocol.value, &alone, today);
    // Places move when questions are put between others, so what is remarked tells, not where.
    let is_new = |remark: &lint::Remark| before.iter().all(|known| known.kind != remark.kind);
    lint::remarks(protocol, &with_overlay, today).into_iter().filter(is_new).collect()
}

/// A remark on what an overlay adds, in the overlay's own file.
pub(super) fn in_overlay(overlay: &Document, remark: &lint::Remark) -> Remark {
    match &remark.subject {
        Subject::Text(locale) => {
            let path = path_in_overlay(overlay, locale, &remark.path);
            overlay.remark(Stage::Overlays, &path, remark.kind.to_string())
        }
        Subject::Protocol | Subject::Vocabulary(_) => {
            let what = format!("with this overlay, {}: {}", remark.path, remark.kind);
            overlay.remark(Stage::Overlays, THE_DOCUMENT, what)
        }
    }
}

/// Where an overlay has the words that stand at `path` in the text that it is applied to.
fn path_in_overlay(overlay: &Document, locale: &str, path: &str) -> String {
    let language = locale.split('-').next().unwrap_or(locale);
    let locale = if overlay.has(&format!("text.{locale}")) { locale } else { language };
    let own = format!("text.{locale}.{path}");
    let changed = match path.strip_prefix("rules.").and_then(|path| path.split_once('.')) {
        Some((rule, "advice")) => format!("text.{locale}.raise.{rule}"),
        Some((rule, "until")) => format!("text.{locale}.lengthen.{rule}"),
        _ => return own,
    };
    if overlay.has(&own) { own } else { changed }
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
