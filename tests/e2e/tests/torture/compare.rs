//! Holds two walks against each other.

use std::collections::BTreeSet;

use crate::measured::{Drawn, Measured};
use crate::stations::Walked;

/// How far two numbers may be apart: what browsers round while they lay out.
const SUB_PIXEL: f64 = 0.1;
/// The same for large numbers, in parts of them: what a turned box loses when it is turned back.
const LARGE: f64 = 2e-5;

/// What is drawn otherwise than on the clean page: each difference in words.
pub fn differences(clean: &Walked, tortured: &Walked) -> Vec<String> {
    let mut found = Vec::new();
    for ((screen, clean), (_, tortured)) in clean.screens.iter().zip(&tortured.screens) {
        let differences = on_screen(clean, tortured);
        found.extend(differences.into_iter().map(|difference| format!("{screen}, {difference}")));
    }
    found
}

fn on_screen(clean: &Measured, tortured: &Measured) -> Vec<String> {
    let paths = |measured: &Measured| measured.elements.iter().map(|drawn| drawn.path.clone()).collect::<Vec<_>>();
    if paths(clean) != paths(tortured) {
        return vec![format!("other elements: {:?} instead of {:?}", paths(tortured), paths(clean))];
    }
    let pairs = clean.elements.iter().zip(&tortured.elements);
    pairs.flat_map(|(clean, tortured)| of_element(clean, tortured)).collect()
}

fn of_element(clean: &Drawn, tortured: &Drawn) -> Vec<String> {
    let mut found = Vec::new();
    let names: BTreeSet<_> = clean.style.keys().chain(tortured.style.keys()).collect();
    for name in names {
        let (here, there) = (tortured.style.get(name), clean.style.get(name));
        let same = match (here, there) {
            (Some(here), Some(there)) => alike(here, there),
            _ => false,
        };
        if !same {
            let or = |value: Option<&String>| value.map_or("as initially".to_owned(), String::clone);
            found.push(format!("{}: {name} is {}, not {}", clean.path, or(here), or(there)));
        }
    }
    let far = clean.boxed.iter().zip(&tortured.boxed).any(|(there, here)| !near(*here, *there));
    if far {
        found.push(format!("{}: its box is {:?}, not {:?}", clean.path, tortured.boxed, clean.boxed));
    }
    found
}

/// Whether two values say the same but for small differences in their numbers.
fn alike(this: &str, that: &str) -> bool {
    if this == that {
        return true;
    }
    let ((these, here), (those, there)) = (parts(this), parts(that));
    these == those && here.len() == there.len() && here.iter().zip(&there).all(|(here, there)| near(*here, *there))
}

fn near(one: f64, other: f64) -> bool {
    (one - other).abs() <= SUB_PIXEL.max(other.abs() * LARGE)
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
