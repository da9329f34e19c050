//! Sentences with links in them: the message decides where the links stand, in every language at the place of its own.

use crate::language::{Join, Value};

use super::Lens;
use super::view::{Link, Run};

/// Stands for a link while a message is put together (U+FFFC, “object replacement character”).
const PLACE: char = '\u{fffc}';

/// A message whose variable `text` is one link, or a list of several, beside other variables.
pub fn phrase(lens: &Lens<'_>, id: &str, links: Vec<Link>, mut given: Vec<(&'static str, Value<'static>)>) -> Vec<Run> {
    let place = PLACE.to_string();
    let places = vec![place.as_str(); links.len()];
    given.push(("text", lens.locale.list(&places, Join::And).into()));
    let sentence = lens.say_with(id, &given);
    let mut links = links.into_iter();
    let mut runs = Vec::new();
    for (at, text) in sentence.split(PLACE).enumerate() {
        if at > 0 {
            runs.extend(links.next().map(|link| Run { text: String::new(), link: Some(link) }));
        }
        if !text.is_empty() {
            runs.push(Run { text: text.to_owned(), link: None });
        }
    }
    runs
}
