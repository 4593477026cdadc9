//! The icons, drawn for this widget. Built as elements: no HTML is ever parsed.

use super::tag::{Tag, tag};
use crate::protocol::Disposition;

/// What the build script wrote of `styles/icons`.
macro_rules! path_of {
    ($name:literal) => {
        include_str!(concat!(env!("OUT_DIR"), "/", $name, ".path"))
    };
}

/// An icon from `styles/icons`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Icon {
    ArrowBack,
    CalendarMark,
    Clock,
    Code,
    Copy,
    Globe,
    Hourglass,
    Lock,
    Page,
    Person,
    Phone,
    Print,
    Save,
    Share,
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

    pub(super) fn draw(self) -> Tag {
        let path = tag("path", "").set("d", self.path());
        tag("svg", "icon").set("viewBox", "0 0 24 24").set("aria-hidden", "true").add(path)
    }

    const fn path(self) -> &'static str {
        match self {
            Self::ArrowBack => path_of!("arrow-back"),
            Self::CalendarMark => path_of!("calendar-mark"),
            Self::Clock => path_of!("clock"),
            Self::Code => path_of!("code"),
            Self::Copy => path_of!("copy"),
            Self::Globe => path_of!("globe"),
            Self::Hourglass => path_of!("hourglass"),
            Self::Lock => path_of!("lock"),
            Self::Page => path_of!("page"),
            Self::Person => path_of!("person"),
            Self::Phone => path_of!("phone"),
            Self::Print => path_of!("print"),
            Self::Save => path_of!("save"),
            Self::Share => path_of!("share"),
            Self::Speech => path_of!("speech"),
            Self::SpeechTwo => path_of!("speech-two"),
            Self::Stethoscope => path_of!("stethoscope"),
            Self::Warning => path_of!("warning"),
        }
    }
}
