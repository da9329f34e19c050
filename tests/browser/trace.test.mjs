// From promise to deed: a reader follows a commitment to what answers it, changes the language, and stands at the same
// paragraph; staff find the promises that nothing answers. All of it without script.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { useStage } from './browser.mjs';

const stage = useStage();
const PROMISE = 'declarations/2018-marrakech';
const PLAN = 'action-plans/2021-defenders-and-civic-space';

const path = (page) => new URL(page.url()).pathname.replace(/index\.html$/, '');

async function follow(page, link) {
  await Promise.all([page.waitForEvent('load'), link.click()]);
}

describe('a reader', () => {
  it('follows commitment 4 in Arabic to the initiative that answers it, and changes the language there', async () => {
    const page = await stage.page(`ar/${PROMISE}/index.html`, { javaScriptEnabled: false });
    await follow(page, page.locator('main a[href$="para_4/index.html"]').filter({ visible: true }).first());
    assert.equal(path(page), `/ar/${PROMISE}/para_4/`);
    assert.match(await page.locator('h1').innerText(), /الالتزام 4/);
    await follow(page, page.locator(`.trace-line .is-answer a[href*="${PLAN}"]`).first());
    assert.equal(path(page), `/ar/${PLAN}/para_2/`);
    assert.match(await page.locator('h1').innerText(), /المبادرة 2/);
    assert.match(await page.locator('.trace-line .step-implements').first().innerText(), /الالتزام 4/);
    for (const tag of ['fr', 'es', 'en', 'ar']) {
      await follow(page, page.locator(`.languages a[hreflang="${tag}"]`).first());
      assert.equal(path(page), `/${tag}/${PLAN}/para_2/`);
      assert.equal(await page.locator('html').getAttribute('lang'), tag);
    }
    await follow(page, page.locator('.trace-ways a').first());
    assert.equal(path(page), `/ar/${PLAN}/`);
    assert.equal(new URL(page.url()).hash, '#para_2');
    await page.context().close();
  });

  it('goes on from the trace to the text, changes the language, and stands at the same paragraph', async () => {
    const page = await stage.page(`ar/${PLAN}/para_2/index.html`);
    await follow(page, page.locator('.trace-ways a').first());
    for (const tag of ['fr', 'en', 'ar']) {
      await follow(page, page.locator(`.languages a[hreflang="${tag}"]`).first());
      assert.equal(path(page), `/${tag}/${PLAN}/`);
      assert.equal(new URL(page.url()).hash, '#para_2');
      assert.ok(await page.locator('#para_2').evaluate((paragraph) => paragraph.matches(':target')));
    }
    await page.context().close();
  });

  it('goes on from the trace to the paragraph in all languages, without script', async () => {
    const page = await stage.page(`ar/${PLAN}/para_2/index.html`, { javaScriptEnabled: false });
    await follow(page, page.locator('.trace-ways a').nth(1));
    assert.equal(path(page), `/ar/${PLAN}/languages/`);
    assert.equal(await page.locator(':target').getAttribute('id'), 'para_2');
    await page.context().close();
  });

  it('sees on one line, in the direction of reading, what came first', async () => {
    for (const [tag, sign] of [['en', 1], ['ar', -1]]) {
      const page = await stage.page(`${tag}/${PROMISE}/para_4/index.html`);
      const starts = await page.locator('.trace-line > li').evaluateAll((items) => items.map((item) => item.getBoundingClientRect().x));
      assert.ok(starts.length > 1 && Math.sign(starts[1] - starts[0]) === sign, `${tag}: ${starts}`);
      await page.context().close();
    }
  });

  it('is told of a gap in words', async () => {
    const page = await stage.page(`ar/${PROMISE}/para_5/index.html`);
    assert.match(await page.locator('.trace-gap').innerText(), /ليس في هذا الأرشيف حتى الآن ما يستجيب لهذا الالتزام/);
    await page.context().close();
  });
});

describe('staff', () => {
  for (const tag of ['en', 'ar']) {
    it(`find the promises that nothing answers, with the keyboard and without script (${tag})`, async () => {
      const page = await stage.page(`${tag}/commitments/index.html`, { javaScriptEnabled: false });
      const seen = (selector) => page.locator(selector).filter({ visible: true }).count();
      const [answered, unanswered] = [await seen('.commitment.is-answered'), await seen('.commitment.is-unanswered')];
      assert.ok(answered > 0 && unanswered > 0, 'the sample has both');
      await page.locator('.sieve-all').focus();
      await page.keyboard.press('ArrowDown');
      assert.deepEqual([await seen('.commitment.is-answered'), await seen('.commitment.is-unanswered')], [answered, 0]);
      await page.keyboard.press('ArrowDown');
      assert.deepEqual([await seen('.commitment.is-answered'), await seen('.commitment.is-unanswered')], [0, unanswered]);
      assert.equal(await seen('.tracked:not(:has(.is-unanswered))'), 0, 'a document without any stays away');
      await page.context().close();
    });
  }

  it('come by the address of one commitment to it', async () => {
    const page = await stage.page('en/commitments/index.html#declarations-2018-marrakech_para_5');
    const { top, bottom } = await page.locator(':target').evaluate((item) => item.getBoundingClientRect().toJSON());
    assert.ok(top >= 0 && bottom > top && top < 800, `it begins at ${top} px`);
    await page.context().close();
  });
});
