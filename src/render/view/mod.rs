//! What templates see: one view for each kind of page, made of plain texts in the reader's language.
//! A template sees its view and nothing else, so the view is all that its page depends on.
//!
//! Not here: how views are filled (the rooms around this one), and how they look (the theme).

mod asked;
mod changes;
mod duties;
mod listing;
mod page;
mod parallel;
mod reader;
mod record;
mod step;
mod trace;
mod tracker;
mod version;
pub mod words;

pub use asked::{Asked, AskingDocument, AskingParagraph, WayToAsked};
pub use changes::{ChangeRow, ChangeRun, Changes, Comparison};
pub use duties::{Duties, DutyGroup, DutyItem};
pub use listing::{Card, Group, Home, Listing, RegisterRow, SeriesCard, Sheet, TermEntry, Way};
pub use page::{Choice, Head, LanguageLink, MenuEntry, Notice, Page, SiteView};
pub use parallel::{Differences, Parallel, ParallelColumn};
pub use reader::{ActRow, ActsView, ReaderView};
pub use record::{
    AppearanceView, EditionView, EquivalentView, Fact, FactValue, FigureView, FileView, QuotationView, RecordView,
    Related, RelationGroup, RelationItem, RivalView, SessionView, SourceView, TextView,
};
pub use step::{DutyView, ExcerptView, PlaceView, ProgressView, StepView};
pub use trace::Trace;
pub use tracker::{TrackedCommitment, TrackedDocument, Tracker};
pub use version::{VersionAct, VersionView, Versions};
pub use words::{Link, Links, Outward, Passage, Pointer, Run, When, Words};
