//! Where the facts come from, and whom to call.

use super::id::SourceId;

/// A document that a question or rule rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct Source {
    /// Names it within the protocol.
    pub id: SourceId,
    /// What it is called.
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::Shown"))]
    pub title: String,
    /// Who published it.
    #[cfg_attr(feature = "schema", schemars(with = "crate::schema::Shown"))]
    pub organisation: String,
    /// When it was published, if known.
    #[cfg_attr(feature = "schema", schemars(range(min = 1900, max = 2999)))]
    pub year: Option<u32>,
    /// An `https` address, if there is one.
    #[cfg_attr(feature = "schema", schemars(regex(pattern = crate::schema::LINK)))]
    pub link: Option<String>,
    /// When it was looked up: `YYYY-MM` or `YYYY-MM-DD`.
    #[cfg_attr(feature = "schema", schemars(schema_with = "crate::schema::month_or_day"))]
    pub retrieved: String,
    /// How much of it was read.
    pub read: ReadStatus,
}

/// How much of a source was read before anything was written from it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub enum ReadStatus {
    /// The passage relied on was read in the source itself.
    #[cfg_attr(feature = "schema", schemars(rename = "R"))]
    Read,
    /// Read second-hand, where another page reproduces or reports it.
    #[cfg_attr(feature = "schema", schemars(rename = "R2"))]
    SecondHand,
    /// Only the abstract or summary was read.
    #[cfg_attr(feature = "schema", schemars(rename = "A"))]
    Abstract,
    /// Written from memory; not read.
    #[cfg_attr(feature = "schema", schemars(rename = "M"))]
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
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct Country {
    /// Its ISO 3166 code: two capitals.
    #[cfg_attr(feature = "schema", schemars(regex(pattern = crate::schema::COUNTRY)))]
    pub code: String,
    /// The public line for medical advice, where there is one.
    #[cfg_attr(feature = "schema", schemars(regex(pattern = crate::schema::PHONE)))]
    pub advice_number: Option<String>,
    /// The emergency number.
    #[cfg_attr(feature = "schema", schemars(regex(pattern = crate::schema::PHONE)))]
    pub emergency_number: String,
    /// Where the numbers come from.
    #[cfg_attr(feature = "schema", schemars(length(min = 1)))]
    pub sources: Vec<SourceId>,
}
