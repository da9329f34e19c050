// How the outside checks say what they found: equal findings merge, with the first few places and one example.

export class Findings {
  #merged = new Map();

  add(finding, place, example) {
    const merged = this.#merged.get(finding) ?? { places: [], example };
    merged.places.push(place);
    this.#merged.set(finding, merged);
  }

  get size() {
    return this.#merged.size;
  }

  lines() {
    const sorted = [...this.#merged].sort(([, a], [, b]) => b.places.length - a.places.length);
    return sorted.map(([finding, merged]) => line(finding, merged));
  }
}

function line(finding, { places, example }) {
  const distinct = [...new Set(places)];
  const more = distinct.length > 3 ? ` and ${distinct.length - 3} more` : '';
  const quoted = example ? `\n    such as ${example}` : '';
  return `${finding}\n    ${places.length} × in ${distinct.slice(0, 3).join(', ')}${more}${quoted}`;
}

const SHOWN = 25;

/** Prints the findings and the closing sentence, and sets the exit code. */
export function conclude(findings, sentence) {
  for (const text of findings.lines().slice(0, SHOWN)) console.log(text);
  if (findings.size > SHOWN) console.log(`… and ${findings.size - SHOWN} other findings`);
  console.log(`${sentence}: ${findings.size === 0 ? 'nothing wrong' : `${findings.size} findings`}`);
  process.exitCode = findings.size === 0 ? 0 : 1;
}
