//! The summary as a QR code on the screen, with its words below it for whoever can't scan.

use crate::export::qr::{Code, MAX_BYTES, QUIET};
use crate::export::summary::Summary;
use crate::protocol::Phrase;
use crate::widget::frame::Frame;
use yew::prelude::*;

/// The code; nothing for words that have no room even shortened.
pub(super) fn code(frame: &Frame, summary: &Summary<'_>) -> Html {
    let words = summary.short_text(MAX_BYTES);
    let Some(code) = Code::of(&words) else { return Html::default() };
    let whole = code.size() + 2 * QUIET;
    html! {
        <div class="code">
            <svg class="code__picture" viewBox={format!("-{QUIET} -{QUIET} {whole} {whole}")} role="img"
                aria-labelledby="code-holds code-words">
                <path fill="#fff" d={format!("M-{QUIET}-{QUIET}h{whole}v{whole}h-{whole}z")} />
                <path d={code.path()} />
            </svg>
            <details class="disclosure">
                <summary class="disclosure__summary" id="code-holds">{ frame.say(Phrase::QrHolds) }</summary>
                <p class="code__words" id="code-words">{ words }</p>
            </details>
        </div>
    }
}
