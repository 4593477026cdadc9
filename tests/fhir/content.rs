//! What stands in the export, word by word.

use crate::client::{all, codes, link_id};
use crate::support::{protocol, small, text, tree};
use crate::{QUESTIONNAIRE, json};
use microneedling_screener::export::fhir;
use microneedling_screener::protocol::{Protocol, Text, Tree};
use microneedling_screener::screening::{Answer, Answers, evaluate};
use serde_json::{Value, json as value};

fn item<'v>(questionnaire: &'v Value, id: &str) -> &'v Value {
    all(questionnaire).into_iter().find(|item| link_id(item) == id).unwrap_or_else(|| panic!("no {id}"))
}

#[test]
fn the_head_names_the_protocol_its_version_and_its_dates() {
    let head = &*QUESTIONNAIRE;
    assert_eq!(head["url"], "https://microneedling-screener.example/microneedling");
    assert_eq!(head["name"], "Microneedling");
    assert_eq!(head["title"], "What should I mention before microneedling?");
    // Nobody has reviewed it.
    assert_eq!(head["status"], "draft");
    let protocol = protocol();
    assert_eq!(head["version"], protocol.version());
    assert_eq!(head["effectivePeriod"]["end"], protocol.review_by().to_string());
    assert!(!head["description"].as_str().unwrap().contains('{'));
}

#[test]
fn a_checklist_repeats_and_its_none_of_these_is_exclusive() {
    let acne = item(&QUESTIONNAIRE, "acne");
    assert_eq!((&acne["type"], &acne["repeats"], &acne["required"]), (&value!("choice"), &value!(true), &value!(true)));
    let exclusive: Vec<&Value> =
        acne["answerOption"].as_array().unwrap().iter().filter(|option| option.get("extension").is_some()).collect();
    let [none] = exclusive.as_slice() else { panic!("{exclusive:?}") };
    assert_eq!(none["valueCoding"]["code"], "acne.none");
    assert_eq!(none["extension"][0]["url"], "http://hl7.org/fhir/StructureDefinition/questionnaire-optionExclusive");
    assert_eq!(item(&QUESTIONNAIRE, "hopes")["required"], false);
}

#[test]
fn a_question_links_its_sources() {
    let links: Vec<&str> = item(&QUESTIONNAIRE, "device")["extension"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|extension| extension["url"] == "http://hl7.org/fhir/StructureDefinition/questionnaire-supportLink")
        .map(|extension| extension["valueUri"].as_str().unwrap())
        .collect();
    let protocol = protocol();
    let known = protocol.sources().iter().find(|source| source.id.as_str() == "RF1").unwrap();
    assert_eq!(links, [known.link.as_deref().unwrap()]);
}

#[test]
fn every_disposition_can_be_the_outcome_and_nobody_can_type_it() {
    let outcome = item(&QUESTIONNAIRE, "result.disposition");
    assert_eq!(outcome["readOnly"], true);
    let codes: Vec<&Value> =
        outcome["answerOption"].as_array().unwrap().iter().map(|option| &option["valueCoding"]["code"]).collect();
    assert_eq!(codes, ["no-flags", "discuss", "defer", "see-doctor", "review-soon", "urgent-care"]);
}

