//! Stand-in until merged.
use crate::language::Language;
use crate::model::{Event, Record};
pub fn is_datable(event: &Event) -> bool {
    event.schedule.start.is_some_and(|d| d.day().is_some())
}
pub fn path(language: &Language) -> String {
    format!("{language}/calendar.ics")
}
pub fn event_path(language: &Language, record: &Record) -> String {
    format!("{language}/events/{}/event.ics", record.id)
}
pub fn calendar(_l: &super::Lens<'_>) -> String {
    String::new()
}
pub fn event(_l: &super::Lens<'_>, _at: crate::model::Index) -> Option<String> {
    None
}
