// The plainest host a site may meet: files of a folder on the loopback address, at `/` or under a path. No rewriting, and
// no compression unless it is asked for.

import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

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

/** Serves `root` under `base` (`/` or `/archive/`), in gzip with `compress`; resolves to `{ url, close }`. */
export async function serve(root, base = '/', { compress = false } = {}) {
  const server = createServer((request, response) => answer({ root, base, compress }, request, response));
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  const url = `http://127.0.0.1:${server.address().port}${base}`;
  return { url, close: () => new Promise((done) => { server.closeAllConnections(); server.close(done); }) };
}

async function answer({ root, base, compress }, request, response) {
  const path = fileAt(request.url, base);
  const body = path === undefined ? undefined : await readFile(join(root, path)).catch(() => undefined);
  if (body === undefined) return response.writeHead(404, { 'content-type': 'text/plain' }).end('no such file');
  const headers = { 'content-type': KINDS[extname(path)] ?? 'application/octet-stream' };
  if (!compress || !/\bgzip\b/.test(request.headers['accept-encoding'])) return response.writeHead(200, headers).end(body);
  response.writeHead(200, { ...headers, 'content-encoding': 'gzip', vary: 'accept-encoding' }).end(gzipSync(body));
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
