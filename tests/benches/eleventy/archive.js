// The records of the archive joined: what each says of others and others of it, and the lists that pages are made from.
import { blocks } from "./text.js";

export const LANGUAGES = [
  { tag: "en", locale: "en-GB", label: "English", direction: "ltr" },
  { tag: "fr", locale: "fr", label: "Français", direction: "ltr" },
  { tag: "es", locale: "es", label: "Español", direction: "ltr" },
  { tag: "ar", locale: "ar", label: "العربية", direction: "rtl" },
];
const DATED = ["events", "declarations", "resolutions", "action-plans", "reports", "publications", "news"];
const NAMED = ["series", "organisations", "people", "places", "topics"];
const SHEET = 200;

const latest = (one, other) => (other.day ?? 0) - (one.day ?? 0);
const oldest = (one, other) => (one.page.day ?? 0) - (other.page.day ?? 0);
const group = (items, key) => {
  const groups = new Map();
  for (const item of items) groups.set(key(item), [...(groups.get(key(item)) ?? []), item]);
  return [...groups].map(([key, items]) => ({ key, items }));
};

// A sheet of commitments with those of one document together.
const byDocument = (sheet) => {
  const documents = group(sheet.items, ({ record }) => record);
  return { ...sheet, items: documents.map(({ key, items }) => ({ record: key, ids: items.map(({ id }) => id) })) };
};

// `/declarations/1993-declaration-1` and the language, from the path of a content file.
export function place(inputPath) {
  const [, , language, ...rest] = inputPath.replace(/\/_index\.md$|\.md$/, "").split("/");
  return { language, name: `/${rest.join("/")}`, section: rest.length > 1 ? rest[0] : "pages" };
}

export class Archive {
  // Takes the records in once; Eleventy asks for every collection on its own.
  fill(items) {
    if (this.records) return this;
    this.records = items.filter((item) => item.inputPath.startsWith("./content/"));
    this.byName = new Map();
    this.arrows = new Map();
    for (const record of this.records) {
      Object.assign(record, place(record.inputPath));
      record.day = record.data.date ? new Date(record.data.date) : undefined;
      this.byName.set(record.language + record.name, record);
    }
    for (const page of this.records) for (const arrow of page.data.arrows) this.join(page, arrow);
    return this;
  }

  join(page, arrow) {
    const [to, at] = arrow.to.split("#");
    const key = page.language + to;
    if (!this.arrows.has(key)) this.arrows.set(key, []);
    this.arrows.get(key).push({ page, arrow, at });
  }

  find(language, name) {
    return this.byName.get(language + name.split("#")[0]);
  }

  incoming(record) {
    return this.arrows.get(record.language + record.name) ?? [];
  }

  // The record whose text is shown: itself, or the language that stands in for it.
  source(record) {
    return record.data.shown ? this.find(record.data.shown, record.name) : record;
  }

  // The same page in all languages, by its address.
  others(url, suffix) {
    const [, , ...rest] = url.split("/");
    return LANGUAGES.map((language) => ({ ...language, url: `/${[language.tag, ...rest].join("/")}${suffix}` }));
  }

  documents() {
    return this.records.filter(({ data }) => data.standing);
  }

  addressed() {
    return this.records.filter(({ data }) => data.outputs?.includes("asked"));
  }

  traces() {
    return this.records.flatMap((record) =>
      (record.data.traced ?? []).map((id, at, all) => ({ record, id, before: all[at - 1], after: all[at + 1] })),
    );
  }

  events() {
    return this.records.filter(({ section }) => section === "events");
  }

  terms() {
    const tagged = new Map();
    for (const record of this.records)
      for (const topic of record.data.topics ?? []) {
        const key = `${record.language}/topics/${topic}`;
        if (!tagged.has(key)) tagged.set(key, []);
        tagged.get(key).push(record);
      }
    const topics = this.records.filter(({ section }) => section === "topics");
    for (const topic of topics) topic.tagged = (tagged.get(topic.language + topic.name) ?? []).sort(latest);
    return topics;
  }

  years() {
    const years = new Map();
    for (const record of this.records)
      for (const year of record.data.years ?? []) {
        const key = `${record.language}/${year}`;
        if (!years.has(key)) years.set(key, { language: record.language, year, records: [] });
        years.get(key).records.push(record);
      }
    const all = [...years.values()].sort((one, other) => other.year - one.year);
    for (const year of all) year.groups = group(year.records.sort(latest), ({ section }) => section);
    return all;
  }

  // Every list of every language, cut into sheets.
  sheets() {
    return LANGUAGES.flatMap(({ tag }) => [
      ...DATED.flatMap((section) => this.cut(tag, section, this.section(tag, section), SHEET)),
      ...NAMED.flatMap((section) => this.cut(tag, section, this.section(tag, section), SHEET)),
      ...this.cut(
        tag,
        "documents",
        this.documents()
          .filter(({ language }) => language === tag)
          .sort(latest),
        SHEET,
      ),
      ...this.cut(tag, "files", this.files(tag), SHEET),
      ...this.cut(tag, "commitments", this.promises(tag), 100).map(byDocument),
      ...this.cut(tag, "glossary", this.section(tag, "glossary"), Infinity),
    ]);
  }

