//! How records relate. A relation is stated once, at one end, and can be read from both.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::language::{Date, Localized};

use super::{Index, Mode, Noun, Part, Progress};

/// One end of a relation: a record, or one provision of it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Endpoint {
    pub record: Index,
    pub provision: Option<Arc<str>>,
}

/// The record `from` stands in the relation `kind` to the record `to`.
#[derive(Clone, Debug, PartialEq)]
pub struct Relation {
    pub kind: RelationKind,
    pub from: Endpoint,
    pub to: Endpoint,
    pub detail: Detail,
}

/// What else is known of a relation.
#[derive(Clone, Debug, PartialEq, Default, Serialize, Deserialize)]
pub enum Detail {
    #[default]
    None,
    /// Someone took part in an event: in which of its sessions, and as what.
    Appearance { session: usize, part: Part, mode: Option<Mode>, role: Localized<String> },
    /// Someone held a position.
    Position { role: Localized<String>, from: Option<Date>, until: Option<Date> },
    /// The act of the paragraph, from zero, that speaks to someone.
    Act(usize),
    /// Which of the record's quotations, from zero, someone is the speaker of.
    Quotation(usize),
    /// How far what the relation says has come, by whom, and what shows it. Known once the records are joined, and so
    /// never kept; the last, since the others are kept by their places.
    #[serde(skip)]
    Progress(Box<Progress>),
}

/// Names each kind of relation once: its name in messages, the field that states it, whether it has one end or several,
/// the nouns that may state it, and the nouns that it may lead to.
macro_rules! relations {
    ($($kind:ident $name:literal $field:literal $count:ident $from:ident $to:ident $says:literal,)*) => {
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        pub enum RelationKind { $($kind,)* }

        impl RelationKind {
            pub const ALL: &'static [RelationKind] = &[$(RelationKind::$kind,)*];

            /// The field of a facts file that states the relation; empty where it follows from other facts.
            pub fn field(self) -> &'static str {
                match self { $(RelationKind::$kind => $field,)* }
            }

            /// The kind as messages name it.
            pub fn name(self) -> &'static str {
                match self { $(RelationKind::$kind => $name,)* }
            }

            /// Whether a record may state it several times.
            pub fn is_many(self) -> bool {
                match self { $(RelationKind::$kind => relations!(@many $count),)* }
            }

            pub fn from(self) -> &'static [Noun] {
                match self { $(RelationKind::$kind => $from,)* }
            }

            pub fn to(self) -> &'static [Noun] {
                match self { $(RelationKind::$kind => $to,)* }
            }

            /// What the relation says, for those who write facts.
            pub fn says(self) -> &'static str {
                match self { $(RelationKind::$kind => $says,)* }
            }
        }
    };
    (@many many) => { true };
    (@many one) => { false };
}

const ANY: &[Noun] = &Noun::ALL;
const DOCUMENT: &[Noun] = &Noun::DOCUMENTS;
const WRITING: &[Noun] = &[
    Noun::Declaration,
    Noun::Resolution,
    Noun::ActionPlan,
    Noun::Report,
    Noun::Publication,
    Noun::News,
    Noun::Page,
    Noun::Event,
];
const PUBLISHED: &[Noun] =
    &[Noun::Series, Noun::Declaration, Noun::Resolution, Noun::ActionPlan, Noun::Report, Noun::Publication, Noun::News];
const EVENT: &[Noun] = &[Noun::Event];
const EDITION: &[Noun] = &[Noun::Event, Noun::Publication, Noun::Declaration, Noun::Report];
const SERIES: &[Noun] = &[Noun::Series];
const STAGED: &[Noun] = &[
    Noun::Series,
    Noun::Event,
    Noun::Declaration,
    Noun::ActionPlan,
    Noun::Report,
    Noun::Publication,
    Noun::Organisation,
];
const BODY: &[Noun] = &[Noun::Organisation];
const ACTOR: &[Noun] = &[Noun::Organisation, Noun::Person];
const PERSON: &[Noun] = &[Noun::Person];
const LOCATED: &[Noun] = &[Noun::Event, Noun::Organisation];
const PLACE: &[Noun] = &[Noun::Place];
const TOPIC: &[Noun] = &[Noun::Topic];
const TERM: &[Noun] = &[Noun::Term];

