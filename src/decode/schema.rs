//! The fields of every noun: the one list that checking, `plenary new` and all that is generated from it read.

use crate::form::{Field, Form};
use crate::model::{Availability, Mode, Noun, Part, Qualifier, RelationKind, Stage, Standing, Status, Verb};

/// The fields of a facts file; of a small record, with its words, too.
pub fn facts_fields(noun: Noun, small: bool) -> Vec<Field> {
    let mut fields = Vec::new();
    if small {
        fields.push(
            Field::new(noun.heading_field(), Form::Words, "What readers see at the head of the page.").required(),
        );
        fields.push(Field::new("summary", Form::Words, "What it is, in one or two sentences."));
    }
    if !noun.types().is_empty() {
        fields.push(Field::new("type", Form::OneOf(noun.types()), "Which sort it is.").required());
    }
    fields.extend(own(noun));
    fields.extend(RelationKind::stated_by(noun).map(relation));
    if noun.is_document() {
        fields.push(Field::new("provisions", Form::Named(provision), "Facts about single paragraphs, by their ids."));
    }
    fields.extend(shared());
    fields
}

/// The fields of the front matter of `index.fr.md`.
pub fn words_fields(noun: Noun) -> Vec<Field> {
    let mut fields = vec![
        Field::new(noun.heading_field(), Form::Line, "What readers see at the head of the page.").required(),
        Field::new("summary", Form::Line, "What it is, in one or two sentences."),
    ];
    if noun.is_document() {
        fields.push(Field::new(
            "standing",
            Form::OneOf(Standing::NAMES),
            "What this text is, where it differs from the facts file.",
        ));
    }
    fields
}

fn shared() -> Vec<Field> {
    vec![
        Field::new("original", Form::Language, "The language that our text was first written in."),
        Field::new("updated", Form::Date, "When something changed last that matters to readers."),
        Field::new("draft", Form::Truth, "`true` keeps the record out of the published site."),
        Field::new("sources", Form::Groups(source), "Where the facts come from."),
        Field::new("links", Form::Groups(outward), "Where to read on elsewhere."),
        Field::new("files", Form::Groups(file), "Files that can be obtained, or could be."),
        Field::new("figures", Form::Groups(figure), "Numbers that a source gives."),
        Field::new("quotations", Form::Groups(quotation), "What someone said."),
        Field::new(
            "remarks",
            Form::WordsList,
            "The archive's own notes on contradictions, gaps and corrections, in Markdown.",
        ),
    ]
}

fn relation(kind: RelationKind) -> Field {
    // What belongs to someone or to a topic is named; only what one text does to another takes its time.
    let form = match (kind.is_many(), kind.is_between_texts()) {
        (true, true) => Form::Relations(related),
        (true, false) => Form::References,
        (false, true) => Form::Relation(related),
        (false, false) => Form::Reference,
    };
    Field::new(kind.field(), form, kind.says())
}

/// What may be said of a relation beside the name of what it leads to.
fn related() -> Vec<Field> {
    vec![
        Field::new("to", Form::Reference, "What it leads to.").required(),
        Field::new("status", Form::OneOf(Stage::NAMES), "How far it has come."),
        Field::new("date", Form::Date, "When."),
        Field::new("responsible", Form::References, "Who is to see to it."),
        Field::new("evidence", Form::References, "The records that show it."),
        Field::new("note", Form::Words, "Why, or what else readers should know."),
    ]
}

fn act() -> Vec<Field> {
    vec![
        Field::new("verb", Form::OneOf(Verb::NAMES), "The verb that opens the act.").required(),
        Field::new("addressees", Form::References, "Whom it speaks to."),
    ]
}

