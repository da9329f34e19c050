// Lighthouse as on a phone with a slow line, on the four pages that readers come for. Accessibility, best practices and
// search are 100, and so is all of performance that does not depend on how busy this machine is: what is sent, what holds
// the first view up, what moves. The score itself is measured, so it is printed, and fails only where no noise explains it.

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { serve } from '../outside/server.mjs';
import { samples } from '../outside/site.mjs';
import { ARGUMENTS, CHROMIUM, SITE } from './browser.mjs';

const LANGUAGES = ['en', 'ar'];
const EXACT = ['accessibility', 'best-practices', 'seo'];
// Scores of 1, whatever the machine.
const AUDITS = [
  'cumulative-layout-shift', 'efficient-animated-content', 'font-display', 'modern-image-formats', 'no-document-write',
  'offscreen-images', 'redirects', 'unsized-images', 'unused-javascript', 'uses-optimized-images',
  'uses-responsive-images', 'uses-text-compression', 'viewport',
];
const BYTES = 40 * 1024;
const REQUESTS = 4;
// Lighthouse calls a page large from 1400 on, and asks for as many as make it slow. A resolution of 49 paragraphs with its
// notes, the citation of each and what came of it has 1760, and is fast.
const ELEMENTS = 2000;
// A score that other work on the machine has spoilt is measured again; what it can cost at worst lies above the floor.
const [TRIES, FLOOR] = [3, 90];

const stage = {};
const scores = [];

before(async () => {
  stage.host = await serve(SITE, '/', { compress: true });
  stage.chrome = await launch({ chromePath: CHROMIUM, chromeFlags: ['--headless', ...ARGUMENTS] });
});
after(() => Promise.all([stage.chrome?.kill(), stage.host?.close()]));

describe('Lighthouse', () => {
  for (const [type, path] of chosen()) it(`${type} (${path})`, (test) => examine(path, test));
  it('performance', (test) => test.diagnostic(`performance ${scores.join(' ')}`));
});

function chosen() {
  const longest = samples(SITE).filter(({ type }) => ['home', 'series', 'event'].includes(type));
  const document = { type: 'document', path: twins('resolutions/a-res-74-156/index.html') };
  return [...longest, document].flatMap(({ type, path }) => LANGUAGES.map((tag) => [`${type} in ${tag}`, path[tag]]));
}

function twins(path) {
  return Object.fromEntries(LANGUAGES.map((tag) => [tag, `${tag}/${path}`]));
}

async function examine(path, test) {
  const { categories, audits } = await run(path);
  const score = await best(path, points(categories.performance));
  scores.push(score);
  test.diagnostic(`performance of ${path}: ${score}, ${audits['largest-contentful-paint'].displayValue} to the largest paint`);
  assert.deepEqual(EXACT.map((id) => `${id} ${points(categories[id])}`), EXACT.map((id) => `${id} 100`), failing(categories, audits));
  assert.deepEqual(AUDITS.filter((id) => audits[id].score !== null && audits[id].score < 1), []);
  checkBudget(audits);
  assert.ok(score >= FLOOR, `performance is ${score}: ${failing({ performance: categories.performance }, audits)}`);
}

function checkBudget(audits) {
  const sent = audits['network-requests'].details.items.filter(({ url }) => url.startsWith(stage.host.url));
  const held = audits['render-blocking-resources'].details.items ?? [];
  assert.ok(audits['total-byte-weight'].numericValue <= BYTES, `${audits['total-byte-weight'].numericValue} bytes`);
  assert.ok(sent.length <= REQUESTS, `${sent.length} requests`);
  assert.ok(held.length <= 1, `the first view waits for ${held.map(({ url }) => url).join(', ')}`);
  assert.ok(audits['dom-size'].numericValue <= ELEMENTS, `${audits['dom-size'].numericValue} elements`);
}

async function best(path, score, tries = TRIES - 1) {
  if (score === 100 || tries === 0) return score;
  const { categories } = await run(path, { onlyCategories: ['performance'] });
  return best(path, Math.max(score, points(categories.performance)), tries - 1);
}

async function run(path, options) {
  const flags = { port: stage.chrome.port, logLevel: 'error', disableFullPageScreenshot: true, ...options };
  const { lhr } = await lighthouse(stage.host.url + path, flags);
  assert.equal(lhr.runtimeError, undefined, lhr.runtimeError?.message);
  return lhr;
}

function points({ score }) {
  return Math.round(score * 100);
}

// Every audit that costs points, with what Lighthouse says of it.
function failing(categories, audits) {
  const costly = Object.values(categories).flatMap(({ auditRefs }) => auditRefs).filter(({ id, weight }) => weight > 0 && audits[id].score < 1 && audits[id].score !== null);
  return costly.map(({ id }) => `${id}: ${audits[id].title} ${audits[id].displayValue ?? ''} ${example(audits[id])}`).join('\n');
}

function example({ details }) {
  return JSON.stringify(details?.items?.[0] ?? '').slice(0, 300);
}
