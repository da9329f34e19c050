// On paper: what only a screen needs is gone, the ink is dark, and every sheet of A4 or Letter says what it is of, which it
// is, and where it can be read, in the margin and clear of the text. Needs pdftotext (poppler).

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { describe, it } from 'node:test';
import { parse } from 'parse5';
import { attribute, elements, samples, samplesOfVersions, words } from '../outside/site.mjs';
import { SITE, useStage, VERSIONS } from './browser.mjs';

const LANGUAGES = ['en', 'ar'];
const FORMATS = ['A4', 'Letter'];
// The margins of print.css, in points.
const [TOP, BOTTOM] = [24, 22].map((millimetres) => (millimetres * 72) / 25.4);
const [TITLED, SYMBOLISED] = ['declarations/2018-marrakech', 'resolutions/a-res-74-156'];

const stage = useStage();
const versions = useStage(VERSIONS);
const types = samples(SITE).filter(({ path }) => Object.keys(path).length > 1).map((type) => [type, stage]);
types.push(...samplesOfVersions(VERSIONS).map((type) => [type, versions]));

describe('what only a screen needs is gone', { concurrency: 2 }, () => {
  for (const language of LANGUAGES) {
    for (const [{ type, path }, stage] of types.filter(([{ path }]) => path[language])) {
      it(`${type} in ${language} (${path[language]})`, () => print(stage, path[language]));
    }
  }
});

async function print(stage, path) {
  const page = await stage.page(path, { colorScheme: 'dark' });
  await page.emulateMedia({ media: 'print' });
  const paper = await page.evaluate(() => {
    const seen = (selector) => [...document.querySelectorAll(selector)].some((element) => element.checkVisibility());
    const light = (colour) => colour.match(/[\d.]+/g).slice(0, 3).map(Number).reduce((sum, part) => sum + part, 0) / 3;
    return {
      navigation: ['.skip', '.menu', '.languages', '.crumbs', '.site-foot nav'].filter(seen),
      heading: seen('h1'),
      ink: light(getComputedStyle(document.querySelector('main')).color),
      overflow: document.documentElement.scrollWidth > document.documentElement.clientWidth,
    };
  });
  const pdf = await page.pdf({ format: 'A4' });
  await page.context().close();
  assert.deepEqual(paper.navigation, [], 'navigation on paper');
  assert.ok(paper.heading, 'no heading on paper');
  assert.ok(paper.ink < 80, `the ink is too light: ${paper.ink}`);
  assert.ok(!paper.overflow, 'wider than the sheet');
  assert.ok(pdf.subarray(0, 5).toString() === '%PDF-' && pdf.length > 5000);
}

describe('every sheet says what it is of', { concurrency: 2 }, () => {
  for (const [path, format] of [TITLED, SYMBOLISED].flatMap((path) => FORMATS.map((format) => [path, format]))) {
    for (const language of LANGUAGES) it(`${language}/${path} on ${format}`, () => checkSheets(`${language}/${path}/`, format));
  }
});

async function checkSheets(path, format) {
  const page = await stage.page(`${path}index.html`);
  const running = await page.locator('.masthead-symbol, h1').first().innerText();
  const rightToLeft = (await page.getAttribute('html', 'dir')) === 'rtl';
  const sheets = read(await page.pdf({ format }));
  await page.context().close();
  assert.ok(sheets.length >= 3, `${sheets.length} sheets`);
  for (const [index, sheet] of sheets.entries()) checkSheet(sheet, { index, sheets: sheets.length, running, path, rightToLeft });
}

function checkSheet({ width, height, found }, { index, sheets, running, path, rightToLeft }) {
  const head = found.filter(({ bottom }) => bottom <= TOP);
  const foot = found.filter(({ top }) => top >= height - BOTTOM);
  const text = found.filter((word) => !head.includes(word) && !foot.includes(word));
  const sheet = `sheet ${index + 1}`;
  if (index === 0) assert.deepEqual(head, [], 'the first sheet has a masthead, no running head');
  const said = (index === 0 ? text : head).map(({ word }) => letters(word));
  for (const word of running.split(/\s+/)) assert.ok(said.includes(letters(word)), `${sheet} does not say “${word}” of “${running}”`);
  const number = foot.find(({ word }) => word === `${index + 1}/${sheets}`);
  assert.ok(number, `${sheet} has no number: ${foot.map(({ word }) => word)}`);
  assert.equal(number.left < width / 2, rightToLeft, `${sheet}: the number is on the wrong side`);
  assert.ok(foot.some(({ word }) => word.includes(path)), `${sheet} has no address`);
  assert.ok(text.length > 0, `${sheet} is empty`);
  const astray = text.filter(({ top, bottom, left, right }) => middle(top, bottom) < TOP || middle(top, bottom) > height - BOTTOM || left < 0 || right > width);
  assert.deepEqual(astray, [], `${sheet}: text in the margin`);
}

// A face may rise above its line; the middle of a word does not.
function middle(top, bottom) {
  return (top + bottom) / 2;
}

// Words that run from the right come with their letters in the order in which they were drawn.
function letters(word) {
  return [...word].sort().join('');
}

// The words of each sheet and where they stand, in points. Marks of direction are for the reader's eye only.
function read(pdf) {
  const html = execFileSync('pdftotext', ['-bbox', '-', '-'], { input: pdf, encoding: 'utf8', maxBuffer: 2 ** 26 });
  return [...elements(parse(html))].filter(({ tagName }) => tagName === 'page').map((page) => ({
    width: Number(attribute(page, 'width')),
    height: Number(attribute(page, 'height')),
    found: [...elements(page)].filter(({ tagName }) => tagName === 'word').map(place),
  }));
}

function place(element) {
  const [left, top, right, bottom] = ['xmin', 'ymin', 'xmax', 'ymax'].map((name) => Number(attribute(element, name)));
  return { word: words(element).normalize('NFKC').replace(/\p{Cf}/gu, ''), left, top, right, bottom };
}
