"""Reads everything that a built site offers to other programs, with their own libraries: feeds, calendars, the
sitemap, structured data. Prints one line per kind and one per problem; exits 1 if there is any problem.

    pip install -r tests/outside/requirements.txt
    python tests/outside/exchange.py public
"""

import json
import re
import sys
from collections import Counter, defaultdict
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote
from xml.etree import ElementTree

import feedparser
import icalendar
import xmlschema

HERE = Path(__file__).parent
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
XHTML = "{http://www.w3.org/1999/xhtml}"

# What each type must have where a page is about it, and where another thing mentions it.
SUBJECT = {
    "WebPage": ["url", "name", "inLanguage", "isPartOf", "breadcrumb"],
    "WebSite": ["url", "name", "inLanguage", "publisher"],
    "CollectionPage": ["url", "name", "inLanguage", "isPartOf"],
    "BreadcrumbList": ["itemListElement"],
    "Event": ["name", "url", "eventStatus"],
    "Legislation": ["name", "url", "legislationType"],
    "NewsArticle": ["name", "url", "headline", "datePublished"],
    "DefinedTerm": ["name", "url", "inDefinedTermSet"],
}
MENTION = {
    "Event": ["name"],
    "ListItem": ["position", "name", "item"],
    "VirtualLocation": ["url"],
    "LegislationObject": ["contentUrl", "legislationLegalValue"],
    "MediaObject": ["contentUrl"],
}
DATE = re.compile(r"\d{4}(-\d\d(-\d\d(T\d\d:\d\d:\d\d([+-]\d\d:\d\d|Z))?)?)?")


def feeds(site, problem):
    """Every feed is well-formed, and an entry has one id and one set of alternates in all languages."""
    known, owners, entries = {}, {}, 0
    paths = sorted(site.rglob("atom.xml"))
    for path in paths:
        feed = feedparser.parse(path.read_bytes())
        if feed.bozo:
            problem(path, f"not well-formed: {feed.bozo_exception}")
        language = path.relative_to(site).parts[0]
        if feed.feed.get("language") != language:
            problem(path, f"xml:lang is {feed.feed.get('language')}")
        for name in ["id", "title", "updated", "author"]:
            if not feed.feed.get(name):
                problem(path, f"the feed has no {name}")
        for identifier, times in Counter(entry.get("id") for entry in feed.entries).items():
            if times > 1:
                problem(path, f"{identifier} stands here {times} times")
        for entry in feed.entries:
            entries += 1
            lacking = [name for name in ["id", "title", "updated_parsed", "links"] if not entry.get(name)]
            if lacking:
                problem(path, f"{entry.get('id')} has no {', '.join(lacking)}")
                continue
            pages = {link.get("hreflang"): link.href for link in entry.links if link.rel == "alternate"}
            if len(pages) != len(entry.links):
                problem(path, f"{entry.id} has two links for one language")
            if language not in pages:
                problem(path, f"{entry.id} has no page in {language}")
            if known.setdefault(entry.id, pages) != pages:
                problem(path, f"{entry.id} has other alternates in another feed")
            if owners.setdefault(frozenset(pages.values()), entry.id) != entry.id:
                problem(path, f"{entry.id} has another id in another feed")
    return f"{len(paths)} feeds, {entries} entries"


def calendars(site, problem):
    """Every calendar can be read, every line is short enough, and an event has one UID in all languages."""
    events, names = 0, defaultdict(set)
    paths = sorted(site.rglob("*.ics"))
    for path in paths:
        data = path.read_bytes()
        lines = data.split(b"\r\n")
        if lines[-1] or b"\n" in data.replace(b"\r\n", b"") or any(len(line) > 75 for line in lines):
            problem(path, "a line is longer than 75 octets or does not end with CR LF")
        try:
            calendar = icalendar.Calendar.from_ical(data)
        except ValueError as error:
            problem(path, f"not iCalendar: {error}")
            continue
        for component in calendar.walk():
            for name, error in component.errors:
                problem(path, f"{name}: {error}")
        for name in ["VERSION", "PRODID"]:
            if name not in calendar:
                problem(path, f"there is no {name}")
        found = [event.get("UID") for event in calendar.walk("VEVENT")]
        events += len(found)
        if len(set(found)) != len(found):
            problem(path, "a UID stands here twice")
        for event in calendar.walk("VEVENT"):
            for name in ["UID", "DTSTAMP", "DTSTART", "SUMMARY", "URL"]:
                if name not in event:
                    problem(path, f"{event.get('UID')} has no {name}")
            if "DTEND" in event and event.decoded("DTEND") <= event.decoded("DTSTART"):
                problem(path, f"{event.get('UID')} ends before it begins")
        if path.name == "event.ics":
            names["/".join(path.relative_to(site).parts[1:])].update(found)
    for path, found in names.items():
        if len(found) != 1:
            problem(site / path, f"this event has several UIDs: {', '.join(sorted(found))}")
    return f"{len(paths)} calendars, {events} events"


