//! TypeScript's view of the element: for every project, for React 19 and for Vue 3.

use std::fmt::Write;

use super::{Api, Attribute};

/// `index.d.ts`.
pub fn types(api: &Api) -> String {
    let Api { tag, class, description, properties, methods, events, .. } = api;
    let mut out = String::new();
    let mut line = |indent: usize, text: &str| {
        // Writing to a string cannot fail.
        let _ = writeln!(out, "{:indent$}{text}", "", indent = indent * 2);
    };
    line(0, "/**");
    line(0, &format!(" * {description}"));
    for text in styling(api) {
        line(0, format!(" * {text}").trim_end());
    }
    line(0, " */");
    line(0, &format!("export declare class {class} extends HTMLElement {{"));
    for (attribute, property) in api.reflected() {
        line(1, &doc(&format!("{} Without it: {}.", attribute.description, attribute.without)));
        line(1, &format!("{}: {};", property.name, property.kind));
    }
    for property in properties {
        line(1, &doc(&property.description));
        line(1, &format!("{}{}: {};", if property.readonly { "readonly " } else { "" }, property.name, property.kind));
    }
    for method in methods {
        let parameters: Vec<String> =
            method.parameters.iter().map(|parameter| format!("{}?: {}", parameter.name, parameter.kind)).collect();
        line(1, &doc(&method.description));
        line(1, &format!("{}({}): void;", method.name, parameters.join(", ")));
    }
    line(0, "}");
    line(0, "");
    line(
        0,
        &doc(&format!(
            "Registers `<{tag}>`, or the same element under another name. Does nothing where there is no page."
        )),
    );
    line(0, "export declare function define(tag?: string): void;");
    line(0, "");
    line(0, "declare global {");
    line(1, "interface HTMLElementTagNameMap {");
    line(2, &format!("'{tag}': {class};"));
    line(1, "}");
    line(1, "interface HTMLElementEventMap {");
    for event in events {
        line(2, &doc(&event.description));
        line(2, &format!("'{}': CustomEvent<null>;", event.name));
    }
    line(1, "}");
    line(0, "}");
    out
}

/// `react.d.ts`.
pub fn react(api: &Api) -> String {
    let Api { tag, class, .. } = api;
    let mut props = String::new();
    for attribute in api.attributes.iter().filter(|attribute| attribute.name != "lang") {
        let _ =
            write!(props, "  {}\n  '{}'?: {};\n", doc(&attribute.description), attribute.name, attribute.react_type());
    }
    for (attribute, property) in api.reflected().filter(|(attribute, property)| attribute.name != property.name) {
        let _ = write!(props, "  {}\n  {}?: {};\n", doc(&attribute.description), property.name, property.kind);
    }
    for event in &api.events {
        let _ = write!(
            props,
            "  {}\n  'on{}'?: (event: CustomEvent<null>) => void;\n",
            doc(&event.description),
            event.name
        );
    }
    format!(
        "import type {{ DetailedHTMLProps, HTMLAttributes }} from 'react';\n\
         import type {{ {class} }} from './index.js';\n\n\
         /** What React may give the element, beside what it gives every one. */\n\
         export interface ScreenerProps {{\n{props}}}\n\n\
         declare module 'react' {{\n  namespace JSX {{\n    interface IntrinsicElements {{\n      \
         '{tag}': DetailedHTMLProps<HTMLAttributes<{class}>, {class}> & ScreenerProps;\n    }}\n  }}\n}}\n"
    )
}

/// `vue.d.ts`.
pub fn vue(api: &Api) -> String {
    let Api { tag, class, .. } = api;
    let mut props = String::new();
    for (attribute, property) in api.reflected() {
        let _ = write!(props, "  {}\n  {}?: {};\n", doc(&attribute.description), property.name, property.kind);
    }
    for attribute in api.attributes.iter().filter(|attribute| attribute.flag) {
        let _ = write!(props, "  {}\n  '{}'?: '';\n", doc(&attribute.description), attribute.name);
    }
    for event in &api.events {
        let handler = format!("on{}", pascal(&event.name));
        let _ = write!(props, "  {}\n  {handler}?: (event: CustomEvent<null>) => void;\n", doc(&event.description));
    }
    format!(
        "import type {{ HTMLAttributes, PublicProps }} from 'vue';\n\
         import type {{ {class} }} from './index.js';\n\n\
         /** What Vue may give the element, beside what it gives every one. */\n\
         export interface ScreenerProps extends HTMLAttributes {{\n{props}}}\n\n\
         declare module 'vue' {{\n  interface GlobalComponents {{\n    \
         {name}: new () => {class} & {{ $props: ScreenerProps & PublicProps }};\n  }}\n}}\n",
        name = pascal(tag)
    )
}

