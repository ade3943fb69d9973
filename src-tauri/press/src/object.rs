//! JSON objects that leave out what they have nothing to say of.

use serde_json::{Map, Value};

#[derive(Default)]
pub(crate) struct Object(Map<String, Value>);

impl Object {
    /// An object of JSON-LD.
    pub(crate) fn of(kind: &str) -> Self {
        Self(Map::from_iter([("@type".to_owned(), kind.into())]))
    }

    pub(crate) fn say(&mut self, name: &str, value: Value) {
        let empty = match &value {
            Value::Null => true,
            Value::String(text) => text.trim().is_empty(),
            Value::Array(items) => items.is_empty(),
            _ => false,
        };
        if !empty {
            self.0.insert(name.to_owned(), value);
        }
    }
}

impl From<Object> for Value {
    fn from(object: Object) -> Self {
        object.0.into()
    }
}
