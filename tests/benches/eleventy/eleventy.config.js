// Eleventy's settings for a made-up archive: records are Markdown files; lists, languages side by side, traces and feeds
// are pages that Eleventy's pagination makes from collections (pages/).
import { readFileSync } from "node:fs";
import { load } from "js-yaml";
import { Archive, LANGUAGES } from "./archive.js";
import { blocks, markdown, paragraphName } from "./text.js";

const words = Object.fromEntries(LANGUAGES.map(({ tag }) => [tag, load(readFileSync(`./words/${tag}.yaml`, "utf8"))]));
const dates = Object.fromEntries(
  LANGUAGES.map(({ tag, locale }) => [tag, new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" })]),
);
const say = (key, language, ...values) =>
  values.reduce((text, value) => text.replace("%v", value), words[language][key] ?? key);

export default function (eleventy) {
  const archive = new Archive();
  eleventy.setLibrary("md", markdown);
  eleventy.addPassthroughCopy("assets");
  eleventy.ignores.add("content/*/_index.md");
  eleventy.ignores.add("content/*/{[!t],t[!o]}*/_index.md");
  eleventy.ignores.add("content/*/topics/_index.md");
  eleventy.ignores.add("content/*/traces");

  eleventy.addGlobalData("languages", LANGUAGES);
  eleventy.addGlobalData("base", "https://archive.example.org");
  eleventy.addGlobalData("related", process.env.RELATED === "yes");

  eleventy.addCollection("archive", (api) => archive.fill(api.getAll()).records);
  for (const name of ["documents", "addressed", "traces", "sheets", "terms", "years", "feeds", "events"]) {
    eleventy.addCollection(name, (api) => archive.fill(api.getAll())[name]());
  }

  eleventy.addFilter("t", say);
  eleventy.addFilter("list", (name, tag) => words[tag][`section-${name}`] ?? words[tag][`${name}-title`]);
  eleventy.addFilter("day", (date, language) => dates[language].format(date instanceof Date ? date : new Date(date)));
  eleventy.addFilter("iso", (date) => new Date(date).toISOString().slice(0, 10));
  eleventy.addFilter("compact", (date) => new Date(date).toISOString().slice(0, 10).replaceAll("-", ""));
  eleventy.addFilter("title", (text) => text.charAt(0).toUpperCase() + text.slice(1));
  eleventy.addFilter("ordinal", (id) => (id.startsWith("para") ? `${id.slice(5)}.` : ""));
  eleventy.addFilter("number", (number, language) => number.toLocaleString(language));
  eleventy.addFilter("json", (value) => JSON.stringify(value));
  eleventy.addFilter("blocks", blocks);
  eleventy.addFilter("paragraph", (id, record) => paragraphName(id, record, say));
  eleventy.addFilter("source", (record) => archive.source(record));
  eleventy.addFilter("record", (name, language) => archive.find(language, name));
  eleventy.addFilter("others", (url, suffix) => archive.others(url, suffix ?? ""));
  eleventy.addFilter("relations", (record) => archive.relations(record));
  eleventy.addFilter("beside", (id, record) => archive.beside(record, id));
  eleventy.addFilter("acts", (record) => archive.acts(record));
  eleventy.addFilter("asked", (record) => archive.asked(record));
  eleventy.addFilter("steps", (id, record) => archive.steps(record, id));
  eleventy.addFilter("whole", (record) => archive.whole(record));
  eleventy.addFilter("answers", (id, record) => archive.answers(record, id));
  eleventy.addFilter("tally", (language) => archive.tally(language));
  eleventy.addFilter("section", (section, language) => archive.section(language, section));
  eleventy.addFilter("editions", (record) => archive.incoming(record).filter(({ arrow }) => arrow.kind === "series"));
  eleventy.addFilter("texts", (record) => archive.texts(record));
  eleventy.addFilter("selectLanguage", (languages, tag) => languages.find((language) => language.tag === tag));
  eleventy.addFilter("data", (record) => archive.data(record, say));
  eleventy.addFilter("relatedTo", (record) => archive.related(record));

  return {
    dir: { input: ".", includes: "_includes", output: "public" },
    templateFormats: ["md", "njk"],
    markdownTemplateEngine: false,
    htmlTemplateEngine: "njk",
  };
}
