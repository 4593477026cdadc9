//! The list of what scripts use of the browser, as the scripts are now. Reasons stay; whatever is new waits for one.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::Result;

use super::Named;
use super::check::by_name;
use crate::allowed::{self, Guard, Host, Names, Place};

/// The entries that would fit. Names that no list has are among them, without a reason.
#[must_use]
pub fn propose(scripts: &[Named], names: &Names, guards: &[Guard], exports: &BTreeSet<String>) -> Vec<Host> {
    let mut found: BTreeMap<&str, BTreeMap<&str, BTreeMap<&str, usize>>> = BTreeMap::new();
    for script in scripts {
        for (name, places) in by_name(&script.reading.uses) {
            for (place, times) in places {
                found.entry(name).or_default().entry(place).or_default().insert(&script.file, times);
            }
        }
    }
    let is_other = |name: &str| {
        let is_export = name.strip_prefix('.').is_some_and(|name| name.len() <= 2 && exports.contains(name));
        is_export || names.language.iter().chain(&names.own).any(|listed| listed == name)
    };
    let hosts = found.into_iter().filter(|(name, _)| !is_other(name)).map(|(name, places)| {
        let known = names.host.iter().find(|host| host.name == name);
        let files: BTreeSet<&str> = places.values().flat_map(BTreeMap::keys).copied().collect();
        let guarded = allowed::guard(guards, name).is_some();
        Host {
            name: name.to_owned(),
            why: known.map(|host| host.why.clone()).unwrap_or_default(),
            r#in: files.into_iter().map(str::to_owned).collect(),
            places: if guarded { self::places(&places, known) } else { Vec::new() },
        }
    });
    hosts.collect()
}

/// As the list is written: what changes stands on a line of its own.
///
/// # Errors
///
/// When an entry can't be written as JSON.
pub fn written(hosts: &[Host]) -> Result<String> {
    let entries = hosts.iter().map(|host| {
        let mut lines = vec![
            format!("    \"name\": {}", serde_json::to_string(&host.name)?),
            format!("    \"why\": {}", serde_json::to_string(&host.why)?),
            format!("    \"in\": {}", serde_json::to_string(&host.r#in)?),
        ];
        if !host.places.is_empty() {
            let places = host.places.iter().map(|place| Ok(format!("      {}", serde_json::to_string(place)?)));
            lines.push(format!("    \"places\": [\n{}\n    ]", places.collect::<Result<Vec<_>>>()?.join(",\n")));
        }
        Ok(format!("  {{\n{}\n  }}", lines.join(",\n")))
    });
    Ok(format!("[\n{}\n]\n", entries.collect::<Result<Vec<_>>>()?.join(",\n")))
}

/// Files that say something equally often share an entry.
fn places(found: &BTreeMap<&str, BTreeMap<&str, usize>>, known: Option<&Host>) -> Vec<Place> {
    let mut places = Vec::new();
    for (place, files) in found {
        let why = known.and_then(|host| host.places.iter().find(|known| known.place == *place)?.why.clone());
        let counts: BTreeSet<usize> = files.values().copied().collect();
        for times in counts {
            let r#in = files.iter().filter(|(_, count)| **count == times).map(|(file, _)| (*file).to_owned()).collect();
            places.push(Place { place: (*place).to_owned(), times, r#in, why: why.clone() });
        }
    }
    places
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test")]

    use std::rc::Rc;

    use super::*;
    use crate::glue::script::read;

    #[test]
    fn reasons_stay_and_what_is_new_waits_for_one() {
        let names = Names {
            host: vec![Host {
                name: "fetch".to_owned(),
                why: "Files.".to_owned(),
                r#in: Vec::new(),
                places: vec![Place {
                    place: "fetch(·)".to_owned(),
                    times: 1,
                    r#in: Vec::new(),
                    why: Some("Here.".to_owned()),
                }],
            }],
            language: vec![".map".to_owned()],
            own: Vec::new(),
        };
        let source = "let f = all => all.map(one => fetch(one)), g = it => it.value";
        let script =
            Named { file: "a.js".to_owned(), is_for_visitors: true, reading: Rc::new(read(source, true).unwrap()) };
        let proposed = propose(&[script], &names, &allowed::guards().unwrap(), &BTreeSet::new());
        let told = written(&proposed).unwrap();
        assert_eq!(serde_json::from_str::<Vec<Host>>(&told).unwrap(), proposed);
        let reasons: Vec<_> = proposed.iter().map(|host| (host.name.as_str(), host.why.as_str())).collect();
        assert_eq!(reasons, [(".value", ""), ("fetch", "Files.")]);
        assert!(told.contains("{\"place\":\"fetch(·)\",\"times\":1,\"in\":[\"a.js\"],\"why\":\"Here.\"}"), "{told}");
    }
}
