// The heaviest HTML of each kind of page below each top folder of a built site, brotli, without headers:
//     node bench/seiten.mjs SITE [ROWS]

import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { kB } from './erste-suche.mjs';

const site = resolve(process.argv[2]);
const rows = Number(process.argv[3] ?? 15);

function* pagesBelow(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* pagesBelow(path);
    else if (path.endsWith('.html')) yield path;
  }
}

// The biggest one stands for all: to compress 20,000 pages takes minutes.
const groups = new Map();
for (const path of pagesBelow(site)) {
  const html = readFileSync(path);
  const kind = html.toString('latin1').match(/<body data-seitenart="([^"]*)"/)?.[1] ?? '–';
  const [top, ...rest] = relative(site, path).split('/');
  const key = `${kind} ${rest.length > 1 ? `${top}/…` : top}`;
  const known = groups.get(key) ?? { kind, number: 0, html: '' };
  groups.set(key, { ...known, number: known.number + 1, ...(html.length > known.html.length && { path, html }) });
}

const weighed = [...groups.values()].map(each => ({ ...each, weight: brotliCompressSync(each.html).length }));
console.log('| Kind | Pages | The biggest | Plain | Compressed |\n|---|---|---|---|---|');
for (const { kind, number, path, html, weight } of weighed.sort((a, b) => b.weight - a.weight).slice(0, rows)) {
  console.log(`| ${kind} | ${number} | /${relative(site, path).replace(/index\.html$/, '')} | ${kB(html.length)} | ${kB(weight)} |`);
}
