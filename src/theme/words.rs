//! What templates say: the functions `t` and the filter of the same name, over any source of messages.
//!
//! A template cannot report anything while it is filled in. A message that cannot be shown therefore leaves a mark in the
//! page, between two characters that Unicode keeps out of every text (U+FDD0, U+FDD1), and the press takes the marks out.

use std::borrow::Cow;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use rustc_hash::FxHashMap;
use tera::{Kwargs, State, Tera, Value};

use crate::language::{self, Arguments};

const OPEN: char = '\u{fdd0}';
const CLOSE: char = '\u{fdd1}';

/// The messages of one language.
pub trait Translate: Send + Sync {
    /// The text of a message, or the reason why it cannot be shown.
    fn message(&self, id: &str, given: &Arguments<'_>) -> Result<Cow<'_, str>, String>;

    /// Messages with their texts that are the same whatever they are given: as many as are known beforehand.
    fn fixed(&self) -> Vec<(&str, &str)> {
        Vec::new()
    }
}

/// A message that a page needs and cannot show.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Gap {
    pub id: String,
    pub reason: String,
}

/// Whether any mark was left so far: as long as there is none, pages need not be searched for them.
#[derive(Clone, Debug, Default)]
pub(super) struct Marked(Arc<AtomicBool>);

impl Marked {
    fn set(&self) {
        self.0.store(true, Ordering::Relaxed);
    }

    /// Whoever prints a page, or takes a part of it that another thread printed, sees what was set for it.
    pub fn is_set(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

/// Teaches templates to speak: `{{ t(key="year-title", year="2018") }}` and `{{ "home" | t }}`.
pub(super) fn speak(tera: &mut Tera, words: &Arc<dyn Translate>, marked: &Marked) {
    let (of_function, of_filter) = ((words.clone(), marked.clone()), (words.clone(), marked.clone()));
    // Every page is full of these, so each is made ready once.
    let fixed: FxHashMap<Box<str>, Value> =
        words.fixed().into_iter().map(|(id, text)| (id.into(), text.into())).collect();
    tera.register_function("t", move |arguments: Kwargs, _: &State<'_>| -> tera::TeraResult<Value> {
        let (words, marked) = &of_function;
        Ok(say(&**words, marked, arguments.must_get::<&str>("key")?, &arguments))
    });
    tera.register_filter("t", move |id: &str, arguments: Kwargs, _: &State<'_>| {
        let (words, marked) = &of_filter;
        fixed.get(id).cloned().unwrap_or_else(|| say(&**words, marked, id, &arguments))
    });
}

fn say(words: &dyn Translate, marked: &Marked, id: &str, arguments: &Kwargs) -> Value {
    let named = arguments.iter().filter_map(|(name, value)| Some((name.as_str()?, argument(value)?)));
    let given: Vec<_> = named.filter(|(name, _)| *name != "key").collect();
    match words.message(id, &given) {
        Ok(text) => Value::from(&*text),
        Err(reason) => {
            marked.set();
            Value::from(format!("{OPEN}{id}\n{reason}{CLOSE}"))
        }
    }
}

fn argument(value: &Value) -> Option<language::Value<'_>> {
    match value.as_str() {
        Some(text) => Some(text.into()),
        None => value.as_f64().map(language::Value::Number),
    }
}

/// Puts the bare id of a message where a mark stands, and returns what was missing.
pub(super) fn mend(page: Vec<u8>) -> (Vec<u8>, Vec<Gap>) {
    let mut sign = [0; OPEN.len_utf8()];
    if memchr::memmem::find(&page, OPEN.encode_utf8(&mut sign).as_bytes()).is_none() {
        return (page, Vec::new());
    }
    let (mended, gaps) = mended(&String::from_utf8_lossy(&page));
    (mended.into_bytes(), gaps)
}

fn mended(page: &str) -> (String, Vec<Gap>) {
    let (mut mended, mut gaps, mut rest) = (String::with_capacity(page.len()), Vec::new(), page);
    while let Some((before, after)) = rest.split_once(OPEN) {
        let (mark, after) = after.split_once(CLOSE).unwrap_or((after, ""));
        let (id, reason) = mark.split_once('\n').unwrap_or((mark, ""));
        mended.push_str(before);
        mended.push_str(id);
        gaps.push(Gap { id: id.to_owned(), reason: reason.to_owned() });
        rest = after;
    }
    mended.push_str(rest);
    gaps.sort();
    gaps.dedup();
    (mended, gaps)
}

/// Speaks no language; stands in while templates are only checked.
pub(super) struct Silent;

impl Translate for Silent {
    fn message(&self, id: &str, _: &Arguments<'_>) -> Result<Cow<'_, str>, String> {
        Ok(id.to_owned().into())
    }
}
