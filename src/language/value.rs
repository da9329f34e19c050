//! What messages are given for their variables. How numbers are then written is `number.rs`.

use std::borrow::Cow;

/// A text, which also chooses among variants by its name, or a number, which chooses plural forms.
#[derive(Clone, Debug, PartialEq)]
pub enum Value<'a> {
    Text(Cow<'a, str>),
    Number(f64),
}

/// The variables of a message by name.
pub type Arguments<'a> = [(&'a str, Value<'a>)];

impl<'a> From<&'a str> for Value<'a> {
    fn from(text: &'a str) -> Value<'a> {
        Value::Text(Cow::Borrowed(text))
    }
}

impl<'a> From<&'a String> for Value<'a> {
    fn from(text: &'a String) -> Value<'a> {
        Value::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Value<'_> {
    fn from(text: String) -> Value<'static> {
        Value::Text(Cow::Owned(text))
    }
}

/// As in Fluent, numbers are floats: sixteen digits and more are not counted in messages.
macro_rules! from_numbers {
    ($($number:ty)+) => {$(
        impl From<$number> for Value<'_> {
            fn from(number: $number) -> Value<'static> {
                Value::Number(number as f64)
            }
        }
    )+};
}

from_numbers!(i8 i32 i64 u8 u32 u64 usize f64);
