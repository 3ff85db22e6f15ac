// What a first search fetches, and which of the questions of tests/suche/fragen.toml it answers: our
// index beside MiniSearch and Pagefind, on the same built site. See README.md.
//     node bench/suche.mjs SITE [--alle]
//     node bench/suche.mjs SITE --eigene      questions in the site's own words, for bytes alone

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stem, words } from '../themes/kern/skripte/woerter.js';
import { ownQuestions } from './eigene-fragen.mjs';
import { firstSearch, headers, indexOf, kB, median, weight } from './erste-suche.mjs';

const site = resolve(process.argv[2]);
const folder = indexOf(site);
const here = name => fileURLToPath(new URL(name, import.meta.url));

/// The main part of each page that our index knows, as plain words.
function pages() {
  const lines = readdirSync(folder).filter(name => /^d\d/.test(name))
    .flatMap(name => readFileSync(join(folder, name), 'utf8').trimEnd().split('\n'));
  return lines.map((line, id) => {
    const [title, address, summary] = line.split('\t');
    const html = readFileSync(join(site, address, 'index.html'), 'utf8');
    const [, main = ''] = html.match(/<main[^>]*>([\s\S]*)<\/main>/) ?? [];
    return { id, title, summary, address: `/${address}`, body: main.replace(/<[^>]+>/g, ' ') };
  });
}

async function miniSearch() {
  const { default: MiniSearch } = await import('minisearch');
  const options = { fields: ['title', 'summary', 'body'], storeFields: ['title', 'summary', 'address'],
    tokenize: words, processTerm: stem, searchOptions: { boost: { title: 8, summary: 3 }, prefix: true, fuzzy: 0.2 } };
  const index = new MiniSearch(options);
  index.addAll(pages());
  const library = weight(readFileSync(here('node_modules/minisearch/dist/es/index.js')));
  const all = weight(Buffer.from(JSON.stringify(index))) + library;
  return async ({ frage }) => ({ bytes: all, shown: index.search(frage).slice(0, 15).map(each => each.address) });
}

/// Its index in the browser needs WebAssembly; here only what a first search fetches at least.
function pagefind() {
  const output = mkdtempSync(join(tmpdir(), 'pagefind-'));
  execFileSync(process.execPath, [here('node_modules/pagefind/lib/runner/bin.cjs'), '--site', site, '--output-path', output],
    { stdio: 'ignore' });
  const size = name => statSync(join(output, name)).size + headers;
  const names = readdirSync(output);
  const first = names.filter(name => name === 'pagefind.js' || name === 'pagefind-entry.json'
    || (/^pagefind\.de.*\.pf_meta$/.test(name)) || name === 'wasm.de.pagefind');
  const fragment = median(readdirSync(join(output, 'index')).map(name => statSync(join(output, 'index', name)).size));
  return first.reduce((sum, name) => sum + size(name), 0) + fragment + headers;
}

async function report(name, ask) {
  const questions = JSON.parse(execFileSync('python3', ['-c',
    'import json, sys, tomllib; print(json.dumps(tomllib.load(open(sys.argv[1], "rb"))["frage"]))', here('../tests/suche/fragen.toml')]));
  const results = [];
  for (const each of questions) results.push({ ...each, ...await ask(each) });
  const right = results.filter(({ erwartet, shown }) => erwartet.every(address => shown.includes(address)));
  const bytes = results.map(each => each.bytes);
  console.log(`| ${name} | ${right.length} of ${results.length} | ${kB(median(bytes))} | ${kB(Math.max(...bytes))} |`);
}

async function reportOwn(ask) {
  console.log('| questions in the site\'s own words | number | first search, median | most | the heaviest |\n|---|---|---|---|---|');
  for (const [kind, questions] of ownQuestions(folder)) {
    const results = [];
    for (const question of questions) results.push({ question, ...await ask(question) });
    const most = results.reduce((a, b) => a.bytes < b.bytes ? b : a);
    console.log(`| ${kind} | ${results.length} | ${kB(median(results.map(({ bytes }) => bytes)))} | ${kB(most.bytes)} | ${most.question} (${most.files} files) |`);
  }
}

const ours = firstSearch(site);
if (process.argv.includes('--eigene')) {
  await reportOwn(ours);
} else {
  console.log('| | right | first search, median | most |\n|---|---|---|---|');
  await report('ours', ({ frage }) => ours(frage));
  if (process.argv.includes('--alle')) {
    await report('MiniSearch 7.2', await miniSearch());
    console.log(`| Pagefind 1.6 | – | at least ${kB(pagefind())} | – |`);
  }
}
