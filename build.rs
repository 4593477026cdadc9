//! Puts the widget's style sheet together: one file for the program to carry, without spaces and comments.

use std::error::Error;
use std::path::Path;
use std::{env, fs};

/// Tokens first, then one file per component; print last, since it overrides.
const FILES: &[&str] =
    &["tokens", "base", "button", "intro", "question", "error", "review", "banner", "finding", "result", "print"];

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=styles");
    let mut css = String::new();
    for name in FILES {
        css.push_str(&fs::read_to_string(format!("styles/{name}.css"))?);
    }
    let small = minifier::css::minify(&css)?.to_string();
    fs::write(Path::new(&env::var("OUT_DIR")?).join("widget.css"), small)?;
    Ok(())
}
