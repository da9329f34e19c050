//! The parts of pages that are the same for all pages of one section at one depth, such as the menu. Each is filled in
//! once, when the first page needs it.
//!
//! They are the templates in `frame/`, and see nothing but `site`, `root` and `section`.

use std::sync::OnceLock;

use tera::{Context, Map, Tera, TeraResult, Value};

use super::press::Standing;

/// How deep pages lie of which there are many; what lies deeper gets a frame of its own.
const DEPTHS: usize = 6;

pub(super) struct Frames {
    /// The names of the parts.
    parts: Vec<String>,
    /// The frames of pages that belong to no section, and then of each section, by depth.
    made: Vec<(Option<String>, [OnceLock<Value>; DEPTHS])>,
}

impl Frames {
    pub fn new(parts: Vec<String>, sections: &[String]) -> Frames {
        let none = std::iter::once(None);
        let made = none.chain(sections.iter().cloned().map(Some)).map(|section| (section, Default::default()));
        Frames { parts, made: made.collect() }
    }

    /// All parts by their names, for pages that stand there.
    pub fn of(&self, tera: &Tera, standing: Standing<'_>) -> TeraResult<Value> {
        let Some(place) = self.place(standing) else { return self.fill(tera, standing) };
        match place.get() {
            Some(frame) => Ok(frame.clone()),
            None => {
                let frame = self.fill(tera, standing)?;
                Ok(place.get_or_init(|| frame).clone())
            }
        }
    }

    fn place(&self, standing: Standing<'_>) -> Option<&OnceLock<Value>> {
        let (_, depths) = self.made.iter().find(|(section, _)| section.as_deref() == standing.section)?;
        depths.get(depth(standing.root)?)
    }

    fn fill(&self, tera: &Tera, standing: Standing<'_>) -> TeraResult<Value> {
        let mut context = Context::new();
        context.insert_value("root", Value::from(standing.root));
        context.insert_value("section", standing.section.map_or_else(Value::none, Value::from));
        let part = |name: &String| -> TeraResult<_> {
            let html = tera.render(&format!("frame/{name}.html"), &context)?;
            Ok((name.clone().into(), Value::safe_string(&html)))
        };
        self.parts.iter().map(part).collect::<TeraResult<Map>>().map(Value::from)
    }
}

/// How many steps lead up to the root; none where the way is no such steps.
fn depth(root: &str) -> Option<usize> {
    let (steps, rest) = root.as_bytes().as_chunks();
    (rest.is_empty() && steps.iter().all(|step| step == b"../")).then_some(steps.len())
}
