//! Take it with you: print, save as a file, and clear the answers after asking once more.

use super::{print, save};
use crate::export::fhir;
use crate::protocol::{Phrase, Tree};
use crate::screening::Screening;
use crate::widget::focus;
use crate::widget::frame::Frame;
use crate::widget::icon::Icon;
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
    {
        let section = section.clone();
        let is_first = use_mut_ref(|| true);
        use_effect_with(*asking, move |asking| {
            if !is_first.replace(false) {
                focus::first(&section, if *asking { "#clear-heading" } else { "#clear" });
            }
        });
    }
    let ask = |shown: bool| {
        let asking = asking.clone();
        Callback::from(move |_: MouseEvent| asking.set(shown))
    };
    let on_print = {
        let section = section.clone();
        Callback::from(move |_: MouseEvent| print::print(&section))
    };
    let on_save = file(frame, screening).map(|file| Callback::from(move |_: MouseEvent| save::save(&file)));
    html! {
        <section class="keep" aria-labelledby="keep-heading" ref={section}>
            <h3 class="section__heading" id="keep-heading">{ frame.say(Phrase::TakeHeading) }</h3>
            <p>{ frame.say(Phrase::TakeBody) }</p>
            <div class="actions">
                <button class="button button--secondary" part="button" type="button" onclick={on_print}>
                    { Icon::Print.draw() }{ frame.say(Phrase::Print) }
                </button>
                if let Some(on_save) = &on_save {
                    <button class="button button--secondary" part="button" type="button" aria-describedby="save-more"
                        onclick={on_save}>
                        { Icon::Save.draw() }{ frame.say(Phrase::Save) }
                    </button>
                }
            </div>
            if on_save.is_some() {
                <p class="keep__more" id="save-more">{ frame.say(Phrase::SaveMore) }</p>
            }
            if !*asking {
                <div class="actions">
                    <button class="button button--quiet" part="button" id="clear" type="button" onclick={ask(true)}>
                        { frame.say(Phrase::Clear) }
                    </button>
                </div>
            }
            if *asking {
                <div class="notice" role="group" aria-labelledby="clear-heading">
                    <div class="notice__text">
                        <p id="clear-heading" tabindex="-1">
                            <strong>{ frame.say(Phrase::ClearQuestion) }</strong>{ " " }
                            { frame.say(Phrase::ClearDetail) }
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
        </section>
    }
}

/// The answers as a file; `None` when the protocol has no form in FHIR.
fn file(frame: &Frame, screening: &Screening) -> Option<Tree> {
    let report = screening.report()?;
    fhir::response(screening.protocol(), &report, frame.text(), frame.settings().today).ok()
}
