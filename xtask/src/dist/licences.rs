//! The licences of everything in the wasm, each with its full text, as they ask to be handed on.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::path::{Path, PathBuf};

use anyhow::{Result, ensure};

use super::linked::{Id, Origin, Package};
use crate::files;

/// How the file of a licence begins, in any case of letters.
const NAMES: [&str; 5] = ["licen", "copying", "copyright", "notice", "unlicense"];

const RULE: &str = "--------------------------------------------------------------------------------";

/// Who uses each text, and under what name it was found. A text that several packages share stands once.
type Texts = BTreeMap<String, BTreeSet<Id>>;

/// The document. `standard` is where the Rust toolchain keeps the texts of licences by their SPDX names.
pub fn write(packages: &[Package], standard: &Path) -> Result<String> {
    let others: Vec<&Package> = packages.iter().filter(|package| package.origin != Origin::Ours).collect();
    let mut texts = Texts::new();
    for package in &others {
        for text in texts_of(package, standard)? {
            texts.entry(text).or_default().insert(package.id.clone());
        }
    }
    let mut document =
        String::from("The WebAssembly of the microneedling screener contains code of these packages:\n\n");
    for Package { id, licence, repository, .. } in &others {
        let place = repository.as_deref().unwrap_or("https://github.com/rust-lang/rust");
        // Writing to a string cannot fail.
        let _ = writeln!(document, "{id}: {licence}\n    {place}");
    }
    let mut texts: Vec<(String, BTreeSet<Id>)> = texts.into_iter().collect();
    texts.sort_by(|(_, some), (_, others)| some.cmp(others));
    for (text, users) in texts {
        let users: Vec<String> = users.iter().map(Id::to_string).collect();
        let _ = write!(document, "\n{RULE}\n{}\n{RULE}\n\n{text}\n", users.join(", "));
    }
    Ok(document)
}

fn texts_of(package: &Package, standard: &Path) -> Result<Vec<String>> {
    let mut paths = licence_files(package)?;
    if paths.is_empty() {
        if let Some(text) = at_head_of_code(package) {
            return Ok(vec![text]);
        }
        ensure!(package.licence.contains("Apache-2.0"), "{} brings no text of its licence", package.id);
        paths.push(standard.join("Apache-2.0.txt"));
    }
    if (package.id.name.as_str(), &package.origin) == ("core", &Origin::Toolchain) {
        // Its tables of letters are made from Unicode's.
        paths.push(standard.join("Unicode-3.0.txt"));
    }
    paths.iter().map(|path| Ok(normal(&files::read(path)?))).collect()
}

/// Beside the manifest; for a part of the standard library, also where it shares a folder with others.
fn licence_files(package: &Package) -> Result<Vec<PathBuf>> {
    let folder = package.folder.as_path();
    let mut found = in_folder(folder)?;
    if let (true, Origin::Toolchain, Some(parent)) = (found.is_empty(), &package.origin, folder.parent()) {
        found = in_folder(parent)?;
    }
    Ok(found)
}

fn in_folder(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut paths = files::entries(folder)?;
    paths.retain(|path| {
        let name = files::name(path).to_lowercase();
        path.is_file() && NAMES.iter().any(|start| name.starts_with(start)) && files::extension(path) != "rs"
    });
    Ok(paths)
}

/// Some packages have no file of it, but the whole text in a comment where their code begins.
fn at_head_of_code(package: &Package) -> Option<String> {
    let code = files::read(&package.folder.join("src/lib.rs")).ok()?;
    let (comment, _) = code.trim_start().strip_prefix("/*")?.split_once("*/")?;
    let lines: Vec<&str> = comment.lines().map(|line| line.trim_start().trim_start_matches('*')).collect();
    let text = lines.join("\n");
    (text.contains("Copyright") && text.contains("Permission is hereby granted")).then(|| normal(&text))
}

/// Without differences that nobody sees.
fn normal(text: &str) -> String {
    let text = text.replace('\u{feff}', "");
    text.lines().map(str::trim_end).collect::<Vec<_>>().join("\n").trim_matches('\n').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use xshell::Shell;

    fn package(folder: &Path, name: &str, licence: &str, origin: Origin) -> Package {
        Package {
            id: Id { name: name.to_owned(), version: "1.0.0".to_owned() },
            licence: licence.to_owned(),
            description: None,
            repository: None,
            folder: folder.join(name),
            origin,
            needs: BTreeSet::new(),
        }
    }

    #[test]
    fn each_text_stands_once_with_its_users() -> Result<()> {
        let sh = Shell::new()?;
        let temp = sh.create_temp_dir()?;
        let folder = temp.path();
        sh.write_file(folder.join("a/LICENSE-MIT"), "May be used.\r\n")?;
        sh.write_file(folder.join("b/license.txt"), "May be used.\n\n")?;
        sh.write_file(folder.join("b/licence.rs"), "fn no_text() {}")?;
        sh.create_dir(folder.join("c"))?;
        let registry = || Origin::Registry(String::new());
        let packages = [
            package(folder, "a", "MIT", registry()),
            package(folder, "b", "MIT", registry()),
            package(folder, "c", "MIT OR Apache-2.0", registry()),
            package(folder, "ours", "MIT", Origin::Ours),
        ];
        sh.write_file(folder.join("standard/Apache-2.0.txt"), "The Apache License")?;
        let document = write(&packages, &folder.join("standard"))?;
        assert_eq!(document.matches("May be used.").count(), 1);
        assert!(document.contains("\na 1.0.0, b 1.0.0\n"), "{document}");
        assert!(document.contains("\nc 1.0.0\n"), "{document}");
        assert!(document.contains("The Apache License"));
        assert!(!document.contains("ours") && !document.contains("no_text"));
        Ok(())
    }

    #[test]
    fn a_text_at_the_head_of_the_code_is_enough() -> Result<()> {
        let sh = Shell::new()?;
        let folder = sh.create_temp_dir()?;
        let code = "/*\n * Copyright (c) Somebody.\n *\n * Permission is hereby granted.\n */\nfn no_text() {}";
        sh.write_file(folder.path().join("e/src/lib.rs"), code)?;
        let package = package(folder.path(), "e", "MIT", Origin::Registry(String::new()));
        let document = write(&[package], folder.path())?;
        assert!(document.contains("\n Copyright (c) Somebody.\n\n Permission is hereby granted.\n"), "{document}");
        assert!(!document.contains("no_text"), "{document}");
        Ok(())
    }

    #[test]
    fn a_package_without_any_text_stops_the_release() -> Result<()> {
        let sh = Shell::new()?;
        let folder = sh.create_temp_dir()?;
        sh.create_dir(folder.path().join("d"))?;
        let package = package(folder.path(), "d", "MIT", Origin::Registry(String::new()));
        assert!(
            write(&[package], folder.path()).is_err_and(|error| error.to_string().contains("d 1.0.0 brings no text"))
        );
        Ok(())
    }
}
