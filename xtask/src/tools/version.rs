//! What version a program says it is.

use xshell::{Shell, cmd};

/// The version of the program the shell would run, if there is one and it says.
pub fn of(sh: &Shell, program: &str) -> Option<String> {
    super::path::find(sh, &[program])?;
    let said = cmd!(sh, "{program} --version").quiet().ignore_stderr().read().ok()?;
    parse(&said).map(str::to_owned)
}

/// Finds the version in `trunk 0.21.14` or `wasm-opt version 132 (version_132)`.
fn parse(said: &str) -> Option<&str> {
    said.split_whitespace().find(|word| word.starts_with(|letter: char| letter.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_tool_says_it_differently() {
        assert_eq!(parse("trunk 0.21.14\n"), Some("0.21.14"));
        assert_eq!(parse("wasm-opt version 132 (version_132)"), Some("132"));
        assert_eq!(parse("geckodriver 0.37.1 (2026-05-01)\n\nThe source code is …"), Some("0.37.1"));
        assert_eq!(parse("usage: tool"), None);
    }
}
