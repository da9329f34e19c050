// The keyboard alone: the skip link first, focus that shows and is not covered, and no trap.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { samples, samplesOfVersions } from '../outside/site.mjs';
import { SITE, useStage, VERSIONS } from './browser.mjs';

// On a long page the rest are more of the same.
const STEPS = 60;

const sites = [[samples(SITE), useStage()], [samplesOfVersions(VERSIONS), useStage(VERSIONS)]];

for (const [language, width] of [['en', 1280], ['ar', 320]]) {
  describe(`keyboard in ${language} at ${width} px`, { concurrency: 2 }, () => {
    for (const [types, stage] of sites) {
      for (const { type, path } of types.filter(({ path }) => path[language])) {
        it(`${type} (${path[language]})`, () => walk(stage, path[language], width));
      }
    }
  });
}

async function walk(stage, path, width) {
  const page = await stage.page(path, { width });
  try {
    await checkSkipLink(page);
    await checkOrder(page);
    await checkFocus(page);
  } finally {
    await page.context().close();
  }
}

async function checkSkipLink(page) {
  await page.keyboard.press('Tab');
  const skip = await page.evaluate(focused);
  assert.equal(skip.href, '#main', `the first stop is ${skip.html}`);
  assert.ok(skip.seen && skip.marked, `the skip link is not seen or not marked: ${JSON.stringify(skip)}`);
  await page.keyboard.press('Enter');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'main');
}

async function checkOrder(page) {
  const jumps = await page.locator('[tabindex]:not([tabindex="0"]):not([tabindex="-1"])').count();
  assert.equal(jumps, 0, 'elements with a tabindex above zero');
}

// From the top, every stop is another element, in the window, in front, and marked.
async function checkFocus(page) {
  await page.evaluate(() => { scrollTo(0, 0); document.activeElement.blur(); });
  await page.goto(page.url().split('#')[0]);
  const faults = [];
  for (let step = 0; step < STEPS; step += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(focused);
    if (stop === undefined) break;
    if (stop.again) faults.push(`focus stays on or comes back to ${stop.html}`);
    if (!stop.marked) faults.push(`no mark on ${stop.html}`);
    if (!stop.seen) faults.push(`not seen: ${stop.html}`);
    if (stop.again) break;
  }
  assert.deepEqual(faults.slice(0, 5), []);
}

// What has the focus, as a person sees it.
function focused() {
  const element = document.activeElement;
  if (!element || element === document.body || element === document.documentElement) return undefined;
  const again = element.visited === true;
  element.visited = true;
  return { html: element.outerHTML.replace(/\s+/g, ' ').slice(0, 140), href: element.getAttribute('href'), again, seen: seen(), marked: marked() };

  function seen() {
    return [...element.getClientRects()].some(({ left, right, top, bottom }) => {
      const [x, y] = [(Math.max(left, 0) + Math.min(right, innerWidth)) / 2, (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2];
      const front = right - left >= 1 && bottom - top >= 1 ? document.elementFromPoint(x, y) : undefined;
      return front && (element.contains(front) || front.contains(element));
    });
  }

  function marked() {
    const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(element);
    const outlined = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && !outlineColor.endsWith(', 0)');
    return element.matches(':focus-visible') && (outlined || boxShadow !== 'none');
  }
}
