# What pages say. The same ids and variables stand in every language; numbers, dates and units are in `format.ftl`.

## The frame of every page

skip-link = Skip to the text
menu-label = Main menu
foot-label = Further pages
crumbs-label = You are here
languages-label = This page in other languages
language-missing = no text
link-missing = not in English
comma = {", "}
published-by = Publisher:
title-with-site = {$title} – {$site}
feed-title = {$site}: new and changed
feed-section-title = {$site}: {$section}
calendar-title = {$site}: calendar of events

menu-home = Home
menu-series = Series
menu-events = Events
menu-documents = Documents
menu-files = Files
menu-topics = Topics
menu-organisations = Organisations
menu-people = People
menu-places = Places
menu-years = Years
menu-glossary = Glossary
menu-news = News
menu-publications = Publications
menu-reports = Reports
menu-resolutions = Resolutions
menu-about = About this archive
menu-feed = Feed
menu-calendar = Calendar

## The home page

home-coming = Coming up
home-coming-empty = No event has been announced. As soon as a date is known, it stands here.
home-adopted = Last adopted
home-adopted-empty = No adopted document has been entered yet.
home-past = Recently held
home-series = Series
home-sections = The collection
home-topics = Topics
home-years = Years

## Lists

years-title = Years
year-title = The year {$year}
documents-title = Register of documents
files-title = Register of files
glossary-title = Glossary
ways-title = Further ways in
letters-label = Letters
column-symbol = Symbol
column-title = Title
column-date = Date
column-languages = Languages
column-language = Language
column-standing = Text given
column-file = File
column-record = Belongs to
column-version = Version
column-availability = Availability
card-missing = Not in English. Available in {$languages}.

section-series = Series
section-series-intro = Conferences, academies and publications that return, with their editions on a line in time.
section-events = Events
section-events-intro = Conferences, academies, workshops and meetings, with what they adopted.
section-declarations = Declarations
section-declarations-intro = Declarations, outcome documents, principles and programmes of action.
section-resolutions = Resolutions
section-resolutions-intro = Resolutions and decisions of United Nations bodies that bear on the archive.
section-action-plans = Action plans
section-action-plans-intro = Plans by which commitments are put into practice.
section-reports = Reports
section-reports-intro = Reports, submissions, surveys and statements.
section-publications = Publications
section-publications-intro = Books, handbooks, guidelines and toolkits.
section-news = News
section-news-intro = Announcements, most recent first.
section-organisations = Organisations
section-organisations-intro = Institutions, networks, United Nations bodies and others that convene, host, adopt or report.
section-people = People
section-people-intro = Those who spoke, wrote or are quoted, with the office they held at the time.
section-topics = Topics
section-topics-intro = What the records are about.
section-places = Places
section-places-intro = Cities and countries where events were held or institutions have their seat.
section-glossary = Glossary
section-glossary-intro = The terms of the field, each with its equivalents in the other languages.
section-pages = Pages
section-pages-intro = About the archive itself.

empty-series = No series has been entered yet.
empty-events = No event has been entered yet.
empty-declarations = No declaration has been entered yet.
empty-resolutions = No resolution has been entered yet.
empty-action-plans = No action plan has been entered yet.
empty-reports = No report has been entered yet.
empty-publications = No publication has been entered yet.
empty-news = There is no news yet.
empty-organisations = No organisation has been entered yet.
empty-people = No person has been entered yet.
empty-topics = No topic has been entered yet.
empty-places = No place has been entered yet.
empty-glossary = No term has been explained yet.
empty-pages = There is no further page yet.
empty-documents = No document has been entered yet.
empty-files = No file has been entered yet.
empty-years = No dated record has been entered yet.
empty-year = Nothing in the archive is dated to this year.

## Nouns and their sorts

noun-series = Series
noun-event = Event
noun-declaration = Declaration
noun-resolution = Resolution
noun-action-plan = Action plan
noun-report = Report
noun-publication = Publication
noun-news = News
noun-organisation = Organisation
noun-person = Person
noun-topic = Topic
noun-place = Place
noun-term = Term
noun-page = Page

