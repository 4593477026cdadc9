//! What to do next, in order of urgency.

/// What a visitor is advised to do next. The order is the urgency: a report's disposition is the highest of its findings.
///
/// ```
/// use microneedling_screener::protocol::Disposition;
/// assert!(Disposition::NoFlags < Disposition::Discuss);
/// assert_eq!(Disposition::Defer.max(Disposition::UrgentCare), Disposition::UrgentCare);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename_all = "kebab-case"))]
pub enum Disposition {
    /// Nothing that was asked about came up. A consult still comes first.
    NoFlags,
    /// Tell the practitioner before booking a treatment.
    Discuss,
    /// Not right now; ask again when the wait has ended.
    Defer,
    /// See a doctor before booking.
    SeeDoctor,
    /// Have this looked at by a doctor soon.
    ReviewSoon,
    /// Get medical help today.
    UrgentCare,
}

impl Disposition {
    /// Every disposition, mildest first.
    pub const ALL: [Self; 6] =
        [Self::NoFlags, Self::Discuss, Self::Defer, Self::SeeDoctor, Self::ReviewSoon, Self::UrgentCare];

    /// The word that documents and style sheets use.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::NoFlags => "no-flags",
            Self::Discuss => "discuss",
            Self::Defer => "defer",
            Self::SeeDoctor => "see-doctor",
            Self::ReviewSoon => "review-soon",
            Self::UrgentCare => "urgent-care",
        }
    }
}
