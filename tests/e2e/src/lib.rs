//! Drives the built widget in real browsers, as a visitor and as a clinic's page meet it.
//!
//! - [`Suite`]: a test program; it opens browsers, lends each test one, and closes them after the last test.
//! - [`Site`]: a static host with the built files, and with whatever a test wants to go wrong on it.
//! - [`Page`]: one tab on that host. [`Visitor`]: someone at its keyboard.
//! - [`Documents`]: the words that visitors read, and the scenarios to walk through.

mod browser;
mod cdp;
mod choosing;
mod devtools;
mod display;
mod documents;
mod driver;
mod eventually;
mod frames;
mod hands;
mod html;
mod page;
mod palette;
mod recorded;
mod scenario;
mod scene;
mod server;
mod site;
mod snapshot;
mod spoken;
mod suite;
mod themes;
mod traces;
mod visitor;
mod walk;

pub use browser::{Browser, Engine, Setup};
pub use devtools::{Devtools, Happening};
pub use documents::{Documents, checkout, dist, use_dist};
pub use eventually::eventually;
pub use frames::FRAME;
pub use html::HostPage;
pub use page::Page;
pub use palette::with_palette;
pub use recorded::{Printed, Recorded, Seen};
pub use scenario::{Answers, Scenario};
pub use scene::{SCENES, Scene};
pub use server::Server;
pub use site::{Reply, Site};
pub use snapshot::{Choice, Focus, Screen, Snapshot};
pub use spoken::{Told, as_text};
pub use suite::Suite;
pub use themes::{Theme, themes};
pub use traces::Traces;
pub use visitor::Visitor;
pub use walk::Stop;

/// Every language that ships.
pub const LOCALES: [&str; 11] = ["en", "en-US", "es", "fr", "de", "it", "pt-BR", "pl", "ar", "zh-Hans", "hi"];

/// Every disposition, the mildest first.
pub const DISPOSITIONS: [&str; 6] = ["no-flags", "discuss", "defer", "see-doctor", "review-soon", "urgent-care"];

/// The element, as a clinic writes it.
pub const TAG: &str = "microneedling-screener";