sort-event-series = Series of events
sort-publication-series = Series of publications
sort-conference = Conference
sort-academy = Academy
sort-workshop = Workshop
sort-webinar = Webinar
sort-meeting = Meeting
sort-declaration = Declaration
sort-outcome-document = Outcome document
sort-principles = Principles
sort-programme-of-action = Programme of action
sort-resolution = Resolution
sort-decision = Decision
sort-action-plan = Action plan
sort-strategic-plan = Strategic plan
sort-report = Report
sort-submission = Submission
sort-survey = Survey
sort-statement = Statement
sort-official-records = Official records
sort-book = Book
sort-handbook = Handbook
sort-manual = Manual
sort-guidelines = Guidelines
sort-toolkit = Toolkit
sort-alliance = Alliance
sort-institution = National institution
sort-network = Network
sort-un-body = United Nations body
sort-treaty-body = Treaty body
sort-intergovernmental = Intergovernmental organisation
sort-centre = Centre
sort-city = City
sort-government = Government body
sort-ngo = Non-governmental organisation
sort-funder = Funder
sort-university = University
sort-project = Project
sort-media = Media organisation
sort-group = Group
sort-country = Country

## A record

facts-title = Facts
relations-title = Connections
sessions-title = Programme
editions-title = Editions
edition-outcomes = What it brought about
figures-title = Figures
quotations-title = In their words
record-files-title = Files
equivalents-title = In other languages
sources-title = Sources
links-title = Elsewhere
official-title = Official text
remarks-title = Remarks of the archive
notes-title = Notes
theme-label = Theme
question-label = Guiding question
calendar-add = Add to your calendar
conflict-label = The sources disagree.
updated-label = Last changed
updated-on = Last changed {$date}
source-note = Source: {$source}
quoted-by = Quoted: {$speaker}
dates-unknown = Dates not known

edition-number = {$ordinal} edition
edition-gap = { $years ->
    [one] one year later
   *[other] {$years} years later
}
years-since = { $years ->
    [0] this year
    [one] one year ago
   *[other] {$years} years ago
}

file-version = Version of {$date}
file-checksum = Checksum (SHA-256)
file-accessible = accessible version

fact-adopted = Adopted
fact-published = Published
fact-distributed = Distributed
fact-period = Period
fact-symbol = Symbol
fact-session = Session
fact-meeting = Meeting
fact-agenda-item = Agenda item
fact-committee-report = Report of the committee
fact-subject = Subject
fact-volume = Volume
fact-official-languages = Languages of the official text
fact-standing = Text given here
fact-dates = Dates
fact-time = Time
fact-venue = Venue
fact-mode = Form
fact-working-languages = Working languages
fact-interpretation = Interpretation into
fact-fee = Fee
fact-registration = Registration
fact-number = In the series
fact-theme = Theme
fact-question = Guiding question
fact-periodicity = Frequency
fact-acronym = Acronym
fact-former-names = Former names
fact-variants = Other names in use
fact-website = Website
fact-country = Country
fact-code = Country code
fact-honorific = Form of address
fact-positions = Positions held
fact-abbreviation = Abbreviation
fact-updated = Last changed
fact-original = Original language
fact-deadline = Deadline

phase-forthcoming = Forthcoming
phase-under-way = Under way
phase-past = Past
status-scheduled = Scheduled
status-postponed = Postponed
status-cancelled = Cancelled
mode-in-person = in person
mode-online = online
mode-hybrid = in person and online
mode-video-message = by video message
part-opening = Opening remarks
part-keynote = Keynote
part-facilitator = Facilitator
part-panellist = Panellist
part-discussant = Discussant
part-speaker = Speaker
standing-official = Official text
standing-unofficial-translation = Unofficial translation
standing-unofficial-summary = Unofficial summary
standing-reference = Reference only
availability-held = In the archive
availability-elsewhere = Held elsewhere
availability-to-follow = To follow
availability-not-published = Not published

provision-preambular = preambular paragraph {$number}
provision-operative = operative paragraph {$number}
provision-commitment = commitment {$number}
provision-initiative = initiative {$number}
provision-recommendation = recommendation {$number}
provision-encouragement = encouragement {$number}
provision-aim = aim {$number}
provision-finding = finding {$number}
provision-article = article {$number}
provision-annex = paragraph {$number} of the annex
provision-sub = sub-paragraph ({$number})
provision-untitled = paragraph without a number

## Notices

