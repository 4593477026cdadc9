//! Where the facts come from, and whom to call.

use super::id::SourceId;

/// A document that a question or rule rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Names it within the protocol.
    pub id: SourceId,
    /// What it is called.
    pub title: String,
    /// Who published it.
    pub organisation: String,
    /// When it was published, if known.
    pub year: Option<u32>,
    /// An `https` address, if there is one.
    pub link: Option<String>,
    /// When it was looked up: `YYYY-MM` or `YYYY-MM-DD`.
    pub retrieved: String,
    /// How much of it was read.
    pub read: ReadStatus,
}

/// How much of a source was read before anything was written from it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReadStatus {
    /// The passage relied on was read in the source itself.
    Read,
    /// Read second-hand, where another page reproduces or reports it.
    SecondHand,
    /// Only the abstract or summary was read.
    Abstract,
    /// Written from memory; not read.
    Memory,
}

impl ReadStatus {
    /// The code that documents use.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Read => "R",
            Self::SecondHand => "R2",
            Self::Abstract => "A",
            Self::Memory => "M",
        }
    }
}

/// The numbers to call in one country.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Country {
    /// Its ISO 3166 code: two capitals.
    pub code: String,
    /// The public line for medical advice, where there is one.
    pub advice_number: Option<String>,
    /// The emergency number.
    pub emergency_number: String,
    /// Where the numbers come from.
    pub sources: Vec<SourceId>,
}
