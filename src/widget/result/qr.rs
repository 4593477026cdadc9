//! The summary as a QR code on the screen, with its words below it for whoever can't scan.

use crate::export::qr::{Code, MAX_BYTES, QUIET};
use crate::export::summary::Summary;
use crate::protocol::Phrase;
use crate::widget::frame::Frame;
use crate::widget::parts::{disclosure, summary};
use crate::widget::tag::{Tag, tag};

/// The code; nothing for words that have no room even shortened.
pub(super) fn code(frame: &Frame, shown: &Summary<'_>) -> Option<Tag> {
    let words = shown.short_text(MAX_BYTES);
    let code = Code::of(&words)?;
    let whole = code.size() + 2 * QUIET;
    let path = |d| tag("path", "").set_to("d", d);
    let picture = tag("svg", "code__picture")
        .set_to("viewBox", format!("-{QUIET} -{QUIET} {whole} {whole}"))
        .set("role", "img")
        .set("aria-labelledby", "code-holds code-words")
        .add(path(format!("M-{QUIET}-{QUIET}h{whole}v{whole}h-{whole}z")).set("fill", "#fff"))
        .add(path(code.path()));
    let holds = summary().set("id", "code-holds").say(frame, Phrase::QrHolds);
    let words = tag("p", "code__words").set("id", "code-words").add(words);
    Some(tag("div", "code").add(picture).add(disclosure("disclosure", holds, words)))
}
