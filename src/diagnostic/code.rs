//! Every kind of problem that plenary reports, by the name that it is printed, documented and tested under.

use serde::{Deserialize, Serialize};

use super::Severity;

/// Names each code once, with its severity and the sentence that documents it.
macro_rules! codes {
    ($($name:ident $severity:ident $text:literal $says:literal,)*) => {
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        pub enum Code { $($name,)* }

        impl Code {
            /// Every code, in the order in which they are documented.
            pub const ALL: &'static [Code] = &[$(Code::$name,)*];

            /// The name that people read and search for.
            pub fn name(self) -> &'static str {
                match self { $(Code::$name => $text,)* }
            }

            /// What is wrong whenever this code is printed, in one sentence.
            pub fn says(self) -> &'static str {
                match self { $(Code::$name => $says,)* }
            }

            pub fn severity(self) -> Severity {
                match self { $(Code::$name => Severity::$severity,)* }
            }
        }
    };
}

codes! {
    NotUtf8 Error "not-utf8" "A text file holds bytes that are not UTF-8.",
    TooLarge Error "too-large" "A text file is larger than plenary reads.",
    LinkAstray Error "link-astray" "A symbolic link leads out of the content folder, to a folder, or nowhere.",
    ControlCharacter Error "control-character" "A text holds a sign that cannot be shown, such as a control character.",
    BadFileName Error "bad-file-name" "A file or folder has a name that cannot stand in an address.",
    MergeConflict Error "merge-conflict" "A file still holds the marks of a merge conflict.",
    UnclosedFrontMatter Error "unclosed-front-matter" "A Markdown file opens its front matter with `---` and never closes it.",
    MissingFrontMatter Error "missing-front-matter" "A Markdown file does not begin with front matter.",
    BadYaml Error "bad-yaml" "YAML cannot be read.",
    AbsurdNesting Error "absurd-nesting" "YAML is nested, or repeats itself through aliases, beyond any reasonable use.",
    DuplicateField Error "duplicate-field" "A field stands twice in the same place.",
    UnknownField Error "unknown-field" "A field is not one that this kind of record has.",
    MissingField Error "missing-field" "A field that this kind of record needs is not there.",
    EmptyField Error "empty-field" "A field is there, but has no value.",
    WrongType Error "wrong-type" "A field has a value of another form than expected.",
    UnknownValue Error "unknown-value" "A field allows only certain values, and this is none of them.",
    BadDate Error "bad-date" "A date is not written as a year, a year and month, or a full day.",
    ImpossibleDate Error "impossible-date" "A date looks right, but the calendar has no such day.",
    BadTime Error "bad-time" "A time of day or a time zone cannot be read.",
    DatesOutOfOrder Error "dates-out-of-order" "Something ends before it begins.",
    UnlikelyDates Warning "unlikely-dates" "By its date, something came before what it answers, implements, changes or is due for.",
    BadAddress Error "bad-address" "An outward link is not a web address that readers may safely follow.",
    BadSiteFile Error "bad-site-file" "The site file `content/site.yaml` is missing or leaves out what every site needs.",
    UnknownSection Error "unknown-section" "A folder in `content` is none of the sections that plenary knows.",
    StrayFile Warning "stray-file" "A file belongs to no record and is not published.",
    UnknownLanguage Error "unknown-language" "A file name or a field names a language that the site does not have.",
    OrphanTranslation Error "orphan-translation" "A text in some language has no facts file beside it.",
    NoText Error "no-text" "A record has no title in any language.",
    DuplicateRecord Error "duplicate-record" "Two files claim the same record.",
    UnknownReference Error "unknown-reference" "A field names a record that does not exist, or does not say which of several it means.",
    WrongReference Error "wrong-reference" "A field names a record of a kind that it cannot refer to.",
    UnknownProvision Error "unknown-provision" "A reference names a paragraph that its document does not have.",
    CircularRelation Error "circular-relation" "Records contain one another in a circle.",
    DuplicateUrl Error "duplicate-url" "Two pages would have the same address.",
    RawHtml Warning "raw-html" "Markdown holds raw HTML, which is shown as text.",
    HeadingLevel Warning "heading-level" "A heading skips a level, or is of the level that belongs to the title.",
    ForeignNotation Warning "foreign-notation" "A text uses the notation of another generator, which would be printed as it stands.",
    MissingNote Error "missing-note" "A note is called, but has no body.",
    UncalledNote Warning "uncalled-note" "A note has a body, but nothing calls it.",
    DuplicateNote Error "duplicate-note" "Two notes have the same name.",
    RepeatedProvision Error "repeated-provision" "Two paragraphs of a document have the same number in the same place.",
    SkippedProvision Warning "skipped-provision" "The numbers of a document's paragraphs leave one out.",
    UnreadNumber Warning "unread-number" "A line begins with the number or the letter of a paragraph, and is not read as one.",
    UnknownPart Error "unknown-part" "A heading is marked as a part of a kind that plenary does not know.",
    BadFragment Error "bad-fragment" "An id given in a text cannot be used in an address, or stands twice.",
    DifferentStructure Warning "different-structure" "A translation has other paragraphs or notes than the original.",
    DifferentId Error "different-id" "A paragraph or heading has an id in one language that it does not have in another.",
    DifferentActs Warning "different-acts" "A paragraph has more or fewer opening verbs in emphasis than acts in the facts.",
    BrokenLink Error "broken-link" "A link in a text leads to a record or file that does not exist.",
    BrokenFragment Error "broken-fragment" "A link in a text leads to a place that the page does not have.",
    MissingFile Error "missing-file" "A field names a file that is not in the record's folder.",
    MissingTranslation Warning "missing-translation" "A small text lacks a language that its record has.",
    BadMessages Error "bad-messages" "A file of messages cannot be read.",
    MissingMessage Error "missing-message" "A page needs a message that no file of messages has.",
    BadTemplate Error "bad-template" "A template cannot be read, or fails on a page.",
}
