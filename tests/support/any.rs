//! Any JSON, for documents that are wrong.

use proptest::prelude::*;
use serde_json::Value;

/// Any JSON, leaning towards the keys that documents use.
pub fn any_json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        any::<String>().prop_map(Value::from),
        "[a-z-]{0,12}".prop_map(Value::from),
    ];
    let key = prop_oneof!["[a-z_]{1,8}", Just("id".to_owned()), Just("all".to_owned()), Just("answer".to_owned())];
    leaf.prop_recursive(6, 64, 6, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
            prop::collection::vec((key.clone(), inner), 0..6).prop_map(|entries| entries.into_iter().collect()),
        ]
    })
}

/// Every place of a document, as a JSON pointer.
pub fn places(value: &Value, at: &str, found: &mut Vec<String>) {
    found.push(at.to_owned());
    match value {
        Value::Array(items) => items.iter().enumerate().for_each(|(i, item)| places(item, &format!("{at}/{i}"), found)),
        Value::Object(map) => map.iter().for_each(|(key, item)| {
            let key = key.replace('~', "~0").replace('/', "~1");
            places(item, &format!("{at}/{key}"), found);
        }),
        _ => {}
    }
}
