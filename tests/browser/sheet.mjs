// A contact sheet for reviewing a change of theme: every page type in English and Arabic, on a phone and at a desk, light
// and dark, side by side on one page. usage: node tests/browser/sheet.mjs SITE FOLDER [--in LANGUAGE,…] [TYPE…]
// SITE is a built site; FOLDER receives `index.html` and the pictures; `--in fr,es` takes other languages; TYPE limits it to
// these page types.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { serve } from '../outside/server.mjs';
import { samples } from '../outside/site.mjs';
import { launch, openPage, SCHEMES } from './browser.mjs';

const WIDTHS = [360, 1280];
// A register of two hundred rows says no more than its first screens.
const TALLEST = 4000;
const STYLE = `
body { font: 14px/1.4 sans-serif; margin: 1rem; background: #ddd; }
.row { display: flex; flex-wrap: wrap; gap: 1rem; align-items: flex-start; }
figure { margin: 0; }
img { display: block; height: auto; }`;

const { values, positionals } = parseArgs({ options: { in: { type: 'string', default: 'en,ar' } }, allowPositionals: true });
const languages = values.in.split(',');
const [site, folder, ...types] = positionals;
if (!folder) {
  console.error('usage: node tests/browser/sheet.mjs SITE FOLDER [--in LANGUAGE,…] [TYPE…]');
  process.exit(2);
}
mkdirSync(folder, { recursive: true });
const [browser, host] = await Promise.all([launch(), serve(resolve(site))]);
const chosen = samples(site).filter(({ type }) => types.length === 0 || types.includes(type));
const shots = [];
for (const sample of chosen) shots.push(...(await photograph(sample)));
await Promise.all([browser.close(), host.close()]);
writeFileSync(join(folder, 'index.html'), sheet(shots));
console.log(`${shots.length} pictures: ${join(folder, 'index.html')}`);

async function photograph({ type, path }) {
  const taken = languages.filter((language) => path[language]).map((language) => photographPage(type, language, path[language]));
  return (await Promise.all(taken)).flat();
}

async function photographPage(type, language, path) {
  const page = await openPage(browser, host.url + path);
  const shots = [];
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    for (const scheme of SCHEMES) {
      const name = `${type}-${language}-${width}-${scheme}.png`.replaceAll(' ', '-');
      await page.emulateMedia({ colorScheme: scheme });
      const height = Math.min(TALLEST, await page.evaluate(() => document.documentElement.scrollHeight));
      await page.screenshot({ path: join(folder, name), fullPage: true, clip: { x: 0, y: 0, width, height } });
      shots.push({ type, language, path, width, scheme, name });
    }
  }
  await page.context().close();
  return shots;
}

// One row for each type, width and scheme; the languages stand side by side, so that one sees whether they are equals.
function sheet(shots) {
  const rows = grouped(shots);
  const body = [...rows].map(([title, row]) => `<h2>${title}</h2>\n<div class="row">\n${row.map(figure).join('\n')}\n</div>`);
  return `<!doctype html>\n<html lang="en">\n<meta charset="utf-8">\n<title>Contact sheet</title>\n<style>${STYLE}</style>\n<h1>Contact sheet</h1>\n${body.join('\n')}\n</html>\n`;
}

function key({ type, width, scheme }) {
  return `${type}, ${width} px, ${scheme}`;
}

function grouped(shots) {
  const rows = new Map();
  for (const shot of shots) rows.set(key(shot), [...(rows.get(key(shot)) ?? []), shot]);
  return rows;
}

function figure({ name, path, width }) {
  return `<figure><a href="${name}"><img src="${name}" width="${Math.min(width, 640)}" loading="lazy" alt=""></a><figcaption>${path}</figcaption></figure>`;
}