notice-missing-text = This text does not exist in English yet. It is shown here in {$language}.
notice-unofficial-summary = This is an unofficial summary, written for this archive. Only the official text, {$symbol}, is authoritative.
notice-unofficial-summary-plain = This is an unofficial summary, written for this archive. Only the official text is authoritative.
notice-unofficial-translation = This is an unofficial translation. Only the official text, {$symbol}, is authoritative.
notice-unofficial-translation-plain = This is an unofficial translation. Only the official text is authoritative.
notice-reference = The archive records this document without its text, because others refer to it.
notice-draft = This is a draft and is not published.

not-found-title = Page not found
not-found-text = There is no page at this address. It may have been mistyped. Every page that this archive once published keeps its address.
not-found-home = To the home page
chooser-title = Choose a language
chooser-enter = Read in English

## Relations, from the record that states them and from the other end

relation-series = Edition of
relation-series-inverse = Editions
relation-part-of = Part of
relation-part-of-inverse = Has these parts
relation-follows = Follows
relation-follows-inverse = Followed by
relation-adopted-at = Adopted at
relation-adopted-at-inverse = Adopted here
relation-outcome-of = Outcome of
relation-outcome-of-inverse = Led to
relation-presented-at = Presented at
relation-presented-at-inverse = Presented here
relation-about = Is about
relation-about-inverse = Discussed in
relation-implements = Implements
relation-implements-inverse = Implemented by
relation-framed-within = Framed within
relation-framed-within-inverse = Sets the frame for
relation-takes-note-of = Takes note of
relation-takes-note-of-inverse = Noted by
relation-reaffirms = Reaffirms
relation-reaffirms-inverse = Reaffirmed by
relation-recalls = Recalls
relation-recalls-inverse = Recalled by
relation-cites = Cites
relation-cites-inverse = Cited by
relation-supersedes = Supersedes
relation-supersedes-inverse = Superseded by
relation-annexed-to = Annexed to
relation-annexed-to-inverse = Has as its annex
relation-version-of = Version of
relation-version-of-inverse = Other versions
relation-reports-on = Reports on
relation-reports-on-inverse = Reported on by
relation-informed-by = Builds on
relation-informed-by-inverse = Built upon by
relation-responds-to = Responds to
relation-responds-to-inverse = Answered by
relation-addresses = Speaks to
relation-addresses-inverse = Addressed by
relation-requests = Asks to act
relation-requests-inverse = Asked to act by
relation-hosts = Hosted by
relation-hosts-inverse = Host of
relation-co-hosts = Co-hosted by
relation-co-hosts-inverse = Co-host of
relation-organisers = Organised by
relation-organisers-inverse = Organiser of
relation-partners = In partnership with
relation-partners-inverse = Partner of
relation-funders = Funded by
relation-funders-inverse = Funder of
relation-coordinators = Coordinated by
relation-coordinators-inverse = Coordinator of
relation-convened-by = Convened by
relation-convened-by-inverse = Convener of
relation-issued-by = Issued by
relation-issued-by-inverse = Issued
relation-publishers = Published by
relation-publishers-inverse = Publisher of
relation-authors = Written by
relation-authors-inverse = Author of
relation-supported-by = Supported by
relation-supported-by-inverse = Supporter of
relation-place = Place
relation-place-inverse = Held or based here
relation-country = Country
relation-country-inverse = Places in this country
relation-parent = Belongs to
relation-parent-inverse = Bodies within it
relation-members = Members
relation-members-inverse = Member of
relation-broader = Part of the wider topic
relation-broader-inverse = Narrower topics
relation-see = See
relation-see-inverse = Explained in the glossary under
relation-topics = Topics
relation-topics-inverse = Records on this topic
relation-related = Worth reading beside it
relation-related-inverse = See also
relation-spoke-at = Spoke at
relation-spoke-at-inverse = Speakers
relation-represented-at = Represented at
relation-represented-at-inverse = Bodies represented
relation-position-at = Held office at
relation-position-at-inverse = Office-holders
relation-quoted-in = Quoted in
relation-quoted-in-inverse = Quotes

## Long lists

# The further pages of a list that is too long for one.
sheets-label = Pages of this list
sheet-title = { $title }, page { $number }

## From promise to deed: traces, the tracker, what is asked, duties

