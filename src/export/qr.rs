//! A QR code: a text as dark and light squares.

use qrcodegen::{QrCode, QrCodeEcc};
use std::fmt::Write;

/// How many bytes a code holds at most. That is version 20, of 97 squares a side: finer ones are hard to scan.
pub const MAX_BYTES: usize = 858;

/// How many squares wide the light edge is that a scanner needs to find a code.
pub const QUIET: i32 = 4;

/// A QR code of a text.
///
/// ```
/// use microneedling_screener::export::qr::Code;
/// let code = Code::of("Area: Face").ok_or("too long")?;
/// assert_eq!(code.size(), 21);
/// assert!(code.path().starts_with("M0 0h7v1h-7z"), "the corner by which scanners find it");
/// # Ok::<(), &str>(())
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct Code(QrCode);

impl Code {
    /// The code of a text; `None` when it is longer than [`MAX_BYTES`].
    ///
    /// It stands as many errors as its size allows, and at least 7 %: a screen is neither torn nor stained.
    #[must_use]
    pub fn of(text: &str) -> Option<Self> {
        if text.len() > MAX_BYTES {
            return None;
        }
        QrCode::encode_binary(text.as_bytes(), QrCodeEcc::Low).ok().map(Self)
    }

    /// How many squares a side has, without the light edge.
    #[must_use]
    pub fn size(&self) -> i32 {
        self.0.size()
    }

    /// The dark squares as the path of an SVG whose unit is a square: one bar for each run in a row.
    #[must_use]
    pub fn path(&self) -> String {
        let mut path = String::new();
        for row in 0..self.size() {
            let mut column = 0;
            while column < self.size() {
                let run = self.run(column, row);
                if self.0.get_module(column, row) {
                    // Writing to a string can't fail.
                    let _ = write!(path, "M{column} {row}h{run}v1h-{run}z");
                }
                column += run;
            }
        }
        path
    }

    /// How many squares from here on are like this one.
    fn run(&self, column: i32, row: i32) -> i32 {
        let is_dark = self.0.get_module(column, row);
        let end = (column..self.size()).find(|next| self.0.get_module(*next, row) != is_dark);
        end.unwrap_or(self.size()) - column
    }
}
