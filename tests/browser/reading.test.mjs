// Reading an archive: from one language to another, to a paragraph by its address, and in Arabic type.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { attribute, elements, LANGUAGES, pages, samples } from '../outside/site.mjs';
import { SITE, useStage } from './browser.mjs';

const stage = useStage();
const types = samples(SITE).filter(({ path }) => Object.keys(path).length > 1);

describe('the switch of language leads to the same page', { concurrency: 2 }, () => {
  for (const { type, path } of types.filter(({ type }) => type !== 'borrowed text')) {
    it(`${type} (${path.en})`, () => goRound(path.en));
  }
});

// From English through every language and back, by clicking.
async function goRound(start) {
  const page = await stage.page(start);
  const rest = start.slice('en'.length);
  const visited = [];
  for (const tag of [...LANGUAGES.slice(1), 'en']) {
    const link = page.locator(`.languages a[hreflang="${tag}"]`);
    if ((await link.count()) === 0) continue;
    await Promise.all([page.waitForEvent('load'), link.first().click()]);
    const { lang, dir } = await page.evaluate(() => ({ lang: document.documentElement.lang, dir: document.documentElement.dir }));
    assert.deepEqual({ path: new URL(page.url()).pathname, lang, dir }, { path: `/${tag}${rest}`, lang: tag, dir: tag === 'ar' ? 'rtl' : 'ltr' });
    assert.equal(await page.locator('.languages [aria-current]').getAttribute('lang'), tag);
    visited.push(tag);
  }
  await page.context().close();
  assert.ok(visited.length > 0, 'no link to another language');
}

describe('a paragraph by its address', { concurrency: 2 }, () => {
  for (const { path, id } of provisions()) {
    it(`${path}#${id}`, () => aim(path, id));
  }
});

// One numbered paragraph in the middle of each document that has any, in English and Arabic.
function provisions() {
  return pages(SITE).filter(({ folder }) => ['en', 'ar'].includes(folder)).flatMap((page) => {
    const found = [...elements(page.tree)].filter((element) => /(^| )provision( |$)/.test(attribute(element, 'class') ?? ''));
    const ids = found.map((element) => attribute(element, 'id')).filter(Boolean);
    return ids.length > 1 ? [{ path: page.path, id: ids[Math.floor(ids.length / 2)] }] : [];
  });
}

async function aim(path, id) {
  const page = await stage.page(`${path}#${id}`);
  const [aimed, other] = await page.evaluate((id) => {
    const all = [...document.querySelectorAll('.provision[id]')];
    const target = document.getElementById(id);
    return [target, all.find((one) => one !== target)].map((element) => {
      const { backgroundColor, boxShadow, outlineStyle, borderInlineStartWidth } = getComputedStyle(element);
      const { top, bottom } = element.getBoundingClientRect();
      return { target: element.matches(':target'), look: [backgroundColor, boxShadow, outlineStyle, borderInlineStartWidth].join(), top, bottom };
    });
  }, id);
  await page.context().close();
  assert.ok(aimed.target && !other.target);
  assert.ok(aimed.top >= 0 && aimed.top < 800, `the paragraph begins at ${aimed.top} px of a window of 800 px`);
  assert.notEqual(aimed.look, other.look, 'the paragraph looks like its neighbours');
}

describe('Arabic is set as Arabic', { concurrency: 2 }, () => {
  for (const { type, path } of types) {
    it(`${type} (${path.ar})`, () => checkType(path.ar));
  }
});

// No slant and no letter-spacing, which tears joined letters apart; larger than the Latin text around it, never smaller.
async function checkType(path) {
  const page = await stage.page(path);
  const faults = await page.evaluate(() => {
    const found = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const text = walker.currentNode.data;
      const { fontStyle, letterSpacing, fontSize } = getComputedStyle(walker.currentNode.parentElement);
      const arabic = /\p{Script=Arabic}/u.test(text);
      if (arabic && fontStyle !== 'normal') found.push(`slanted: ${text.trim().slice(0, 60)}`);
      if (arabic && !['normal', '0px'].includes(letterSpacing)) found.push(`spaced: ${text.trim().slice(0, 60)}`);
      if (arabic && parseFloat(fontSize) < 13) found.push(`${fontSize}: ${text.trim().slice(0, 60)}`);
    }
    return found;
  });
  await page.context().close();
  assert.deepEqual(faults.slice(0, 5), []);
}

describe('the way back from a note stands beside its last word', () => {
  for (const language of ['en', 'ar']) {
    for (const width of [320, 380, 900]) it(`${language} at ${width} px`, () => checkBacks(`${language}/resolutions/a-res-74-156/index.html`, width));
  }
});

async function checkBacks(path, width) {
  const page = await stage.page(path, { width });
  const alone = await page.evaluate(() => {
    const last = (element) => {
      const range = document.createRange();
      range.selectNodeContents(element);
      return [...range.getClientRects()].filter(({ width }) => width > 1).at(-1);
    };
    const isAlone = (backs) => backs.querySelector('.back').getBoundingClientRect().top > last(backs.previousElementSibling).bottom - 2;
    return [...document.querySelectorAll('.backs')].filter(isAlone).map((backs) => backs.previousElementSibling.innerText);
  });
  await page.context().close();
  assert.deepEqual(alone, []);
}
