//! Any page: its frame, its head, and what it shows.

use crate::language::{Direction, Language, Locale, bidi};
use crate::model::{Facts, Index, Noun, Standing};
use crate::route::{Page as Route, Roll, Subject};

use super::html::Html;
use super::view::{Choice, LanguageLink, Link, MenuEntry, Notice, Page, SiteView, Words};
use super::{
    Desk, Lens, asked, card, changes, duties, extract, head, home, listing, parallel, record, trace, tracker, version,
};

/// The view of one page.
pub fn page(lens: &Lens<'_>, desk: &Desk<'_>, route: &Route) -> Page {
    let mut page = Page {
        template: template(lens, route.subject),
        lang: lens.language().to_string(),
        dir: lens.direction().as_str(),
        root: lens.root(),
        languages: languages(lens, route),
        crumbs: crumbs(lens, route.subject),
        section: section(lens, route.subject).filter(|key| lens.world.settings.menu.iter().any(|have| **have == **key)),
        ..Page::default()
    };
    subject(lens, desk, route, &mut page);
    page.running = running(&page);
    head::head(lens, route, &mut page);
    page
}

fn template(lens: &Lens<'_>, subject: Subject) -> &'static str {
    match subject {
        Subject::Chooser => "chooser",
        Subject::RootNotFound | Subject::NotFound => "not-found",
        Subject::Home => "home",
        Subject::Section(Noun::Term) => "glossary",
        Subject::Section(_) | Subject::Sheet(Roll::Section(_), _) | Subject::Year(_) => "listing",
        Subject::Years => "years",
        Subject::Documents | Subject::Sheet(Roll::Documents, _) => "register",
        Subject::Files | Subject::Sheet(Roll::Files, _) => "files",
        Subject::Record(at) => lens.archive.record(at).noun.name(),
        Subject::Parallel(_) => "parallel",
        Subject::Changes(_) => "changes",
        Subject::Provision(_) => "trace",
        Subject::Tracker | Subject::Sheet(Roll::Commitments, _) => "tracker",
        Subject::AskedOf(_) => "asked",
        Subject::Duties => "duties",
    }
}

/// The page in every language, for a site that has several.
fn languages(lens: &Lens<'_>, route: &Route) -> Vec<LanguageLink> {
    let all = &lens.world.settings.languages;
    if all.len() < 2 {
        return Vec::new();
    }
    let pages: Vec<&Route> = lens.world.pages(route.subject).collect();
    all.iter().map(|one| language(lens, route, &pages, &one.language)).collect()
}

fn language(lens: &Lens<'_>, route: &Route, pages: &[&Route], language: &Language) -> LanguageLink {
    let page = pages.iter().find(|page| page.language == *language);
    let state = match page {
        _ if *language == route.language => "current",
        Some(page) if page.held => "held",
        _ => "missing",
    };
    let way = page.filter(|_| state != "current").map(|page| lens.way(&page.path));
    let (code, dir) = (language.as_str(), language.direction().as_str());
    let mut html = Html::default();
    let tag = match way.as_deref() {
        Some(way) => html.tag("a").with("href", way).is("hreflang", code),
        None => html.tag("span").with("aria-current", (state == "current").then_some("true")),
    };
    tag.is("lang", code).is("dir", dir).around(|html| html.text(&lens.autonym(language)));
    LanguageLink { link: html.finish().into(), state, missing: state == "missing" }
}

fn crumbs(lens: &Lens<'_>, subject: Subject) -> Vec<Link> {
    let home = lens.link(Subject::Home, lens.say("menu-home"));
    let mut crumbs = match subject {
        Subject::Chooser | Subject::RootNotFound | Subject::NotFound | Subject::Home => return Vec::new(),
        Subject::Sheet(roll, _) => vec![home, lens.link(roll.subject(), roll_title(lens, roll))],
        Subject::Year(_) => vec![home, lens.link(Subject::Years, lens.say("years-title"))],
        _ => vec![home],
    };
    if let Some(at) = subject.record(lens.archive) {
        let noun = lens.archive.record(at).noun;
        if noun != Noun::Page {
            crumbs.push(lens.link(Subject::Section(noun), lens.say(&format!("section-{}", noun.section()))));
        }
        if subject != Subject::Record(at) {
            crumbs.push(lens.record(at));
        }
    }
    crumbs
}

/// The entry of the main menu that the page belongs to: its section's, or the register's that holds it.
fn section(lens: &Lens<'_>, subject: Subject) -> Option<String> {
    let noun = match subject {
        Subject::Section(noun) | Subject::Sheet(Roll::Section(noun), _) => noun,
        Subject::Chooser | Subject::RootNotFound | Subject::NotFound | Subject::Home => return None,
        subject => match subject.record(lens.archive) {
            Some(at) => lens.archive.record(at).noun,
            None => return Some(subject.key().to_owned()),
        },
    };
    let listed = lens.world.settings.menu.iter().any(|key| &**key == noun.section());
    Some(if noun.is_document() && !listed { "documents" } else { noun.section() }.to_owned())
}

/// All sections that pages of the main menu belong to.
pub fn sections(site: &SiteView) -> Vec<String> {
    site.menu.iter().map(|entry| entry.key.clone()).collect()
}

/// The title of a list, whichever sheet of it one is on.
fn roll_title(lens: &Lens<'_>, roll: Roll) -> String {
    match roll {
        Roll::Section(noun) => lens.say(&format!("section-{}", noun.section())),
        Roll::Documents => lens.say("documents-title"),
        Roll::Files => lens.say("files-title"),
        Roll::Commitments => lens.say("commitments-title"),
    }
}

/// What every printed sheet is of: a record's symbol or acronym, else the title.
fn running(page: &Page) -> String {
    let record = page.record.as_ref();
    let symbol = record.and_then(|record| record.symbol.as_ref());
    let short = record.and_then(|record| record.short.as_ref()).map(|short| &short.text);
    symbol.or(short).unwrap_or(&page.title.text).clone()
}

/// What the page shows.
fn subject(lens: &Lens<'_>, desk: &Desk<'_>, route: &Route, page: &mut Page) {
    match route.subject.record(lens.archive) {
        Some(at) => of_record(lens, desk, route, at, page),
        None => of_archive(lens, route.subject, page),
    }
}

/// Pages that belong to no record.
fn of_archive(lens: &Lens<'_>, subject: Subject, page: &mut Page) {
    let said = |id: &str| lens.own(lens.say(id));
    match subject {
        Subject::Chooser => {
            page.title = lens.site_title();
            page.choices = choices(lens, true);
        }
        Subject::RootNotFound => {
            page.title = said("not-found-title");
            page.choices = choices(lens, false);
        }
        Subject::NotFound => page.title = said("not-found-title"),
        Subject::Home => {
            page.title = lens.site_title();
            page.summary = lens.words(&lens.world.settings.description).map(Into::into);
            page.home = Some(home::home(lens));
        }
        Subject::Years => {
            page.title = said("years-title");
            page.listing = Some(listing::years(lens));
        }
        Subject::Year(year) => {
            page.title = lens.own(lens.say_of("year-title", "year", &lens.locale.digits(year.into())));
            page.listing = Some(listing::year(lens, year));
        }
        Subject::Duties => {
            page.title = said("duties-title");
            page.summary = Some(said("duties-intro").into());
            page.duties = Some(duties::duties(lens));
        }
        Subject::Section(noun) => {
            page.summary = Some(said(&format!("section-{}-intro", noun.section())).into());
            sheet(lens, Roll::Section(noun), 1, page);
        }
        Subject::Documents => sheet(lens, Roll::Documents, 1, page),
        Subject::Files => sheet(lens, Roll::Files, 1, page),
        Subject::Tracker => {
            page.summary = Some(said("tracker-intro").into());
            sheet(lens, Roll::Commitments, 1, page);
        }
        Subject::Sheet(roll, number) => sheet(lens, roll, number, page),
        _ => {}
    }
}

/// One sheet of a list; the first has the list's own title.
fn sheet(lens: &Lens<'_>, roll: Roll, number: u32, page: &mut Page) {
    let title = roll_title(lens, roll);
    page.title = lens.own(match number {
        1 => title,
        _ => {
            let arguments = [("title", title.into()), ("number", lens.locale.digits(number.into()).into())];
            lens.say_with("sheet-title", &arguments)
        }
    });
    match roll {
        Roll::Commitments => page.tracker = Some(tracker::tracker(lens, number)),
        roll => page.listing = Some(listing::roll(lens, roll, number)),
    }
}

/// The page of a record, and those that stand beside it.
fn of_record(lens: &Lens<'_>, desk: &Desk<'_>, route: &Route, at: Index, page: &mut Page) {
    let about = lens.archive.record(at);
    page.title = lens.title(about);
    match route.subject {
        Subject::Parallel(_) => {
            page.kicker = Some(lens.say("parallel-title"));
            page.summary = Some(lens.own(parallel::summary(lens, at)).into());
            page.notices = draft(lens, at).into_iter().chain(version::notices(lens, at)).collect();
            page.parallel = Some(parallel::parallel(lens, desk.parallel(at), at));
        }
        Subject::Changes(_) => {
            page.kicker = Some(lens.say("changes-title"));
            page.changes = Some(changes::changes(lens, at));
        }
        Subject::Provision(traced) => {
            page.kicker = Some(lens.say("trace-title"));
            page.trace = trace::trace(lens, traced);
            page.title = lens.own(page.trace.as_ref().map(|trace| trace.label.clone()).unwrap_or_default());
            page.notices = notices(lens, route, at);
        }
        Subject::AskedOf(_) => {
            page.kicker = Some(lens.say("asked-title"));
            page.summary = Some(lens.own(lens.say("asked-of")).into());
            page.asked = Some(asked::asked(lens, at));
        }
        _ => {
            page.kicker = (about.noun != Noun::Page).then(|| card::kind(lens, about));
            page.summary = lens.words(&about.summary).map(Into::into);
            page.notices = notices(lens, route, at);
            page.record = Some(record::record(lens, at));
        }
    }
}

/// Each language's way in, in its own words. On the 404 page, links lead from the root.
fn choices(lens: &Lens<'_>, relative: bool) -> Vec<Choice> {
    let choice = |(language, locale): (&Language, &Locale)| {
        let own = lens.world.lens(language, lens.origin.path())?;
        let home = lens.world.page(Subject::Home, language)?;
        let choice = Some(Choice {
            code: language.to_string(),
            dir: locale.direction().as_str(),
            name: lens.autonym(language).into_owned(),
            url: if relative {
                lens.way(&home.path)
            } else {
                format!("{}{language}/", lens.world.settings.base_path())
            },
            title: own.site_title().text,
            message: if relative { String::new() } else { own.say("not-found-text") },
            action: if relative { String::new() } else { own.say("not-found-home") },
        });
        lens.remember(&own.missing());
        choice
    };
    let languages = lens.world.settings.languages.iter().map(|one| &one.language);
    languages.zip(lens.world.locales).filter_map(choice).collect()
}

/// What readers must know before they read.
fn notices(lens: &Lens<'_>, route: &Route, at: Index) -> Vec<Notice> {
    let mut notices: Vec<Notice> = draft(lens, at).into_iter().collect();
    notices.extend(missing_text(lens, route, at));
    notices.extend(version::notices(lens, at));
    notices.extend(standing(lens, at));
    notices
}

fn draft(lens: &Lens<'_>, at: Index) -> Option<Notice> {
    let notice = || Notice { kind: "draft", text: lens.say("notice-draft"), ..Notice::default() };
    lens.archive.record(at).draft.then(notice)
}

fn missing_text(lens: &Lens<'_>, route: &Route, at: Index) -> Option<Notice> {
    let shown = shown(lens, route.subject, at).filter(|_| !route.held)?;
    let text = lens.say_of("notice-missing-text", "language", &lens.locale.language_name(shown));
    // A site that is built in some languages only has no page to lead to; what readers must know stays the same.
    let page = lens.world.page(route.subject, shown);
    let link = |page: &Route| {
        let Words { text, lang, dir } = lens.words_in(&lens.autonym(shown), shown);
        let (url, hreflang) = (lens.way(&page.path), Some(shown.to_string()));
        Link { text, lang, dir, url, hreflang, missing: None }
    };
    Some(Notice {
        kind: "missing-text",
        text,
        links: lens.links(page.map(link).into_iter().collect()),
        ..Notice::default()
    })
}

/// The language of the text that a page shows.
pub fn shown<'a>(lens: &Lens<'a>, subject: Subject, at: Index) -> Option<&'a Language> {
    let record = lens.archive.record(at);
    let paragraph = match subject {
        Subject::Provision(traced) => lens.archive.traced_at(traced).and_then(|end| end.provision.as_deref()),
        _ => None,
    };
    let paragraph = paragraph.and_then(|id| extract::holder(lens, record, id)).and_then(|(language, _)| language);
    paragraph.or_else(|| record.title.find(lens.chain)?.language)
}

