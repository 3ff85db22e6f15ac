// What a first search of a built site fetches, each question in a fresh browser, so to say: the script,
// the index, the ranges that its words lie in, and the texts of the results in sight; brotli.

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { finder } from '../themes/kern/skripte/finden.js';

export const headers = 250; // bytes of an answer besides its body
export const weight = bytes => brotliCompressSync(bytes).length + headers;

/// Where the German index of a site lies.
export function indexOf(site) {
  const all = join(site, 'assets/suche');
  return join(all, readdirSync(all).find(name => name.startsWith('de-')));
}

/// Returns a function that tells of a question how many bytes and files it fetches and which pages it shows.
export function firstSearch(site) {
  const folder = indexOf(site);
  const script = weight(readFileSync(join(site, 'assets', readdirSync(join(site, 'assets')).find(name => /^suche\..*\.js$/.test(name)))));
  const weights = new Map();
  const weightOf = name => weights.get(name) ?? weights.set(name, weight(readFileSync(join(folder, name)))).get(name);
  return async question => {
    const fetched = new Set();
    const { search, text } = finder(async name => readFileSync(join(folder, fetched.add(name) && name), 'utf8'));
    const { groups } = await search(question);
    const shown = [];
    for (const { documents, show } of groups) {
      for (const each of documents.slice(0, show)) shown.push(`/${(await text(each))[1]}`);
    }
    return { bytes: [...fetched].reduce((sum, name) => sum + weightOf(name), script), files: fetched.size + 1, shown };
  };
}

export const kB = bytes => `${(bytes / 1000).toFixed(1)} kB`;
export const median = all => [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)];
