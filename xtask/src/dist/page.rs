//! The demo page, as a clinic would write it: without what Trunk reads in it while developing.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

use crate::files;

/// Puts `index.html` into a folder, with the style sheets that it names.
pub fn copy(root: &Path, folder: &Path) -> Result<()> {
    let page = files::read(&root.join("index.html"))?;
    let mut published = String::new();
    for line in page.split_inclusive('\n') {
        if let Some(sheet) = style_sheet(line) {
            let name = files::name(Path::new(sheet));
            fs::copy(root.join(sheet), folder.join(name)).with_context(|| format!("index.html names {sheet}"))?;
            published.push_str(&line.replace(&format!("data-trunk rel=\"css\" href=\"{sheet}\""), &link(name)));
        } else if !is_for_trunk(line) {
            published.push_str(line);
        }
    }
    Ok(fs::write(folder.join("index.html"), published)?)
}

/// Takes out what Trunk leaves of its own: the line by which it finds the program to build.
pub fn clean(page: &Path) -> Result<()> {
    let text = files::read(page)?;
    let kept: String = text.split_inclusive('\n').filter(|line| !is_for_trunk(line)).collect();
    Ok(fs::write(page, kept)?)
}

fn is_for_trunk(line: &str) -> bool {
    line.contains("<link data-trunk")
}

/// The address in `<link data-trunk rel="css" href="…">`.
fn style_sheet(line: &str) -> Option<&str> {
    line.split_once("<link data-trunk rel=\"css\" href=\"")?.1.split('"').next()
}

fn link(sheet: &str) -> String {
    format!("rel=\"stylesheet\" href=\"{sheet}\"")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_published_page_knows_nothing_of_trunk() -> Result<()> {
        let sh = xshell::Shell::new()?;
        let temp = sh.create_temp_dir()?;
        let (root, folder) = (temp.path().join("project"), temp.path().join("dist"));
        sh.create_dir(&folder)?;
        sh.write_file(root.join("styles/a.css"), "a {}")?;
        let page = "<head>\n  <link data-trunk rel=\"rust\" href=\"x\" />\n  <link data-trunk rel=\"css\" href=\"styles/a.css\">\n</head>";
        sh.write_file(root.join("index.html"), page)?;
        copy(&root, &folder)?;
        let published = "<head>\n  <link rel=\"stylesheet\" href=\"a.css\">\n</head>";
        assert_eq!(sh.read_file(folder.join("index.html"))?, published);
        assert_eq!(sh.read_file(folder.join("a.css"))?, "a {}");
        Ok(())
    }
}
