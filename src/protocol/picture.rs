//! What is drawn: flat shapes, each with one of a few fills, so that a protocol brings its own pictures and no code.

use super::id::{ChoiceId, PictureId};

/// The longest path of a shape, in bytes: a drawing of a few flat shapes needs no more.
pub const MAX_PATH_LENGTH: usize = 1_500;

/// A drawing of what to look for, 96 by 96 units large.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct Picture {
    /// Names it within the protocol.
    pub id: PictureId,
    /// What it is made of, from the back to the front: each a fill and an SVG path.
    #[cfg_attr(feature = "schema", schemars(length(min = 1)))]
    pub shapes: Vec<Shape>,
}

/// One flat shape of a picture.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(with = "(Fill, Path)"))]
pub struct Shape {
    /// How it is filled.
    pub fill: Fill,
    /// Its outline.
    pub path: Path,
}

macro_rules! fills {
    ($($(#[$doc:meta])* $name:ident $word:literal,)*) => {
        /// What a shape stands for. Its colour follows from that, on each of the three skin tones.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        pub enum Fill { $($(#[$doc])* #[cfg_attr(feature = "schema", schemars(rename = $word))] $name,)* }

        impl Fill {
            /// Every fill.
            pub const ALL: &[Self] = &[$(Self::$name,)*];

            /// The words that documents use for them, in the same order.
            pub(super) const WORDS: &'static [&'static str] = &[$($word,)*];

            /// The word that documents use.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$name => $word,)* }
            }
        }
    };
}

fills! {
    /// Healthy skin.
    Skin "skin",
    /// Healthy skin in the shade.
    Shade "shade",
    /// Skin that is inflamed.
    Sore "sore",
    /// The worst of inflamed skin.
    SoreDeep "sore-deep",
    /// New skin where something has peeled off.
    Fresh "fresh",
    /// A scar.
    Scar "scar",
    /// Pus.
    Pus "pus",
    /// A yellow crust.
    Crust "crust",
    /// A brown scab.
    Scab "scab",
    /// A blister with clear fluid.
    Blister "blister",
    /// A dry flake.
    Flake "flake",
    /// A mole.
    Mole "mole",
    /// The darkest part of a mole.
    MoleDark "mole-dark",
    /// Lips.
    Lip "lip",
    /// Clothes.
    Cloth "cloth",
    /// Not filled: a dark line.
    Line "line",
    /// Not filled: a light line, where something shines.
    Shine "shine",
}

/// An SVG path of nothing but the letters of path commands, digits, spaces, signs, dots and commas.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Path(
    #[cfg_attr(feature = "schema", schemars(length(max = MAX_PATH_LENGTH), regex(pattern = crate::schema::PATH)))]
    String,
);

impl Path {
    /// Whether this can stand as a path in a drawing.
    pub(super) fn is_path(text: &str) -> bool {
        let is_part = |byte: u8| b"MmLlHhVvCcSsQqTtAaZz 0123456789+-.,".contains(&byte);
        text.len() <= MAX_PATH_LENGTH && text.starts_with(['M', 'm']) && text.bytes().all(is_part)
    }

    /// A path that has been checked, or noted as wrong.
    pub(super) fn checked(text: &str) -> Self {
        Self(if Self::is_path(text) { text.to_owned() } else { String::new() })
    }

    /// The path as the document writes it.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A picture on which choices of a question can be tapped. It shows and does the same as their list.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(deny_unknown_fields))]
pub struct Map {
    /// Its width and height in units, as narrow as on the smallest phone: there a unit is about a pixel.
    #[cfg_attr(feature = "schema", schemars(with = "[crate::schema::Units; 2]"))]
    pub size: (u32, u32),
    /// What is drawn beside the places: paths that can't be tapped.
    pub outlines: Vec<Path>,
    /// What can be tapped, from the back to the front: each a choice of the question and a path.
    #[cfg_attr(feature = "schema", schemars(length(min = 1)))]
    pub places: Vec<MapPlace>,
}

/// One place of a map.
#[derive(Clone, Debug, PartialEq, Eq)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema), schemars(with = "(ChoiceId, Path)"))]
pub struct MapPlace {
    /// The choice that it stands for.
    pub choice: ChoiceId,
    /// Its outline: of one part, or of several.
    pub path: Path,
}
