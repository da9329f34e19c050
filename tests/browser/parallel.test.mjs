// Languages side by side: each cell in its own direction, the choice of columns with and without script, and addresses.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { onDisk, openPage, useStage } from './browser.mjs';

const RESOLUTION = 'resolutions/a-res-74-156/languages/index.html';
const DECLARATION = 'declarations/2018-marrakech/languages/index.html';

const stage = useStage();

/** Opens a page for one check and closes it whatever comes of it. */
async function on(address, check, options) {
  const page = await stage.page(address, options);
  try {
    await check(page);
  } finally {
    await page.context().close();
  }
}

/** The languages whose cell of a row shows, from the start of the page's line to its end. */
function shown(page, row) {
  return page.locator(`[id="${row}"] > .cell`).evaluateAll((cells) =>
    cells.filter((cell) => cell.checkVisibility()).map(({ lang, dir }) => `${lang} ${dir}`));
}

/** Whether the cells of a row that show stand beside each other, and not below. */
function abreast(page, row) {
  return page.locator(`[id="${row}"] > .cell`).evaluateAll((cells) => {
    const tops = cells.filter((cell) => cell.checkVisibility()).map((cell) => cell.getBoundingClientRect().top);
    return Math.max(...tops) - Math.min(...tops) < 1;
  });
}

describe('columns', { concurrency: 2 }, () => {
  it('begin with the language of the page and have their own direction', async () => {
    await on(`ar/${RESOLUTION}`, async (page) => {
      assert.deepEqual(await shown(page, 'para_6'), ['ar rtl', 'en ltr', 'fr ltr', 'es ltr']);
      const [first, second] = await page.locator('#para_6 > .cell').evaluateAll((cells) => cells.map((cell) => cell.getBoundingClientRect().left));
      assert.ok(first > second, 'Arabic stands at the start of an Arabic page');
    });
  });

  it('stand beside each other where there is room for them, and below each other where not', async () => {
    const cases = [[1280, [], true], [768, [], false], [768, ['fr', 'es'], true], [360, ['fr', 'es'], false], [360, ['ar', 'fr', 'es'], true]];
    for (const [width, off, expected] of cases) {
      await on(`en/${RESOLUTION}`, async (page) => {
        for (const language of off) await page.locator(`.parallel-boxes [value="${language}"]`).uncheck();
        assert.equal(await abreast(page, 'para_6'), expected, `${width} px without ${off}`);
      }, { width });
    }
  });

  it('are chosen with the keyboard, and without script', async () => {
    for (const javaScriptEnabled of [true, false]) {
      await on(`en/${DECLARATION}#para_3`, async (page) => {
        await page.locator('.parallel-boxes [value="fr"]').focus();
        await page.keyboard.press('Space');
        await page.keyboard.press('Tab');
        await page.keyboard.press('Space');
        assert.deepEqual(await shown(page, 'para_3'), ['en ltr', 'ar rtl']);
      }, { javaScriptEnabled });
    }
  });

  it('say so when none is chosen', async () => {
    await on(`es/${DECLARATION}`, async (page) => {
      for (const box of await page.locator('.parallel-boxes input').all()) await box.uncheck();
      assert.ok(await page.locator('.parallel-none').isVisible());
      assert.deepEqual(await shown(page, 'para_1'), []);
    });
  });
});

describe('the address', { concurrency: 2 }, () => {
  it('of a paragraph shows it and lights it up', async () => {
    for (const [address, row] of [[`en/${RESOLUTION}#para_28`, '#para_28'], [`ar/${RESOLUTION}#container_6`, '#container_6']]) {
      await on(address, async (page) => {
        await page.waitForFunction((row) => Math.abs(document.querySelector(row).getBoundingClientRect().top) < 200, row);
        const grounds = await page.evaluate((row) => [row, 'body'].map((one) => getComputedStyle(document.querySelector(one)).backgroundColor), row);
        assert.notEqual(grounds[0], grounds[1]);
      });
    }
  });

  it('keeps the choice and the paragraph, after a reload and from disk', async () => {
    for (const start of [`${stage.host.url}en/${RESOLUTION}#para_6`, `${onDisk(`en/${RESOLUTION}`)}#para_6`]) {
      const page = await openPage(stage.browser, start);
      await page.locator('.parallel-boxes [value="fr"]').uncheck();
      assert.equal(new URL(page.url()).search, '?with=en,es,ar');
      assert.equal(new URL(page.url()).hash, '#para_6');
      await page.reload();
      assert.deepEqual(await shown(page, 'para_6'), ['en ltr', 'es ltr', 'ar rtl']);
      const other = await openPage(stage.browser, page.url());
      assert.deepEqual(await shown(other, 'para_6'), ['en ltr', 'es ltr', 'ar rtl']);
      await other.waitForFunction(() => Math.abs(document.querySelector('#para_6').getBoundingClientRect().top) < 200);
      await Promise.all([page, other].map((one) => one.context().close()));
    }
  });

  it('goes with the reader to the page of another language', async () => {
    await on(`en/${RESOLUTION}?with=en,ar#para_8`, async (page) => {
      await Promise.all([page.waitForEvent('load'), page.locator('.languages [hreflang="ar"]').click()]);
      assert.match(page.url(), /\/ar\/.*\?with=en,ar#para_8$/);
      assert.deepEqual(await shown(page, 'para_8'), ['ar rtl', 'en ltr']);
    });
  });

  it('that names no language of the document shows them all', async () => {
    await on(`en/${DECLARATION}?with=xx`, async (page) => assert.equal((await shown(page, 'para_1')).length, 4));
  });
});

describe('without script, two clicks lead', { concurrency: 2 }, () => {
  it('from a document to the same paragraph in another language', async () => {
    await on('en/resolutions/a-res-74-156/index.html', async (page) => {
      await Promise.all([page.waitForEvent('load'), page.locator('.masthead-parallel a').click()]);
      await Promise.all([page.waitForEvent('load'), page.locator('#para_6 > [lang="ar"] > .cell-number').click()]);
      assert.match(page.url(), /\/ar\/resolutions\/a-res-74-156\/(index\.html)?#para_6$/);
      assert.equal(await page.evaluate(() => document.querySelector(':target').id), 'para_6');
    }, { javaScriptEnabled: false });
  });

  it('from a call to its note in the same language, and back', async () => {
    await on(`en/${RESOLUTION}`, async (page) => {
      await page.locator('[lang="ar"] .call a').first().click();
      const note = page.locator(':target');
      assert.equal(await note.getAttribute('lang'), 'ar');
      await note.locator('[role="doc-backlink"]').first().click();
      assert.ok(await page.evaluate(() => document.querySelector(':target').closest('.cell').lang === 'ar'));
    }, { javaScriptEnabled: false });
  });
});

it('columns stay beside each other on paper', async () => {
  await on(`en/${RESOLUTION}`, async (page) => {
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 658, height: 900 });
    assert.ok(await abreast(page, 'para_6'));
    assert.ok(!(await page.locator('.parallel-choice').isVisible()));
  });
});
