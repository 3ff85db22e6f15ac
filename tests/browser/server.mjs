// Shows a built site on loopback, below any path, with the headers that web servers are told to send.

import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { fileFor } from './site.mjs';

const types = { '.html': 'text/html; charset=utf-8', '.css': 'text/css; charset=utf-8', '.svg': 'image/svg+xml',
  '.js': 'text/javascript; charset=utf-8', '.mjs': 'text/javascript; charset=utf-8', '.woff2': 'font/woff2',
  '.xml': 'application/xml', '.txt': 'text/plain; charset=utf-8', '.pdf': 'application/pdf', '.json': 'application/json',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.png': 'image/png', '.jpg': 'image/jpeg', '.webp': 'image/webp', '.ics': 'text/calendar; charset=utf-8', '.vcf': 'text/vcard; charset=utf-8' };

const headersIn = text => Object.fromEntries([...text.matchAll(/^Header always set (\S+) "([^"]*)"$/gm)]
  .map(([, name, value]) => [name.toLowerCase(), value]).filter(([name]) => name !== 'content-language'));

/// Those of all answers, as the site's own file for Apache names them, and those of some, by their path.
function headersOf(site, path) {
  if (!site.headers) {
    const rules = readFileSync(join(site.folder, '.htaccess'), 'utf8');
    const ofSome = /^<If "%\{REQUEST_URI\} =~ m#(.*)#">\n([^]*?)^<\/If>$/gm;
    site.headers = headersIn(rules.replaceAll(ofSome, ''));
    site.headersOfSome = [...rules.matchAll(ofSome)].map(([, address, lines]) => [new RegExp(address), headersIn(lines)]);
  }
  if (!site.headers['content-security-policy']) throw new Error('the site names no Content-Security-Policy');
  const address = new URL(site.baseUrl).pathname + path;
  return Object.assign({}, site.headers, ...site.headersOfSome.filter(([of]) => of.test(address)).map(([, headers]) => headers));
}

/// What a server answers for a path below the site's root.
export function answer(site, address) {
  const file = fileFor(site, decodeURIComponent(address));
  const path = file ?? (site.files.has('404.html') ? '404.html' : null);
  return {
    status: file ? 200 : 404,
    headers: { ...headersOf(site, path ?? ''), 'cache-control': path?.startsWith('assets/') ? 'max-age=3600' : 'no-cache', 'content-type': types[extname(path ?? '.html')] ?? 'application/octet-stream', },
    body: path ? readFileSync(join(site.folder, path)) : Buffer.from(''),
  };
}

/// As a web server sends text to a browser that takes it; fonts and pictures are compressed already.
/// What every page needs is compressed once.
function compressor() {
  const done = new Map();
  const once = (key, compress) => done.get(key) ?? done.set(key, compress()).get(key);
  return (body, headers, { url, headers: { 'accept-encoding': accepted = '' } }) => {
    if (!/^(text|application|image\/svg)/.test(headers['content-type'] ?? '')) return [null, body];
    if (/\bbr\b/.test(accepted)) return ['br', once(`br ${url}`, () => brotliCompressSync(body))];
    return /\bgzip\b/.test(accepted)
      ? ['gzip', once(`gzip ${url}`, () => gzipSync(body, { level: 9 }))] : [null, body];
  };
}

/// Listens on a free port. Returns the address of the site's root and a way to stop.
export async function serve(site, mount, { compress = false } = {}) {
  const compressed = compressor();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url, 'http://127.0.0.1');
    const { status, headers, body } = pathname.startsWith(mount)
      ? answer(site, pathname.slice(mount.length))
      : { status: 404, headers: {}, body: '' };
    const [encoding, small] = compress ? compressed(body, headers, request) : [null, body];
    response.writeHead(status, encoding ? { ...headers, 'content-encoding': encoding } : headers).end(small);
  });
  await new Promise(resolve => { server.listen(0, '127.0.0.1', resolve); });
  return { root: `http://127.0.0.1:${server.address().port}${mount}`, stop: () => server.close() };
}
