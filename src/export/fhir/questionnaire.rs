//! A protocol as a `Questionnaire`.

use super::coding::{self, DISPOSITION, FINDINGS, url};
use super::flag::{Flag, NotExportable, asking, ending};
use super::prose::Prose;
use super::{enable_when, extension};
use crate::protocol::{Choice, Disposition, Object, Phrase, Protocol, Question, QuestionKind, Role, Text, Tree, fill};

/// A protocol as a FHIR R4 `Questionnaire` in the language of `text`, with `translations` into others.
///
/// It is a `draft` as long as nobody has reviewed the protocol.
///
/// # Errors
///
/// The first condition of the protocol that has no form in FHIR.
pub fn questionnaire(protocol: &Protocol, text: &Text, translations: &[&Text]) -> Result<Tree, NotExportable> {
    let writer = Writer { protocol, prose: Prose { text, translations } };
    let mut items = writer.parts()?;
    items.push(writer.disposition());
    items.push(writer.findings());
    Ok(writer.head().list("item", items).into())
}

struct Writer<'t> {
    protocol: &'t Protocol,
    prose: Prose<'t>,
}

impl Writer<'_> {
    fn head(&self) -> Object {
        let Self { protocol, prose } = self;
        let published = protocol.published().to_string();
        let status = if protocol.reviewers().is_empty() { "draft" } else { "active" };
        let period = Object::default().text("start", &published).text("end", &protocol.review_by().to_string());
        let head = Object::default()
            .text("resourceType", "Questionnaire")
            .text("language", prose.text.locale())
            .list("extension", vec![extension::natural_versions()])
            .text("url", &url(protocol))
            .text("version", protocol.version())
            .text("name", &name(protocol.id()));
        let head = prose.put(head, "title", &|text| text.phrase(Phrase::IntroHeading).to_owned());
        let head = head.text("status", status).text("date", &published);
        prose.put(head, "description", &about).put("effectivePeriod", period.into())
    }

    /// Groups of questions; each ends with flags, and is enabled while no flag that ended an earlier one is.
    fn parts(&self) -> Result<Vec<Tree>, NotExportable> {
        let (mut parts, mut items, mut ended) = (Vec::new(), Vec::new(), Vec::new());
        for (position, question) in self.protocol.questions().iter().enumerate() {
            let alternatives = asking(position, question)?;
            items.extend(alternatives.iter().filter(|flag| flag.all.len() > 1).map(|flag| self.flag(flag)));
            items.push(self.question(question, &alternatives));
            let ends = ending(position, self.protocol)?;
            items.extend(ends.iter().map(|flag| self.flag(flag)));
            if !ends.is_empty() || position + 1 == self.protocol.questions().len() {
                let part = Object::default().text("linkId", &coding::part(parts.len() + 1)).text("type", "group");
                let part = enable_when::none(part, &ended).list("item", std::mem::take(&mut items));
                parts.push(part.into());
                ended.extend(ends.into_iter().map(|flag| flag.link_id));
            }
        }
        Ok(parts)
    }

    fn question(&self, question: &Question, alternatives: &[Flag<'_>]) -> Tree {
        let control = match question.kind {
            QuestionKind::Single => "radio-button",
            QuestionKind::Multiple => "check-box",
        };
        let mut extensions = vec![extension::item_control(control)];
        let sources = question.sources.iter().filter_map(|id| self.protocol.source(id)?.link.as_deref());
        extensions.extend(sources.map(extension::support_link));
        let item = Object::default().list("extension", extensions).text("linkId", question.id.as_str());
        let item = self.prose.put(item, "text", &|text| text.question(&question.id).ask.clone());
        enable_when::any(item.text("type", "choice"), self.protocol, alternatives)
            .flag("required", !question.optional)
            .flag("repeats", question.kind == QuestionKind::Multiple)
            .list("answerOption", question.choices.iter().map(|choice| self.choice(question, choice)).collect())
            .list("item", vec![self.help(question)])
            .into()
    }

    fn choice(&self, question: &Question, choice: &Choice) -> Tree {
        let words = |text: &Text| coding::choice_words(text.question(&question.id).choice(&choice.id));
        let coding = coding::choice(self.protocol, question, choice, self.prose.text);
        let coding = self.prose.translate(coding, "display", &words);
        let exclusive = (choice.role == Role::Exclusive).then(extension::exclusive);
        Object::default().list("extension", exclusive.into_iter().collect()).put("valueCoding", coding.into()).into()
    }

    /// What helps to answer, and why it is asked.
    fn help(&self, question: &Question) -> Tree {
        let words = |text: &Text| {
            let words = text.question(&question.id);
            words.hint.as_ref().map_or_else(|| words.why.clone(), |hint| format!("{hint} {}", words.why))
        };
        let item = Object::default()
            .list("extension", vec![extension::item_control("help")])
            .text("linkId", &format!("{}.help", question.id));
        self.prose.put(item, "text", &words).text("type", "display").into()
    }

    fn flag(&self, flag: &Flag<'_>) -> Tree {
        let item = Object::default()
            .list("extension", vec![extension::hidden()])
            .text("linkId", &flag.link_id)
            .text("type", "boolean");
        enable_when::all(item, self.protocol, &flag.all)
            .flag("readOnly", true)
            .list("initial", vec![Object::default().flag("valueBoolean", true).into()])
            .into()
    }

    fn disposition(&self) -> Tree {
        let options = Disposition::ALL.into_iter().map(|disposition| {
            let coding = coding::disposition(self.protocol, disposition, self.prose.text);
            let heading = |text: &Text| text.phrase(disposition.phrases().heading).to_owned();
            self.prose.translate(coding, "display", &heading)
        });
        self.computed(DISPOSITION, Phrase::ResultLabel, false, options)
    }

    fn findings(&self) -> Tree {
        let options = self.protocol.rules().iter().map(|rule| {
            let coding = coding::rule(self.protocol, rule, self.prose.text);
            self.prose.translate(coding, "display", &|text| text.rule(&rule.id).title.clone())
        });
        self.computed(FINDINGS, Phrase::LedHeading, true, options)
    }

    /// An item that the screening fills in, and nobody else.
    fn computed(&self, link_id: &str, title: Phrase, repeats: bool, options: impl Iterator<Item = Object>) -> Tree {
        let item = Object::default().list("extension", vec![extension::hidden()]).text("linkId", link_id);
        let option = |coding: Object| Object::default().put("valueCoding", coding.into()).into();
        self.prose
            .put(item, "text", &|text| text.phrase(title).to_owned())
            .text("type", "choice")
            .flag("repeats", repeats)
            .flag("readOnly", true)
            .list("answerOption", options.map(option).collect())
            .into()
    }
}

/// What the questionnaire is and is not, for readers in any country.
fn about(text: &Text) -> String {
    fill(text.phrase(Phrase::About), &[("emergency", text.phrase(Phrase::EmergencyNumber))])
}

/// A name that programs can use: `Microneedling` for `microneedling`. It must begin with a letter, and have more than one.
fn name(id: &str) -> String {
    let is_name = id.len() > 1 && id.starts_with(|first: char| first.is_ascii_lowercase());
    let mut name = if is_name { String::new() } else { "Protocol".to_owned() };
    for part in id.split('-') {
        let mut letters = part.chars();
        name.extend(letters.next().map(|first| first.to_ascii_uppercase()));
        name.extend(letters);
    }
    name
}
