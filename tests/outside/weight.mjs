// The page budget: what a first view of any page costs over the wire. usage: node weight.mjs SITE

import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { conclude, Findings } from './report.mjs';
import { attribute, elements, pages, published, type } from './site.mjs';

const BYTES = 40 * 1024;
const REQUESTS = 4;
// What hosts that compress on the way out commonly use, and what those use that compress beforehand. A page that holds a
// text in all of its languages at once is held to the budget by the latter only.
const ON_THE_WAY = 5;
const BEFOREHAND = 11;

const site = process.argv[2];
const findings = new Findings();
const sizes = new Map();
let heaviest = { bytes: 0 };

for (const page of pages(site)) {
  const requests = [page.path, ...new Set(fetched(page))];
  const quality = type(page) === 'parallel' ? BEFOREHAND : ON_THE_WAY;
  const bytes = requests.reduce((sum, path) => sum + size(path, quality), 0);
  if (bytes > heaviest.bytes) heaviest = { bytes, path: page.path };
  if (bytes > BYTES) findings.add(`heavier than ${kilobytes(BYTES)}`, `${page.path} (${kilobytes(bytes)})`);
  if (requests.length > REQUESTS) findings.add(`more than ${REQUESTS} requests`, `${page.path} (${requests.join(', ')})`);
}
conclude(findings, `weight, heaviest page ${heaviest.path} with ${kilobytes(heaviest.bytes)} in brotli`);

// What a browser asks for without being told to by the reader. A picture that waits until it is near is not of the first view.
function fetched(page) {
  return [...elements(page.tree)].flatMap((element) => source(element)).map((address) => resolve(address, page.path));
}

function source(element) {
  const lazy = attribute(element, 'loading') === 'lazy';
  if (element.tagName === 'link' && /\b(stylesheet|icon|preload|manifest)\b/.test(attribute(element, 'rel'))) return [attribute(element, 'href')];
  if (['img', 'script', 'iframe', 'video', 'audio', 'source'].includes(element.tagName) && !lazy) return [attribute(element, 'src')].filter(Boolean);
  return [];
}

function resolve(address, from) {
  const home = new URL(published(site));
  const url = new URL(address, new URL(from, home));
  return posix.relative(home.pathname, url.pathname);
}

function size(path, quality) {
  const key = `${quality} ${path}`;
  if (!sizes.has(key)) sizes.set(key, compressed(readFileSync(join(site, path)), quality));
  return sizes.get(key);
}

function compressed(bytes, quality) {
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }).length;
}

function kilobytes(bytes) {
  return `${(bytes / 1024).toFixed(1)} KB`;
}