  cut(language, section, all, size) {
    const total = Math.max(1, Math.ceil(all.length / size));
    return Array.from({ length: total }, (_, at) => {
      const items = size === Infinity ? all : all.slice(at * size, (at + 1) * size);
      const initial = (item) =>
        DATED.includes(section) ? String(item.day.getUTCFullYear()) : item.data.title?.charAt(0).toUpperCase();
      const base = `/${language}/${section}/`;
      const url = at ? `${base}sheet/${at + 1}/` : base;
      const groups = DATED.includes(section) || NAMED.includes(section) ? group(items, initial) : [];
      return { language, section, count: all.length, items, groups, number: at + 1, total, base, url };
    });
  }

  section(language, section) {
    const all = this.records.filter((record) => record.language === language && record.section === section);
    return DATED.includes(section)
      ? all.sort(latest)
      : all.sort((one, other) => (one.data.title < other.data.title ? -1 : 1));
  }

  files(tag) {
    const owners = this.records.filter(({ language, data }) => language === tag && data.files).sort(latest);
    return owners.flatMap((owner) => owner.data.files.map((file) => ({ file, owner })));
  }

  promising(tag) {
    return this.documents()
      .filter(({ language, data }) => language === tag && data.part === "commitment")
      .sort(latest);
  }

  // Every commitment, in the order of its document.
  promises(tag) {
    return this.promising(tag).flatMap((record) => record.data.traced.map((id) => ({ record, id })));
  }

  // The texts of a document in all languages that it is held in.
  texts(record) {
    const held = LANGUAGES.filter(({ tag }) => record.data.held.includes(tag));
    return held.map((language) => {
      const one = this.find(language.tag, record.name);
      return { ...language, record: one, blocks: blocks(one) };
    });
  }

  feeds() {
    const fed = (tag, section) =>
      section
        ? this.section(tag, section)
        : this.records.filter(({ language, day }) => language === tag && day).sort(latest);
    return LANGUAGES.flatMap(({ tag }) =>
      ["", ...DATED].map((section) => ({
        language: tag,
        section,
        url: section ? `/${tag}/${section}/` : `/${tag}/`,
        items: fed(tag, section)
          .filter(({ data }) => !data.shown)
          .slice(0, 50),
      })),
    );
  }

  // All relations of a record, from both ends, grouped by what they say.
  relations(record) {
    const out = record.data.arrows.map((arrow) => ({
      key: `relation-${arrow.kind}`,
      other: this.find(record.language, arrow.to),
      here: arrow.from,
      there: arrow.to.split("#")[1],
    }));
    const back = this.incoming(record).filter(({ arrow }) => arrow.kind !== "requests");
    const told = back.map(({ page, arrow, at }) => ({
      key: `relation-${arrow.kind}-inverse`,
      other: page,
      here: at,
      there: arrow.from,
    }));
    const topics = (record.data.topics ?? []).map((topic) => ({
      key: "relation-topics",
      other: this.find(record.language, `/topics/${topic}`),
    }));
    const all = [...out, ...told, ...topics].filter(({ other }) => other);
    return group(
      all.sort((one, other) => latest(one.other, other.other)),
      ({ key }) => key,
    ).sort((one, other) => (one.key < other.key ? -1 : 1));
  }

  beside(record, id) {
    const told = this.incoming(record)
      .filter(({ at }) => at === id)
      .map(({ page, arrow }) => ({
        key: `relation-${arrow.kind}-inverse`,
        other: page,
        there: arrow.from,
        status: arrow.status,
      }));
    const out = record.data.arrows
      .filter(({ from }) => from === id)
      .map((arrow) => ({
        key: `relation-${arrow.kind}`,
        other: this.find(record.language, arrow.to),
        there: arrow.to.split("#")[1],
        status: arrow.status,
      }));
    return [...told, ...out].filter(({ other }) => other);
  }

  // The verbs of a resolution and the bodies that it speaks to, with their paragraphs.
  acts(record) {
    const acts = Object.entries(record.data.paragraphs ?? {}).flatMap(([id, { acts = [] }]) =>
      acts.map((act) => ({ id, ...act })),
    );
    const to = acts.flatMap(({ id, addressees = [] }) => addressees.map((body) => ({ id, body })));
    const number = ({ id }) => ({ id, number: id.split("_")[1] });
    return {
      all: Object.keys(record.data.paragraphs ?? {}).length,
      verbs: group(acts, ({ verb }) => verb).map(({ key, items }) => ({ key, places: items.map(number) })),
      bodies: group(to, ({ body }) => body).map(({ key, items }) => ({
        key,
        record: this.find(record.language, `/organisations/${key}`),
        places: items.map(number),
      })),
    };
  }