trace-page-title = {$paragraph} – {$document}
semicolon = {"; "}
trace-line-title = From promise to deed
trace-then = What came of it in turn
trace-here = This paragraph
trace-promised-by = Promised by
trace-undated = Without a date
trace-whole-title = Concerning the whole document
trace-gap-commitment = Nothing in this archive answers this commitment yet.
trace-gap-other = Nothing in this archive follows up this paragraph yet.
trace-excerpts-title = What is said of it
trace-named-title = Also named in
trace-in-text = Read it in the text
trace-in-parallel = Compare its languages
trace-neighbours = Other paragraphs of this document
trace-previous = Before it
trace-next = After it
trace-citation = To cite it
trace-link = Its whole trace
record-traces-intro = What each paragraph came from, and what came of it:
progress-responsible = To be seen to by
progress-evidence = Shown by
tracker-intro = Every commitment of every document, with what answers it. Where nothing does, the archive says so.
tracker-tally = { $n ->
    [one] {$answered} of {$n} commitment is answered
   *[other] { $answered ->
        [one] {$answered} of {$n} commitments is answered
       *[other] {$answered} of {$n} commitments are answered
    }
}
tracker-answered = Answered
tracker-unanswered = Unanswered
tracker-filter = Show
tracker-filter-all = all commitments
tracker-filter-answered = those that are answered
tracker-filter-unanswered = those that nothing answers
tracker-mentions = Spoken of, and not answered:
home-commitments = Commitments
asked-link = What is asked of it
asked-of = What documents ask of this body, and what they say to it, down to the paragraph.
asked-asks-title = Asked to act
asked-speaks-title = Spoken to
asked-count = { $n ->
    [one] {$n} paragraph
   *[other] {$n} paragraphs
}
asked-whole = The document as a whole
duties-intro = Paragraphs that name a date by which something is to be done. Where each stands follows from its dates and today’s.
duties-due-title = Due
duties-overdue-title = The date has passed
duties-met-title = Done
duties-who = Who
duties-vague = A deadline that names only a month or a year is not in the calendar, which needs a day. Such a deadline has passed when its month or year has.
duties-not-in-calendar = not in the calendar
duty-due = Due
duty-overdue = The date has passed; this archive holds nothing that shows it was done.
duty-met = Done
duty-met-on = Done
duty-in-calendar = Deadline: {$paragraph}, {$document}

## The verbs that open acts, as resolutions have them

verb-acknowledge = Acknowledges
verb-affirm = Affirms
verb-appeal = Appeals
verb-appreciate = Expresses its appreciation
verb-approve = Approves
verb-authorize = Authorizes
verb-aware = Is aware
verb-bear-in-mind = Bears in mind
verb-call-upon = Calls upon
verb-commend = Commends
verb-concerned = Is concerned
verb-condemn = Condemns
verb-congratulate = Congratulates
verb-consider = Considers
verb-convinced = Is convinced
verb-decide = Decides
verb-declare = Declares
verb-deplore = Deplores
verb-emphasize = Emphasizes
verb-encourage = Encourages
verb-endorse = Endorses
verb-express = Expresses
verb-guided = Is guided
verb-instruct = Instructs
verb-invite = Invites
verb-note = Notes
verb-proclaim = Proclaims
verb-reaffirm = Reaffirms
verb-recall = Recalls
verb-recognize = Recognizes
verb-recommend = Recommends
verb-regret = Regrets
verb-reiterate = Reiterates
verb-remind = Reminds
verb-request = Requests
verb-resolve = Resolves
verb-stress = Stresses
verb-support = Supports
verb-take-note = Takes note
verb-thank = Thanks
verb-underline = Underlines
verb-undertake = Undertakes
verb-urge = Urges
verb-welcome = Welcomes

## Traces: commitments, duties, what is asked of whom
menu-commitments = Commitments
menu-duties = Duties
commitments-title = Commitments and what came of them
duties-title = Duties and deadlines
parallel-title = Languages side by side
changes-title = What changed
trace-title = Trace
asked-title = What is asked
relation-corrects = Corrects
relation-corrects-inverse = Corrected by
relation-responsible = To be seen to by
relation-responsible-inverse = Is to see to
relation-evidence = Shown by
relation-evidence-inverse = Shows the follow-up to
stage-planned = planned
stage-under-way = under way
stage-done = done
stage-stopped = stopped

## Versions: what superseded, corrected or changed what

