//! The Yew view of a screening: one file per screen, and one for each shared part.
//!
//! Components are total: no indexing, no unwrapping. One panic while rendering would stop every widget of the page.

mod choices;
pub mod english;
mod focus;
mod footnote;
mod frame;
mod icon;
mod intl;
mod intro;
mod language;
mod link;
mod map;
mod moves;
mod parts;
mod picture;
mod question;
mod result;
mod review;
mod said;
mod screener;
mod settings;
mod sources;
mod state;
mod tag;
mod tone;

pub use frame::Frame;
pub use language::{Language, Languages};
pub use link::{Link, PhoneNumber};
pub use screener::{Milestone, Screener, ScreenerProps};
pub use settings::Settings;
