//! The texts of the protocol that ships, and what the scripts know of all of them.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde_json::{Map, Value};

use crate::files;

/// The protocol whose texts the scripts carry or fetch.
pub const PROTOCOL: &str = "protocols/microneedling";

/// Each text in a folder that holds the protocol: its locale and where it lies. A language's plain form comes before the
/// others, since whoever asks for one that is not there gets the first.
pub fn texts(folder: &Path) -> Result<Vec<(String, PathBuf)>> {
    let paths = files::entries(&folder.join(PROTOCOL).join("text"))?;
    let locale = |path: &PathBuf| files::name(path).trim_end_matches(".json").to_owned();
    let mut texts: Vec<_> = paths.into_iter().map(|path| (locale(&path), path)).collect();
    texts.sort();
    Ok(texts)
}

/// The module with the address of each, written out one by one: that is how bundlers find the files of a package.
pub fn addresses(root: &Path) -> Result<String> {
    let line = |(locale, _)| {
        let name = format!("{PROTOCOL}/text/{locale}.json");
        format!("  '{locale}': {{ name: '{name}', url: new URL('./{name}', import.meta.url) }},\n")
    };
    let lines: String = texts(root)?.into_iter().map(line).collect();
    Ok(format!("export default {{\n{lines}}};\n"))
}

/// What the widget is called in each language.
pub fn titles(root: &Path) -> Result<Value> {
    let mut titles = Map::new();
    for (locale, path) in texts(root)? {
        titles.insert(locale, words(&read(&path)?, "/interface/intro-heading")?.into());
    }
    Ok(Value::Object(titles))
}

/// Reads a text, or another document.
pub fn read(path: &Path) -> Result<Value> {
    serde_json::from_str(&files::read(path)?).with_context(|| path.display().to_string())
}

/// The words that stand somewhere in a text.
pub fn words<'t>(text: &'t Value, pointer: &str) -> Result<&'t str> {
    text.pointer(pointer).and_then(Value::as_str).with_context(|| format!("a text has no {pointer}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use xshell::Shell;

    #[test]
    fn the_public_api_names_every_language_that_ships() -> Result<()> {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().context("xtask lies in the checkout")?;
        let api = read(&root.join("npm/api.json"))?;
        let attributes = api.get("attributes").and_then(Value::as_array).context("the API has no attributes")?;
        let lang = attributes.iter().find(|attribute| attribute.get("name") == Some(&"lang".into()));
        let told = lang.and_then(|lang| lang.get("description")?.as_str()).context("the API has no lang")?;
        for (locale, _) in texts(root)? {
            assert!(told.contains(&format!("`{locale}`")), "npm/api.json does not name {locale}: {told}");
        }
        Ok(())
    }

    #[test]
    fn every_text_has_an_address_and_the_plain_form_of_a_language_comes_first() -> Result<()> {
        let sh = Shell::new()?;
        let folder = sh.create_temp_dir()?;
        for locale in ["pt-BR", "en-US", "en"] {
            let title = format!("{{ \"interface\": {{ \"intro-heading\": \"In {locale}\" }} }}");
            sh.write_file(folder.path().join(PROTOCOL).join("text").join(format!("{locale}.json")), title)?;
        }
        let module = addresses(folder.path())?;
        let places: Vec<_> = ["'en':", "'en-US':", "'pt-BR':"].iter().map(|locale| module.find(locale)).collect();
        assert!(places.iter().all(Option::is_some) && places.is_sorted(), "{module}");
        assert!(module.contains("new URL('./protocols/microneedling/text/pt-BR.json', import.meta.url)"), "{module}");
        let told = titles(folder.path())?;
        assert_eq!(told.to_string(), r#"{"en":"In en","en-US":"In en-US","pt-BR":"In pt-BR"}"#);
        Ok(())
    }
}
