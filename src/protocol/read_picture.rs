//! How drawings are read from a document: the pictures of a protocol, and the map of a question.

use super::picture::{Fill, Map, MapPlace, Path, Picture, Shape};
use super::problem::ProblemKind;
use super::read_document::only;
use super::reader::Place;

/// Reads a picture.
pub(super) fn picture(place: &Place<'_>) -> Picture {
    only(place, &["id", "shapes"]);
    Picture { id: place.get("id").id(), shapes: place.get("shapes").list(1, shape) }
}

fn shape(place: &Place<'_>) -> Shape {
    let (fill, outline) = place.pair();
    Shape { fill: fill.one_of(Fill::WORDS, Fill::ALL, Fill::Line), path: path(&outline) }
}

/// Reads a map; whether its places are choices of the question is not known here.
pub(super) fn map(place: &Place<'_>) -> Map {
    only(place, &["size", "outlines", "places"]);
    let size = place.get("size");
    let (width, height) = size.pair();
    Map {
        size: (units(&width), units(&height)),
        outlines: place.get("outlines").list(0, path),
        places: place.get("places").list(1, map_place),
    }
}

fn map_place(place: &Place<'_>) -> MapPlace {
    let (choice, outline) = place.pair();
    MapPlace { choice: choice.id(), path: path(&outline) }
}

/// From what shows an eyelid to what fills a screen.
fn units(place: &Place<'_>) -> u32 {
    place.whole(48, 1_024)
}

fn path(place: &Place<'_>) -> Path {
    Path::checked(place.checked(Path::is_path, ProblemKind::NotAPath))
}
