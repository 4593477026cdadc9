//! A picture on which choices can be tapped. For whoever sees and points: assistive technology and the keyboard have the
//! list, which does the same, so the picture is hidden from them.

use super::choices::toggled;
use super::frame::Frame;
use crate::protocol::{ChoiceId, Map, MapPlace, Path, Phrase, Question};
use web_sys::HtmlInputElement;
use yew::prelude::*;

/// The list of choices with their map before it. `focused`: the choice in the list that has the focus.
pub(super) fn with_map(
    frame: &Frame,
    question: &Question,
    map: &Map,
    chosen: &[ChoiceId],
    focused: &UseStateHandle<Vec<ChoiceId>>,
    on_choose: &Callback<Vec<ChoiceId>>,
    list: Html,
) -> Html {
    let on_focus = {
        let focused = focused.clone();
        Callback::from(move |event: FocusEvent| {
            let input = event.target_dyn_into::<HtmlInputElement>();
            focused.set(input.iter().map(|input| input.value().as_str().into()).collect());
        })
    };
    let on_blur = {
        let focused = focused.clone();
        Callback::from(move |_: FocusEvent| focused.set(Vec::new()))
    };
    let (width, height) = map.size;
    html! {
        <div class="mapped">
            <div class="map" aria-hidden="true">
                <p class="map__hint">{ frame.say(Phrase::MapHint) }</p>
                <svg class="map__picture" viewBox={format!("0 0 {width} {height}")}>
                    { for map.places.iter().map(|place| {
                        let is_focused = focused.contains(&place.choice);
                        draw(question, place, chosen, is_focused, on_choose)
                    }) }
                    { for map.outlines.iter().map(outline) }
                </svg>
            </div>
            <div class="mapped__list" onfocusin={on_focus} onfocusout={on_blur}>{ list }</div>
        </div>
    }
}

fn draw(
    question: &Question,
    place: &MapPlace,
    chosen: &[ChoiceId],
    is_focused: bool,
    on_choose: &Callback<Vec<ChoiceId>>,
) -> Html {
    let toggled = toggled(question, chosen, &place.choice);
    html! {
        <path class="map__place" d={place.path.as_str().to_owned()} data-choice={place.choice.to_string()}
            data-chosen={chosen.contains(&place.choice).then_some("")} data-focused={is_focused.then_some("")}
            onclick={on_choose.reform(move |_| toggled.clone())} />
    }
}

fn outline(path: &Path) -> Html {
    html! { <path class="map__outline" d={path.as_str().to_owned()} /> }
}