fn own(noun: Noun) -> Vec<Field> {
    match noun {
        Noun::Series => vec![
            Field::new("periodicity", Form::Words, "How often there is an edition, such as “every three years”."),
            Field::new("years_between", Form::Whole, "How many years should lie between two editions."),
        ],
        Noun::Event => event(),
        Noun::News => vec![Field::new("date", Form::Date, "When it was published.").required()],
        Noun::Organisation => organisation(),
        Noun::Person => vec![
            Field::new("honorific", Form::Words, "How the person is addressed."),
            Field::new("positions", Form::Groups(position), "Offices and roles, with their dates."),
        ],
        Noun::Place => vec![Field::new("code", Form::Line, "The country's code of two letters (ISO 3166-1).")],
        Noun::Term => vec![Field::new("abbreviation", Form::Words, "The short form.")],
        Noun::Page => vec![Field::new("menu", Form::Whole, "Its place in the menu at the foot of every page.")],
        Noun::Topic => Vec::new(),
        document if document.is_document() => document_fields(),
        _ => Vec::new(),
    }
}

fn event() -> Vec<Field> {
    let mut fields = vec![
        Field::new("number", Form::Whole, "Which edition of its series it is."),
        Field::new("theme", Form::Words, "What it was about."),
        Field::new("guiding_question", Form::Words, "The question that it set itself."),
    ];
    fields.extend(schedule());
    fields.extend([
        Field::new("venue", Form::Words, "The building or studio."),
        Field::new("mode", Form::OneOf(Mode::NAMES), "How one can take part."),
        Field::new("status", Form::OneOf(Status::NAMES), "Whether it stands as announced."),
        Field::new("working_languages", Form::Languages, "The languages it is held in."),
        Field::new("interpretation", Form::Languages, "The languages it is interpreted into."),
        Field::new("fee", Form::Words, "What taking part costs."),
        Field::new("registration", Form::Words, "How to register."),
        Field::new("sessions", Form::Groups(session), "The parts of the programme, in order."),
    ]);
    fields
}

fn schedule() -> Vec<Field> {
    vec![
        Field::new("start", Form::Date, "The first day; a month or a year, when no more is known."),
        Field::new("end", Form::Date, "The last day."),
        Field::new("start_time", Form::Time, "When it begins, in local time."),
        Field::new("end_time", Form::Time, "When it ends, in local time."),
        Field::new("time_zone", Form::Zone, "The time zone of these times."),
    ]
}

fn session() -> Vec<Field> {
    vec![
        Field::new("title", Form::Words, "The title of the session.").required(),
        Field::new("date", Form::Date, "The day."),
        Field::new("start_time", Form::Time, "When it begins, in local time."),
        Field::new("end_time", Form::Time, "When it ends, in local time."),
        Field::new("summary", Form::Words, "What it was about."),
        Field::new("speakers", Form::Groups(speaker), "Who took part, in the order of the programme."),
    ]
}

fn speaker() -> Vec<Field> {
    vec![
        Field::new("person", Form::Reference, "Who.").required(),
        Field::new("part", Form::OneOf(Part::NAMES), "As what."),
        Field::new("mode", Form::OneOf(Mode::NAMES), "How."),
        Field::new("role", Form::Words, "The role held at that date."),
        Field::new("organisation", Form::Reference, "On behalf of which body."),
    ]
}

fn document_fields() -> Vec<Field> {
    vec![
        Field::new("symbol", Form::Line, "The document symbol, such as A/RES/74/156."),
        Field::new("adopted", Form::Date, "When it was adopted."),
        Field::new("distributed", Form::Date, "When it was distributed."),
        Field::new("published", Form::Date, "When it was published."),
        Field::new("period_start", Form::Date, "From when a plan holds."),
        Field::new("period_end", Form::Date, "Until when a plan holds."),
        Field::new("session", Form::Whole, "The session of the body, such as 74."),
        Field::new("meeting", Form::Whole, "The plenary meeting, such as 50."),
        Field::new("agenda_item", Form::Words, "The agenda item, such as \"70 (b)\"."),
        Field::new("committee_report", Form::Line, "The symbol of the committee's report."),
        Field::new("subject", Form::Words, "The subject, as the body puts it."),
        Field::new("volume", Form::Whole, "The volume in its series."),
        Field::new("official_languages", Form::Languages, "The languages of the official text."),
        Field::new("standing", Form::OneOf(Standing::NAMES), "What our text is to the official one.").required(),
        Field::new("official_texts", Form::Groups(official), "Where the official text can be read."),
    ]
}