relations! {
    Series "series" "series" one EDITION SERIES "The series that this is an edition or a volume of.",
    PartOf "part-of" "part_of" one ANY ANY "The larger event or document that this is a part of.",
    Follows "follows" "follows" many ANY ANY "What came before this.",
    AdoptedAt "adopted-at" "adopted_at" one DOCUMENT EVENT "The event that adopted the document.",
    OutcomeOf "outcome-of" "outcome_of" one WRITING EVENT "The event that the document came out of.",
    PresentedAt "presented-at" "presented_at" many WRITING EVENT "Events at which the document was presented.",
    About "about" "about" many WRITING ANY "What the text is about.",
    Implements "implements" "implements" many WRITING ANY "What this puts into practice: a document or one of its paragraphs.",
    FramedWithin "framed-within" "framed_within" many WRITING ANY "The documents that set the frame for this one.",
    TakesNoteOf "takes-note-of" "takes_note_of" many WRITING ANY "What this takes note of.",
    Reaffirms "reaffirms" "reaffirms" many WRITING ANY "What this reaffirms.",
    Recalls "recalls" "recalls" many WRITING ANY "What this recalls.",
    Cites "cites" "cites" many WRITING ANY "What else this cites.",
    Supersedes "supersedes" "supersedes" many WRITING ANY "What this takes the place of.",
    Corrects "corrects" "corrects" many DOCUMENT DOCUMENT "What this corrects, as a corrigendum does.",
    AnnexedTo "annexed-to" "annexed_to" one DOCUMENT DOCUMENT "The document that this is annexed to.",
    VersionOf "version-of" "version_of" one DOCUMENT DOCUMENT "The document that this is another version of.",
    ReportsOn "reports-on" "reports_on" many WRITING ANY "What this reports on.",
    InformedBy "informed-by" "informed_by" many WRITING ANY "What this builds on.",
    RespondsTo "responds-to" "responds_to" many WRITING ANY "What this answers.",
    Addresses "addresses" "addresses" many WRITING ACTOR "The bodies that this speaks to.",
    Requests "requests" "requests" many WRITING ACTOR "The bodies that this asks to act.",
    Responsible "responsible" "responsible" many DOCUMENT ACTOR "Who is to see to it.",
    Evidence "evidence" "evidence" many WRITING WRITING "What shows that it was done.",
    Hosts "hosts" "hosts" many STAGED BODY "The hosts.",
    CoHosts "co-hosts" "co_hosts" many STAGED BODY "The co-hosts.",
    Organisers "organisers" "organisers" many STAGED BODY "The organisers.",
    Partners "partners" "partners" many STAGED BODY "The partners.",
    Funders "funders" "funders" many STAGED BODY "Who gave the money.",
    Coordinators "coordinators" "coordinators" many STAGED BODY "Who coordinated the work.",
    ConvenedBy "convened-by" "convened_by" many SERIES BODY "Who convenes the series.",
    IssuedBy "issued-by" "issued_by" many WRITING BODY "The bodies whose document it is.",
    Publishers "publishers" "publishers" many PUBLISHED BODY "The publishers.",
    Authors "authors" "authors" many WRITING ACTOR "The authors.",
    SupportedBy "supported-by" "supported_by" many ANY ACTOR "Who lent support.",
    Place "place" "place" one LOCATED PLACE "The city or country.",
    Country "country" "country" one PLACE PLACE "The country that the city lies in.",
    Parent "parent" "parent" one BODY BODY "The body that this one belongs to.",
    Members "members" "members" many BODY BODY "The bodies that belong to this one.",
    Broader "broader" "broader" one TOPIC TOPIC "The wider topic.",
    See "see" "see" many TERM ANY "Where to read on.",
    Topics "topics" "topics" many ANY TOPIC "The topics.",
    Related "related" "related" many ANY ANY "Other records worth reading beside this one.",
    SpokeAt "spoke-at" "" many PERSON EVENT "Someone took part in an event.",
    RepresentedAt "represented-at" "" many BODY EVENT "A body was represented at an event.",
    PositionAt "position-at" "" many PERSON BODY "Someone held a position in a body.",
    QuotedIn "quoted-in" "" many PERSON ANY "Someone is quoted.",
}

impl RelationKind {
    /// The relations from a text to the one before it.
    pub const CHANGING: [RelationKind; 3] = [RelationKind::Supersedes, RelationKind::Corrects, RelationKind::VersionOf];

    /// The relations that a record of this noun can state in its facts.
    pub fn stated_by(noun: Noun) -> impl Iterator<Item = RelationKind> {
        RelationKind::ALL.iter().copied().filter(move |kind| !kind.field().is_empty() && kind.from().contains(&noun))
    }

    /// The relations that a single provision can state.
    pub fn stated_by_provisions() -> impl Iterator<Item = RelationKind> {
        use RelationKind::*;
        [
            Implements,
            FramedWithin,
            TakesNoteOf,
            Reaffirms,
            Recalls,
            Cites,
            ReportsOn,
            InformedBy,
            RespondsTo,
            Addresses,
            Requests,
            Responsible,
            Evidence,
            Topics,
            Related,
        ]
        .into_iter()
    }

    /// Whether one text does it to another, at some date and with some outcome.
    pub fn is_between_texts(self) -> bool {
        use RelationKind::*;
        matches!(
            self,
            Implements
                | FramedWithin
                | TakesNoteOf
                | Reaffirms
                | Recalls
                | Supersedes
                | Corrects
                | VersionOf
                | ReportsOn
                | InformedBy
                | RespondsTo
                | Related
        )
    }

    /// Whether the relation leads from a promise to what came of it, so that both its ends belong to a trace.
    pub fn traces(self) -> bool {
        use RelationKind::*;
        matches!(self, Implements | TakesNoteOf | Reaffirms | ReportsOn | InformedBy | RespondsTo | Related)
    }

    /// Whether it can belong to a trail, read from the end that it begins at or, `inverse`, from the other.
    pub fn trails(self, inverse: bool) -> bool {
        use RelationKind::*;
        self.traces() || matches!(self, Evidence | Recalls | FramedWithin) || (self == Cites && inverse)
    }

    /// Whether the relation answers a promise: puts it into practice, or replies to it. The others only speak of it.
    pub fn answers(self) -> bool {
        matches!(self, RelationKind::Implements | RelationKind::RespondsTo)
    }
}
