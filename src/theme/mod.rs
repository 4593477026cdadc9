//! A clinic's colours on the widget, so that everything stays readable whatever they are.
//!
//! A clinic sets some of the [`Token`]s. The others follow from those, and whatever would be hard to read is moved in
//! lightness until it isn't: [`repair`]. What is drawn on what is data: [`USES`].
//!
//! ```
//! use microneedling_screener::theme::{Colour, Given, Paint, Scheme, Token, repair};
//!
//! let mut given = Given::default();
//! given.set(Token::Accent, Paint::opaque(Colour::hex(0xffd54a)));
//! let repaired = repair(&given, Scheme::Light);
//! assert_eq!(
//!     repaired.changes.first().map(ToString::to_string).as_deref(),
//!     Some(
//!         "--screener-accent #ffd54a would be hard to read on --screener-surface #fbfaf7 (1.3:1); \
//!          #695000 is used instead (7.3:1)"
//!     ),
//! );
//! ```

mod change;
mod colour;
mod derive;
mod given;
mod palette;
mod repair;
mod token;
mod uses;

pub use change::{Change, Fault};
pub use colour::{Colour, Contrast, Pole};
pub use given::{Given, Paint};
pub use palette::{Palette, Scheme};
pub use repair::{Repaired, repair};
pub use token::Token;
pub use uses::{Ground, Kind, USES, Use};
