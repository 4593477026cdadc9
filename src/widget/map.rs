//! A picture on which choices can be tapped. For whoever sees and points: assistive technology and the keyboard have the
//! list, which does the same, so the picture is hidden from them.

use super::frame::Frame;
use super::moves::Move;
use super::state::Draft;
use super::tag::{On, Tag, tag};
use crate::protocol::{Map, MapPlace, Path, Phrase};
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlInputElement};
use yew::Callback;

/// The list of choices with their map before it.
pub(super) fn with_map(frame: &Frame, map: &Map, draft: &Draft, go: &Callback<Move>, list: Tag) -> Tag {
    let (width, height) = map.size;
    let picture = tag("svg", "map__picture")
        .set_to("viewBox", format!("0 0 {width} {height}"))
        .all(map.places.iter().map(|place| draw(place, draft, go)))
        .all(map.outlines.iter().map(outline));
    let map = tag("div", "map")
        .set("aria-hidden", "true")
        .add(tag("p", "map__hint").say(frame, Phrase::MapHint))
        .add(picture);
    let point = go.reform(|event: Event| {
        let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
        Move::Point(input.map(|input| input.value().as_str().into()))
    });
    let list = tag("div", "mapped__list").hear(On::FocusIn, point).on(On::FocusOut, go, Move::Point(None)).add(list);
    tag("div", "mapped").add(map).add(list)
}

fn draw(place: &MapPlace, draft: &Draft, go: &Callback<Move>) -> Tag {
    tag("path", "map__place")
        .set_to("d", place.path.as_str().to_owned())
        .set_to("data-choice", place.choice.to_string())
        .set_if(draft.chosen.contains(&place.choice), "data-chosen", "")
        .set_if(draft.pointed.as_ref() == Some(&place.choice), "data-focused", "")
        .press(go, Move::Toggle(place.choice.clone()))
}

fn outline(path: &Path) -> Tag {
    tag("path", "map__outline").set_to("d", path.as_str().to_owned())
}
