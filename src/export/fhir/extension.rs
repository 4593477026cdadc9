//! The extensions of FHIR that the questionnaire uses.

use crate::protocol::{Object, Tree};

/// The item is for software, not for readers.
pub(super) fn hidden() -> Tree {
    extension_of("questionnaire-hidden").flag("valueBoolean", true).into()
}

/// The choice stands beside no other.
pub(super) fn exclusive() -> Tree {
    extension_of("questionnaire-optionExclusive").flag("valueBoolean", true).into()
}

/// Where to read more.
pub(super) fn support_link(link: &str) -> Tree {
    extension_of("questionnaire-supportLink").text("valueUri", link).into()
}

/// How the item looks.
pub(super) fn item_control(code: &str) -> Tree {
    let coding = code_of("http://hl7.org/fhir/questionnaire-item-control", code);
    let concept = Object::default().list("coding", vec![coding]);
    extension_of("questionnaire-itemControl").put("valueCodeableConcept", concept.into()).into()
}

/// Versions are compared as people would: 1.10 comes after 1.9.
pub(super) fn natural_versions() -> Tree {
    let coding = code_of("http://hl7.org/fhir/version-algorithm", "natural");
    extension_of("artifact-versionAlgorithm").put("valueCoding", coding).into()
}

/// An extension that has its name and no value yet.
pub(super) fn extension_of(name: &str) -> Object {
    Object::default().text("url", &format!("http://hl7.org/fhir/StructureDefinition/{name}"))
}

fn code_of(system: &str, code: &str) -> Tree {
    Object::default().text("system", system).text("code", code).into()
}
