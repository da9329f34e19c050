// Language and direction of every page and of every part of it, and of the links from one language to another.
// usage: node languages.mjs SITE
// Rules: WCAG 2.2 SC 3.1.1 and 3.1.2; the W3C's advice for text of both directions ("isolate every run").

import { posix } from 'node:path';
import { conclude, Findings } from './report.mjs';
import { attribute, elements, first, pages, published, words } from './site.mjs';

const ARABIC = /\p{Script=Arabic}/u;
const LATIN = /\p{Script=Latin}/u;
const ISOLATE = /[\u2066-\u2069]/;
// Three words or more are a phrase in another language; one or two may be a name or a term.
const LATIN_PHRASE = /(\p{Script=Latin}{2,}[\s’'.,:–-]+){2,}\p{Script=Latin}{2,}/u;
const ATTRIBUTES = ['title', 'alt', 'aria-label', 'aria-description', 'placeholder', 'summary', 'content'];

const findings = new Findings();
const all = pages(process.argv[2]);
const byPath = new Map(all.map((page) => [page.path, page]));

for (const page of all) {
  checkRoot(page);
  walk(page.tree, { lang: undefined, dir: 'ltr', isolated: false }, page);
  checkTitle(page);
  checkSwitch(page);
  checkAlternates(page);
}
conclude(findings, `languages of ${all.length} pages`);

function checkRoot(page) {
  const html = first(page.tree, 'html');
  const [lang, dir] = [attribute(html, 'lang'), attribute(html, 'dir')];
  if (page.folder && lang !== page.folder) findings.add(`<html lang="${lang}"> in the folder of \`${page.folder}\``, page.path);
  if (dir !== direction(lang)) findings.add(`<html lang="${lang}" dir="${dir}">`, page.path);
}

function direction(lang) {
  return lang === 'ar' ? 'rtl' : 'ltr';
}

// Goes down the tree with the language and direction that hold at each text.
function walk(node, around, page) {
  if (node.nodeName === '#text') return checkText(node.value, around, page);
  if (['script', 'style', 'title'].includes(node.tagName)) return;
  const here = node.tagName ? stepInto(node, around, page) : around;
  for (const child of node.childNodes ?? []) walk(child, here, page);
}

function stepInto(element, around, page) {
  const here = {
    lang: attribute(element, 'lang') ?? around.lang,
    dir: attribute(element, 'dir') ?? (element.tagName === 'bdi' ? 'auto' : around.dir),
    isolated: around.isolated || element.tagName === 'bdi' || attribute(element, 'translate') === 'no',
  };
  checkPart(element, around, here, page);
  for (const name of ATTRIBUTES) checkAttribute(element, name, here, page);
  return here;
}

function checkPart(element, around, here, page) {
  if (attribute(element, 'lang') === undefined || element.tagName === 'html' || here.dir === 'auto') return;
  if (here.dir !== direction(here.lang)) {
    findings.add(`<${tag(element)} lang="${here.lang}"> without dir="${direction(here.lang)}"`, page.path, quote(words(element)));
  }
}

function checkText(text, { lang, dir, isolated }, page) {
  if (ARABIC.test(text) && lang !== 'ar') findings.add(`Arabic text under lang="${lang}"`, page.path, quote(text));
  if (ARABIC.test(text) && dir === 'ltr') findings.add('Arabic text under dir="ltr"', page.path, quote(text));
  // An address is of no language, and stands in a citation between characters that isolate it.
  if (LATIN_PHRASE.test(text.replace(/\u2066[^\u2069]*\u2069/g, '')) && lang === 'ar' && !isolated) findings.add('a Latin phrase under lang="ar"', page.path, quote(text));
}

// An attribute holds no markup: isolation characters keep its runs apart.
function checkAttribute(element, name, { lang }, page) {
  const value = attribute(element, name);
  if (value === undefined || (element.tagName === 'meta' && !textual(element))) return;
  if (ARABIC.test(value) && LATIN_PHRASE.test(value) && !ISOLATE.test(value)) findings.add(`${name} of <${tag(element)}> mixes directions without isolates`, page.path, quote(value));
  if (ARABIC.test(value) && lang !== 'ar' && !ISOLATE.test(value)) findings.add(`Arabic ${name} of <${tag(element)}> under lang="${lang}" without isolates`, page.path, quote(value));
}

function textual(meta) {
  return /title|description|site_name/.test(attribute(meta, 'property') ?? attribute(meta, 'name') ?? '');
}

function checkTitle(page) {
  const title = first(page.tree, 'title');
  const text = title ? words(title).trim() : '';
  if (text === '') findings.add('a page without a title', page.path);
  if (ARABIC.test(text) && LATIN.test(text) && !ISOLATE.test(text)) findings.add('a title that mixes directions without isolates', page.path, quote(text));
}

// The links to other languages lead to the same page, which says that it is in that language.
function checkSwitch(page) {
  const inside = [...elements(page.tree)].find((element) => classes(element).includes('languages'));
  for (const link of inside ? [...elements(inside)].filter((element) => element.tagName === 'a') : []) {
    const [tag, href] = [attribute(link, 'hreflang'), attribute(link, 'href')];
    const path = posix.join(posix.dirname(page.path), href.split('#')[0]);
    const target = byPath.get(path);
    if (target && attribute(first(target.tree, 'html'), 'lang') !== tag) findings.add(`the link to \`${tag}\` leads to another language`, `${page.path} → ${path}`);
    if (target && path.slice(tag.length) !== page.path.slice(page.folder.length)) findings.add(`the link to \`${tag}\` leads to another page`, `${page.path} → ${path}`);
  }
}

// Alternates that are not returned are ignored by search engines.
function checkAlternates(page) {
  const home = published(process.argv[2]);
  const own = alternates(page);
  for (const [tag, url] of own) {
    const target = byPath.get(pathOf(url, home));
    if (target && tag !== 'x-default' && !sameAlternates(own, alternates(target))) findings.add(`alternate \`${tag}\` does not list the same alternates`, page.path);
  }
}

function alternates(page) {
  const links = [...elements(page.tree)].filter((element) => element.tagName === 'link' && attribute(element, 'hreflang'));
  return new Map(links.map((link) => [attribute(link, 'hreflang'), attribute(link, 'href')]));
}

function sameAlternates(one, other) {
  return one.size === other.size && [...one].every(([tag, url]) => other.get(tag) === url);
}

function pathOf(url, home) {
  const path = decodeURIComponent(url.slice(home.length));
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}

function classes(element) {
  return (attribute(element, 'class') ?? '').split(/\s+/);
}

function tag(element) {
  const name = classes(element)[0];
  return name ? `${element.tagName} class="${name}"` : element.tagName;
}

function quote(text) {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 100 ? `${line.slice(0, 100)}…` : line;
}
