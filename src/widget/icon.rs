//! The icons, drawn for this widget. Built as elements: no HTML is ever parsed.

use crate::protocol::Disposition;
use yew::prelude::*;

/// An icon from `styles/icons`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Icon {
    ArrowBack,
    CalendarMark,
    Clock,
    Hourglass,
    Lock,
    Person,
    Phone,
    Print,
    Speech,
    SpeechTwo,
    Stethoscope,
    Warning,
}

impl Icon {
    pub(super) const fn of(disposition: Disposition) -> Self {
        match disposition {
            Disposition::NoFlags => Self::Speech,
            Disposition::Discuss => Self::SpeechTwo,
            Disposition::Defer => Self::Hourglass,
            Disposition::SeeDoctor => Self::Stethoscope,
            Disposition::ReviewSoon => Self::CalendarMark,
            Disposition::UrgentCare => Self::Phone,
        }
    }

    pub(super) fn draw(self) -> Html {
        html! {
            <svg class="icon" viewBox="0 0 24 24" width="24" height="24" fill="none" stroke="currentColor"
                stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" focusable="false">
                <path d={self.path()} />
            </svg>
        }
    }

    /// The one path of the file: its last attribute.
    fn path(self) -> &'static str {
        self.file().rsplit('"').nth(1).unwrap_or_default()
    }

    const fn file(self) -> &'static str {
        match self {
            Self::ArrowBack => include_str!("../../styles/icons/arrow-back.svg"),
            Self::CalendarMark => include_str!("../../styles/icons/calendar-mark.svg"),
            Self::Clock => include_str!("../../styles/icons/clock.svg"),
            Self::Hourglass => include_str!("../../styles/icons/hourglass.svg"),
            Self::Lock => include_str!("../../styles/icons/lock.svg"),
            Self::Person => include_str!("../../styles/icons/person.svg"),
            Self::Phone => include_str!("../../styles/icons/phone.svg"),
            Self::Print => include_str!("../../styles/icons/print.svg"),
            Self::Speech => include_str!("../../styles/icons/speech.svg"),
            Self::SpeechTwo => include_str!("../../styles/icons/speech-two.svg"),
            Self::Stethoscope => include_str!("../../styles/icons/stethoscope.svg"),
            Self::Warning => include_str!("../../styles/icons/warning.svg"),
        }
    }
}
