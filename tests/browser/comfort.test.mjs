// Reading on one's own terms: large text, wide spacing, no motion, the system's own colours; and pages as a screen reader
// tells them.

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Findings } from '../outside/report.mjs';
import { LANGUAGES, samples } from '../outside/site.mjs';
import { SITE, useStage } from './browser.mjs';

// SC 1.4.12; letters of Arabic are joined, so the letter spacing of that rule is not for them.
const SPACING = `
  * { line-height: 1.5 !important; word-spacing: 0.16em !important }
  :lang(en), :lang(fr), :lang(es) { letter-spacing: 0.12em !important }
  p { margin-block-end: 2em !important }`;
const LARGE = ':root { font-size: 200% !important }';
// 640 px is what a browser has left of 1280 at a zoom of 200 % (SC 1.4.4).
const SETTINGS = [
  ['text spacing', SPACING, 320],
  ['text spacing', SPACING, 1280],
  ['text at 200 %', LARGE, 1280],
  ['zoom at 200 %', '', 640],
];

const stage = useStage();

describe('every page type', { concurrency: 2 }, () => {
  for (const { type, path } of samples(SITE)) {
    for (const [language, address] of Object.entries(path)) it(`${type} in ${language} (${address})`, () => examine(address));
  }
});

async function examine(address) {
  const page = await stage.page(address);
  const faults = new Findings();
  const note = (found, place) => found.forEach(([fault, example]) => faults.add(fault, place, example));
  try {
    note(await page.evaluate(motions), 'with reduced motion');
    for (const [name, sheet, width] of SETTINGS) {
      await page.setViewportSize({ width, height: 800 });
      await style(page, sheet);
      note(await page.evaluate(losses), `${name}, ${width} px`);
    }
    await style(page, '');
    await page.emulateMedia({ forcedColors: 'active' });
    note(await page.evaluate(unseen), 'with forced colours');
  } finally {
    await page.context().close();
  }
  if (faults.size > 0) throw new Error(`\n${faults.lines().join('\n')}\n`);
}

// A sheet made by script is no inline style to the policy.
function style(page, text) {
  return page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [sheet];
  }, text);
}

// What still moves for a reader who asked for no motion.
function motions() {
  const moving = (style) => [style.transitionDuration, style.animationDuration].some((time) => /[1-9]/.test(time)) || style.scrollBehavior === 'smooth';
  const found = [...document.querySelectorAll('*')].filter((element) => moving(getComputedStyle(element)));
  return found.slice(0, 3).map((element) => ['moves', element.outerHTML.slice(0, 120)]);
}

// What enlarging costs: the page scrolls sideways, text is cut off, or text lies on text.
function losses() {
  return [...sideways(), ...cut(), ...covered()];

  // The innermost of what sticks out.
  function sideways() {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const out = [...document.body.querySelectorAll('*')].filter((element) => {
      const { left, right, width } = element.getBoundingClientRect();
      return width > 0 && (right > clientWidth + 1 || left < -1) && !element.closest('.unseen, .skip');
    });
    const inner = out.find((element) => !out.some((other) => other !== element && element.contains(other)));
    return [['sideways scroll', `${scrollWidth} px wide; ${shown(inner)}`]];
  }

  function cut() {
    const closed = (element) => ['hidden', 'clip'].includes(getComputedStyle(element).overflowX) && !element.closest('.unseen, .skip, thead');
    const short = ({ scrollWidth, clientWidth, scrollHeight, clientHeight }) => scrollWidth > clientWidth + 1 || scrollHeight > clientHeight + 1;
    return [...document.body.querySelectorAll('*')].filter((element) => closed(element) && short(element)).map((element) => ['text cut off', shown(element)]);
  }

  // Lines of text by their middle thirds: faces reach into the lines beside them, and notes are called above the line.
  function covered() {
    const lines = texts().flatMap(({ node, rects }) => rects.map((rect) => ({ node, left: rect.left + 1, right: rect.right - 1, top: rect.top + rect.height / 3, bottom: rect.bottom - rect.height / 3 })));
    lines.sort((a, b) => a.top - b.top);
    const found = [];
    for (const [at, line] of lines.entries()) {
      for (let next = at + 1; next < lines.length && lines[next].top < line.bottom; next += 1) {
        const other = lines[next];
        if (other.node !== line.node && other.left < line.right && line.left < other.right) found.push(['text on text', `“${line.node.data.trim().slice(0, 40)}” and “${other.node.data.trim().slice(0, 40)}”`]);
      }
    }
    return found.slice(0, 3);
  }

  function texts() {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT, (node) => (node.data.trim() && isSeen(node.parentElement) ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_REJECT));
    const found = [];
    while (walker.nextNode()) {
      const range = document.createRange();
      range.selectNodeContents(walker.currentNode);
      found.push({ node: walker.currentNode, rects: [...range.getClientRects()].filter(({ width }) => width > 2) });
    }
    return found;
  }

  function isSeen(element) {
    return element.checkVisibility({ opacityProperty: true }) && !element.closest('.unseen, .skip, .call, .register thead');
  }

  function shown(element) {
    return element?.outerHTML.replace(/\s+/g, ' ').slice(0, 200);
  }
}

