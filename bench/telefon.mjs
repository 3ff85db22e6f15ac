// What a phone on a slow line sees of a built site: first and largest paint, blocking time, layout shift
// and bytes of a first visit, for one page of each kind and the ways in of each language. See README.md.
//     node bench/telefon.mjs SITE [--runs 3] [--kinds start,schule] [--strict]

import { loadavg } from 'node:os';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { openBrowser } from '../tests/browser/browser.mjs';
import { serve } from '../tests/browser/server.mjs';
import { addressOf, readSite, samplePages } from '../tests/browser/site.mjs';
import { median } from './erste-suche.mjs';
import { measurements, observe } from './messwerte.mjs';

const { values: options, positionals: [folder] } = parseArgs({ allowPositionals: true, options: {
  runs: { type: 'string', default: '3' }, kinds: { type: 'string' }, strict: { type: 'boolean', default: false },
} });

// Lighthouse's "slow 4G". Chromium holds back answers, not packets, and our server needs no TLS; so
// Lighthouse itself lets each answer wait 3.75 times as long (--strict).
const kbit = 1000 / 8;
const line = options.strict
  ? { offline: false, latency: 562.5, downloadThroughput: 1475 * kbit, uploadThroughput: 675 * kbit }
  : { offline: false, latency: 150, downloadThroughput: 1600 * kbit, uploadThroughput: 750 * kbit };
const phone = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 3, isMobile: true, hasTouch: true };
const slowdown = 4;
const waysIn = ['start', 'schule', 'angebot', 'liste']; // in every language; the biggest list is that of the offers

function chosenPages(site) {
  const mainLanguage = site.pages.get('index.html').language;
  return samplePages(site)
    .filter(({ path, kind }) => kind !== 'umleitung' && path !== '404.html')
    .filter(({ kind, language }) => language === mainLanguage || waysIn.includes(kind))
    .filter(({ kind }) => !options.kinds || options.kinds.split(',').includes(kind))
    .sort((a, b) => (b.language === mainLanguage) - (a.language === mainLanguage) || a.language.localeCompare(b.language));
}

/// One visit with an empty cache, until a second has passed without a request or a long task.
async function visit(browser, address) {
  const context = await browser.newContext(phone);
  const page = await context.newPage();
  const wire = await context.newCDPSession(page);
  let bytes = 0;
  wire.on('Network.loadingFinished', ({ encodedDataLength }) => { bytes += encodedDataLength; });
  await wire.send('Network.enable');
  await wire.send('Network.emulateNetworkConditions', line);
  await wire.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.addInitScript(observe);
  await page.goto(address, { waitUntil: 'networkidle' });
  const seen = await page.evaluate(measurements);
  await context.close();
  return { ...seen, bytes };
}

async function medians(browser, address) {
  await fetch(address, { headers: { 'accept-encoding': 'br' } }); // The server compresses it now, not while it is measured.
  const visits = [];
  for (let run = 0; run < Number(options.runs); run++) visits.push(await visit(browser, address));
  return Object.fromEntries(Object.keys(visits[0]).map(key => [key, median(visits.map(each => each[key]))]));
}

const site = readSite(resolve(folder));
const server = await serve(site, '/', { compress: true });
const browser = await openBrowser();
console.log(`Median of ${options.runs}; ${line.latency} ms, ${line.downloadThroughput / kbit} kbit/s, processor slowed ${slowdown} times, 360 px; load ${loadavg()[0].toFixed(1)}\n`);
console.log('| Page | Kind | First paint s | Largest paint s | Blocking ms | Shift | First visit kB |\n|---|---|---|---|---|---|---|');
for (const { path, kind } of chosenPages(site)) {
  const seen = await medians(browser, server.root + addressOf(path));
  console.log(`| /${addressOf(path)} | ${kind} | ${(seen.first / 1000).toFixed(2)} | ${(seen.largest / 1000).toFixed(2)} |`
    + ` ${seen.blocking.toFixed(0)} | ${seen.shift.toFixed(3)} | ${(seen.bytes / 1000).toFixed(1)} |`);
}
await browser.close();
server.stop();
