//! HTML that templates print as it is. What writes it, and escapes what it is made from, is not here.

use std::fmt;

use serde::{Serialize, Serializer};
use tera::Value;

/// HTML that is ready to stand in a page. A copy shares it.
#[derive(Clone)]
pub struct Markup(Value);

impl Markup {
    pub fn as_str(&self) -> &str {
        self.0.as_str().unwrap_or_default()
    }

    pub fn is_empty(&self) -> bool {
        self.as_str().is_empty()
    }
}

impl Default for Markup {
    fn default() -> Markup {
        Markup::from("")
    }
}

impl From<&str> for Markup {
    fn from(html: &str) -> Markup {
        Markup(Value::safe_string(html))
    }
}

impl From<String> for Markup {
    fn from(html: String) -> Markup {
        Markup::from(html.as_str())
    }
}

impl fmt::Debug for Markup {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// In any other format than that of templates, it is a text.
impl Serialize for Markup {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

/// Shows a field that holds ready HTML as such: `#[serde(serialize_with = "safe")]`.
pub fn safe<S: Serializer>(html: &str, serializer: S) -> Result<S::Ok, S::Error> {
    Markup::from(html).serialize(serializer)
}
