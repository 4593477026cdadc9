//! The examples in the guide to theming: what its pictures show.

use std::fs;

use anyhow::{Result, ensure};

use crate::documents::checkout;

/// One example of the guide.
#[derive(Clone, Debug)]
pub struct Theme {
    /// What its pictures are named after.
    pub name: String,
    /// Its style sheet.
    pub css: String,
}

/// Every example that has pictures, in order.
///
/// # Errors
///
/// When the guide can't be read, or has none.
pub fn themes() -> Result<Vec<Theme>> {
    let guide = fs::read_to_string(checkout()?.join("docs/theming.md"))?;
    let sections = guide.split("\n### ").filter_map(|section| {
        let (_, picture) = section.split_once("(themes/")?;
        let (name, _) = picture.split_once("-intro.png")?;
        let (_, css) = section.split_once("```css\n")?;
        let (css, _) = css.split_once("```")?;
        Some(Theme { name: name.to_owned(), css: css.to_owned() })
    });
    let themes: Vec<Theme> = sections.collect();
    ensure!(!themes.is_empty(), "docs/theming.md has no example with a picture");
    Ok(themes)
}
