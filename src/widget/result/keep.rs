//! Take it with you: every way to do so, and clearing the answers after asking once more.

use super::ways::{Hands, ways};
use crate::protocol::Phrase;
use crate::screening::Screening;
use crate::widget::focus;
use crate::widget::frame::Frame;
use crate::widget::screener::Move;
use yew::prelude::*;

#[derive(PartialEq, Properties)]
pub(super) struct KeepProps {
    pub frame: Frame,
    pub screening: Screening,
    pub go: Callback<Move>,
}

#[component]
pub(super) fn Keep(props: &KeepProps) -> Html {
    let KeepProps { frame, screening, go } = props;
    let section = use_node_ref();
    let asking = use_state(|| false);
    let hands = Hands {
        frame: frame.clone(),
        screening: screening.clone(),
        section: section.clone(),
        copied: use_state(|| None),
        code_shows: use_state(|| false),
    };
    {
        let section = section.clone();
        let is_first = use_mut_ref(|| true);
        use_effect_with(*asking, move |asking| {
            if !is_first.replace(false) {
                focus::first(&section, if *asking { "#clear-heading" } else { "#clear" });
            }
        });
    }
    html! {
        <section class="keep" aria-labelledby="keep-heading" ref={section.clone()}>
            <h3 class="section__heading" id="keep-heading">{ frame.say(Phrase::TakeHeading) }</h3>
            <p>{ frame.say(Phrase::TakeBody) }</p>
            { ways(&hands) }
            { clear(frame, &asking, go) }
        </section>
    }
}

fn clear(frame: &Frame, asking: &UseStateHandle<bool>, go: &Callback<Move>) -> Html {
    let ask = |shown: bool| {
        let asking = asking.clone();
        Callback::from(move |_: MouseEvent| asking.set(shown))
    };
    if !**asking {
        return html! {
            <div class="actions">
                <button class="button button--quiet" part="button" id="clear" type="button" onclick={ask(true)}>
                    { frame.say(Phrase::Clear) }
                </button>
            </div>
        };
    }
    html! {
        <div class="notice" role="group" aria-labelledby="clear-heading">
            <div class="notice__text">
                <p id="clear-heading" tabindex="-1">
                    <strong>{ frame.say(Phrase::ClearQuestion) }</strong>{ " " }{ frame.say(Phrase::ClearDetail) }
                </p>
                <div class="actions actions--row">
                    <button class="button button--secondary" part="button" type="button"
                        onclick={go.reform(|_| Move::Clear)}>
                        { frame.say(Phrase::ClearConfirm) }
                    </button>
                    <button class="button button--quiet" part="button" type="button" onclick={ask(false)}>
                        { frame.say(Phrase::ClearKeep) }
                    </button>
                </div>
            </div>
        </div>
    }
}
