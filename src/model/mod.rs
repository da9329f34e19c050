//! The nouns of an archive, what is known of each, how they relate, and the questions that one may ask.
//!
//! Not here: how any of it is written down (YAML, Markdown), shown (HTML) or addressed (URLs).

mod act;
mod archive;
mod body;
mod document;
mod event;
mod figure;
mod file;
mod lineage;
mod noun;
mod organisation;
mod outline;
mod person;
mod place;
mod progress;
mod quotation;
mod readings;
mod record;
mod relation;
mod series;
mod term;
mod text;
mod trail;

pub use act::{Act, Verb};
pub use archive::{Archive, Index, Traced};
pub use body::Body;
pub use document::{Document, OfficialText, Standing};
pub use event::{Appearance, Event, Mode, Part, Phase, Schedule, Session, Status};
pub use figure::{Figure, Qualifier};
pub use file::{Availability, File, Held};
pub use lineage::Lineage;
pub use noun::Noun;
pub use organisation::Organisation;
pub use outline::{Citation, Outline, Paragraph};
pub use person::{Person, Position};
pub use place::Place;
pub use progress::{Duty, Progress, Stage};
pub use quotation::Quotation;
pub use readings::{List, Lists, Readings};
pub use record::{Facts, OutwardLink, ProvisionFacts, Record, Reference, SourceNote, Written};
pub use relation::{Detail, Endpoint, Relation, RelationKind};
pub use series::Series;
pub use term::Term;
pub use text::{
    Block, Callout, Cell, Column, Foreign, Heading, Image, Inline, Item, Items, Link, Note, PartKind, Provision, Run,
    Table, Target, Text, inlines, plain,
};
pub use trail::{Step, Tally, Trail, answers, commitments, is_answered, mentions, tally, trail};
