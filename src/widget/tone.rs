//! The skin tones that drawings can have. The visitor chooses; nobody asks for theirs.

use crate::protocol::Phrase;

/// The skin tone of the drawings.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tone {
    /// The lightest.
    Lighter,
    /// In between.
    #[default]
    Medium,
    /// The darkest.
    Darker,
}

impl Tone {
    pub(super) const ALL: [Self; 3] = [Self::Lighter, Self::Medium, Self::Darker];

    /// The word that styles/picture.css knows it by.
    pub(super) const fn as_str(self) -> &'static str {
        match self {
            Self::Lighter => "lighter",
            Self::Medium => "medium",
            Self::Darker => "darker",
        }
    }

    pub(super) const fn phrase(self) -> Phrase {
        match self {
            Self::Lighter => Phrase::ToneLighter,
            Self::Medium => Phrase::ToneMedium,
            Self::Darker => Phrase::ToneDarker,
        }
    }
}
