// The document reader: a paragraph's citation and its way to other languages, notes beside the text, acts that filter it.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import axe from 'axe-core';
import { useStage } from './browser.mjs';

const stage = useStage();
const RESOLUTION = 'resolutions/a-res-74-156/index.html';
const DOCUMENTS = [RESOLUTION, 'declarations/2018-marrakech/index.html', 'declarations/2021-go-local-outcome/index.html'];
const bare = { javaScriptEnabled: false };

// Runs a test on a page and closes it, whatever comes of it.
async function on(path, options, test) {
  const page = await stage.page(path, options);
  try {
    await test(page);
  } finally {
    await page.context().close();
  }
}

function hash(page) {
  return new URL(page.url()).hash;
}

describe('a paragraph that is aimed at', () => {
  for (const [language, place] of [['en', 'para. 11'], ['fr', 'par.\u00a011'], ['es', 'párr. 11'], ['ar', 'الفقرة 11']]) {
    it(`shows its citation in ${language}, and no other does`, () => on(`${language}/${RESOLUTION}#para_11`, bare, async (page) => {
      const shown = await page.locator('.tools').evaluateAll((all) => all.filter((one) => one.checkVisibility()).map((one) => one.firstChild.data));
      assert.equal(shown.length, 1);
      assert.ok(shown[0].includes(place) && shown[0].includes('\u2066A/RES/74/156\u2069'), shown[0]);
      assert.ok(shown[0].endsWith(`/${language}/resolutions/a-res-74-156/#para_11\u2069`), shown[0]);
    }));
  }

  it('is opened by its number', () => on(`en/${RESOLUTION}`, bare, async (page) => {
    await page.locator('#para_3 > .provision-number').click();
    assert.ok(await page.locator('#para_3 > .tools').isVisible());
  }));

  it('is copied by a button, without the words around', () => on(`en/${RESOLUTION}#para_3`, {}, async (page) => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const tools = page.locator('#para_3 > .tools');
    const citation = await tools.evaluate((line) => line.firstChild.data);
    await tools.locator('button').click();
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), citation);
    assert.equal(await tools.locator('button').textContent(), 'Copied');
  }));

  it('is selected as one', () => on(`ar/${RESOLUTION}#para_3`, {}, async (page) => {
    const tools = page.locator('#para_3 > .tools');
    await tools.click({ position: { x: 300, y: 20 } });
    const [selected, citation] = await tools.evaluate((line) => [getSelection().toString().trim(), line.firstChild.data]);
    assert.ok(selected.startsWith(citation), selected);
  }));
});

describe('the switch of language keeps the paragraph', () => {
  it('with script', () => on(`en/${RESOLUTION}#para_8`, {}, async (page) => {
    await page.locator('.languages a[hreflang="ar"]').click();
    await page.waitForURL('**/ar/**');
    assert.equal(hash(page), '#para_8');
    await page.locator('#para_3 > .provision-number').click();
    await page.locator('.languages a[hreflang="fr"]').click();
    await page.waitForURL('**/fr/**');
    assert.equal(hash(page), '#para_3');
  }));

  it('without script, by the languages side by side', () => on(`ar/${RESOLUTION}#para_8`, bare, async (page) => {
    await page.locator('#para_8 > .tools a').first().click();
    assert.ok(page.url().endsWith('/languages/index.html#para_8'), page.url());
    assert.equal(await page.locator('#para_8').count(), 1);
  }));
});

describe('notes and relations', () => {
  for (const language of ['en', 'ar']) {
    for (const path of DOCUMENTS) {
      it(`stand in the margin of ${language}/${path}, over nothing`, () => on(`${language}/${path}`, bare, (page) => checkMargin(page)));
      it(`stand below their paragraphs on a phone in ${language}/${path}`, () => on(`${language}/${path}`, { ...bare, width: 360 }, (page) => checkPlace(page)));
    }
  }

  it('are on paper, at their paragraphs', () => on(`en/${RESOLUTION}`, bare, async (page) => {
    await page.emulateMedia({ media: 'print' });
    await checkPlace(page);
    assert.ok(!(await page.locator('.tools, .reader').evaluateAll((all) => all.some((one) => one.checkVisibility()))));
  }));

  it('lead back to both places that call them', () => on(`en/${RESOLUTION}`, bare, async (page) => {
    const backs = page.locator('#ftn_3 .back');
    assert.equal(await backs.count(), 2);
    await backs.nth(1).click();
    assert.equal(hash(page), '#ftnref_3_2');
    await page.locator('#ftnref_3_2').click();
    assert.equal(hash(page), '#ftn_3');
  }));
});

