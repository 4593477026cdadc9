//! Puts together what the program carries of `styles/`: the widget's style sheet and that of what is printed and saved,
//! without spaces and comments, and the path of each icon without its file around it.

use std::error::Error;
use std::path::PathBuf;
use std::{env, fs};

/// Tokens first, then one file per component; print last, since it overrides.
const FILES: &[&str] = &[
    "tokens", "tones", "base", "button", "actions", "motion", "language", "intro", "question", "error", "review",
    "banner", "finding", "result", "picture", "map", "waits", "ways", "print",
];

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed=styles");
    let out = PathBuf::from(env::var("OUT_DIR")?);
    fs::write(out.join("widget.css"), style_sheet(FILES)?)?;
    fs::write(out.join("sheet.css"), style_sheet(&["sheet"])?)?;
    for icon in fs::read_dir("styles/icons")? {
        let icon = icon?.path();
        let name = icon.file_stem().ok_or("an icon without a name")?;
        fs::write(out.join(name).with_extension("path"), path(&fs::read_to_string(&icon)?)?)?;
    }
    Ok(())
}

fn style_sheet(files: &[&str]) -> Result<String, Box<dyn Error>> {
    let mut css = String::new();
    for name in files {
        css.push_str(&fs::read_to_string(format!("styles/{name}.css"))?);
    }
    Ok(minifier::css::minify(&css)?.to_string())
}

/// What stands between `d="` and the next quote, in an icon of a single path.
fn path(icon: &str) -> Result<&str, Box<dyn Error>> {
    let (_, rest) = icon.split_once("<path d=\"").ok_or("an icon without a path")?;
    let (path, rest) = rest.split_once('"').ok_or("an icon whose path doesn't end")?;
    if rest.contains("<path") { Err("an icon of several paths".into()) } else { Ok(path) }
}
