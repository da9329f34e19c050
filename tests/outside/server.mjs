// The plainest host a site may meet: files of a folder on the loopback address, at `/` or under a path. No rewriting.

import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';

const KINDS = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.xml': 'application/xml',
  '.ics': 'text/calendar; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
};

/** Serves `root` under `base` (`/` or `/archive/`); resolves to `{ url, close }`. */
export async function serve(root, base = '/') {
  const server = createServer((request, response) => answer(root, base, request, response));
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  const url = `http://127.0.0.1:${server.address().port}${base}`;
  return { url, close: () => new Promise((done) => { server.closeAllConnections(); server.close(done); }) };
}

async function answer(root, base, request, response) {
  const path = fileAt(request.url, base);
  const body = path === undefined ? undefined : await readFile(join(root, path)).catch(() => undefined);
  if (body === undefined) return response.writeHead(404, { 'content-type': 'text/plain' }).end('no such file');
  response.writeHead(200, { 'content-type': KINDS[extname(path)] ?? 'application/octet-stream' }).end(body);
}

/** The file that a plain host gives for an address, relative to the site, or `undefined` outside of `base`. */
export function fileAt(address, base) {
  const path = decode(address.split(/[?#]/)[0]);
  if (path === undefined || !path.startsWith(base)) return undefined;
  const inside = normalize(path.slice(base.length) || '.');
  if (inside.startsWith('..')) return undefined;
  return path.endsWith('/') ? join(inside, 'index.html') : inside;
}

function decode(path) {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}
