//! Fills a box from its upper edge down, so that what is in it can't overlap and always fits.

use super::measure::{width, wrap};
use super::shape::{Face, Line, Look, Rect, Shape};

const LEADING: u32 = 4;
const MARK_HEIGHT: u32 = 20;
const MARK_PADDING: u32 = 8;
const GAP: u32 = 6;

/// A box that is being filled.
pub(super) struct Stack {
    x: u32,
    y: u32,
    room: u32,
    padding: u32,
    top: u32,
    lines: Vec<Line>,
    inside: Vec<Shape>,
}

impl Stack {
    /// An empty box at a place, this wide outside and with this much room around what is in it.
    pub(super) fn new(x: u32, y: u32, width: u32, padding: u32) -> Self {
        let room = width - 2 * padding;
        Self { x: x + padding, y: y + padding, room, padding, top: y, lines: Vec::new(), inside: Vec::new() }
    }

    /// Adds words, broken into lines.
    pub(super) fn words(mut self, face: Face, words: &str) -> Self {
        for words in wrap(words, face.size(), self.room) {
            self.lines.push(Line { x: self.x, baseline: self.y + face.size(), face, words });
            self.y += face.size() + LEADING;
        }
        self
    }

    /// Adds a row of boxes with one line each, in as many rows as it takes.
    pub(super) fn marks(mut self, marks: &[(Look, String)]) -> Self {
        let mut x = self.x;
        let mut y = self.y + GAP;
        for (look, words) in marks {
            let wide = (width(words, Face::Name.size()) + 2 * MARK_PADDING).min(self.room);
            if x > self.x && x + wide > self.x + self.room {
                x = self.x;
                y += MARK_HEIGHT + GAP;
            }
            let rect = Rect { x, y, width: wide, height: MARK_HEIGHT };
            let line = Line { x: x + MARK_PADDING, baseline: y + 14, face: Face::Name, words: words.clone() };
            self.inside.push(Shape { rect, look: *look, lines: vec![line], inside: Vec::new() });
            x += wide + GAP;
            self.y = y + MARK_HEIGHT + LEADING;
        }
        self
    }

    /// Leaves some room.
    pub(super) fn gap(mut self) -> Self {
        self.y += GAP;
        self
    }

    /// The box, no lower than it must be for what is in it, and at least this high.
    pub(super) fn close(self, look: Look, least: u32) -> Shape {
        let height = (self.y + self.padding - self.top).max(least);
        let rect = Rect { x: self.x - self.padding, y: self.top, width: self.room + 2 * self.padding, height };
        Shape { rect, look, lines: self.lines, inside: self.inside }
    }
}
