//! A protocol as a `Questionnaire`.

use super::coding::{self, DISPOSITION, FINDINGS, url};
use super::enable_when;
use super::outline::{Flag, Item, NotExportable, Part, Trigger, outline};
use super::prose::{DESCRIPTION, DISPLAY, Prose, TEXT, TITLE};
use crate::protocol::{Disposition, Phrase, Protocol, Question, QuestionKind, Role, Text, Tree, fill};

type Entries = Vec<(&'static str, Tree)>;

/// A protocol as a FHIR R4 `Questionnaire` in the language of `text`, with `translations` into others.
///
/// It is a `draft` as long as nobody has reviewed the protocol.
///
/// # Errors
///
/// The first condition of the protocol that has no form in FHIR.
pub fn questionnaire(protocol: &Protocol, text: &Text, translations: &[&Text]) -> Result<Tree, NotExportable> {
    let writer = Writer { protocol, prose: Prose { text, translations } };
    let mut entries = writer.head();
    entries.push(("item", writer.items(&outline(protocol)?).into()));
    Ok(Tree::map(entries))
}

struct Writer<'t> {
    protocol: &'t Protocol,
    prose: Prose<'t>,
}

impl Writer<'_> {
    fn head(&self) -> Entries {
        let protocol = self.protocol;
        let (published, review_by) = (protocol.published().to_string(), protocol.review_by().to_string());
        let status = if protocol.reviewers().is_empty() { "draft" } else { "active" };
        let mut entries = vec![
            ("resourceType", "Questionnaire".into()),
            ("language", self.prose.text.locale().into()),
            ("extension", vec![versions_in_natural_order()].into()),
            ("url", url(protocol).into()),
            ("version", protocol.version().into()),
            ("name", name(protocol.id()).into()),
        ];
        self.prose.put(&mut entries, TITLE, &|text| text.phrase(Phrase::IntroHeading).to_owned());
        entries.push(("status", status.into()));
        entries.push(("date", published.as_str().into()));
        self.prose.put(&mut entries, DESCRIPTION, &about);
        let period = vec![("start", published.into()), ("end", review_by.into())];
        entries.push(("effectivePeriod", Tree::map(period)));
        entries
    }

    fn items(&self, parts: &[Part<'_>]) -> Vec<Tree> {
        let mut ends: Vec<String> = Vec::new();
        let mut items = Vec::new();
        for part in parts {
            let mut group: Entries = vec![("linkId", part.link_id.as_str().into()), ("type", "group".into())];
            group.append(&mut enable_when::none(&ends));
            group.push(("item", part.items.iter().map(|item| self.item(item)).collect::<Vec<_>>().into()));
            items.push(Tree::map(group));
            ends.extend(part.items.iter().filter_map(|item| match item {
                Item::Flag(flag) if flag.ends => Some(flag.link_id.clone()),
                Item::Flag(_) | Item::Question { .. } => None,
            }));
        }
        items.push(self.disposition());
        items.push(self.findings());
        items
    }

    fn item(&self, item: &Item<'_>) -> Tree {
        match item {
            Item::Question { question, when } => self.question(question, when),
            Item::Flag(flag) => self.flag(flag),
        }
    }

    fn question(&self, question: &Question, when: &[Trigger<'_>]) -> Tree {
        let control = match question.kind {
            QuestionKind::Single => "radio-button",
            QuestionKind::Multiple => "check-box",
        };
        let mut extensions = vec![item_control(control)];
        let sources = question.sources.iter().filter_map(|id| self.protocol.source(id)?.link.as_deref());
        extensions.extend(sources.map(|link| extension("questionnaire-supportLink", "valueUri", link)));
        let mut entries: Entries = vec![("extension", extensions.into()), ("linkId", question.id.as_str().into())];
        self.prose.put(&mut entries, TEXT, &|text| text.question(&question.id).ask.clone());
        entries.push(("type", "choice".into()));
        entries.append(&mut enable_when::any(self.protocol, when));
        entries.push(("required", (!question.optional).into()));
        entries.push(("repeats", (question.kind == QuestionKind::Multiple).into()));
        entries.push(("answerOption", self.choices(question).into()));
        entries.push(("item", vec![self.help(question)].into()));
        Tree::map(entries)
    }

    fn choices(&self, question: &Question) -> Vec<Tree> {
        let option = |choice| {
            let mut coding = coding::choice(self.protocol, question, choice, self.prose.text);
            let words = |text: &Text| coding::choice_words(text.question(&question.id).choice(&choice.id));
            self.prose.put_translations(&mut coding, DISPLAY, &words);
            let mut entries: Entries = Vec::new();
            if choice.role == Role::Exclusive {
                let exclusive = extension("questionnaire-optionExclusive", "valueBoolean", true);
                entries.push(("extension", vec![exclusive].into()));
            }
            entries.push(("valueCoding", Tree::map(coding)));
            Tree::map(entries)
        };
        question.choices.iter().map(option).collect()
    }

    /// What helps to answer, and why it is asked.
    fn help(&self, question: &Question) -> Tree {
        let mut entries: Entries =
            vec![("extension", vec![item_control("help")].into()), ("linkId", format!("{}.help", question.id).into())];
        self.prose.put(&mut entries, TEXT, &|text| {
            let words = text.question(&question.id);
            words.hint.as_ref().map_or_else(|| words.why.clone(), |hint| format!("{hint} {}", words.why))
        });
        entries.push(("type", "display".into()));
        Tree::map(entries)
    }

    fn flag(&self, flag: &Flag<'_>) -> Tree {
        let mut entries: Entries = vec![
            ("extension", vec![hidden()].into()),
            ("linkId", flag.link_id.as_str().into()),
            ("type", "boolean".into()),
        ];
        entries.append(&mut enable_when::all(self.protocol, &flag.all));
        entries.push(("readOnly", true.into()));
        entries.push(("initial", vec![Tree::map(vec![("valueBoolean", true.into())])].into()));
        Tree::map(entries)
    }

    fn disposition(&self) -> Tree {
        let option = |disposition: Disposition| {
            let mut coding = coding::disposition(self.protocol, disposition, self.prose.text);
            let words = |text: &Text| text.phrase(disposition.phrases().heading).to_owned();
            self.prose.put_translations(&mut coding, DISPLAY, &words);
            coding
        };
        self.computed(DISPOSITION, Phrase::ResultLabel, false, Disposition::ALL.into_iter().map(option))
    }

    fn findings(&self) -> Tree {
        let rules = self.protocol.rules().iter().map(|rule| {
            let mut coding = coding::rule(self.protocol, rule, self.prose.text);
            self.prose.put_translations(&mut coding, DISPLAY, &|text| text.rule(&rule.id).title.clone());
            coding
        });
        self.computed(FINDINGS, Phrase::LedHeading, true, rules)
    }

    /// An item that the screening fills in, and nobody else.
    fn computed(
        &self,
        link_id: &'static str,
        title: Phrase,
        repeats: bool,
        options: impl Iterator<Item = Entries>,
    ) -> Tree {
        let mut entries: Entries = vec![("extension", vec![hidden()].into()), ("linkId", link_id.into())];
        self.prose.put(&mut entries, TEXT, &|text| text.phrase(title).to_owned());
        entries.push(("type", "choice".into()));
        entries.push(("repeats", repeats.into()));
        entries.push(("readOnly", true.into()));
        let options: Vec<Tree> = options.map(|coding| Tree::map(vec![("valueCoding", Tree::map(coding))])).collect();
        entries.push(("answerOption", options.into()));
        Tree::map(entries)
    }
}

/// What the questionnaire is and is not, for readers in any country.
fn about(text: &Text) -> String {
    fill(text.phrase(Phrase::About), &[("emergency", text.phrase(Phrase::EmergencyNumber))])
}

/// A name that programs can use: `Microneedling` for `microneedling`.
fn name(id: &str) -> String {
    let capitalised = id.split('-').flat_map(|part| {
        let mut letters = part.chars();
        letters.next().map(|first| first.to_ascii_uppercase()).into_iter().chain(letters)
    });
    let name: String = capitalised.collect();
    // It must begin with a letter, and hold more than one.
    if name.len() > 1 && name.starts_with(|first: char| first.is_ascii_uppercase()) {
        name
    } else {
        format!("Protocol{name}")
    }
}

fn hidden() -> Tree {
    extension("questionnaire-hidden", "valueBoolean", true)
}

fn item_control(code: &str) -> Tree {
    let coding = vec![("system", "http://hl7.org/fhir/questionnaire-item-control".into()), ("code", code.into())];
    let concept = Tree::map(vec![("coding", vec![Tree::map(coding)].into())]);
    extension("questionnaire-itemControl", "valueCodeableConcept", concept)
}

fn versions_in_natural_order() -> Tree {
    let coding = vec![("system", "http://hl7.org/fhir/version-algorithm".into()), ("code", "natural".into())];
    extension("artifact-versionAlgorithm", "valueCoding", Tree::map(coding))
}

fn extension(name: &str, kind: &str, value: impl Into<Tree>) -> Tree {
    let url = format!("http://hl7.org/fhir/StructureDefinition/{name}");
    Tree::map(vec![("url", url.into()), (kind, value.into())])
}
