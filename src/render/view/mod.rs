//! What templates see: one view for each kind of page, made of plain texts in the reader's language.
//! A template sees its view and nothing else, so the view is all that its page depends on.
//!
//! Not here: how views are filled (the rooms around this one), and how they look (the theme).

mod listing;
mod page;
mod record;
mod words;

pub use listing::{Card, Group, Home, Listing, RegisterRow, SeriesCard, Sheet, TermEntry, Way};
pub use page::{Alternate, Choice, Head, LanguageLink, MenuEntry, Notice, Page, SiteView};
pub use record::{
    AppearanceView, EditionView, Fact, FactValue, FigureView, FileView, QuotationView, RecordView, RelationGroup,
    RelationItem, SessionView, SourceView, TextView,
};
pub use words::{Link, When, Words};
