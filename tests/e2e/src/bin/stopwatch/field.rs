//! Everything that is measured, and the host that serves it.

use std::path::Path;

use anyhow::{Context, Result, ensure};
use e2e::{Documents, Site, checkout};
use microneedling_screener::protocol::{ChoiceId, Protocol, Tree};
use microneedling_screener::screening::{Answer, Answers, End, walk};
use serde_json::Value;
use specimens::Form;

use crate::candidate::{Asked, Candidate, VANILLA, WIDGET};
use crate::host::Host;

/// How many questions the grown forms have.
pub const GROWN: [usize; 3] = [10, 100, 1_000];

/// Those that are compared, the baseline first; those that show how it grows; and the host of all of them.
pub struct Field {
    pub compared: Vec<Candidate>,
    pub grown: Vec<(usize, Candidate)>,
    pub site: Site,
}

impl Field {
    /// Makes every page ready.
    ///
    /// # Errors
    ///
    /// When something is not built.
    pub fn prepare(dist: &Path, peers: Option<&Path>) -> Result<Self> {
        let bench = checkout()?.join("bench");
        let mut host = Host::new();
        host.folder("dist", dist)?;

        let form = Form::ten()?;
        let widget = given(&mut host, &bench, "widget", &form)?;
        let ten = Candidate { name: "the widget, ten questions".to_owned(), ..widget };
        let vanilla = Candidate { id: "vanilla".to_owned(), name: "vanilla".to_owned(), marks: VANILLA, ..ten.clone() };
        host.folder("vanilla", &bench.join("vanilla"))?;
        host.script("vanilla/form.js", &by_hand(&bench, &form)?);

        let mut compared = vec![vanilla, ten, shipped(&mut host, &bench)?];
        if let Some(peers) = peers {
            let first = compared.first().context("no baseline")?.clone();
            for peer in Candidate::peers(&first, peers) {
                host.folder(&peer.id, &peers.join(&peer.id))?;
                compared.push(peer);
            }
        }
        let grow = |count| Ok((count, given(&mut host, &bench, &format!("grown-{count}"), &Form::grown(count))?));
        let grown = GROWN.into_iter().map(grow).collect::<Result<_>>()?;
        Ok(Self { compared, grown, site: host.site() })
    }
}

/// The widget, with a form given to it as a page gives it a protocol of its own.
fn given(host: &mut Host, bench: &Path, id: &str, form: &Form) -> Result<Candidate> {
    host.folder(id, &bench.join("widget"))?;
    host.document(&format!("{id}/protocol.json"), &form.protocol());
    host.document(&format!("{id}/text.json"), &form.text()?);
    let asked = form.asked();
    let notes = asked.iter().filter_map(|(_, choice)| choice.note.clone()).collect();
    let walk =
        asked.iter().map(|(question, choice)| Asked { ask: question.ask.clone(), labels: vec![choice.label.clone()] });
    Ok(widget(id, walk.collect(), notes))
}

/// The widget with the protocol that ships, and the walk with the most to tell that ends in a wait.
fn shipped(host: &mut Host, bench: &Path) -> Result<Candidate> {
    host.folder("shipped", &bench.join("shipped"))?;
    let documents = Documents::read()?;
    let tree: Tree = serde_json::from_str(include_str!("../../../../../protocols/microneedling/protocol.json"))?;
    let protocol = Protocol::read(&tree)?;
    let told = &documents.scenario("defer")?.answers;
    let (mut answers, mut steps) = (Answers::new(), Vec::new());
    while let End::Ask(question) = walk(&protocol, &answers).end() {
        let id = question.id.as_str();
        let choices = told.get(id).with_context(|| format!("the scenario does not answer {id}"))?;
        let labels = choices.iter().map(|choice| documents.label(id, choice)).collect::<Result<_>>()?;
        steps.push(Asked { ask: documents.ask(id)?, labels });
        let chosen = || Answer::chosen(question, choices.iter().map(|choice| ChoiceId::from(choice.as_str())));
        let answer = if choices.is_empty() { Answer::skipped() } else { chosen()? };
        let id = question.id.clone();
        answers = answers.clone().with(id, answer);
    }
    ensure!(!steps.is_empty(), "the protocol asks nothing");
    Ok(Candidate { name: "the widget, as it ships".to_owned(), ..widget("shipped", steps, Vec::new()) })
}

fn widget(id: &str, walk: Vec<Asked>, notes: Vec<String>) -> Candidate {
    Candidate { id: id.to_owned(), name: id.to_owned(), marks: WIDGET, walk, notes }
}

/// The baseline's script, with the form and the style sheet in it.
fn by_hand(bench: &Path, form: &Form) -> Result<String> {
    let read = |name: &str| std::fs::read_to_string(bench.join("vanilla").join(name)).with_context(|| name.to_owned());
    let (form, style) = (serde_json::to_string(form)?, Value::from(read("style.css")?));
    Ok(format!("const FORM = {form};\nconst STYLE = {style};\n{}", read("form.js")?))
}
