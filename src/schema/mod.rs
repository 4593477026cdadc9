//! JSON Schemas of the documents, so that an editor completes and checks them while they are written.
//!
//! They are made from the types that the documents become, and show those types' doc comments. A schema says what can be
//! said of each value alone. What must hold between values (that a condition looks at a question that exists, that a text
//! has words for every rule) is for the readers to say.

mod tidy;
mod values;

pub(crate) use values::{
    Advised, COUNTRY, Days, ID, Id, LINK, LOCALE, Locale, PATH, PHONE, Plain, RuleWords, SOURCE_ID, Shown, Units, date,
    interface, month_or_day,
};

use crate::protocol::FORMAT;
use schemars::generate::SchemaSettings;
use schemars::transform::{RecursiveTransform, RestrictFormats};
use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde_json::{Value, json};

/// The schema of the document that becomes a `T`.
///
/// Draft 7, since the most used editor follows that one in full and later ones only in part.
///
/// ```
/// use microneedling_screener::{protocol::Protocol, schema};
/// let schema = schema::of::<Protocol>();
/// assert_eq!(schema.pointer("/properties/format/const"), Some(&1.into()));
/// ```
#[must_use]
pub fn of<T: JsonSchema>() -> Value {
    let mut settings = SchemaSettings::draft07();
    // Before draft 7 is made of it: a type that may be null still has one simple form.
    settings.transforms.insert(0, Box::new(RecursiveTransform(tidy::without_null)));
    settings.transforms.push(Box::new(RecursiveTransform(tidy::for_authors)));
    // Rust's number types are no formats that an editor knows.
    settings.transforms.push(Box::new(RestrictFormats::default()));
    let mut schema = settings.into_generator().into_root_schema_for::<T>().to_value();
    for key in ["description", "title", "$schema"] {
        tidy::to_front(&mut schema, key);
    }
    schema
}

/// Adds the keys that every document starts with.
pub(crate) fn with_format(schema: &mut Schema) {
    add_first(schema, "format", json!({ "description": "The format of this document.", "const": FORMAT }), true);
    add_first(schema, "$schema", json!({ "description": "Where an editor finds the schema of this document." }), false);
}

/// Adds the keys that every document beside a protocol starts with.
pub(crate) fn with_format_and_protocol(schema: &mut Schema) {
    let mut id = Id::json_schema(&mut SchemaGenerator::default());
    id.insert("description".to_owned(), "The id of the protocol that this belongs to.".into());
    add_first(schema, "protocol", id.into(), true);
    with_format(schema);
}

fn add_first(schema: &mut Schema, key: &str, value: Value, required: bool) {
    if let Some(properties) = schema.get_mut("properties") {
        if let Value::Object(properties) = properties {
            properties.insert(key.to_owned(), value);
        }
        tidy::to_front(properties, key);
    }
    if required && let Some(Value::Array(keys)) = schema.get_mut("required") {
        keys.insert(0, key.into());
    }
}
