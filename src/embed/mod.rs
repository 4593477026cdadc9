//! The custom element's other half: what `element.js` calls to put a widget into a page.

mod digest;
mod options;
mod styles;
mod theme;
mod tree;
mod widget;

pub use options::{Options, Refused};
pub use tree::tree;
pub use widget::Widget;
