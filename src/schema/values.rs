//! What single values may be: the readers' checks, as an editor can make them.

use crate::protocol::{Disposition, MAX_ID_LENGTH, Phrase, RULE_PLACEHOLDERS};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::{Map, Value, json};
use std::borrow::Cow;

pub(crate) const ID: &str = "^[a-z0-9]+(-[a-z0-9]+)*$";
/// Like other ids, but capitals are allowed.
pub(crate) const SOURCE_ID: &str = "^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$";
pub(crate) const LINK: &str = r#"^https://[^ "<>\\]*\.[^ "<>\\]*$"#;
pub(crate) const COUNTRY: &str = "^[A-Z]{2}$";
pub(crate) const LOCALE: &str = "^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$";
/// A path of a drawing.
pub(crate) const PATH: &str = "^[Mm][MmLlHhVvCcSsQqTtAaZz 0-9+.,-]*$";
pub(crate) const PHONE: &str = r"^\s*\+?([ .()\-]*[0-9]){2,20}[ .()\-]*\s*$";
/// Control characters, those that turn the direction of what comes after them, and a few that nothing shows or needs.
const FORBIDDEN: &str = r"\u0000-\u001F\u007F-\u009F\u2028-\u202E\u2066-\u206F\uFEFF\uFFF9-\uFFFB";
/// Marks that show only what they do to letters.
const MARKS: &str = r"\u00AD\u061C\u200B-\u200F\u2060-\u2064";

/// A schema for what the model keeps in a plainer type.
macro_rules! stand_in {
    ($(#[doc = $doc:literal])* $name:ident, $schema:expr) => {
        $(#[doc = $doc])*
        pub(crate) struct $name;

        impl JsonSchema for $name {
            fn schema_name() -> Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                let mut schema: Schema = $schema;
                schema.insert("description".to_owned(), concat!($($doc),*).trim().into());
                schema
            }
        }
    };
}

stand_in!(
    /// Names something.
    Id,
    json_schema!({ "type": "string", "maxLength": MAX_ID_LENGTH, "pattern": ID })
);
stand_in!(
    /// What a rule can advise.
    Advised,
    advised()
);
stand_in!(
    /// A language, as a BCP 47 tag.
    Locale,
    json_schema!({ "type": "string", "pattern": LOCALE })
);
stand_in!(
    /// A number of days: at most a hundred years.
    Days,
    json_schema!({ "type": "integer", "minimum": 0, "maximum": 36_525 })
);
stand_in!(
    /// The width or height of a map.
    Units,
    json_schema!({ "type": "integer", "minimum": 48, "maximum": 1_024 })
);
stand_in!(
    /// Any text that is fit to show: not empty, not endless, nothing invisible in it.
    Shown,
    shown()
);
stand_in!(
    /// Words with no placeholder in them.
    Plain,
    words(&[])
);
stand_in!(
    /// Words that may hold {emergency} and {advice_line}.
    RuleWords,
    words(RULE_PLACEHOLDERS)
);

/// A calendar day.
pub(crate) fn date(_: &mut SchemaGenerator) -> Schema {
    json_schema!({ "type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" })
}

/// A calendar day, or a month alone.
pub(crate) fn month_or_day(generator: &mut SchemaGenerator) -> Schema {
    json_schema!({ "type": "string", "anyOf": [{ "pattern": "^[0-9]{4}-(0[1-9]|1[0-2])$" }, date(generator)] })
}

/// Words for every [`Phrase`].
pub(crate) fn interface(generator: &mut SchemaGenerator) -> Schema {
    let mut phrase = |phrase: &Phrase| match phrase.placeholders() {
        [] => generator.subschema_for::<Plain>(),
        placeholders => words_with(placeholders),
    };
    let properties: Map<String, Value> =
        Phrase::ALL.iter().map(|key| (key.key().to_owned(), phrase(key).into())).collect();
    let required: Vec<&str> = Phrase::ALL.iter().map(|phrase| phrase.key()).collect();
    json_schema!({ "type": "object", "properties": properties, "required": required, "additionalProperties": false })
}

/// Any disposition but the one that is left when no rule fires.
fn advised() -> Schema {
    let mut schema = Disposition::json_schema(&mut SchemaGenerator::default());
    if let Some(Value::Array(words)) = schema.get_mut("oneOf") {
        words.retain(|word| word.get("const") != Some(&Disposition::NoFlags.as_str().into()));
    }
    schema
}

fn shown() -> Schema {
    let pattern = format!(r"^[^{FORBIDDEN}]*[^\s{MARKS}{FORBIDDEN}][^{FORBIDDEN}]*$");
    json_schema!({ "type": "string", "maxLength": 4000, "pattern": pattern })
}

/// Text that holds no placeholders but these. A brace without its partner is plain text.
fn words(placeholders: &[&str]) -> Schema {
    let known: String = placeholders.iter().map(|name| format!(r"|\{{{name}\}}")).collect();
    let mut schema = shown();
    schema.insert("allOf".to_owned(), json!([{ "pattern": format!(r"^([^{{]{known})*(\{{[^}}]*)?$") }]));
    schema
}

/// Text that holds each of these placeholders and no others.
fn words_with(placeholders: &[&str]) -> Schema {
    let mut schema = words(placeholders);
    if let Some(Value::Array(all)) = schema.get_mut("allOf") {
        all.extend(placeholders.iter().map(|name| json!({ "pattern": format!(r"\{{{name}\}}") })));
    }
    let names: Vec<String> = placeholders.iter().map(|name| format!("{{{name}}}")).collect();
    schema.insert("description".to_owned(), format!("Words that hold {}.", names.join(" and ")).into());
    schema
}
