//! The next step: always a consult, and the clinic's way to one, except where medical care comes first.

use crate::protocol::{Disposition, Phrase};
use crate::widget::frame::Frame;
use crate::widget::icon::Icon;
use crate::widget::link::{Link, PhoneNumber};
use crate::widget::parts::{primary, section, unseen};
use crate::widget::tag::{Tag, tag};

/// `leads_on`: whether the clinic's own ways to book and call are offered.
pub(super) fn next_step(frame: &Frame, disposition: Disposition, leads_on: bool) -> Tag {
    let next = section("next", "next-heading", frame, Phrase::NextHeading)
        .add(tag("p", "").say(frame, disposition.phrases().next));
    match disposition {
        // Medical care first, or too young: no way to book from here.
        _ if !leads_on => next,
        Disposition::ReviewSoon | Disposition::UrgentCare => next,
        Disposition::SeeDoctor => contact(frame, Phrase::AskClinic, next),
        Disposition::NoFlags | Disposition::Discuss | Disposition::Defer => contact(frame, Phrase::BookConsult, next),
    }
}

fn contact(frame: &Frame, label: Phrase, next: Tag) -> Tag {
    let settings = frame.settings();
    let (link, phone) = (settings.consult_url.as_ref(), settings.consult_phone.as_ref());
    let own = tag("slot", "").set("name", "contact");
    let elsewhere = |phrase| tag("p", "next__elsewhere").say(frame, phrase);
    if link.is_none() && phone.is_none() {
        return next.add(own).add(elsewhere(Phrase::FindConsult));
    }
    let actions =
        tag("div", "actions").add(link.map(|link| book(frame, link, label))).add(phone.map(|phone| call(frame, phone)));
    next.add(actions).add(own).add(elsewhere(Phrase::Elsewhere))
}

fn book(frame: &Frame, link: &Link, label: Phrase) -> Tag {
    let clinic = frame.settings().clinic_name.as_ref();
    let with_clinic = clinic.map(|clinic| frame.fill(Phrase::WithClinic, &[("clinic", clinic)]));
    let mut more = unseen();
    if let Some(with_clinic) = with_clinic {
        more = more.add(" ").add(with_clinic);
    }
    if link.is_page() {
        more = more.add(" ").say(frame, Phrase::NewTab);
    }
    primary(tag("a", "button button--primary"))
        .set_to("href", link.href().to_owned())
        .set_if(link.is_page(), "target", "_blank")
        .set_if(link.is_page(), "rel", "noopener noreferrer")
        .say(frame, label)
        .add(more)
}

fn call(frame: &Frame, phone: &PhoneNumber) -> Tag {
    tag("a", "button button--secondary")
        .set("part", "button")
        .set_to("href", phone.href())
        .add(Icon::Phone.draw())
        .add(frame.fill(Phrase::Call, &[("number", &frame.telephone(phone.as_str()))]))
}
