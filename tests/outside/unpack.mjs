// Writes the files of a test site, which stand in one text, to a folder: `//- path` begins each of them.
// usage: node tests/outside/unpack.mjs SITE.TXT FOLDER

import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const [text, folder] = process.argv.slice(2);
if (!folder) {
  console.error('usage: node tests/outside/unpack.mjs SITE.TXT FOLDER');
  process.exit(2);
}
rmSync(folder, { recursive: true, force: true });
for (const file of readFileSync(text, 'utf8').split(/^\/\/- /m).slice(1)) {
  const end = file.indexOf('\n');
  const place = join(folder, file.slice(0, end).trim());
  mkdirSync(dirname(place), { recursive: true });
  writeFileSync(place, file.slice(end + 1));
}
