// A built site as the outside checks see it: its files, and its pages as HTML trees. Nothing here judges.

import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { parse } from 'parse5';

export const LANGUAGES = ['en', 'fr', 'es', 'ar'];

/** Every file under `root`, as sorted paths with `/`, relative to it. */
export function files(root) {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** Every page of the site: its path, text, tree and the language folder it stands in (`''` at the root). */
export function pages(root) {
  return files(root).filter((path) => path.endsWith('.html')).map((path) => page(root, path));
}

function page(root, path) {
  const text = readFileSync(join(root, path), 'utf8');
  const folder = path.split('/')[0];
  return { path, text, tree: parse(text), folder: LANGUAGES.includes(folder) ? folder : '' };
}

/** All elements of a tree in document order, templates left out. */
export function* elements(node) {
  if (node.tagName) yield node;
  for (const child of node.childNodes ?? []) yield* elements(child);
}

export function attribute(element, name) {
  return element.attrs?.find((attr) => attr.name === name)?.value;
}

export function first(tree, name) {
  for (const element of elements(tree)) if (element.tagName === name) return element;
}

/** The text of an element and of all within it. */
export function words(node) {
  return node.nodeName === '#text' ? node.value : (node.childNodes ?? []).map(words).join('');
}

/** The page type, as the theme says it in the class of the body: `home`, `listing`, `event`, … */
export function type(page) {
  const names = (attribute(first(page.tree, 'body'), 'class') ?? '').split(/\s+/);
  const record = names.find((name) => name.startsWith('record-'));
  return (record ?? names[0] ?? 'unknown').replace(/^(page|record)-/, '');
}

/** One page per type: the longest, since most parts show there. Yields `{ type, path: { language: path } }`. */
export function samples(root) {
  const all = pages(root);
  const held = new Set(all.map((page) => page.path));
  const longest = new Map();
  for (const page of all.filter((page) => page.folder === '' || page.folder === 'en')) {
    const key = page.folder === '' ? `root ${type(page)}` : type(page);
    if (!longest.has(key) || longest.get(key).text.length < page.text.length) longest.set(key, page);
  }
  const sorted = [...longest].sort(([a], [b]) => a.localeCompare(b, 'en'));
  return [...sorted.map(([type, page]) => ({ type, path: twins(page, held) })), borrowing(all)];
}

/** What shows only on a day when something is to come: the home page, and an event that is under way. */
export function samplesOfTheDay(root) {
  const all = pages(root).filter((page) => page.folder !== '');
  const held = new Set(all.map((page) => page.path));
  const underWay = all.find((page) => type(page) === 'event' && page.text.includes('mark-under-way'));
  const home = all.find((page) => type(page) === 'home');
  return [{ type: 'home with events to come', path: twins(home, held) }, { type: 'event under way', path: twins(underWay, held) }];
}

/** What shows only where a text has several versions: what changed, and the text that others took the place of or correct. */
export function samplesOfVersions(root) {
  const every = pages(root);
  const all = every.filter((page) => page.folder === 'en');
  const held = new Set(every.map((page) => page.path));
  const borrowed = every.findLast((page) => page.text.includes('page-changes') && page.text.includes('notice-missing-text'));
  const longest = (found) => found.reduce((best, page) => (page.text.length > best.text.length ? page : best));
  const having = (mark) => longest(all.filter((page) => page.text.includes(mark)));
  return [
    { type: 'what changed', path: twins(having('page-changes'), held) },
    { type: 'what changed, in another language', path: { [borrowed.folder]: borrowed.path } },
    { type: 'superseded text', path: twins(having('notice-superseded'), held) },
    { type: 'corrected text', path: twins(having('notice-corrected'), held) },
  ];
}

function twins(page, held) {
  if (page.folder === '') return { en: page.path };
  const rest = page.path.slice(page.folder.length);
  return Object.fromEntries(LANGUAGES.map((tag) => [tag, tag + rest]).filter(([, path]) => held.has(path)));
}

// In each language the page with the most words of another one: a text that is missing, and shown all the same.
function borrowing(all) {
  const path = LANGUAGES.map((tag) => [tag, most(all.filter((page) => page.folder === tag), (page) => borrowed(page, tag))]);
  return { type: 'borrowed text', path: Object.fromEntries(path.map(([tag, page]) => [tag, page.path])) };
}

function most(pages, measure) {
  return pages.map((page) => [page, measure(page)]).reduce((best, next) => (next[1] > best[1] ? next : best))[0];
}

function borrowed(page, tag) {
  const main = first(page.tree, 'main');
  const parts = [...elements(main)].filter((element) => (attribute(element, 'lang') ?? tag) !== tag);
  return Math.max(0, ...parts.map((part) => words(part).length));
}

/** The address of the published site, as the canonical link of the first page gives it. */
export function published(root) {
  const start = page(root, 'index.html');
  const link = [...elements(start.tree)].find((element) => attribute(element, 'rel') === 'canonical');
  return link && attribute(link, 'href');
}
