//! The next step: always a consult, and the clinic's way to one, except where medical care comes first.

use crate::protocol::{Disposition, Phrase};
use crate::widget::frame::Frame;
use crate::widget::icon::Icon;
use yew::prelude::*;

/// `leads_on`: whether the clinic's own ways to book and call are offered.
pub(super) fn next_step(frame: &Frame, disposition: Disposition, leads_on: bool) -> Html {
    html! {
        <section class="next" aria-labelledby="next-heading">
            <h3 class="section__heading" id="next-heading">{ frame.say(Phrase::NextHeading) }</h3>
            <p>{ frame.say(disposition.phrases().next) }</p>
            { match disposition {
                // Medical care first, or too young: no way to book from here.
                _ if !leads_on => Html::default(),
                Disposition::ReviewSoon | Disposition::UrgentCare => Html::default(),
                Disposition::SeeDoctor => contact(frame, Phrase::AskClinic),
                Disposition::NoFlags | Disposition::Discuss | Disposition::Defer => {
                    contact(frame, Phrase::BookConsult)
                }
            } }
        </section>
    }
}

fn contact(frame: &Frame, label: Phrase) -> Html {
    let settings = frame.settings();
    if settings.consult_url.is_none() && settings.consult_phone.is_none() {
        return html! {
            <>
                <slot name="contact" />
                <p class="next__elsewhere">{ frame.say(Phrase::FindConsult) }</p>
            </>
        };
    }
    html! {
        <>
            <div class="actions">
                { settings.consult_url.as_ref().map(|link| {
                    let target = link.is_page().then_some("_blank");
                    let rel = link.is_page().then_some("noopener noreferrer");
                    html! {
                        <a class="button button--primary" part="button button-primary" href={link.href().to_owned()}
                            {target} {rel}>
                            { frame.say(label) }
                            <span class="visually-hidden">
                                { settings.clinic_name.as_ref().map(|clinic| {
                                    format!(" {}", frame.fill(Phrase::WithClinic, &[("clinic", clinic)]))
                                }) }
                                { link.is_page().then(|| format!(" {}", frame.phrase(Phrase::NewTab))) }
                            </span>
                        </a>
                    }
                }) }
                { settings.consult_phone.as_ref().map(|phone| html! {
                    <a class="button button--secondary" part="button" href={phone.href()}>
                        { Icon::Phone.draw() }{ frame.fill(Phrase::Call, &[("number", &frame.telephone(phone.as_str()))]) }
                    </a>
                }) }
            </div>
            <slot name="contact" />
            <p class="next__elsewhere">{ frame.say(Phrase::Elsewhere) }</p>
        </>
    }
}
