//! What each file must hash to: for the script, which checks what it fetches, and for a clinic's own pages.

use std::fs;
use std::path::Path;

use anyhow::Result;
use base64::prelude::{BASE64_STANDARD, Engine as _};
use serde_json::{Map, Value};
use sha2::{Digest, Sha384};

use crate::files;

/// The hash of every file below a folder whose name `wanted` accepts, by that name.
pub fn hashes(folder: &Path, wanted: impl Fn(&str) -> bool) -> Result<Value> {
    let mut hashes = Map::new();
    for path in files::walk(folder, &|_| true)? {
        let name = path.strip_prefix(folder)?.display().to_string();
        if wanted(&name) {
            hashes.insert(name, sha384(&fs::read(&path)?).into());
        }
    }
    Ok(Value::Object(hashes))
}

/// The same for the script, which a visitor waits for: of each hash the first 144 bits, enough that nobody can forge a file.
pub fn beginnings(hashes: &Value) -> Value {
    let short = |(name, hash): (&String, &Value)| {
        let hash: String = hash.as_str().unwrap_or_default().chars().take("sha384-".len() + 24).collect();
        (name.clone(), hash.into())
    };
    Value::Object(hashes.as_object().into_iter().flatten().map(short).collect())
}

/// Whether the widget fetches it from beside its script. Overlays are the clinic's, which changes them as it likes.
pub fn is_fetched(name: &str) -> bool {
    name.ends_with(".wasm") || name.starts_with("protocols/") && !name.contains("/overlays/")
}

/// As browsers write it in `integrity`.
pub fn sha384(bytes: &[u8]) -> String {
    format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(bytes)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hash_is_written_as_browsers_read_it() -> Result<()> {
        let sh = xshell::Shell::new()?;
        let folder = sh.create_temp_dir()?;
        sh.write_file(folder.path().join("a_bg.wasm"), "alert('Hello, world.');")?;
        sh.write_file(folder.path().join("protocols/p/overlays/o.json"), "{}")?;
        // The example of the recommendation "Subresource Integrity".
        let known = "sha384-H8BRh8j48O9oYatfu5AZzq6A9RINhZO5H16dQZngK7T62em8MUt1FLm52t+eX6xO";
        let expected = serde_json::json!({ "a_bg.wasm": known });
        let found = hashes(folder.path(), is_fetched)?;
        assert_eq!(found, expected);
        assert_eq!(beginnings(&found), serde_json::json!({ "a_bg.wasm": "sha384-H8BRh8j48O9oYatfu5AZzq6A" }));
        Ok(())
    }
}
