//! A Content-Security-Policy, and what is left of it when one source is taken away.

use anyhow::{Context, Result};

/// The directives that say what may be loaded and run, rather than what may not.
const GRANTS: [&str; 3] = ["script-src", "connect-src", "frame-src"];

/// A policy: directives with their sources.
#[derive(Clone)]
pub struct Policy(Vec<Vec<String>>);

impl Policy {
    /// Reads a header as the guide writes it. What is made up becomes this machine: the page's own host is `'self'`.
    ///
    /// # Errors
    ///
    /// When it is another header.
    pub fn read(header: &str, other: &str) -> Result<Self> {
        let (_, value) = header.trim().split_once("Content-Security-Policy: ").context("this is no policy")?;
        let value = value.replace("https://clinic.example", "'self'").replace("https://files.example", other);
        let directives = value.split(';').map(|words| words.split_whitespace().map(str::to_owned).collect());
        Ok(Self(directives.collect()))
    }

    /// As a header's value.
    #[must_use]
    pub fn value(&self) -> String {
        self.0.iter().map(|words| words.join(" ")).collect::<Vec<_>>().join("; ")
    }

    /// For each source that grants something: the source, and the policy without it.
    #[must_use]
    pub fn without_each(&self) -> Vec<(String, Self)> {
        let mut without = Vec::new();
        for (index, words) in self.0.iter().enumerate() {
            let Some((name, sources)) = words.split_first().filter(|(name, _)| GRANTS.contains(&name.as_str())) else {
                continue;
            };
            for source in sources.iter().filter(|source| *source != "'none'") {
                let mut fewer = self.clone();
                if let Some(words) = fewer.0.get_mut(index) {
                    words.retain(|word| word != source);
                    if words.len() == 1 {
                        words.push("'none'".to_owned());
                    }
                }
                without.push((format!("{source} in {name}"), fewer));
            }
        }
        without
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_source_goes_at_a_time() -> Result<()> {
        let header =
            "Content-Security-Policy: script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; base-uri 'none'\n";
        let policy = Policy::read(header, "")?;
        let left: Vec<_> = policy.without_each().iter().map(|(_, policy)| policy.value()).collect();
        assert_eq!(
            left,
            [
                "script-src 'wasm-unsafe-eval'; connect-src 'self'; base-uri 'none'",
                "script-src 'self'; connect-src 'self'; base-uri 'none'",
                "script-src 'self' 'wasm-unsafe-eval'; connect-src 'none'; base-uri 'none'",
            ]
        );
        Ok(())
    }
}
