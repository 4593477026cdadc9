//! Fills a box from its upper edge down, so that what is in it can't overlap and always fits.

use super::measure::{width, wrap};
use super::shape::{Face, Line, Look, Rect, STOP_BAR, Shape};

const LEADING: u32 = 4;
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

    /// Adds small boxes side by side, in as many rows as it takes.
    pub(super) fn marks(mut self, marks: &[(Look, String)]) -> Self {
        let (mut x, mut top) = (self.x, self.y + GAP);
        for (look, words) in marks {
            let mut next = mark(*look, words, x, top, self.room);
            if x > self.x && next.rect.right() > self.x + self.room {
                (x, top) = (self.x, self.y + LEADING);
                next = mark(*look, words, x, top, self.room);
            }
            x = next.rect.right() + GAP;
            self.y = self.y.max(next.rect.bottom());
            self.inside.push(next);
        }
        if !marks.is_empty() {
            self.y += LEADING;
        }
        self
    }

    /// The box, no lower than it must be for what is in it, and at least this high.
    pub(super) fn close(self, look: Look, least: u32) -> Shape {
        let height = (self.y + self.padding - self.top).max(least);
        let rect = Rect { x: self.x - self.padding, y: self.top, width: self.room + 2 * self.padding, height };
        Shape { rect, look, lines: self.lines, inside: self.inside }
    }
}

/// A box around words, as narrow as they are.
fn mark(look: Look, words: &str, x: u32, y: u32, room: u32) -> Shape {
    let size = Face::Name.size();
    let around = 2 * MARK_PADDING + if matches!(look, Look::Stop(_)) { STOP_BAR } else { 0 };
    let words = wrap(words, size, room - around);
    let widest = words.iter().map(|words| width(words, size)).max().unwrap_or(0);
    let mut baseline = y + LEADING / 2;
    let lines = words.into_iter().map(|words| {
        baseline += size + LEADING;
        Line { x: x + MARK_PADDING, baseline: baseline - LEADING, face: Face::Name, words }
    });
    let lines: Vec<Line> = lines.collect();
    let rect = Rect { x, y, width: widest + around, height: baseline + LEADING / 2 - y };
    Shape { rect, look, lines, inside: Vec::new() }
}