// What stands beside the text, and the words of the text, as they lie on the page.
function boxes(page) {
  return page.evaluate(() => {
    const box = (element) => (({ left, right, top, bottom }) => ({ left, right, top, bottom, says: element.textContent.trim().slice(0, 40) }))(element.getBoundingClientRect());
    const shown = (selector) => [...document.querySelectorAll(selector)].filter((one) => one.checkVisibility());
    const beside = shown('.text :is(.note, .beside)');
    const words = shown('.text :is(p, h2, h3, blockquote, .provision-number:not(:empty))').filter((one) => !one.closest('.note, .beside, .tools'));
    const before = beside.map((one) => { let at = one.previousElementSibling; while (at.matches('.note, .beside')) at = at.previousElementSibling; return box(at); });
    return { beside: beside.map(box), words: words.map(box), before, width: document.documentElement.clientWidth };
  });
}

function meet(one, other) {
  return one.left < other.right - 1 && other.left < one.right - 1 && one.top < other.bottom - 1 && other.top < one.bottom - 1;
}

async function checkMargin(page) {
  const { beside, words, before, width } = await boxes(page);
  const text = { left: Math.min(...words.map(({ left }) => left)), right: Math.max(...words.map(({ right }) => right)) };
  beside.forEach((one, at) => {
    assert.ok(one.left >= text.right || one.right <= text.left, `in the text: ${one.says}`);
    assert.ok(one.left >= 0 && one.right <= width, `out of the page: ${one.says}`);
    assert.ok(one.top >= before[at].top - 8, `above its paragraph: ${one.says}`);
    const over = [...words, ...beside.slice(at + 1)].find((other) => meet(one, other));
    assert.equal(over, undefined, `${one.says} over ${over?.says}`);
  });
}

async function checkPlace(page) {
  const { beside, words, before } = await boxes(page);
  beside.forEach((one, at) => {
    assert.ok(one.top >= before[at].bottom - 1, `not below its paragraph: ${one.says}`);
    assert.equal(words.find((other) => meet(one, other)), undefined, one.says);
  });
}

describe('acts', () => {
  const visible = (page) => page.locator('.text .depth-0').evaluateAll((all) => all.filter((one) => one.checkVisibility()).map((one) => one.id));

  for (const language of ['en', 'ar']) {
    it(`filter the text in ${language} without script`, () => on(`${language}/${RESOLUTION}`, bare, async (page) => {
      const all = await visible(page);
      await page.locator('.acts > summary').click();
      const row = page.locator('.act').filter({ has: page.locator('input[value="request"]') });
      const places = await row.locator('.act-places a').evaluateAll((links) => links.map((link) => link.hash.slice(1)));
      await row.locator('input').focus();
      await page.keyboard.press('Space');
      assert.deepEqual(await visible(page), places);
      const said = await page.locator('.said').evaluateAll((lines) => lines.filter((line) => line.checkVisibility()).map((line) => line.textContent));
      assert.ok(said.length === 1 && said[0].includes(String(all.length)) && said[0].includes(String(places.length)), said.join());
      await page.locator('.said label').filter({ visible: true }).click();
      assert.deepEqual(await visible(page), all);
    }));
  }

  it('are counted together, and kept in the address', () => on(`en/${RESOLUTION}?verb=encourage&to=member-states`, {}, async (page) => {
    const shown = await visible(page);
    assert.ok(shown.includes('para_8') && !shown.includes('para_9'), shown.join());
    assert.ok((await page.locator('.acts-status').textContent()).includes(` ${shown.length} of `));
    await page.locator('.acts > summary').click();
    await page.locator('#to-0').check();
    assert.equal(new URL(page.url()).search, '?verb=encourage');
    await page.locator('.languages a[hreflang="ar"]').click();
    await page.waitForURL('**/ar/**');
    assert.ok((await visible(page)).includes('para_9'));
  }));

  it('hide no paragraph that is aimed at', () => on(`en/${RESOLUTION}?verb=request#para_3`, {}, async (page) => {
    assert.ok(await page.locator('#para_3').isVisible());
  }));
});

describe('what opens is accessible', () => {
  for (const language of ['en', 'ar']) {
    for (const width of [360, 1280]) {
      it(`in ${language} at ${width} px`, () => on(`${language}/${RESOLUTION}?verb=encourage#para_8`, { width }, async (page) => {
        await page.evaluate(axe.source);
        await page.evaluate(() => document.querySelectorAll('.reader details, .beside').forEach((one) => (one.open = true)));
        const rules = { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], rules: { 'target-size': { enabled: true } }, preload: false };
        const { violations } = await page.evaluate((rules) => globalThis.axe.run(document, rules), rules);
        assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html.slice(0, 200)} ${nodes[0].failureSummary}`), []);
      }));
    }
  }
});
