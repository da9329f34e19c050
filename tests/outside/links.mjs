// Every link, source and fragment of a site, resolved as a browser does it, at one place where the site may stand.
// usage: node links.mjs SITE PLACE   where PLACE is `/`, `/archive/` or `file`
// Addresses of other sites are only read, never asked for.

import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { conclude, Findings } from './report.mjs';
import { fileAt } from './server.mjs';
import { attribute, elements, files, pages, published } from './site.mjs';

// What must be absolute (canonical links, feeds, calendars, the sitemap, structured data) still leads to files that are
// there. Identifiers (`@id`, `<id>`, `UID`) name things and need not.
const ABSOLUTE = {
  html: /(?:<link [^>]*\bhref="|<meta property="og:(?:url|image)" content="|"(?:url|contentUrl|item|image)":\s*")([^"]+)"/g,
  xml: /(?:\b(?:href|src)="|<loc>)([^"<]+)/g,
  ics: /^(?:URL|ATTACH)[^:]*:(.+)$/gm,
  txt: /^Sitemap: *(.+)$/gm,
};

const [site, place] = [resolve(process.argv[2]), process.argv[3]];
const base = place === 'file' ? `${pathToFileURL(site)}/` : `http://plenary.test${place}`;
const findings = new Findings();
const all = pages(site);
const targets = new Map(all.map((page) => [page.path, new Set([...elements(page.tree)].flatMap(anchors))]));
const reached = new Set();
let count = 0;

for (const page of all) checkPage(page);
for (const path of files(site).filter((path) => path.endsWith('.css'))) checkSheet(path);
if (place === new URL(published(site)).pathname) {
  checkPublished();
  checkReach();
}
conclude(findings, `links at ${place}: ${count} in ${all.length} pages`);

// A host shows the 404 page at any depth, so its links start from the root that the site file names.
function checkPage(page) {
  if (page.path.endsWith('404.html') && place !== new URL(published(site)).pathname) return;
  for (const element of elements(page.tree)) {
    for (const address of addresses(element)) check(address, page.path);
  }
}

function addresses(element) {
  if (element.tagName === 'link' && ['canonical', 'alternate'].includes(attribute(element, 'rel')) && isAbsolute(element)) return [];
  const single = ['href', 'src', 'poster', 'cite', 'data', 'action', 'xlink:href'].map((name) => attribute(element, name));
  const set = (attribute(element, 'srcset') ?? '').split(',').map((part) => part.trim().split(/\s+/)[0]).filter(Boolean);
  return [...single, ...set].filter((address) => address !== undefined);
}

function isAbsolute(element) {
  return /^https?:/.test(attribute(element, 'href') ?? '');
}

function check(address, from) {
  count += 1;
  if (address.trim() === '' || address !== address.trim()) return findings.add(`empty or padded address \`${address}\``, from);
  if (!URL.canParse(address, new URL(from, base))) return findings.add(`not an address: \`${address}\``, from);
  const url = new URL(address, new URL(from, base));
  if (['mailto:', 'tel:'].includes(url.protocol)) return;
  if (!url.href.startsWith(new URL(base).origin === 'null' ? 'file:' : new URL(base).origin)) return checkElsewhere(url, address, from);
  checkHere(url, address, from);
}

function checkElsewhere(url, address, from) {
  if (!['http:', 'https:'].includes(url.protocol)) findings.add(`scheme \`${url.protocol}\` in \`${address}\``, from);
  else if (address.startsWith(published(site))) findings.add(`absolute link to this site: \`${address}\``, from);
}

function checkHere(url, address, from) {
  const path = local(url);
  if (path === undefined) return findings.add(`leads out of the site: \`${address}\``, from);
  if (!existsSync(join(site, path)) || !statSync(join(site, path)).isFile()) return findings.add(`no such file: \`${address}\``, from);
  reached.add(path);
  const fragment = decodeURIComponent(url.hash.slice(1));
  if (fragment && fragment !== 'top' && targets.has(path) && !targets.get(path).has(fragment)) {
    findings.add(`no such place in the page: \`${address}\``, from);
  }
}

// From disk a folder shows its list of files, so a link must name the file itself.
function local(url) {
  if (place !== 'file') return fileAt(url.pathname, place);
  const path = relative(site, fileURLToPath(url.href.split(/[?#]/)[0]));
  return path.startsWith('..') ? undefined : path || '.';
}

function anchors(element) {
  const name = element.tagName === 'a' ? attribute(element, 'name') : undefined;
  return [attribute(element, 'id'), name].filter((id) => id !== undefined);
}

function checkSheet(path) {
  for (const [, , address] of readFileSync(join(site, path), 'utf8').matchAll(/url\((["']?)([^"')]+)\1\)/g)) {
    if (!address.startsWith('data:')) check(address, path);
  }
}

function checkPublished() {
  const home = published(site);
  for (const path of files(site)) {
    const text = readFileSync(join(site, path), 'utf8').replace(/\r\n[ \t]/g, '').replace(/\r/g, '');
    const addresses = [...text.matchAll(ABSOLUTE[path.split('.').at(-1)] ?? /(?!)/g)].map(([, address]) => address.replaceAll('&amp;', '&'));
    for (const address of addresses.filter((address) => address.startsWith(home))) checkAbsolute(address, home, path);
  }
}

function checkAbsolute(address, home, from) {
  const url = new URL(address);
  const path = fileAt(url.pathname, new URL(home).pathname);
  count += 1;
  if (path === undefined || !existsSync(join(site, path)) || !statSync(join(site, path)).isFile()) {
    findings.add(`no such file on the published site: \`${address}\``, from);
  } else if (url.hash && targets.has(path) && !targets.get(path).has(decodeURIComponent(url.hash.slice(1)))) {
    findings.add(`no such place on the published site: \`${address}\``, from);
  }
}

function checkReach() {
  const lost = all.map((page) => page.path).filter((path) => !reached.has(path) && !/(^|\/)404\.html$/.test(path));
  for (const path of lost.filter((path) => path !== 'index.html')) findings.add('no page links here', path);
}
