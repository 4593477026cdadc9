//! The tables of the API in documents for people, between `<!-- api: attributes -->` and `<!-- /api -->`.

use std::fmt::Write;

use anyhow::{Context, Result, bail};

use super::{Api, Attribute, CustomProperty, Named};

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
        "custom properties" => custom_properties(&api.custom_properties),
        "colours" => colours(&api.custom_properties),
        "other custom properties" => custom_properties(api.custom_properties.iter().filter(|it| it.default.is_none())),
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

fn custom_properties<'a>(properties: impl IntoIterator<Item = &'a CustomProperty>) -> String {
    let properties = properties.into_iter();
    rows(
        ["custom property", "what it is"],
        properties.map(|property| [format!("`{}`", property.name), property.description.clone()]),
    )
}

fn colours(properties: &[CustomProperty]) -> String {
    let colours = properties.iter().filter_map(|property| Some((property, property.default.as_ref()?)));
    rows(
        ["colour", "what it is", "light", "dark"],
        colours.map(|(CustomProperty { name, description, .. }, default)| {
            let [light, dark] = [&default.light, &default.dark].map(|colour| format!("`{colour}`"));
            [format!("`{name}`"), description.clone(), light, dark]
        }),
    )
}

fn kind(kind: &str) -> String {
    format!("`{}`", kind.replace('|', "\\|"))
}

fn rows<const N: usize>(heading: [&str; N], rows: impl Iterator<Item = [String; N]>) -> String {
    let mut table = format!("| {} |\n|{}\n", heading.join(" | "), "---|".repeat(N));
    for cells in rows {
        // Writing to a string cannot fail.
        let _ = writeln!(table, "| {} |", cells.join(" | "));
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::sample;

    #[test]
    fn only_what_stands_between_markers_changes() -> Result<()> {
        let document =
            "Before\n\n<!-- api: attributes -->old<!-- /api -->\n\n<!-- api: slots -->\n<!-- /api -->\nAfter\n";
        let made = "Before\n\n<!-- api: attributes -->\n\n| attribute | what it is | without it |\n|---|---|---|\n\
                    | `c` | A letter. One of `d`, `e`. | none |\n| `long-name` | Words. | none |\n\
                    | `data-on` | A switch. | off |\n\n<!-- /api -->\n\n<!-- api: slots -->\n\n\
                    | slot | what it is |\n|---|---|\n| (default) | What is inside. |\n\n<!-- /api -->\nAfter\n";
        assert_eq!(fill(document, &sample()?)?, made);
        assert_eq!(fill(made, &sample()?)?, made);
        Ok(())
    }

    #[test]
    fn a_marker_that_means_nothing_is_refused() -> Result<()> {
        let api = sample()?;
        assert!(fill("<!-- api: wishes --><!-- /api -->", &api).is_err());
        assert!(fill("<!-- api: slots -->", &api).is_err());
        assert_eq!(fill("no table", &api)?, "no table");
        Ok(())
    }

    #[test]
    fn types_with_several_sides_keep_the_table_whole() -> Result<()> {
        assert!(table("properties", &sample()?)?.contains("| `c` | `string \\| null` | As the attribute `c`. |"));
        assert!(
            table("colours", &sample()?)?.ends_with("|---|---|---|---|\n| `--a-ink` | Words. | `black` | `white` |\n")
        );
        assert!(table("other custom properties", &sample()?)?.ends_with("|---|---|\n| `--a-gap` | Room. |\n"));
        assert!(table("methods", &sample()?)?.contains("| `f(how)` | Does it. |"));
        Ok(())
    }
}
