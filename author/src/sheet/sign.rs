//! Where the reviewer signs. Left blank: only a person can fill it in.

use super::control::tick;
use maud::{Markup, html};

pub(super) fn part() -> Markup {
    let lines = ["Name", "Profession and registration number", "Date", "Signature"];
    html! {
        section #sign.sign {
            h2 { "Your review" }
            p { "Tick what is true. What you have not looked at, leave blank." }
            p { (tick("I have read all of it.")) }
            p { (tick("I have read these parts only:")) span.note {} }
            p { (tick("I agree, except where I ticked Change.")) }
            dl.signature { @for line in lines { dt { (line) } dd {} } }
        }
    }
}
