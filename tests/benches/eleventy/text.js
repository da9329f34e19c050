// Texts: Markdown, and the paragraphs that a text is made of. Each text is rendered once, whoever shows a piece of it.
import markdownIt from "markdown-it";
import attributes from "markdown-it-attrs";
import footnotes from "markdown-it-footnote";

const library = markdownIt({ html: false }).use(attributes).use(footnotes);
const rendered = new Map();
const pieces = new Map();

// A link to `/section/id` leads to the record in the reader's language.
library.renderer.rules.link_open = (tokens, at, options, env, self) => {
  const href = tokens[at].attrGet("href");
  if (href.startsWith("/")) tokens[at].attrSet("href", `/${env.language}${href}/`);
  return self.renderToken(tokens, at, options);
};

const html = (path, raw) => {
  if (!rendered.has(path)) rendered.set(path, library.render(raw, { language: path.split("/").at(-3) }));
  return rendered.get(path);
};

// The library that Eleventy renders Markdown files with.
export const markdown = { render: (raw, data) => html(data.page.inputPath, raw) };

// Prose, and paragraphs with their ids and notes, each with the part that it is in.
export function blocks(record) {
  if (!pieces.has(record.inputPath)) pieces.set(record.inputPath, split(html(record.inputPath, record.rawInput)));
  return pieces.get(record.inputPath);
}

function split(html) {
  const [text, foot = ""] = html.split('<section class="footnotes">');
  const notes = new Map(
    foot
      .split('<li id="fn')
      .slice(1)
      .map((note) => [note.split('"')[0], note.split("<p>")[1].split(" <a href=")[0]]),
  );
  const [first, ...rest] = text.split('<hr class="footnotes-sep">')[0].split('<p class="');
  const blocks = [{ prose: first }];
  for (const chunk of rest) {
    const [paragraph, ...after] = chunk.split("</p>");
    const [, name, id, words] = /^(\w+)" id="(\w+)">([^]*)$/.exec(paragraph);
    const called = [...words.matchAll(/href="#fn(\d+)"/g)].map(([, number]) => ({ number, words: notes.get(number) }));
    blocks.push({ id, name, words, notes: called });
    const prose = after.join("</p>").trim();
    if (prose) blocks.push({ prose });
  }
  return blocks;
}

// What a paragraph is called in a sentence: “commitment 3”.
export function paragraphName(id, record, say) {
  const parts = id.split("_");
  if (id.startsWith("container")) return say("provision-preambular", record.language, parts[1]);
  if (id.includes("subpara")) return say("provision-sub", record.language, parts.at(-1));
  return say(`provision-${record.data.part}`, record.language, parts[1]);
}
