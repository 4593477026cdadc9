//! Where the focus goes.

use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition};
use yew::NodeRef;

/// What gets the focus after a move.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Focus {
    /// The heading of a new screen.
    Heading,
    /// What says that no choice was made.
    Error,
    /// The first choice.
    Choice,
    /// The question whether to clear the answers.
    ClearQuestion,
    /// The button that asks it.
    Clear,
}

impl Focus {
    /// Moves the focus, under `root`. For a new screen its top comes into view as well, if it is out of it.
    pub(super) fn give(self, root: &NodeRef) {
        if let Some(element) = find(root, self.selector()) {
            // Focusing an element that is there can't fail in a way that a visitor could mend.
            let _ = element.focus();
        }
        if self == Self::Heading {
            bring_into_view(root);
        }
    }

    /// Takes the focus out of a screen that is about to go. The browser would do so once the next screen stands beside it, and
    /// lay out both for that; its page hears the same either way.
    pub(super) fn release(root: &NodeRef) {
        if let Some(element) = find(root, ":focus") {
            let _ = element.blur();
        }
    }

    const fn selector(self) -> &'static str {
        match self {
            Self::Heading => "#heading",
            Self::Error => ".error-summary",
            Self::Choice => ".choice__input",
            Self::ClearQuestion => "#clear-heading",
            Self::Clear => "#clear",
        }
    }
}

fn find(root: &NodeRef, selector: &str) -> Option<HtmlElement> {
    let found = root.cast::<HtmlElement>()?.query_selector(selector).ok()?;
    found?.dyn_into().ok()
}

fn bring_into_view(root: &NodeRef) {
    let Some(screen) = root.cast::<HtmlElement>() else { return };
    let top = screen.get_bounding_client_rect().top();
    let height = gloo::utils::window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or(f64::MAX);
    if top < 0.0 || top > height / 2.0 {
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Start);
        screen.scroll_into_view_with_scroll_into_view_options(&options);
    }
}
