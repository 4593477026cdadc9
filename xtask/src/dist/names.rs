//! Short names for what the wasm and its glue call each other by. Those of wasm-bindgen carry a hash each, which no
//! compressor makes smaller.

use std::cmp::Reverse;

use anyhow::{Context, Result, ensure};
use serde_json::Value;

/// The names that wasm-opt has shortened in the wasm.
pub struct Names {
    /// The module, the name in it, and the short name.
    imports: Vec<(String, String, String)>,
    /// The name and the short name.
    exports: Vec<(String, String)>,
}

/// What wasm-opt makes of the name of each module.
const MODULE: &str = "a";

impl Names {
    /// Reads what wasm-opt prints of them.
    pub fn read(printed: &str) -> Result<Names> {
        let mut told: Value = serde_json::from_str(printed).context("wasm-opt tells of its names in another way")?;
        let mut part = |key: &str| told.get_mut(key).map(Value::take).unwrap_or_default();
        let imports = serde_json::from_value(part("imports"))?;
        let mut exports: Vec<(String, String)> = serde_json::from_value(part("exports"))?;
        // A name may be the beginning of another.
        exports.sort_by_key(|(long, _)| Reverse(long.len()));
        Ok(Names { imports, exports })
    }

    /// The glue with the short names: imports are keys of an object, exports are fields of `wasm`.
    pub fn shorten(&self, glue: &str) -> Result<String> {
        let mut glue = glue.to_owned();
        for (module, long, short) in &self.imports {
            glue = once(&glue, &format!("{long}: "), &format!("{short}: "))?;
            glue = glue.replace(&format!("\"{module}\""), &format!("\"{MODULE}\""));
        }
        for (long, short) in &self.exports {
            glue = glue.replace(&format!("wasm.{long}"), &format!("wasm.{short}"));
        }
        Ok(glue)
    }
}

fn once(text: &str, from: &str, to: &str) -> Result<String> {
    let found = text.matches(from).count();
    ensure!(found == 1, "the glue holds {from:?} {found} times, not once");
    Ok(text.replace(from, to))
}

#[cfg(test)]
mod tests {
    use super::*;

    const PRINTED: &str = r#"{ "imports": [["./x_bg.js", "__wbg_focus_1f", "a"], ["./x_bg.js", "__wbg_now_2e", "b"]],
        "exports": [["widget", "c"], ["widget_new", "d"]] }"#;

    #[test]
    fn imports_exports_and_their_module_are_shortened() -> Result<()> {
        let glue = "const wasm = start({ \"./x_bg.js\": {\n  __wbg_focus_1f: () => wasm.widget_new(1),\n  \
                    __wbg_now_2e: (widget) => wasm.widget(widget),\n} });\n";
        let short = "const wasm = start({ \"a\": {\n  a: () => wasm.d(1),\n  b: (widget) => wasm.c(widget),\n} });\n";
        assert_eq!(Names::read(PRINTED)?.shorten(glue)?, short);
        Ok(())
    }

    #[test]
    fn glue_that_does_not_fit_the_wasm_is_refused() -> Result<()> {
        assert!(Names::read(PRINTED)?.shorten("__wbg_focus_1f: 1").is_err());
        assert!(Names::read("{}").is_err());
        Ok(())
    }
}
