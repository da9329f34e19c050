// Every page through the Nu Html Checker. usage: node html.mjs SITE

import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { conclude, Findings } from './report.mjs';
import { files } from './site.mjs';

// Warnings that are no faults here, each with its reason. Any other warning fails like an error.
const ACCEPTED = [
  // The checker reads from disk and knows no origin for 'self' to match; the browser tests hold the policy.
  'Resource violates Content Security Policy (meta tag)',
  // Structured data is no script to a browser, and no policy holds it back.
  'Inline script violates Content Security Policy (meta tag)',
  // WebKit drops the meaning of a list that is styled without marks, unless the role says it again.
  'The “list” role is unnecessary for element',
];

const site = process.argv[2];
const jar = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar');
const options = ['--format', 'json', '--skip-non-html', '--stdout', '--exit-zero-always'];
const run = spawnSync('java', ['-Xss4m', '-jar', jar, ...options, site], { encoding: 'utf8', maxBuffer: 1 << 30 });
if (run.status !== 0) {
  console.error(run.error?.message ?? run.stderr);
  process.exit(1);
}

const findings = new Findings();
for (const message of JSON.parse(run.stdout).messages.filter(counts)) {
  const path = relative(site, fileURLToPath(message.url));
  findings.add(`${message.subType ?? message.type}: ${message.message}`, `${path}:${message.lastLine}`, quote(message));
}
conclude(findings, `Nu Html Checker, ${files(site).filter((path) => path.endsWith('.html')).length} pages`);

function counts(message) {
  return message.type === 'error' || !ACCEPTED.some((text) => message.message.startsWith(text));
}

function quote(message) {
  return (message.extract ?? '').replace(/\s+/g, ' ').trim();
}
