//! The questionnaire that the program writes speaks every language of the protocol, or says why there is none.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test")]

use screener_author::args::PaperOptions;
use screener_author::commands::fhir;
use serde_json::{Value, json};
use std::path::Path;
use xshell::{Shell, TempDir};

const SHIPPED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../protocols/microneedling");

/// A copy of the protocol that ships.
struct Copy {
    sh: Shell,
    folder: TempDir,
}

impl Copy {
    fn new() -> Self {
        let sh = Shell::new().unwrap();
        let folder = sh.create_temp_dir().unwrap();
        sh.change_dir(folder.path());
        for file in ["protocol.json", "text/en.json", "scenarios.json", "guarantees.json"] {
            sh.write_file(file, sh.read_file(Path::new(SHIPPED).join(file)).unwrap()).unwrap();
        }
        Self { sh, folder }
    }

    fn read(&self, file: &str) -> Value {
        serde_json::from_str(&self.sh.read_file(file).unwrap()).unwrap()
    }

    fn write(&self, file: &str, document: &Value) {
        self.sh.write_file(file, document.to_string()).unwrap();
    }

    fn export(&self) -> anyhow::Result<Value> {
        let folder = self.folder.path();
        fhir::run(&PaperOptions { folder: folder.to_owned(), out: folder.join("out"), ..PaperOptions::default() })?;
        Ok(self.read("out/questionnaire.json"))
    }
}

#[test]
fn it_is_in_the_language_of_one_text_with_translations_from_the_others() {
    let copy = Copy::new();
    let mut french = copy.read("text/en.json");
    french["locale"] = json!("fr");
    french["questions"]["age"]["ask"] = json!("Quel âge avez-vous ?");
    copy.write("text/fr.json", &french);

    let questionnaire = copy.export().unwrap();
    assert_eq!(questionnaire["resourceType"], "Questionnaire");
    let age = questionnaire.pointer("/item/0/item/0").unwrap();
    assert_eq!(age["text"], copy.read("text/en.json")["questions"]["age"]["ask"]);
    assert!(age["_text"].to_string().contains("Quel âge avez-vous ?"), "{age:#}");
}

#[test]
fn a_condition_that_has_no_form_in_it_is_named() {
    let copy = Copy::new();
    let mut protocol = copy.read("protocol.json");
    protocol["questions"][5]["ask_when"] = json!({ "not": { "answer": ["age", "under-18"] } });
    copy.write("protocol.json", &protocol);

    let error = format!("{:#}", copy.export().unwrap_err());
    assert!(error.contains("questions[5].ask_when: \"not\" can't be exported"), "{error}");
}
