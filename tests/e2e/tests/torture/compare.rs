//! Holds two walks against each other.

use std::collections::BTreeSet;

use crate::measured::{Drawn, Measured};
use crate::stations::Walked;

/// How far two numbers may be apart.
#[derive(Clone, Copy, Debug)]
pub struct Slack {
    pixels: f64,
    /// Of the number itself.
    share: f64,
}

impl Slack {
    /// What browsers round while they lay out.
    pub const SUB_PIXEL: Self = Self { pixels: 0.1, share: 0.0 };
    /// Borders are whole device pixels: scaled, each is a little wider or narrower, and what is below moves.
    pub const SCALED: Self = Self { pixels: 1.5, share: 0.01 };

    fn allows(self, one: f64, other: f64) -> bool {
        (one - other).abs() <= self.pixels + self.share * other.abs()
    }
}

/// What is drawn otherwise than on the clean page: each difference in words.
pub fn differences(clean: &Walked, tortured: &Walked, slack: Slack) -> Vec<String> {
    let mut found = Vec::new();
    for ((screen, clean), (_, tortured)) in clean.screens.iter().zip(&tortured.screens) {
        let differences = on_screen(clean, tortured, slack);
        found.extend(differences.into_iter().map(|difference| format!("{screen}, {difference}")));
    }
    found
}

fn on_screen(clean: &Measured, tortured: &Measured, slack: Slack) -> Vec<String> {
    let paths = |measured: &Measured| measured.elements.iter().map(|drawn| drawn.path.clone()).collect::<Vec<_>>();
    if paths(clean) != paths(tortured) {
        return vec![format!("other elements: {:?} instead of {:?}", paths(tortured), paths(clean))];
    }
    let pairs = clean.elements.iter().zip(&tortured.elements);
    pairs.flat_map(|(clean, tortured)| of_element(clean, tortured, slack)).collect()
}

fn of_element(clean: &Drawn, tortured: &Drawn, slack: Slack) -> Vec<String> {
    let mut found = Vec::new();
    let names: BTreeSet<_> = clean.style.keys().chain(tortured.style.keys()).collect();
    for name in names {
        let (here, there) = (tortured.style.get(name), clean.style.get(name));
        let same = match (here, there) {
            (Some(here), Some(there)) => alike(here, there, slack),
            _ => false,
        };
        if !same {
            let or = |value: Option<&String>| value.map_or("as initially".to_owned(), String::clone);
            found.push(format!("{}: {name} is {}, not {}", clean.path, or(here), or(there)));
        }
    }
    let far = clean.boxed.iter().zip(&tortured.boxed).any(|(there, here)| !slack.allows(*here, *there));
    if far {
        found.push(format!("{}: its box is {:?}, not {:?}", clean.path, tortured.boxed, clean.boxed));
    }
    found
}

/// Whether two values say the same but for small differences in their numbers.
fn alike(this: &str, that: &str, slack: Slack) -> bool {
    if this == that {
        return true;
    }
    let ((these, here), (those, there)) = (parts(this), parts(that));
    let near = |(here, there): (&f64, &f64)| slack.allows(*here, *there);
    these == those && here.len() == there.len() && here.iter().zip(&there).all(near)
}

/// A value's words, with a mark where each number stood, and its numbers.
fn parts(value: &str) -> (String, Vec<f64>) {
    let (mut words, mut numbers) = (String::new(), Vec::new());
    let mut rest = value;
    while let Some(start) = rest.find(|letter: char| letter.is_ascii_digit()) {
        let (before, from) = rest.split_at(start);
        let end = from.find(|letter: char| !letter.is_ascii_digit() && letter != '.').unwrap_or(from.len());
        let (number, after) = from.split_at(end);
        words.push_str(before);
        words.push('#');
        numbers.extend(number.parse::<f64>());
        rest = after;
    }
    words.push_str(rest);
    (words, numbers)
}
