//! `custom-elements.json`, by which editors and documentation tools know the element: schema 2.1.0.

use serde_json::{Map, Value, json};

use super::{Api, Attribute, Colours, CustomProperty, Method, Named, Property};

/// The manifest of the npm package.
pub fn manifest(api: &Api) -> Value {
    let Api { tag, class, description, attributes, properties, methods, events, slots, parts, custom_properties } = api;
    let reflected = attributes.iter().filter_map(field);
    let members = reflected.chain(properties.iter().map(property)).chain(methods.iter().map(method));
    let element = json!({
        "kind": "class",
        "customElement": true,
        "name": class,
        "tagName": tag,
        "description": description,
        "superclass": { "name": "HTMLElement", "package": "global:" },
        "attributes": attributes.iter().map(attribute).collect::<Vec<_>>(),
        "members": members.collect::<Vec<_>>(),
        "events": events.iter().map(event).collect::<Vec<_>>(),
        "slots": all(slots),
        "cssParts": all(parts),
        "cssProperties": custom_properties.iter().map(custom_property).collect::<Vec<_>>(),
    });
    let define = json!({
        "kind": "function",
        "name": "define",
        "description": format!("Registers `<{tag}>`, or the same element under another name."),
        "parameters": [{ "name": "tag", "optional": true, "type": { "text": "string" }, "default": format!("'{tag}'") }],
        "return": { "type": { "text": "void" } },
    });
    json!({
        "schemaVersion": "2.1.0",
        "readme": "README.md",
        "modules": [
            {
                "kind": "javascript-module",
                "path": "index.js",
                "declarations": [element, define],
                "exports": [
                    { "kind": "js", "name": class, "declaration": { "name": class } },
                    { "kind": "js", "name": "define", "declaration": { "name": "define" } },
                ],
            },
            {
                "kind": "javascript-module",
                "path": "define.js",
                "exports": [{
                    "kind": "custom-element-definition",
                    "name": tag,
                    "declaration": { "name": class, "module": "index.js" },
                }],
            },
        ],
    })
}

fn attribute(attribute: &Attribute) -> Value {
    let mut value = object(&attribute.name, &format!("{} Without it: {}.", attribute.description, attribute.without));
    value.insert("type".to_owned(), json!({ "text": attribute.text_type() }));
    if let Some(property) = &attribute.property {
        value.insert("fieldName".to_owned(), property.name.as_str().into());
    }
    Value::Object(value)
}

fn field(attribute: &Attribute) -> Option<Value> {
    let property = attribute.property.as_ref()?;
    let mut value = object(&property.name, &attribute.description);
    value.insert("kind".to_owned(), "field".into());
    value.insert("type".to_owned(), json!({ "text": property.kind }));
    value.insert("attribute".to_owned(), attribute.name.as_str().into());
    value.insert("reflects".to_owned(), true.into());
    Some(Value::Object(value))
}

fn property(property: &Property) -> Value {
    let mut value = object(&property.name, &property.description);
    value.insert("kind".to_owned(), "field".into());
    value.insert("type".to_owned(), json!({ "text": property.kind }));
    value.insert("readonly".to_owned(), property.readonly.into());
    Value::Object(value)
}

fn method(method: &Method) -> Value {
    let mut value = object(&method.name, &method.description);
    value.insert("kind".to_owned(), "method".into());
    let parameters = method.parameters.iter();
    let parameters: Vec<Value> = parameters
        .map(|parameter| json!({ "name": parameter.name, "optional": true, "type": { "text": parameter.kind } }))
        .collect();
    if !parameters.is_empty() {
        value.insert("parameters".to_owned(), parameters.into());
    }
    value.insert("return".to_owned(), json!({ "type": { "text": "void" } }));
    Value::Object(value)
}

fn event(event: &Named) -> Value {
    let mut value = object(&event.name, &event.description);
    value.insert("type".to_owned(), json!({ "text": "CustomEvent<null>" }));
    Value::Object(value)
}

fn custom_property(property: &CustomProperty) -> Value {
    let mut value = object(&property.name, &property.description);
    value.insert("syntax".to_owned(), property.syntax.as_str().into());
    if let Some(Colours { light, dark }) = &property.default {
        value.insert("default".to_owned(), format!("light-dark({light}, {dark})").into());
    }
    Value::Object(value)
}

fn all(named: &[Named]) -> Vec<Value> {
    named.iter().map(|named| Value::Object(object(&named.name, &named.description))).collect()
}

fn object(name: &str, description: &str) -> Map<String, Value> {
    [("name", name), ("description", description)]
        .map(|(key, text)| (key.to_owned(), Value::from(text)))
        .into_iter()
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::api::sample;

    #[test]
    fn attributes_and_the_properties_that_set_them_name_each_other() -> anyhow::Result<()> {
        let manifest = manifest(&sample()?);
        let element = "/modules/0/declarations/0";
        let at = |pointer: &str| manifest.pointer(&format!("{element}{pointer}")).cloned().unwrap_or_default();
        assert_eq!(at("/attributes/1/fieldName"), "longName");
        assert_eq!(at("/members/1/attribute"), "long-name");
        assert_eq!(at("/attributes/0/type/text"), "\"d\" | \"e\"");
        assert_eq!(at("/attributes/2/type/text"), "boolean");
        assert_eq!(at("/members/2/readonly"), true);
        assert_eq!(at("/cssProperties/0/default"), "light-dark(black, white)");
        assert_eq!(at("/members/3/parameters/0/name"), "how");
        Ok(())
    }
}
