//! The tables of the API in documents for people, between `<!-- api: attributes -->` and `<!-- /api -->`.

use std::fmt::Write;

use anyhow::{Context, Result, bail};

use super::{Api, Attribute, Named};

const START: &str = "<!-- api: ";
const END: &str = "<!-- /api -->";

/// The document with each of its tables made anew.
pub fn fill(document: &str, api: &Api) -> Result<String> {
    let mut out = String::new();
    let mut rest = document;
    while let Some((before, marked)) = rest.split_once(START) {
        let (name, marked) = marked.split_once(" -->").context("a marker of the API does not end")?;
        let (_, after) =
            marked.split_once(END).with_context(|| format!("the table of {name} does not end with {END}"))?;
        let _ = write!(out, "{before}{START}{name} -->\n\n{}\n{END}", table(name, api)?);
        rest = after;
    }
    out.push_str(rest);
    Ok(out)
}

fn table(name: &str, api: &Api) -> Result<String> {
    Ok(match name {
        "attributes" => attributes(&api.attributes),
        "properties" => properties(api),
        "methods" => methods(api),
        "events" => named("event", &api.events),
        "slots" => named("slot", &api.slots),
        "parts" => named("part", &api.parts),
        "custom properties" => named("custom property", &api.custom_properties),
        _ => bail!("the API has no table of {name}"),
    })
}

fn attributes(attributes: &[Attribute]) -> String {
    rows(
        ["attribute", "what it is", "without it"],
        attributes.iter().map(|Attribute { name, description, values, without, .. }| {
            let values: Vec<String> = values.iter().map(|value| format!("`{value}`")).collect();
            let values = if values.len() > 1 { format!(" One of {}.", values.join(", ")) } else { String::new() };
            [format!("`{name}`"), format!("{description}{values}"), without.clone()]
        }),
    )
}

fn properties(api: &Api) -> String {
    let reflected = api.reflected().map(|(attribute, property)| {
        [format!("`{}`", property.name), kind(&property.kind), format!("As the attribute `{}`.", attribute.name)]
    });
    let others = api.properties.iter();
    let others =
        others.map(|property| [format!("`{}`", property.name), kind(&property.kind), property.description.clone()]);
    rows(["property", "type", "what it is"], reflected.chain(others))
}

fn methods(api: &Api) -> String {
    rows(
        ["method", "what it does"],
        api.methods.iter().map(|method| {
            let parameters: Vec<&str> = method.parameters.iter().map(|parameter| parameter.name.as_str()).collect();
            [format!("`{}({})`", method.name, parameters.join(", ")), method.description.clone()]
        }),
    )
}

fn named(heading: &str, entries: &[Named]) -> String {
    rows(
        [heading, "what it is"],
        entries.iter().map(|entry| {
            let name = if entry.name.is_empty() { "(default)".to_owned() } else { format!("`{}`", entry.name) };
            [name, entry.description.clone()]
        }),
    )
}

fn kind(kind: &str) -> String {
    format!("`{}`", kind.replace('|', "\\|"))
}

fn rows<const N: usize>(heading: [&str; N], rows: impl Iterator<Item = [String; N]>) -> String {
    let mut table = String::new();
    let mut row = |cells: &[String]| {
        // Writing to a string cannot fail.
        let _ = writeln!(table, "| {} |", cells.join(" | "));
    };
    row(&heading.map(str::to_owned));
    row(&heading.map(|_| "---".to_owned()));
    for cells in rows {
        row(&cells);
    }
    table
}
