// Accessibility and reflow of every page type in every language, light and dark, from a phone's width to a desk's.

import { describe, it } from 'node:test';
import axe from 'axe-core';
import { Findings } from '../outside/report.mjs';
import { samples, samplesOfTheDay, samplesOfVersions } from '../outside/site.mjs';
import { EVE, SCHEMES, SITE, useStage, VERSIONS, WIDTHS } from './browser.mjs';

const RULES = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  // Targets of 24 px (AA of 2.2) are off unless asked for; so is the contrast of 7 : 1 that the theme has set itself, which
  // leaves nothing for the 4.5 : 1 of AA to find.
  rules: { 'target-size': { enabled: true }, 'color-contrast-enhanced': { enabled: true }, 'color-contrast': { enabled: false } },
  resultTypes: ['violations'],
  // Style sheets would be fetched by script, which the pages' policy forbids.
  preload: false,
};

cases('every page type', samples(SITE), useStage());
cases('on a day with events to come', samplesOfTheDay(EVE), useStage(EVE));
cases('texts in several versions', samplesOfVersions(VERSIONS), useStage(VERSIONS));

function cases(title, samples, stage) {
  describe(title, { concurrency: 2 }, () => {
    for (const { type, path } of samples) {
      for (const [language, address] of Object.entries(path)) {
        it(`${type} in ${language} (${address})`, () => examine(stage, address));
      }
    }
  });
}

async function examine(stage, address) {
  const page = await stage.page(address, { width: WIDTHS[0] });
  const faults = new Findings();
  try {
    await page.evaluate(axe.source);
    for (const width of WIDTHS) await examineAt(page, width, faults);
  } finally {
    await page.context().close();
  }
  if (faults.size > 0) throw new Error(`\n${faults.lines().join('\n')}\n`);
}

async function examineAt(page, width, faults) {
  await page.setViewportSize({ width, height: 800 });
  for (const colorScheme of SCHEMES) {
    await page.emulateMedia({ colorScheme });
    for (const [fault, example] of await violations(page)) faults.add(fault, `${width} px ${colorScheme}`, example);
  }
  await noteOverflow(page, `${width} px`, faults);
}

async function violations(page) {
  const { violations } = await page.evaluate((rules) => globalThis.axe.run(document, rules), RULES);
  return violations.map(({ id, help, nodes }) => [`${id}: ${help} (${nodes.length} places)`, shown(nodes[0])]);
}

function shown({ html, target, any, all, none }) {
  return `${html.replace(/\s+/g, ' ').slice(0, 160)} at ${target.join(' ')}: ${[...any, ...all, ...none][0]?.message}`;
}

async function noteOverflow(page, place, faults) {
  const widest = await page.evaluate(overflow);
  if (widest) faults.add('sideways scroll', place, widest);
}

// When the page scrolls sideways: the innermost of what sticks out.
function overflow() {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return undefined;
  const out = [...document.body.querySelectorAll('*')].filter((element) => {
    const { left, right, width } = element.getBoundingClientRect();
    return width > 0 && (right > clientWidth + 1 || left < -1) && !element.closest('.unseen, .skip');
  });
  const inner = out.find((element) => !out.some((other) => other !== element && element.contains(other)));
  return `${scrollWidth} px wide; ${inner?.outerHTML.replace(/\s+/g, ' ').slice(0, 200)}`;
}
