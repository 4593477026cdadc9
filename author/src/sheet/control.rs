//! Where the reviewer writes.

use maud::{Markup, html};

/// Agree, change, and a line for a note.
pub(super) fn verdict() -> Markup {
    html! {
        p.verdict {
            (tick("Agree")) (tick("Change")) span.note { "Note" }
        }
    }
}

/// A box to tick.
pub(super) fn tick(label: &str) -> Markup {
    html! { span.tick { span.square {} (label) } }
}