#[test]
fn further_texts_become_translations_of_every_word() {
    let protocol = protocol();
    let english = text(&protocol);
    let mut words: Value = serde_json::from_str(include_str!("../../protocols/microneedling/text/en.json")).unwrap();
    words["locale"] = value!("cy");
    words["questions"]["age"]["ask"] = value!("Beth yw eich oed?");
    words["questions"]["age"]["choices"]["under-18"]["label"] = value!("Dan 18");
    let welsh = Text::read(&tree(&words), &protocol).unwrap();
    let questionnaire = json(&fhir::questionnaire(&protocol, &english, &[&welsh]).unwrap());
    let age = item(&questionnaire, "age");
    let translation = |content: &str| {
        value!({ "extension": [{
            "url": "http://hl7.org/fhir/StructureDefinition/translation",
            "extension": [{ "url": "lang", "valueCode": "cy" }, { "url": "content", "valueString": content }]
        }] })
    };
    assert_eq!(age["text"], english.question(&"age".into()).ask);
    assert_eq!(age["_text"], translation("Beth yw eich oed?"));
    assert_eq!(age["answerOption"][0]["valueCoding"]["_display"], translation("Dan 18"));
    assert!(questionnaire.get("_title").is_some() && questionnaire.get("_description").is_some());
    for item in all(&questionnaire) {
        assert_eq!(item.get("text").is_some(), item.get("_text").is_some(), "{}", link_id(item));
    }
}

/// What a report on the small protocol exports.
fn exported(given: &[(&str, &[&str])]) -> Value {
    let protocol = Protocol::read(&tree(&small())).unwrap();
    let answers = given.iter().fold(Answers::new(), |answers, (id, choices)| {
        let question = protocol.question(&(*id).into()).unwrap();
        let made = Answer::chosen(question, choices.iter().map(|id| (*id).into()));
        answers.with(question.id.clone(), made.unwrap_or_else(|_| Answer::skipped()))
    });
    let report = evaluate(&protocol, &answers).unwrap();
    json(&fhir::response(&protocol, &report, &words_for(&protocol), None).unwrap())
}

/// The interface of the text that ships, with words for the small protocol.
fn words_for(protocol: &Protocol) -> Text {
    let mut words: Value = serde_json::from_str(include_str!("../../protocols/microneedling/text/en.json")).unwrap();
    let questions = protocol.questions().iter().map(|question| {
        let choices =
            question.choices.iter().map(|choice| (choice.id.to_string(), value!({ "label": choice.id.as_str() })));
        let choices: Value = choices.collect::<serde_json::Map<_, _>>().into();
        (question.id.to_string(), value!({ "name": "n", "ask": question.id.as_str(), "why": "w", "choices": choices }))
    });
    words["questions"] = questions.collect::<serde_json::Map<_, _>>().into();
    words["rules"] = value!({
        "sore-now": { "title": "A sore", "reason": "r", "advice": "a", "until": "u" },
        "eye": { "title": "An eye", "reason": "r", "advice": "a" },
    });
    words["expectations"] = value!({ "scars": { "title": "t", "body": "b" } });
    words["consult_questions"] = value!({ "training": "t" });
    words["pictures"] = value!({});
    words["protocol"] = value!(protocol.id());
    Text::read(&tree(&words), protocol).unwrap_or_else(|problems| panic!("{problems}"))
}

#[test]
fn a_walk_that_a_final_rule_ended_says_which() {
    let response = exported(&[("sore", &["yes"]), ("where", &["lip", "eye"])]);
    assert_eq!(codes(&response, "where"), ["where.lip", "where.eye"]);
    assert_eq!(item(&response, "eye.end-1")["answer"], value!([{ "valueBoolean": true }]));
    assert_eq!(codes(&response, "result.disposition"), ["urgent-care"]);
    assert_eq!(codes(&response, "result.findings"), ["eye", "sore-now"]);
}

#[test]
fn a_skipped_question_counts_as_not_sure_and_without_that_choice_has_no_answer() {
    let response = exported(&[("sore", &[]), ("hopes", &[])]);
    assert_eq!(codes(&response, "sore"), ["sore.unsure"]);
    assert!(all(&response).into_iter().all(|item| link_id(item) != "hopes"));
    assert!(response.get("authored").is_none());
}

#[test]
fn what_is_written_can_be_read_again() {
    let written = serde_json::to_string(&*QUESTIONNAIRE).unwrap();
    let read: Tree = serde_json::from_str(&written).unwrap();
    assert_eq!(json(&read), *QUESTIONNAIRE);
}
