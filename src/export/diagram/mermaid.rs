//! The flow as Mermaid text, which many wikis and code hosts draw by themselves.

use super::flow::{Flow, Station};
use super::legend;
use crate::export::words::Wording;

/// The flow as a Mermaid flowchart. Each always-asked question is framed with its follow-ups, which stand to its right;
/// the frames are read downwards. Mermaid has its own layout, and this is what keeps it from spreading.
#[must_use]
pub fn mermaid(flow: &Flow<'_>, wording: Wording<'_>) -> String {
    let mut lines = vec![
        "flowchart TD".to_owned(),
        format!("accTitle: {}", plain(&legend::title(wording))),
        format!("accDescr: {}", plain(&legend::description(wording))),
        node("start", ["([", "])"], &["Start".to_owned()]),
    ];
    let mut before = "start".to_owned();
    for band in flow.bands() {
        let frame = format!("frame{}", band.always.number);
        lines.push(format!("subgraph {frame}[\" \"]"));
        lines.push("direction LR".to_owned());
        lines.push(node(&id(band.always), ["[", "]"], &card(band.always, wording)));
        lines.extend(stops(band.always, wording));
        for station in band.follow_ups {
            let opened_by = station.opened_by.as_ref();
            let opener = opened_by.map(|clause| wording.sentence_about(&band.always.question.id, clause));
            let label = escaped(&opener.unwrap_or_default());
            lines.push(node(&id(station), ["(", ")"], &card(station, wording)));
            lines.push(format!("{} -. \"{label}\" .-> {}", id(band.always), id(station)));
            lines.extend(stops(station, wording));
        }
        lines.push("end".to_owned());
        lines.push(format!("class {frame} frame"));
        lines.push(format!("{before} --> {frame}"));
        before = frame;
    }
    lines.push(node("result", ["([", "])"], &["Result".to_owned(), legend::result(wording)]));
    lines.push(format!("{before} --> result"));
    lines.extend(["classDef frame fill:none".to_owned(), "classDef stop stroke-width:3px".to_owned()]);
    lines.join("\n") + "\n"
}

fn id(station: &Station<'_>) -> String {
    format!("q{}", station.number)
}

fn card(station: &Station<'_>, wording: Wording<'_>) -> Vec<String> {
    let words = wording.text.question(&station.question.id);
    let mut lines = vec![format!("{}. {}", station.number, words.name), words.ask.clone()];
    lines.extend(station.goes_on().into_iter().map(|outcome| legend::named(outcome, wording)));
    lines
}

fn stops(station: &Station<'_>, wording: Wording<'_>) -> Vec<String> {
    let ends: Vec<String> = station.ends().into_iter().map(|outcome| legend::named(outcome, wording)).collect();
    if ends.is_empty() {
        return Vec::new();
    }
    let from = id(station);
    let stop = format!("{from}end");
    let lines: Vec<String> = std::iter::once("Can end here".to_owned()).chain(ends).collect();
    vec![node(&stop, ["([", "])"], &lines), format!("{from} --> {stop}"), format!("class {stop} stop")]
}

fn node(id: &str, [open, close]: [&str; 2], lines: &[String]) -> String {
    let lines: Vec<String> = lines.iter().map(|line| escaped(line)).collect();
    format!("{id}{open}\"{}\"{close}", lines.join("<br/>"))
}

/// Mermaid reads marks within words too, even between quotes: whatever could be one is written by its number.
fn escaped(words: &str) -> String {
    words
        .chars()
        .map(|letter| if is_plain(letter) { letter.to_string() } else { format!("#{};", u32::from(letter)) })
        .collect()
}

/// Where Mermaid knows no numbers, what could be a mark is left out.
fn plain(words: &str) -> String {
    words.chars().map(|letter| if is_plain(letter) || letter == '-' { letter } else { ' ' }).collect()
}

fn is_plain(letter: char) -> bool {
    letter.is_alphanumeric() || " .,?’“”×–".contains(letter)
}
