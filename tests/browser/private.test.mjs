// What a page asks for and keeps: nothing of another origin, no cookie, no storage, no breach of its own policy, from a
// host and from disk; and the same words with scripts switched off.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { samples } from '../outside/site.mjs';
import { onDisk, SITE, useStage } from './browser.mjs';

const REQUESTS = 4;
const LANGUAGES = ['en', 'ar'];

const stage = useStage(SITE, '/archive/');
const chosen = samples(SITE).flatMap(({ type, path }) => LANGUAGES.filter((tag) => path[tag]).map((tag) => [type, tag, path[tag]]));

// A host shows the 404 page at any depth, so it is written for the address of the published site only.
const anywhere = chosen.filter(([, , path]) => !path.endsWith('404.html'));

describe('from a host, under a path', { concurrency: 4 }, () => {
  for (const [type, tag, path] of anywhere) {
    it(`${type} in ${tag} (${path})`, async () => {
      const seen = await visit(stage.host.url + path);
      assert.deepEqual(seen.faults, []);
      assert.ok(seen.requests.length <= REQUESTS, `${seen.requests.length} requests: ${seen.requests.join(', ')}`);
      assert.deepEqual(seen.requests.filter((url) => !url.startsWith(stage.host.url)), [], 'requests to elsewhere');
      assert.deepEqual(seen.kept, { cookies: 0, local: 0, session: 0, databases: 0, caches: 0, workers: 0 });
    });
  }
});

describe('from disk', { concurrency: 4 }, () => {
  for (const [type, tag, path] of anywhere) {
    it(`${type} in ${tag} (${path})`, async () => {
      const seen = await visit(onDisk(path), { fromDisk: true });
      assert.deepEqual(seen.faults, []);
      assert.deepEqual(seen.requests.filter((url) => !url.startsWith(onDisk(''))), [], 'requests to elsewhere');
      assert.ok(seen.styled, 'the style sheet is applied');
    });
  }
});

describe('without scripts', { concurrency: 4 }, () => {
  for (const [type, tag, path] of anywhere) {
    it(`${type} in ${tag} (${path})`, async () => {
      const [on, off] = await Promise.all([true, false].map((javaScriptEnabled) => textOf(path, { javaScriptEnabled })));
      assert.ok(off.length > 0);
      assert.equal(off, on);
    });
  }
});

async function textOf(path, options) {
  const page = await stage.page(path, options);
  const text = await page.locator('body').innerText();
  await page.context().close();
  return text;
}

async function visit(url, { fromDisk = false } = {}) {
  const context = await stage.browser.newContext();
  const page = await context.newPage();
  const faults = [];
  const requests = [];
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && faults.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => faults.push(`script: ${error.message}`));
  page.on('requestfailed', (request) => faults.push(`failed: ${request.url()}`));
  page.on('request', (request) => requests.push(request.url()));
  page.on('response', (response) => response.status() >= 400 && faults.push(`${response.status()}: ${response.url()}`));
  await page.addInitScript(() => {
    globalThis.breaches = [];
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => breaches.push(`${violatedDirective}: ${blockedURI}`));
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  faults.push(...(await page.evaluate(() => globalThis.breaches)).map((breach) => `policy: ${breach}`));
  if (!(await page.locator('meta[http-equiv="Content-Security-Policy"]').count())) faults.push('no Content-Security-Policy');
  const styled = await page.evaluate(() => getComputedStyle(document.body).margin !== '8px' || document.styleSheets.length > 0);
  const kept = fromDisk ? undefined : await keeps(context, page);
  await context.close();
  return { faults, requests, styled, kept };
}

async function keeps(context, page) {
  const cookies = (await context.cookies()).length;
  const stored = await page.evaluate(async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: (await globalThis.caches?.keys())?.length ?? 0,
    workers: (await navigator.serviceWorker?.getRegistrations())?.length ?? 0,
  }));
  return { cookies, ...stored };
}
