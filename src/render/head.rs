//! What readers do not see of a page: its title as windows have it, its addresses, and what search engines and other
//! sites are told.

use crate::language::{Language, bidi};
use crate::model::Noun;
use crate::route::{Page as Route, Subject};
use crate::theme::Markup;

use super::html::Html;
use super::page::shown;
use super::sitemap::{self, Alternate};
use super::view::{Head, Page, Pointer, Words};
use super::{Lens, calendar, feed, record, structured, trace};

/// RFC 4287, section 8, and RFC 5545, section 8.1.
const FEED: &str = "application/atom+xml";
const CALENDAR: &str = "text/calendar";

/// What the lines of one kind take, in bytes.
const ROOM: usize = 1024;

/// Fills in the head of a page, once it is known what the page shows.
pub fn head(lens: &Lens<'_>, route: &Route, page: &mut Page) {
    let lone = route.subject.is_not_found();
    let (feed, calendar) = (feed_of(lens, route.subject), calendar_of(lens, route.subject));
    let head = Head {
        title: title(lens, route.subject, page),
        description: description(page),
        noindex: lone || !route.held,
        canonical: (!lone).then(|| canonical(lens, route)),
        structured: structured(lens, route),
        ..Head::default()
    };
    let links = links(lens, route, head.canonical.as_deref(), [(FEED, &feed), (CALENDAR, &calendar)]);
    page.head = Head { links, social: social(lens, route, page, &head), ..head };
    let words = |feed: &Pointer| format!("{} – {}", lens.say("menu-feed"), feed.text);
    page.feed = feed.map(|feed| way("with-feed", FEED, &feed.url, &words(&feed)));
    page.calendar = calendar.map(|calendar| way("with-calendar", CALENDAR, &calendar.url, &calendar.text));
}

/// The way to a feed or a calendar, at the foot of the page.
fn way(class: &'static str, mime_type: &'static str, url: &str, words: &str) -> Markup {
    let mut html = Html::default();
    html.tag("a").with("class", class).with("type", mime_type).with("href", url).around(|html| html.text(words));
    html.finish().into()
}

fn title(lens: &Lens<'_>, subject: Subject, page: &Page) -> String {
    let title = window_title(lens, subject, page);
    match (subject, &page.trace) {
        (Subject::Home | Subject::Chooser, _) => title,
        (_, Some(trace)) => trace::title(lens, trace),
        _ => {
            let site = isolated(lens, &lens.site_title());
            lens.say_with("title-with-site", &[("title", title.as_str().into()), ("site", site.as_str().into())])
        }
    }
}

/// A page beside that of a record is told from it by what it shows.
fn window_title(lens: &Lens<'_>, subject: Subject, page: &Page) -> String {
    let title = isolated(lens, &page.title);
    match (subject, &page.kicker) {
        (Subject::Parallel(_) | Subject::Changes(_) | Subject::AskedOf(_), Some(part)) => {
            lens.say_with("title-of-part", &[("part", part.as_str().into()), ("title", title.as_str().into())])
        }
        _ => title,
    }
}

/// What search engines are told of a page: its summary, or the words of its paragraph.
fn description(page: &Page) -> Option<String> {
    let summary = page.summary.as_ref().map(|words| words.text.clone());
    summary.or_else(|| page.trace.as_ref().map(|trace| trace.description.clone())).filter(|text| !text.is_empty())
}

/// Titles have no markup, so invisible signs keep each part in its own direction.
fn isolated(lens: &Lens<'_>, words: &Words) -> String {
    bidi::isolate_in(&words.text, lens.direction()).into_owned()
}

/// The address of the real text: a page that only shows another language's text points there.
fn canonical(lens: &Lens<'_>, route: &Route) -> String {
    let shown = route.subject.record(lens.archive).and_then(|at| shown(lens, route.subject, at));
    let real = shown.filter(|_| !route.held).and_then(|language| lens.world.page(route.subject, language));
    lens.absolute(real.map_or(&route.path, |page| &page.path))
}