def sitemap(site, problem):
    """The sitemap keeps to the schema, names only pages that exist, and its alternates name one another."""
    schema = xmlschema.XMLSchema(HERE / "sitemap.xsd")
    paths, pages = sorted(site.glob("sitemap*.xml")), {}
    for path in paths:
        try:
            root = xmlschema.XMLResource(str(path)).root
        except (ElementTree.ParseError, xmlschema.XMLSchemaException) as error:
            problem(path, f"not XML: {error}")
            continue
        for error in schema.iter_errors(str(path)):
            problem(path, error.reason)
        for url in root.iter(f"{SITEMAP}url"):
            address = url.findtext(f"{SITEMAP}loc")
            if address in pages:
                problem(path, f"{address} stands here twice")
            links = [(link.get("hreflang"), link.get("href")) for link in url.iter(f"{XHTML}link")]
            if len(dict(links)) != len(links):
                problem(path, f"{address} has two alternates for one language")
            pages[address] = dict(links)
    if not paths:
        problem(site, "there is no sitemap")
    # The chooser stands at the base, and no address is shorter.
    base = min(pages, key=len, default="")
    for address, links in pages.items():
        if address not in links.values():
            problem(site, f"{address} does not name itself")
        for other in links.values():
            if pages.get(other) != links:
                problem(site, f"{other} does not name {address}")
        if not (site / unquote(address.removeprefix(base)) / "index.html").is_file():
            problem(site, f"there is no page for {address}")
    robots = site / "robots.txt"
    if f"Sitemap: {base}sitemap.xml" not in (robots.read_text().splitlines() if robots.is_file() else []):
        problem(robots, "it does not name the sitemap")
    return f"{len(pages)} pages, {sum(map(len, pages.values()))} alternates"


class Blocks(HTMLParser):
    """Collects the JSON-LD of a page."""

    def __init__(self):
        super().__init__()
        self.inside, self.blocks = False, []

    def handle_starttag(self, tag, attributes):
        if tag == "script" and dict(attributes).get("type") == "application/ld+json":
            self.inside = True
            self.blocks.append("")

    def handle_endtag(self, tag):
        self.inside = self.inside and tag != "script"

    def handle_data(self, data):
        if self.inside:
            self.blocks[-1] += data


def structured(site, problem):
    """Every block is JSON, every node has what its type needs, and a thing has one type under one name everywhere."""
    kinds, count, nodes_seen = {}, 0, 0
    for path in sorted(site.rglob("*.html")):
        reader = Blocks()
        reader.feed(path.read_text(encoding="utf-8"))
        for block in reader.blocks:
            count += 1
            try:
                data = json.loads(block)
            except ValueError as error:
                problem(path, f"not JSON: {error}")
                continue
            if data.get("@context") != "https://schema.org" or not data.get("@graph"):
                problem(path, "no context, or nothing in the graph")
            for node, is_top in nodes(data.get("@graph", [])):
                nodes_seen += 1
                check_node(path, node, is_top, problem)
                name, kind = node.get("@id"), node.get("@type")
                if name and kind and kinds.setdefault(name, kind) != kind:
                    problem(path, f"{name} is a {kinds[name]} elsewhere and a {kind} here")
    if not count:
        problem(site, "there is no structured data")
    return f"{count} blocks, {nodes_seen} nodes"


def nodes(value, is_top=True):
    if isinstance(value, list):
        for one in value:
            yield from nodes(one, is_top)
    elif isinstance(value, dict):
        if "@value" not in value:
            yield value, is_top
        for one in value.values():
            yield from nodes(one, False)


def check_node(path, node, is_top, problem):
    kind = node.get("@type")
    if not kind:
        if set(node) != {"@id"}:
            problem(path, f"a node has no type: {json.dumps(node)[:80]}")
        return
    required = ["@id", *SUBJECT.get(kind, ["name", "url"])] if is_top else MENTION.get(kind, [])
    for name in required:
        if name not in node:
            problem(path, f"a {kind} has no {name}: {node.get('@id', json.dumps(node)[:80])}")
    for name in ["startDate", "endDate", "datePublished", "dateModified", "dateCreated", "legislationDate"]:
        if name in node and not DATE.fullmatch(node[name]):
            problem(path, f"{name} is no date: {node[name]}")
    for name in ["@id", "url", "item", "contentUrl", "sameAs"]:
        if name in node and not re.match(r"https?://", node[name]):
            problem(path, f"{name} is no absolute address: {node[name]}")


def main():
    if len(sys.argv) != 2 or not Path(sys.argv[1]).is_dir():
        sys.exit("usage: exchange.py FOLDER, where FOLDER is a built site")
    site, problems = Path(sys.argv[1]), []
    for name, check in [("Atom", feeds), ("iCalendar", calendars), ("sitemap", sitemap), ("JSON-LD", structured)]:
        before = len(problems)
        found = check(site, lambda path, text: problems.append(f"{path}: {text}"))
        print(f"{name}: {found}, {len(problems) - before} problems")
    print(*problems, sep="\n", end="\n" if problems else "")
    sys.exit(bool(problems))


if __name__ == "__main__":
    main()