/// What our text is to the official one; the language of the text decides, not that of the page.
fn standing(lens: &Lens<'_>, at: Index) -> Option<Notice> {
    let about = lens.archive.record(at);
    let Facts::Document(document) = &about.facts else { return None };
    let language = about.title.find(lens.chain)?.language.unwrap_or(lens.language());
    let standing = document.standing_of(language)?;
    let kind = match standing {
        Standing::Official => return None,
        Standing::UnofficialSummary => "unofficial-summary",
        Standing::UnofficialTranslation => "unofficial-translation",
        Standing::Reference => "reference",
    };
    let symbol = document.symbol.as_deref().filter(|_| standing != Standing::Reference);
    let text = match symbol {
        Some(symbol) => {
            let symbol = bidi::isolate(symbol, Some(Direction::LeftToRight));
            lens.say_of(&format!("notice-{kind}"), "symbol", &symbol)
        }
        None if standing == Standing::Reference => lens.say("notice-reference"),
        None => lens.say(&format!("notice-{kind}-plain")),
    };
    Some(Notice { kind, text, ..Notice::default() })
}

/// What all pages of one language share. Addresses are relative to the root.
pub fn site(lens: &Lens<'_>, live: bool) -> SiteView {
    let settings = lens.world.settings;
    let menu = settings.menu.iter().filter_map(|key| entry(lens, key, Subject::of_key(key)?));
    SiteView {
        title: lens.site_title(),
        description: lens.words(&settings.description),
        publisher: lens.words(&settings.publisher).unwrap_or_default(),
        menu: menu.collect(),
        foot: foot(lens),
        home: lens.world.page(Subject::Home, lens.language()).map(|page| page.path.clone()).unwrap_or_default(),
        year: lens.locale.digits(lens.archive.today().year().into()),
        generator: concat!("plenary ", env!("CARGO_PKG_VERSION")),
        multilingual: settings.languages.len() > 1,
        live,
    }
}

