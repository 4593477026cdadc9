//! The flow of a protocol as a picture: what is asked, what opens a follow-up, and where the answers can lead.
//!
//! [`Flow`] is what there is to show, a [`Drawing`] is where everything stands. [`svg`] and [`mermaid`] write it down.

mod flow;
mod layout;
mod legend;
mod measure;
mod mermaid;
mod shape;
mod stack;
mod svg;

pub use flow::{Band, Flow, Outcome, Station};
pub use layout::{pages, whole};
pub use legend::{description, title};
pub use measure::width;
pub use mermaid::mermaid;
pub use shape::{Drawing, Face, Line, Look, Rect, Shape};
pub use svg::{STYLE, svg, svg_file};
