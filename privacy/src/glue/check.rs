//! Holds what scripts name against the lists, both ways.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use super::script::{Reading, Use};
use crate::allowed::{self, Guard, Host, Names};

/// What one script names.
pub struct Named {
    /// The file that it is, or is in.
    pub file: String,
    /// Whether visitors load it.
    pub is_for_visitors: bool,
    /// All of it.
    pub reading: Rc<Reading>,
}

/// What scripts are held against.
pub struct Context<'l> {
    /// The lists.
    pub names: &'l Names,
    /// The words that let something out.
    pub guards: &'l [Guard],
    /// What the wasm offers its glue, under short names that differ from build to build.
    pub exports: &'l BTreeSet<String>,
}

/// What is wrong with a script.
#[must_use]
pub fn complaints(script: &Named, context: &Context<'_>) -> Vec<String> {
    let mut complaints = Vec::new();
    for (name, places) in by_name(&script.reading.uses) {
        let guard = allowed::guard(context.guards, name);
        let host = context.names.host.iter().find(|host| host.name == name);
        match (guard, host) {
            (Some(guard), _) if guard.never && script.is_for_visitors => complaints.push(format!(
                "{}: {name} can {}, which nothing that visitors load may do; take it out, here: {}",
                script.file,
                guard.can,
                listed(&places)
            )),
            (_, Some(host)) => {
                if !host.r#in.contains(&script.file) {
                    complaints.push(format!(
                        "{}: {name} is allowed in {} only; take it out, or add this file to its entry in allowed/glue/host.json",
                        script.file,
                        host.r#in.join(" and ")
                    ));
                }
                if let Some(guard) = guard {
                    complaints.extend(misplaced(&script.file, guard, host, &places));
                }
            }
            (Some(guard), None) => complaints.push(format!(
                "{}: {name} can {}; take it out, or explain each place in allowed/glue/host.json: {}",
                script.file,
                guard.can,
                listed(&places)
            )),
            (None, None) => {
                let is_export =
                    name.strip_prefix('.').is_some_and(|name| name.len() <= 2 && context.exports.contains(name));
                let is_listed = context.names.language.iter().chain(&context.names.own).any(|listed| listed == name);
                if !is_listed && !is_export {
                    complaints.push(format!(
                        "{}: {name} is on no list; if browsers know it, explain it in allowed/glue/host.json, otherwise add it to \
                         language.json or own.json beside it: {}",
                        script.file,
                        listed(&places)
                    ));
                }
            }
        }
    }
    complaints
}

/// Where the lists are wrong of themselves, or say more than the scripts do.
#[must_use]
pub fn stale(scripts: &[Named], names: &Names) -> Vec<String> {
    let mut complaints = Vec::new();
    let says = |file: &str, name: &str| {
        scripts.iter().any(|script| script.file == file && script.reading.uses.iter().any(|one| one.name == name))
    };
    for host in &names.host {
        let mut unsaid: Vec<&str> =
            host.r#in.iter().map(String::as_str).filter(|file| !says(file, &host.name)).collect();
        unsaid.dedup();
        if !unsaid.is_empty() || host.r#in.is_empty() {
            complaints.push(format!(
                "allowed/glue/host.json: {} is not said in {}; take that out",
                host.name,
                unsaid.join(", ")
            ));
        }
        if host.why.trim().is_empty() {
            complaints.push(format!("allowed/glue/host.json: {} has no reason; write what it is for", host.name));
        }
    }
    for name in names.language.iter().chain(&names.own) {
        if !scripts.iter().any(|script| says(&script.file, name)) {
            complaints
                .push(format!("{name} is said in no script; take it out of language.json or own.json in allowed/glue"));
        }
    }
    complaints
}

/// Every place of each name.
pub(super) fn by_name(uses: &[Use]) -> BTreeMap<&str, BTreeMap<&str, usize>> {
    let mut found: BTreeMap<&str, BTreeMap<&str, usize>> = BTreeMap::new();
    for one in uses {
        *found.entry(&one.name).or_default().entry(&one.place).or_default() += 1;
    }
    found
}

/// A guarded word is allowed at its places only, as often as is said.
fn misplaced(file: &str, guard: &Guard, host: &Host, found: &BTreeMap<&str, usize>) -> Vec<String> {
    let allowed: BTreeMap<&str, usize> = host
        .places
        .iter()
        .filter(|place| place.r#in.iter().any(|name| name == file))
        .map(|place| (place.place.as_str(), place.times))
        .collect();
    let places: BTreeSet<&str> = allowed.keys().chain(found.keys()).copied().collect();
    let differ = places.into_iter().filter_map(|place| {
        let [listed, said] = [&allowed, found].map(|counts| counts.get(place).copied().unwrap_or(0));
        (listed != said).then(|| {
            format!(
                "{file}: {place} stands there {said} times, and {} in allowed/glue/host.json lists it {listed} times. It can {}: \
                 take it out, or explain it there",
                host.name, guard.can
            )
        })
    });
    differ.collect()
}

fn listed(places: &BTreeMap<&str, usize>) -> String {
    places.keys().copied().collect::<Vec<_>>().join("   ")
}

#[cfg(test)]
mod tests;
