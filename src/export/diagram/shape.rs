//! What a drawing is made of: boxes in boxes, with lines of text in them, and arrows. Everything has its place; nothing
//! is left to the program that shows it.

use super::measure::width;
use crate::protocol::Disposition;

/// A picture, or one page of it.
#[derive(Clone, Debug)]
pub struct Drawing {
    /// How wide it is.
    pub width: u32,
    /// How high it is.
    pub height: u32,
    /// The boxes.
    pub shapes: Vec<Shape>,
    /// The arrows, each by its corners; the last one is the tip.
    pub arrows: Vec<Vec<(u32, u32)>>,
}

/// A box with what is in it.
#[derive(Clone, Debug)]
pub struct Shape {
    /// Where it is.
    pub rect: Rect,
    /// How it is drawn.
    pub look: Look,
    /// The text in it.
    pub lines: Vec<Line>,
    /// The boxes in it.
    pub inside: Vec<Shape>,
}

/// A place with its size.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rect {
    /// Its left edge.
    pub x: u32,
    /// Its upper edge.
    pub y: u32,
    /// How wide it is.
    pub width: u32,
    /// How high it is.
    pub height: u32,
}

impl Rect {
    /// Its right edge.
    #[must_use]
    pub const fn right(self) -> u32 {
        self.x + self.width
    }

    /// Its lower edge.
    #[must_use]
    pub const fn bottom(self) -> u32 {
        self.y + self.height
    }
}

/// How a box is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// A question that is always asked.
    Always,
    /// A question that is asked after certain answers.
    FollowUp,
    /// Where the walk begins and ends.
    Terminal,
    /// Text without a frame.
    Label,
    /// Names a disposition that can follow.
    Mark(Disposition),
    /// Names a disposition that ends the questions.
    Stop(Disposition),
}

/// How much of a [`Look::Stop`] is taken by the bar at its end.
pub(super) const STOP_BAR: u32 = 8;

/// One line of text.
#[derive(Clone, Debug)]
pub struct Line {
    /// Where it begins.
    pub x: u32,
    /// The line its letters stand on.
    pub baseline: u32,
    /// How it is set.
    pub face: Face,
    /// What it says.
    pub words: String,
}

impl Line {
    /// The room it takes: as high as its letters reach, above and below.
    #[must_use]
    pub fn rect(&self) -> Rect {
        let size = self.face.size();
        Rect { x: self.x, y: self.baseline - size, width: width(&self.words, size), height: size + size / 4 }
    }
}

/// How text is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Face {
    /// What a box is called.
    Title,
    /// What it says.
    Plain,
    /// What is said beside an arrow, or by the way.
    Quiet,
    /// The name of a disposition.
    Name,
}

impl Face {
    /// The type size.
    #[must_use]
    pub const fn size(self) -> u32 {
        match self {
            Self::Title => 15,
            Self::Plain => 13,
            Self::Quiet | Self::Name => 12,
        }
    }
}
