//! Every package of others is named at one version, and a lock file says which ones those need.

use std::path::Path;

use anyhow::{Result, ensure};
use serde_json::{Map, Value};

use crate::files;

/// Where packages name what they need.
const NEEDS: [&str; 3] = ["dependencies", "devDependencies", "optionalDependencies"];

/// Checks every `package.json`, every `requirements.txt`, and that each has its lock file.
pub fn check(root: &Path) -> Result<()> {
    let ours = |name: &str| !matches!(name, "target" | "dist" | "pkg" | "node_modules") && !name.starts_with('.');
    let mut complaints = Vec::new();
    for path in files::walk(root, &ours)? {
        let name = path.strip_prefix(root)?.display().to_string();
        let loose = match path.file_name().and_then(|name| name.to_str()) {
            Some("package.json") => loose_in_package(&files::read(&path)?)?,
            Some("requirements.txt") => loose_in_requirements(&files::read(&path)?),
            _ => continue,
        };
        complaints.extend(loose.into_iter().map(|loose| format!("{name}: {loose} is no exact version")));
        let needs = name.ends_with("package.json") && !needs(&files::read(&path)?)?.is_empty();
        if needs && !path.with_file_name("package-lock.json").is_file() {
            complaints.push(format!("{name}: has no package-lock.json beside it"));
        }
    }
    if !root.join("Cargo.lock").is_file() {
        complaints.push("Cargo.lock is missing".to_owned());
    }
    for complaint in &complaints {
        println!("{complaint}");
    }
    ensure!(complaints.is_empty(), "{} packages could change by themselves", complaints.len());
    Ok(())
}

fn needs(package: &str) -> Result<Vec<(String, String)>> {
    let package: Map<String, Value> = serde_json::from_str(package)?;
    let named = NEEDS.iter().filter_map(|key| package.get(*key)?.as_object()).flatten();
    Ok(named.map(|(name, version)| (name.clone(), version.as_str().unwrap_or_default().to_owned())).collect())
}

fn loose_in_package(package: &str) -> Result<Vec<String>> {
    let loose = needs(package)?.into_iter().filter(|(_, version)| !is_exact(version));
    Ok(loose.map(|(name, version)| format!("{name} {version}")).collect())
}

fn loose_in_requirements(requirements: &str) -> Vec<String> {
    let lines = requirements.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines
        .filter(|line| !line.split_once("==").is_some_and(|(_, version)| is_exact(version)))
        .map(str::to_owned)
        .collect()
}

/// Three numbers, and what may follow them.
fn is_exact(version: &str) -> bool {
    let (numbers, rest) = version.split_at(version.find(['-', '+']).unwrap_or(version.len()));
    let is_number = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    numbers.split('.').count() == 3 && numbers.split('.').all(is_number) && !rest.contains([' ', '|'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_one_version_is_exact() -> Result<()> {
        for exact in ["1.2.3", "10.0.0-rc.1", "0.1.2+5"] {
            assert!(is_exact(exact), "{exact}");
        }
        for loose in ["^1.2.3", "~1.2.3", "1.2", "1.x", "*", "latest", ">=1.2.3", "1.2.3 || 2.0.0", "", "git://a"] {
            assert!(!is_exact(loose), "{loose}");
        }
        let package = r#"{ "dependencies": { "a": "1.2.3" }, "devDependencies": { "b": "^1.2.3" } }"#;
        assert_eq!(loose_in_package(package)?, ["b ^1.2.3"]);
        assert_eq!(loose_in_requirements("# names\na==1.2.3\n\nb>=1\n"), ["b>=1"]);
        Ok(())
    }
}
