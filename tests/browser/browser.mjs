// One Chromium and one loopback host for the tests of a file. SITE is the built sample, EVE the same on a day with events
// to come, VERSIONS a built site with texts in several versions, CHROMIUM the browser.

import { after, before } from 'node:test';
import { chromium } from 'playwright-core';
import { serve } from '../outside/server.mjs';

export const { SITE, EVE, VERSIONS } = process.env;
export const CHROMIUM = process.env.CHROMIUM || '/usr/bin/chromium';
export const WIDTHS = [320, 768, 1280];
export const SCHEMES = ['light', 'dark'];

export const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export function launch() {
  return chromium.launch({ executablePath: CHROMIUM, args: ARGUMENTS });
}

/** Opens a browser and a host before the tests of a file and closes them after; `stage.page(path)` is a fresh page. */
export function useStage(site = SITE, base = '/') {
  const stage = {};
  before(async () => {
    const [browser, host] = await Promise.all([launch(), serve(site, base)]);
    Object.assign(stage, { browser, host, page: (path, options) => openPage(browser, host.url + path, options) });
  });
  after(() => Promise.all([stage.browser?.close(), stage.host?.close()]));
  return stage;
}

/** A page in a context of its own, so that nothing is carried over; `page.context().close()` ends both. */
export async function openPage(browser, url, { width = 1280, height = 800, ...options } = {}) {
  const context = await browser.newContext({ viewport: { width, height }, reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  await page.goto(url);
  return page;
}

/** The address of a file of the site on disk. */
export function onDisk(path, site = SITE) {
  return new URL(path, `file://${site}/`).href;
}