/// The canonical address; every language that has the text, this one included, and the page for all others; feed and
/// calendar. One to a line.
fn links(
    lens: &Lens<'_>,
    route: &Route,
    canonical: Option<&str>,
    others: [(&'static str, &Option<Pointer>); 2],
) -> Markup {
    let mut html = Html::with_capacity(ROOM);
    if let Some(address) = canonical {
        html.tag("link").with("rel", "canonical").with("href", address).alone();
        html.line();
    }
    // A page that only shows another language's text stands for none.
    if canonical.is_some() && route.held {
        for Alternate { hreflang, url } in sitemap::alternates(lens.world, route.subject) {
            html.tag("link").with("rel", "alternate").with("hreflang", &*hreflang).with("href", &*url).alone();
            html.line();
        }
    }
    for (mime_type, other) in others {
        if let Some(Pointer { text, url }) = other {
            let tag = html.tag("link").with("rel", "alternate").with("type", mime_type);
            tag.with("href", &**url).with("title", &**text).alone();
            html.line();
        }
    }
    lines(html)
}

/// What other sites show of the page when it is shared there (ogp.me).
fn social(lens: &Lens<'_>, route: &Route, page: &Page, head: &Head) -> Markup {
    let mut html = Html::with_capacity(ROOM);
    let mut meta = |property: &str, content: &str| {
        if !content.is_empty() {
            html.tag("meta").with("property", property).with("content", content).alone();
            html.line();
        }
    };
    meta("og:title", &page.title.text);
    meta("og:site_name", &lens.site_title().text);
    meta("og:type", if matches!(route.subject, Subject::Record(_)) { "article" } else { "website" });
    meta("og:description", head.description.as_deref().unwrap_or_default());
    meta("og:url", head.canonical.as_deref().unwrap_or_default());
    meta("og:locale", &locale(lens, lens.language()));
    alternates_of(lens, route).for_each(|language| meta("og:locale:alternate", &locale(lens, language)));
    lines(html)
}

/// Lines without the last line's end.
fn lines(html: Html) -> Markup {
    html.finish().trim_end().into()
}

fn structured(lens: &Lens<'_>, route: &Route) -> Markup {
    let data = match route.subject {
        Subject::Record(at) if route.held => structured::record(lens, at),
        Subject::Home => Some(structured::site(lens)),
        _ => None,
    };
    let script = |data: String| ["<script type=\"application/ld+json\">", &data, "</script>"].concat().into();
    data.map(script).unwrap_or_default()
}

fn alternates_of<'a>(lens: &'a Lens<'_>, route: &'a Route) -> impl Iterator<Item = &'a Language> {
    lens.world
        .plan
        .all(route.subject)
        .filter(|page| page.held && page.language != route.language)
        .map(|page| &page.language)
}

/// Open Graph's form of a locale, `ar_AR`; only languages with a region of their own have one, the others stand alone.
fn locale(lens: &Lens<'_>, language: &Language) -> String {
    let chosen = lens.world.settings.language(language).and_then(|one| one.locale.as_deref());
    chosen.unwrap_or(language.as_str()).replace('-', "_")
}

fn feed_of(lens: &Lens<'_>, subject: Subject) -> Option<Pointer> {
    let section = match subject {
        Subject::Section(noun) if feed::SECTIONS.contains(&noun) => Some(noun),
        Subject::Record(at) => Some(lens.archive.record(at).noun).filter(|noun| feed::SECTIONS.contains(noun)),
        Subject::RootNotFound | Subject::NotFound | Subject::Chooser => return None,
        _ => None,
    };
    Some(Pointer { text: feed::title(lens, section), url: lens.way(&feed::path(lens.language(), section)) })
}

fn calendar_of(lens: &Lens<'_>, subject: Subject) -> Option<Pointer> {
    let url = match subject {
        Subject::Home | Subject::Duties | Subject::Section(Noun::Event) => lens.way(&calendar::path(lens.language())),
        Subject::Record(at) => record::calendar(lens, lens.archive.record(at))?,
        _ => return None,
    };
    Some(Pointer { text: calendar::title(lens), url })
}
