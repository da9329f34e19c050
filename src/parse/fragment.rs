//! What to type in place of an id that a text does not have.

use crate::form::closest;

/// The help for an id that is none of these: the run of numbers that it lies outside of, or the id that it is nearest to.
/// `mark` stands before an id where people type it with one, as in links.
pub fn instead_of(typed: &str, mark: &str, ids: &[&str]) -> Option<String> {
    if let Some((first, last)) = run(typed, ids) {
        return Some(match first == last {
            true => format!("the only one is `{mark}{first}`"),
            false => format!("it has `{mark}{first}` to `{mark}{last}`"),
        });
    }
    closest(typed, ids.iter().copied()).map(|near| format!("did you mean `{mark}{near}`?"))
}

/// The first and the last id that differ from what was typed only in their numbers or letters.
fn run<'a>(typed: &str, ids: &[&'a str]) -> Option<(&'a str, &'a str)> {
    let (stem, number) = typed.rsplit_once('_')?;
    let counted = |number: &str| number.len() <= 6 && number.bytes().all(|byte| byte.is_ascii_alphanumeric());
    let same = |id: &&&str| id.rsplit_once('_').is_some_and(|(its, number)| its == stem && counted(number));
    let mut all = ids.iter().filter(same);
    let first = all.next().filter(|_| counted(number) && !number.is_empty())?;
    Some((first, all.next_back().unwrap_or(first)))
}
