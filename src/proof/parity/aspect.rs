//! What of a string may be different in another language, if there is a reason.

/// What of a string is compared, and may be different if there is a reason. Placeholders and hints never may.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(rename_all = "kebab-case"))]
pub enum Aspect {
    /// Its numbers.
    Numbers,
    /// Its units of time.
    Units,
    /// Its negations.
    Negations,
    /// Its terms.
    Terms,
    /// That its words are other words.
    Words,
}

impl Aspect {
    /// Every aspect.
    pub const ALL: [Self; 5] = [Self::Numbers, Self::Units, Self::Negations, Self::Terms, Self::Words];
    /// What documents call them.
    pub(super) const WORDS: [&'static str; 5] = ["numbers", "units", "negations", "terms", "words"];
}