sort-corrigendum = Corrigendum
# $text is the later text as a link, $date the day from which it stands in place of this one.
notice-superseded-on = This text has been superseded by {$text} ({$date}).
notice-superseded-by = This text has been superseded by {$text}.
# $text is one corrigendum as a link, or a list of several.
notice-corrected-by = This text has been corrected by {$text}.
reason-label = Reason:
state-superseded = Superseded
# The title of a feed entry.
feed-superseded = Superseded: {$title}
versions-title = Versions and corrections
versions-cut = There are more versions than are listed here.
version-current = This page
version-supersedes = Supersedes {$text}
version-corrects = Corrects {$text}
version-version-of = Another version of {$text}

# The title of a window: what a page beside a record shows, and the title of the record.
title-of-part = {$part}: {$title}
# The heading of one comparison; $text is the earlier text as a link.
changes-since = Compared with {$text}
changes-borrowed = One of the two texts does not exist in English. They are compared in {$language}.
changes-none = Both texts have the same words.
changes-incomparable = No paragraph of the one text stands in the other. Read them one after the other.
changes-count-changed = { $n ->
    [0] No paragraph changed
    [one] {$n} paragraph changed
   *[other] {$n} paragraphs changed
}
changes-count-added = { $n ->
    [0] none added
   *[other] {$n} added
}
changes-count-removed = { $n ->
    [0] none removed
   *[other] {$n} removed
}
changes-count-renumbered = {$n} renumbered
changes-count-between = {", "}
changes-run-same = { $n ->
    [one] {$n} paragraph unchanged
   *[other] {$n} paragraphs unchanged
}
changes-run-renumbered = { $n ->
    [one] {$n} paragraph unchanged but for its number
   *[other] {$n} paragraphs unchanged but for their numbers
}
changes-state-changed = Changed
changes-state-added = Added
changes-state-removed = Removed
# Behind the name of a paragraph; $text is its former name as a link: “was operative paragraph 5”.
changes-was = was {$text}
changes-unit-heading = heading
# Read aloud where words went or came within a paragraph.
changes-del-begins = [removed:
changes-del-ends = end of removed words]
changes-ins-begins = [added:
changes-ins-ends = end of added words]

## Quotations

original-words-in = In the original: {$language}
spoken-in = Said in {$language}

## The reader of documents

# How a paragraph is cited, in the manner of United Nations documents.
cite-title = Cite this document
cite-operative = para. { $number }
cite-preambular = { $ordinal } preambular paragraph
# Not shown: `masculine` or `feminine`, the gender of the ordinal in `cite-preambular`.
cite-preambular-gender = masculine
cite-article = art. { $number }
cite-annex = annex, para. { $number }
# A sub-paragraph after its paragraph: para. 8 (a).
cite-sub = { $place } ({ $number })
cite-unofficial-summary = unofficial summary
cite-unofficial-translation = unofficial translation
cite-copy = Copy
cite-copied = Copied
reader-label = Reading this document
reader-parallel = Languages side by side
reader-trace = What came of it
# The words of a relation before what they lead to: “Cited by: …”.
beside-label = { $words }:
beside-count = { $n ->
    [one] { $n } connection
   *[other] { $n } connections
}
beside-due = To be done by { $date }
beside-met = To be done by { $date }; done: { $met }
beside-overdue = To be done by { $date }; the date has passed, and this archive holds nothing that shows it was done
acts-title = Acts by verb and addressee
acts-verbs = Verbs
acts-addressees = Addressees
acts-all = All paragraphs
acts-preamble = preamble:
# Behind the words of a filter: how many of the paragraphs it leaves.
acts-said = { $n } of { $total } paragraphs
# How many are left by all filters together; read aloud by the script.
acts-shown = Shown: { $n } of { $total } paragraphs

## Languages side by side

parallel-summary = The text in { $languages }, paragraph beside paragraph.
parallel-choose = Languages to show
parallel-none = Choose at least one language above.
parallel-without = There is no text in { $languages }.
parallel-own = { $place } in the English text
parallel-heading = heading
parallel-gap-provision = Not in the { $language } text
parallel-gap-heading = The { $language } text has no heading here
parallel-gap-prose = The { $language } text has fewer paragraphs here
parallel-gap-note = The { $language } text has no note with this number
parallel-moved = Stands elsewhere in the { $language } text
parallel-differences = { $n ->
    [one] The texts differ in one place:
   *[other] The texts differ in { $n } places:
}
parallel-more = { $n ->
    [one] and one more
   *[other] and { $n } more
}
