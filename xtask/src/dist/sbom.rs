//! The list of everything in the wasm, for whoever must watch it for known faults: CycloneDX 1.6, as JSON.
//!
//! Not by cargo-cyclonedx: it adds the dependencies that only developer commands have, leaves out the standard library,
//! and names folders of the machine it ran on.

use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};

use super::linked::{Id, Origin, Package};

/// The document. It holds no date, and its number follows from what it says: the same wasm has the same one.
pub fn write(root: &Id, packages: &[Package]) -> Value {
    let (mains, others): (Vec<_>, Vec<_>) = packages.iter().partition(|package| package.id == *root);
    let mut document = json!({
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {
            "lifecycles": [{ "phase": "build" }],
            "component": mains.first().map(|package| component(package, "application")),
        },
        "components": others.iter().map(|package| component(package, "library")).collect::<Vec<_>>(),
        "dependencies": packages.iter().map(needs).collect::<Vec<_>>(),
    });
    let number = serial_number(&document.to_string());
    if let Some(document) = document.as_object_mut() {
        document.insert("serialNumber".to_owned(), number.into());
    }
    document
}

fn component(package: &Package, kind: &str) -> Value {
    let Package { id, licence, description, repository, origin, .. } = package;
    let mut component = Map::new();
    let mut put = |key: &str, value: Value| component.insert(key.to_owned(), value);
    put("type", kind.into());
    put("bom-ref", reference(id).into());
    put("name", id.name.as_str().into());
    put("version", id.version.as_str().into());
    if let Some(description) = description {
        put("description", description.as_str().into());
    }
    put("scope", "required".into());
    if let Origin::Registry(checksum) = origin {
        put("hashes", json!([{ "alg": "SHA-256", "content": checksum }]));
    }
    put("licenses", json!([{ "expression": licence }]));
    if let Some(purl) = purl(id, origin) {
        put("purl", purl.into());
    }
    if let Some(repository) = repository {
        put("externalReferences", json!([{ "type": "vcs", "url": repository }]));
    }
    Value::Object(component)
}

fn needs(package: &Package) -> Value {
    json!({ "ref": reference(&package.id), "dependsOn": package.needs.iter().map(reference).collect::<Vec<_>>() })
}

fn reference(id: &Id) -> String {
    format!("{}@{}", id.name, id.version)
}

/// By which a list of known faults finds the package.
fn purl(id: &Id, origin: &Origin) -> Option<String> {
    let Id { name, version } = id;
    match origin {
        Origin::Ours => None,
        Origin::Registry(_) => Some(format!("pkg:cargo/{name}@{version}")),
        Origin::Toolchain => Some(format!("pkg:github/rust-lang/rust@{version}#library/{name}")),
    }
}

/// A UUID of version 8: one whose bits are the maker's own.
fn serial_number(content: &str) -> String {
    let mut bytes: [u8; 16] = std::array::from_fn({
        let hash = Sha256::digest(content);
        move |index| hash.get(index).copied().unwrap_or_default()
    });
    let [_, _, _, _, _, _, version, _, variant, ..] = &mut bytes;
    *version = *version & 0x0f | 0x80;
    *variant = *variant & 0x3f | 0x80;
    let digits = bytes.map(|byte| format!("{byte:02x}")).concat();
    let mut rest = digits.as_str();
    let groups = [8, 4, 4, 4, 12].map(|length| {
        let (group, after) = rest.split_at(length);
        rest = after;
        group
    });
    format!("urn:uuid:{}", groups.join("-"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn package(name: &str, origin: Origin, needs: &[&str]) -> Package {
        let id = |name: &str| Id { name: name.to_owned(), version: "1.0.0".to_owned() };
        Package {
            id: id(name),
            licence: "MIT OR Apache-2.0".to_owned(),
            description: None,
            repository: None,
            folder: "nowhere".into(),
            origin,
            needs: needs.iter().copied().map(id).collect(),
        }
    }

    #[test]
    fn every_package_is_named_with_what_it_needs() {
        let packages = [
            package("a", Origin::Registry("5ca1ab1e".to_owned()), &["core"]),
            package("core", Origin::Toolchain, &[]),
            package("wasm", Origin::Ours, &["a", "core"]),
        ];
        let [_, _, wasm] = &packages;
        let document = write(&wasm.id, &packages);
        let at = |pointer: &str| document.pointer(pointer).and_then(Value::as_str).unwrap_or_default();
        assert_eq!(at("/metadata/component/name"), "wasm");
        assert_eq!(at("/components/0/purl"), "pkg:cargo/a@1.0.0");
        assert_eq!(at("/components/0/hashes/0/content"), "5ca1ab1e");
        assert_eq!(at("/components/1/purl"), "pkg:github/rust-lang/rust@1.0.0#library/core");
        assert_eq!(at("/dependencies/2/dependsOn/1"), "core@1.0.0");
        assert_eq!(document, write(&wasm.id, &packages));
    }

    #[test]
    fn the_number_is_a_uuid_of_the_content() {
        let number = serial_number("one");
        assert_ne!(number, serial_number("two"));
        let (_, uuid) = number.split_at("urn:uuid:".len());
        let lengths: Vec<usize> = uuid.split('-').map(str::len).collect();
        assert_eq!(lengths, [8, 4, 4, 4, 12]);
        assert_eq!(uuid.chars().nth(14), Some('8'));
        assert!(uuid.chars().nth(19).is_some_and(|digit| "89ab".contains(digit)));
    }
}
