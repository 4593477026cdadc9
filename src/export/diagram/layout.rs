//! Where everything stands. The always-asked questions form a spine on the left, read downwards; follow-ups stand to
//! the right of the question they come after, each on an arrow that says what opens it. Conditions only look back, so
//! this order is all the layout there is.

use super::flow::{Band, Flow, Outcome, Station};
use super::legend;
use super::shape::{Drawing, Face, Look, Shape};
use super::stack::Stack;
use crate::export::words::Wording;
use crate::protocol::Disposition;

pub(super) const WIDTH: u32 = 760;
pub(super) const MARGIN: u32 = 10;
const CARD: u32 = 256;
const PADDING: u32 = 12;
const SPINE: u32 = MARGIN + CARD / 2;
/// Where the arrows of the follow-ups branch off.
const RAIL: u32 = MARGIN + CARD + 14;
const LABEL: u32 = RAIL + 8;
const FOLLOW_UP: u32 = WIDTH - MARGIN - CARD;
const BETWEEN_ROWS: u32 = 16;
const BETWEEN_BANDS: u32 = 30;

/// The whole flow as one picture.
#[must_use]
pub fn whole(flow: &Flow<'_>, wording: Wording<'_>) -> Drawing {
    let mut page = Page::first(wording);
    for block in blocks(flow) {
        page.add(block.at(page.y, wording));
    }
    page.close()
}

/// The flow on pages no higher than `height`, as far as each question fits on one with its follow-ups.
#[must_use]
pub fn pages(flow: &Flow<'_>, wording: Wording<'_>, height: u32) -> Vec<Drawing> {
    let mut done = Vec::new();
    let mut page = Page::first(wording);
    for block in blocks(flow) {
        if block.at(page.y, wording).bottom + BETWEEN_BANDS > height {
            let next = page.turn();
            done.push(std::mem::replace(&mut page, next).close());
        }
        page.add(block.at(page.y, wording));
    }
    done.push(page.close());
    done
}

/// What stands on the spine.
enum Block<'f, 'p> {
    Start,
    Band(Band<'f, 'p>),
    Result,
}

/// A block in its place. Its first shape stands on the spine.
struct Placed {
    shapes: Vec<Shape>,
    arrows: Vec<Vec<(u32, u32)>>,
    bottom: u32,
}

/// A page that is being filled.
struct Page {
    y: u32,
    /// Where the spine has got to.
    spine: Option<u32>,
    shapes: Vec<Shape>,
    arrows: Vec<Vec<(u32, u32)>>,
}

fn blocks<'f, 'p>(flow: &'f Flow<'p>) -> impl Iterator<Item = Block<'f, 'p>> {
    std::iter::once(Block::Start).chain(flow.bands().map(Block::Band)).chain([Block::Result])
}

impl Page {
    fn first(wording: Wording<'_>) -> Self {
        let shapes = legend::shapes(wording);
        let y = shapes.iter().map(|shape| shape.rect.bottom()).max().unwrap_or(0) + BETWEEN_BANDS;
        Self { y, spine: None, shapes, arrows: Vec::new() }
    }

    /// Leads the spine to the foot of this page; answers the page that goes on from there.
    fn turn(&mut self) -> Self {
        if let Some(from) = self.spine {
            self.arrows.push(vec![(SPINE, from), (SPINE, self.y)]);
        }
        Self { y: MARGIN + BETWEEN_BANDS, spine: Some(MARGIN), shapes: Vec::new(), arrows: Vec::new() }
    }

    fn add(&mut self, block: Placed) {
        if let (Some(from), Some(to)) = (self.spine, block.shapes.first()) {
            self.arrows.push(vec![(SPINE, from), (SPINE, to.rect.y)]);
        }
        self.spine = block.shapes.first().map(|shape| shape.rect.bottom());
        self.y = block.bottom + BETWEEN_BANDS;
        self.shapes.extend(block.shapes);
        self.arrows.extend(block.arrows);
    }

    fn close(self) -> Drawing {
        Drawing { width: WIDTH, height: self.y, shapes: self.shapes, arrows: self.arrows }
    }
}

impl Block<'_, '_> {
    fn at(&self, y: u32, wording: Wording<'_>) -> Placed {
        let terminal = |width: u32, title: &str, words: &str| {
            let stack = Stack::new(MARGIN, y, width, PADDING).words(Face::Title, title).words(Face::Plain, words);
            let shape = stack.close(Look::Terminal, 0);
            Placed { bottom: shape.rect.bottom(), shapes: vec![shape], arrows: Vec::new() }
        };
        match self {
            Self::Start => terminal(CARD, "Start", ""),
            Self::Band(band) => place(*band, y, wording),
            Self::Result => terminal(WIDTH - 2 * MARGIN, "Result", &legend::result(wording)),
        }
    }
}

fn place(band: Band<'_, '_>, y: u32, wording: Wording<'_>) -> Placed {
    let mut follow_ups = Vec::new();
    let mut arrows = Vec::new();
    let mut row = y;
    let mut branch = None;
    for station in band.follow_ups {
        let opened_by =
            station.opened_by.as_ref().map(|clause| wording.sentence_about(&band.always.question.id, clause));
        let label =
            Stack::new(LABEL, row, FOLLOW_UP - LABEL - 10, 0).words(Face::Quiet, &opened_by.unwrap_or_default());
        let label = label.close(Look::Label, 0);
        let at = label.rect.bottom() + 5;
        let least = at - row + PADDING;
        let card = card(station, (FOLLOW_UP, row), Look::FollowUp, least, wording);
        row = card.rect.bottom() + BETWEEN_ROWS;
        follow_ups.extend([label, card]);
        let from = *branch.get_or_insert(at);
        arrows.push(vec![(MARGIN + CARD, from), (RAIL, from), (RAIL, at), (FOLLOW_UP, at)]);
    }
    let least = branch.map_or(0, |at| at - y + PADDING);
    let always = card(band.always, (MARGIN, y), Look::Always, least, wording);
    let bottom = follow_ups.last().map_or(0, |card| card.rect.bottom()).max(always.rect.bottom());
    let shapes = std::iter::once(always).chain(follow_ups).collect();
    Placed { shapes, arrows, bottom }
}

fn card(station: &Station<'_>, (x, y): (u32, u32), look: Look, least: u32, wording: Wording<'_>) -> Shape {
    let words = wording.text.question(&station.question.id);
    let marks: Vec<_> =
        marks(&station.ends(), Look::Stop, wording).chain(marks(&station.goes_on(), Look::Mark, wording)).collect();
    let stack = Stack::new(x, y, CARD, PADDING)
        .words(Face::Title, &format!("{}. {}", station.number, words.name))
        .words(Face::Plain, &words.ask)
        .marks(&marks);
    let stack = if marks.is_empty() { stack.words(Face::Quiet, "Leads to no finding.") } else { stack };
    stack.close(look, least)
}

fn marks(
    outcomes: &[Outcome],
    look: fn(Disposition) -> Look,
    wording: Wording<'_>,
) -> impl Iterator<Item = (Look, String)> {
    outcomes.iter().map(move |outcome| (look(outcome.disposition), legend::named(*outcome, wording)))
}