fn entry(lens: &Lens<'_>, key: &str, subject: Subject) -> Option<MenuEntry> {
    let page = lens.world.page(subject, lens.language())?;
    Some(MenuEntry { key: key.to_owned(), text: lens.say(&format!("menu-{key}")), url: page.path.clone() })
}

/// Plain pages in their order, then every section and register that the main menu leaves out.
fn foot(lens: &Lens<'_>) -> Vec<MenuEntry> {
    let mut pages: Vec<(i64, Index)> = lens
        .archive
        .of(Noun::Page)
        .filter_map(|(at, record)| match record.facts {
            Facts::Page { menu: Some(menu) } => Some((menu, at)),
            _ => None,
        })
        .collect();
    pages.sort_unstable();
    let page = |(_, at): (i64, Index)| {
        let about = lens.archive.record(at);
        let to = lens.world.destination(Subject::Record(at), lens.chain)?;
        Some(MenuEntry { key: about.id.to_string(), text: lens.title(about).text, url: to.page.path.clone() })
    };
    let used = |key: &str| lens.world.settings.menu.iter().any(|have| &**have == key);
    let rest = ["commitments", "duties", "people", "places", "glossary", "publications", "reports", "news", "files"];
    let sections = rest.into_iter().filter(|key| !used(key)).filter_map(|key| entry(lens, key, Subject::of_key(key)?));
    pages.into_iter().filter_map(page).chain(sections).collect()
}