  asked(record) {
    const asked = this.incoming(record).filter(({ arrow }) => arrow.kind === "requests");
    const one = ({ page, arrow }) => ({
      page,
      id: arrow.from,
      words: this.words(page, arrow.from),
      acts: page.data.paragraphs[arrow.from].acts,
    });
    const all = asked.map(one).sort((one, other) => latest(one.page, other.page));
    return { count: all.length, groups: group(all, ({ page }) => page) };
  }

  words(record, id) {
    return blocks(this.source(record)).find((block) => block.id === id)?.words ?? "";
  }

  steps(record, id) {
    const step = (key, page, at, status) => ({
      key,
      page,
      at,
      status,
      words: at ? this.words(page, at).replace(/<[^>]+>/g, "") : "",
    });
    const before = record.data.arrows
      .filter(({ from }) => from === id)
      .map((arrow) =>
        step(`relation-${arrow.kind}`, this.find(record.language, arrow.to), arrow.to.split("#")[1], arrow.status),
      );
    const after = this.incoming(record)
      .filter(({ at }) => at === id)
      .map(({ page, arrow }) => step(`relation-${arrow.kind}-inverse`, page, arrow.from, arrow.status));
    return { before: before.filter(({ page }) => page), after: after.sort(oldest), words: this.words(record, id) };
  }

  whole(record) {
    const kinds = ["takes-note-of", "reaffirms", "implements", "reports-on", "informed-by"];
    return this.incoming(record)
      .filter(({ at, arrow }) => !at && kinds.includes(arrow.kind))
      .sort(oldest);
  }

  answers(record, id) {
    return this.incoming(record)
      .filter(({ at, arrow }) => at === id && arrow.kind === "implements")
      .sort(oldest);
  }

  tally(language) {
    const all = this.promising(language).flatMap((record) =>
      record.data.traced.map((id) => this.answers(record, id).length > 0),
    );
    return { all: all.length, answered: all.filter(Boolean).length };
  }

  // The five records that share most topics and years, as Hugo weighs them.
  related(record) {
    const weight = (other) => {
      const topics = (other.data.topics ?? []).filter((topic) => record.data.topics?.includes(topic)).length;
      return topics * 100 + (other.data.years?.[0] === record.data.years?.[0] ? 20 : 0);
    };
    const others = this.records.filter((other) => other !== record && other.language === record.language);
    return others
      .map((other) => ({ other, weight: weight(other) }))
      .filter(({ weight }) => weight)
      .sort((one, other) => other.weight - one.weight)
      .slice(0, 5)
      .map(({ other }) => other);
  }

  // What search engines read of a record (schema.org).
  data(record, say) {
    const base = "https://archive.example.org";
    const { title, description, lastmod, date } = record.data;
    const url = base + record.url;
    const id = base + record.name;
    const node = (other, type) => ({
      "@id": base + other.name,
      "@type": type,
      name: other.data.title,
      url: base + other.url,
    });
    const actors = ["issued-by", "hosts", "organisers", "partners", "authors"];
    const contributor = record.data.arrows
      .filter(({ kind }) => actors.includes(kind))
      .map(({ to }) => this.find(record.language, to));
    const about = (record.data.topics ?? []).map((topic) => this.find(record.language, `/topics/${topic}`));
    const crumbs = [
      [`/${record.language}/`, say("site-title", record.language)],
      [`/${record.language}/${record.section}/`, say(`section-${record.section}`, record.language)],
      [record.url, title],
    ];
    const parts = blocks(this.source(record)).filter(({ id }) => id);
    const types = {
      events: "Event",
      resolutions: "Legislation",
      reports: "Report",
      news: "NewsArticle",
      organisations: "Organization",
      people: "Person",
      places: "Place",
    };
    return {
      "@context": "https://schema.org",
      "@graph": [
        {
          "@id": url,
          "@type": "WebPage",
          breadcrumb: { "@id": `${url}#breadcrumb` },
          dateModified: lastmod,
          description,
          inLanguage: record.language,
          isPartOf: {
            "@id": `${base}/#site`,
            "@type": "WebSite",
            name: say("site-title", record.language),
            url: `${base}/`,
          },
          mainEntity: { "@id": id },
          name: title,
          url,
        },
        {
          "@id": `${url}#breadcrumb`,
          "@type": "BreadcrumbList",
          itemListElement: crumbs.map(([to, name], at) => ({
            "@type": "ListItem",
            item: base + to,
            name,
            position: at + 1,
          })),
        },
        {
          "@id": id,
          "@type": types[record.section] ?? "CreativeWork",
          about: about.filter(Boolean).map((one) => node(one, "DefinedTerm")),
          contributor: contributor.filter(Boolean).map((one) => node(one, "Organization")),
          dateCreated: date,
          description,
          hasPart: parts.map((part, at) => ({
            "@id": `${id}#${part.id}`,
            "@type": "CreativeWork",
            identifier: part.id,
            position: at + 1,
            url: `${url}#${part.id}`,
          })),
          name: title,
          url,
        },
      ],
    };
  }
}