// Drawn marks, and what is marked as present, in colours that the system chose: each must differ from the ground.
function unseen() {
  const ground = getComputedStyle(document.documentElement).backgroundColor;
  const drawn = [...document.querySelectorAll('.mark, .notice, .edition, .year-line li')].filter((element) => element.checkVisibility());
  const marks = drawn.filter((element) => !hasInk(getComputedStyle(element, '::before'))).map((element) => ['no mark', element.outerHTML.slice(0, 120)]);
  const present = [...document.querySelectorAll('nav [aria-current]')].filter((element) => element.checkVisibility() && !hasInk(getComputedStyle(element)));
  return [...marks, ...present.map((element) => ['the present page is not marked', element.outerHTML.slice(0, 120)])].slice(0, 3);

  function hasInk(style) {
    const sides = ['Top', 'Right', 'Bottom', 'Left'].map((side) => [style[`border${side}Style`], style[`border${side}Width`], style[`border${side}Color`]]);
    const lines = sides.some(([line, width, colour]) => line !== 'none' && parseFloat(width) >= 1 && colour !== ground);
    return lines || (style.backgroundColor !== ground && !/^rgba.*, 0\)$/.test(style.backgroundColor));
  }
}

describe('a document as a screen reader tells it', () => {
  for (const language of LANGUAGES) it(language, () => listen(`${language}/resolutions/a-res-74-156/index.html`));
});

// The places of a page in the order in which they are told; names are the page's own.
const ORDER = [
  '.skip', '.site-head', '.languages', '.menu', 'main', '.crumbs', 'h1', '.notice', '.reader-cite', '.leaf-text > .text', '#ftnref_1_1',
  '#ftn_1', '#ftnref_3_1', '[aria-labelledby="record-facts"]', '[aria-labelledby="record-relations"]', '[aria-labelledby="record-sources"]', '.site-foot',
];
const ROLES = ['link', 'banner', 'navigation', 'navigation', 'main', 'navigation', 'heading', 'note', 'group', undefined, 'doc-noteref', 'doc-footnote', 'doc-noteref', 'region', 'region', 'region', 'contentinfo'];

async function listen(path) {
  const page = await stage.page(path);
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const told = walk(nodes);
  const { root } = await session.send('DOM.getDocument', { depth: 0 });
  const places = await Promise.all(ORDER.map((selector) => place(session, root.nodeId, selector)));
  const titled = await page.locator('h1').innerText();
  await page.context().close();

  const order = places.map((id) => told.findIndex((node) => node.backendDOMNodeId === id));
  assert.deepEqual(order.toSorted((a, b) => a - b), order, `told out of order: ${ORDER.map((selector, at) => `${selector} ${order[at]}`).join(', ')}`);
  assert.ok(order.every((at) => at >= 0), `not told: ${ORDER.filter((_, at) => order[at] < 0).join(', ')}`);
  const roles = order.map((at) => told[at].role.value);
  assert.deepEqual(roles.map((role, at) => (ROLES[at] ? role : undefined)), ROLES);
  checkNames(told, titled);
}

// Without what the browser leaves out.
function walk(nodes) {
  const known = new Map(nodes.map((node) => [node.nodeId, node]));
  const descend = (node) => [node, ...(node.childIds ?? []).flatMap((id) => (known.has(id) ? descend(known.get(id)) : []))];
  return descend(nodes[0]);
}

async function place(session, root, selector) {
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root, selector });
  return nodeId && (await session.send('DOM.describeNode', { nodeId })).node.backendNodeId;
}

// Every link, landmark and heading has a name; names of landmarks differ; nothing drawn between words is read out.
function checkNames(told, title) {
  const heard = told.filter(({ ignored }) => !ignored).map(({ role, name }) => ({ role: role?.value, name: name?.value?.trim() ?? '' }));
  const nameless = heard.filter(({ role, name }) => ['link', 'heading', 'navigation', 'region', 'complementary'].includes(role) && name === '');
  assert.deepEqual(nameless, []);
  const landmarks = heard.filter(({ role }) => ['navigation', 'region', 'complementary'].includes(role)).map(({ name }) => name);
  assert.deepEqual(landmarks, [...new Set(landmarks)]);
  assert.ok(heard.some(({ role, name }) => role === 'heading' && name === title.trim()));
  assert.deepEqual(heard.filter(({ role, name }) => role === 'StaticText' && /^[/·→←¶|]$/u.test(name)), []);
}
