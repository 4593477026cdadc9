//! A picture on which choices can be tapped. For whoever sees and points: assistive technology and the keyboard have the
//! list, which does the same, so the picture is hidden from them.

use super::frame::Frame;
use super::moves::{Move, on};
use super::state::Draft;
use crate::protocol::{Map, MapPlace, Path, Phrase};
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// The list of choices with their map before it.
pub(super) fn with_map(frame: &Frame, map: &Map, draft: &Draft, go: &Callback<Move>, list: Html) -> Html {
    let on_focus = go.reform(|event: FocusEvent| {
        let input = event.target_dyn_into::<HtmlInputElement>();
        Move::Point(input.map(|input| input.value().as_str().into()))
    });
    let (width, height) = map.size;
    html! {
        <div class="mapped">
            <div class="map" aria-hidden="true">
                <p class="map__hint">{ frame.say(Phrase::MapHint) }</p>
                <svg class="map__picture" viewBox={format!("0 0 {width} {height}")}>
                    { for map.places.iter().map(|place| draw(place, draft, go)) }
                    { for map.outlines.iter().map(outline) }
                </svg>
            </div>
            <div class="mapped__list" onfocusin={on_focus} onfocusout={on(go, Move::Point(None))}>{ list }</div>
        </div>
    }
}

fn draw(place: &MapPlace, draft: &Draft, go: &Callback<Move>) -> Html {
    let is_chosen = draft.chosen.contains(&place.choice);
    let is_focused = draft.pointed.as_ref() == Some(&place.choice);
    html! {
        <path class="map__place" d={place.path.as_str().to_owned()} data-choice={place.choice.to_string()}
            data-chosen={is_chosen.then_some("")} data-focused={is_focused.then_some("")}
            onclick={on(go, Move::Toggle(place.choice.clone()))} />
    }
}

fn outline(path: &Path) -> Html {
    html! { <path class="map__outline" d={path.as_str().to_owned()} /> }
}