fn official() -> Vec<Field> {
    vec![
        Field::new("language", Form::Language, "The language of the text.").required(),
        Field::new("url", Form::Address, "Its address.").required(),
    ]
}

fn provision() -> Vec<Field> {
    let mut fields = vec![
        Field::new("acts", Form::Groups(act), "What the paragraph does, one entry for each verb in emphasis."),
        Field::new("deadline", Form::Date, "By when it is due."),
        Field::new("met", Form::Date, "When it was done."),
    ];
    fields.extend(RelationKind::stated_by_provisions().map(relation));
    fields
}

fn organisation() -> Vec<Field> {
    vec![
        Field::new("acronym", Form::Words, "The short name."),
        Field::new("former_names", Form::WordsList, "Names that it no longer has."),
        Field::new("variants", Form::WordsList, "Other names in use."),
        Field::new("working_languages", Form::Languages, "The languages it works in."),
        Field::new("website", Form::Address, "Its own site."),
    ]
}

fn position() -> Vec<Field> {
    vec![
        Field::new("role", Form::Words, "The office or role.").required(),
        Field::new("organisation", Form::Reference, "In which body."),
        Field::new("from", Form::Date, "Since when."),
        Field::new("until", Form::Date, "Until when."),
    ]
}

fn source() -> Vec<Field> {
    vec![
        Field::new("title", Form::Words, "What it is.").required(),
        Field::new("url", Form::Address, "Its address."),
        Field::new("date", Form::Date, "Its date."),
    ]
}

fn outward() -> Vec<Field> {
    vec![
        Field::new("title", Form::Words, "What the link leads to.").required(),
        Field::new("url", Form::Address, "Its address.").required(),
        Field::new("language", Form::Language, "The language of what it leads to."),
    ]
}

fn file() -> Vec<Field> {
    vec![
        Field::new("title", Form::Words, "What it is.").required(),
        Field::new("language", Form::Language, "Its language."),
        Field::new("format", Form::Line, "Its format, such as pdf."),
        Field::new("version", Form::Date, "The date of the version."),
        Field::new("version_note", Form::Words, "Why there is this version."),
        Field::new("path", Form::Line, "Where it lies in the record's folder."),
        Field::new("url", Form::Address, "Where it can be had elsewhere."),
        Field::new("availability", Form::OneOf(Availability::NAMES), "Whether readers can have it.").required(),
        Field::new("accessible", Form::Truth, "Whether it is free of barriers."),
        Field::new("text_only", Form::Words, "What there is as plain text beside it."),
    ]
}

fn figure() -> Vec<Field> {
    vec![
        Field::new("label", Form::Words, "What is counted.").required(),
        Field::new("value", Form::Whole, "How many.").required(),
        Field::new("unit", Form::Line, "Of what: the name of a message `unit-…`.").required(),
        Field::new("qualifier", Form::OneOf(Qualifier::NAMES), "How exact it is."),
        Field::new("scope", Form::Words, "What it covers."),
        Field::new("date", Form::Date, "When it held."),
        Field::new("source", Form::Words, "Who says so."),
        Field::new(
            "thing",
            Form::Line,
            "A name of your choice for what is counted; figures of one name that differ are shown as a conflict.",
        ),
        Field::new("conflicts_with", Form::Words, "What to remark on other values that the sources give."),
    ]
}

fn quotation() -> Vec<Field> {
    vec![
        Field::new("text", Form::Words, "What was said.").required(),
        Field::new("original", Form::Language, "The language it was said in."),
        Field::new("speaker", Form::Reference, "Who said it."),
        Field::new("role", Form::Words, "The role held at that date."),
        Field::new("date", Form::Date, "When."),
        Field::new("source", Form::Words, "Where."),
    ]
}