impl Attribute {
    /// The type of what is written in HTML.
    pub(super) fn text_type(&self) -> String {
        let mut types: Vec<String> = self.values.iter().map(|value| format!("\"{value}\"")).collect();
        if types.is_empty() || self.open {
            types.push("string".to_owned());
        }
        if self.flag { "boolean".to_owned() } else { types.join(" | ") }
    }

    /// React sets a property where the element has one of that very name, and otherwise the attribute.
    fn react_type(&self) -> String {
        match &self.property {
            Some(property) if property.name == self.name => property.kind.clone(),
            _ if self.flag => "''".to_owned(),
            _ => self.text_type(),
        }
    }
}

/// What a style sheet or HTML may rely on: TypeScript has no types for it, but editors show it.
fn styling(Api { slots, parts, custom_properties, .. }: &Api) -> Vec<String> {
    let mut lines = Vec::new();
    let mut list = |heading: &str, entries: Vec<(&str, &str)>| {
        lines.extend([String::new(), format!("{heading}:")]);
        for (name, description) in entries {
            let name = if name.is_empty() { "(default)" } else { name };
            lines.push(format!("- `{name}`: {description}"));
        }
    };
    list("Slots", slots.iter().map(|slot| (&*slot.name, &*slot.description)).collect());
    list("Parts", parts.iter().map(|part| (&*part.name, &*part.description)).collect());
    list(
        "Custom properties",
        custom_properties.iter().map(|property| (&*property.name, &*property.description)).collect(),
    );
    lines
}

fn doc(text: &str) -> String {
    format!("/** {text} */")
}

fn pascal(name: &str) -> String {
    let words = name.split('-').map(|word| {
        let mut letters = word.chars();
        letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect::<String>()
    });
    words.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::sample;

    #[test]
    fn the_class_has_what_a_script_can_reach() -> anyhow::Result<()> {
        let types = types(&sample()?);
        let class = "\
export declare class AB extends HTMLElement {
  /** A letter. Without it: none. */
  c: string | null;
  /** Words. Without it: none. */
  longName: string | null;
  /** When it is. */
  readonly done: Promise<void>;
  /** Does it. */
  f(how?: How): void;
}
";
        assert!(types.contains(class), "{types}");
        assert!(types.contains("    'a-b': AB;\n"), "{types}");
        assert!(types.contains("    'a-ready': CustomEvent<null>;\n"), "{types}");
        assert!(types.contains(" * - `(default)`: What is inside.\n"), "{types}");
        Ok(())
    }

    #[test]
    fn react_takes_attributes_properties_and_events() -> anyhow::Result<()> {
        let types = react(&sample()?);
        // An attribute and a property of the same name are one to React: the property.
        for line in ["'c'?: string | null;", "'long-name'?: string;", "longName?: string | null;", "'data-on'?: '';"] {
            assert_eq!(types.matches(&format!("  {line}\n")).count(), 1, "{line} in {types}");
        }
        assert!(types.contains("'ona-ready'?: (event: CustomEvent<null>) => void;"), "{types}");
        Ok(())
    }

    #[test]
    fn vue_knows_the_element_by_its_name_as_a_component() -> anyhow::Result<()> {
        let types = vue(&sample()?);
        assert!(types.contains("    AB: new () => AB & { $props: ScreenerProps & PublicProps };\n"), "{types}");
        assert!(types.contains("  onAReady?: (event: CustomEvent<null>) => void;\n"), "{types}");
        Ok(())
    }
}
