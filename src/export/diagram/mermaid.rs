//! The flow as Mermaid text, which many wikis and code hosts draw by themselves.

use super::flow::{Flow, Station};
use super::legend;
use crate::export::words::Wording;

/// The flow as a Mermaid flowchart: a line of always-asked questions, follow-ups on dotted arrows beside it, early ends.
#[must_use]
pub fn mermaid(flow: &Flow<'_>, wording: Wording<'_>) -> String {
    let mut lines = vec![
        format!("accTitle: {}", escaped(&legend::title(wording))),
        format!("accDescr: {}", escaped(&legend::description(wording))),
        node("start", ["([", "])"], &["Start".to_owned()]),
    ];
    let mut spine = "start".to_owned();
    for band in flow.bands() {
        let from = id(band.always);
        lines.push(node(&from, ["[", "]"], &card(band.always, wording)));
        lines.push(format!("{spine} --> {from}"));
        lines.extend(stops(band.always, wording));
        for station in band.follow_ups {
            let opener =
                station.opened_by.as_ref().map(|clause| wording.sentence_about(&band.always.question.id, clause));
            lines.push(node(&id(station), ["(", ")"], &card(station, wording)));
            lines.push(format!("{from} -. \"{}\" .-> {}", escaped(&opener.unwrap_or_default()), id(station)));
            lines.extend(stops(station, wording));
        }
        spine = from;
    }
    lines.push(node("result", ["([", "])"], &["Result".to_owned(), legend::result(wording)]));
    lines.push(format!("{spine} --> result"));
    lines.push("classDef stop stroke-width:3px".to_owned());
    format!("flowchart TD\n  {}\n", lines.join("\n  "))
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
    let plain = |letter: char| letter.is_alphanumeric() || " .,?’“”×–".contains(letter);
    words
        .chars()
        .map(|letter| if plain(letter) { letter.to_string() } else { format!("#{};", u32::from(letter)) })
        .collect()
}
