// What a visit costs over the wire, as Chromium counts it (headers included, compressed): a first visit
// to each kind of page in each language, and the same page after the start page of its language, whose
// parts the browser then has. Pictures of records load when they come into sight and have a limit each.
// Further letters (Turkish, accents) are fetched once, by the first page that has them; they weigh on a
// first visit, not on each further page.

import { statSync } from 'node:fs';
import { join } from 'node:path';
import { openBrowser } from './browser.mjs';
import { serve } from './server.mjs';
import { addressOf, samplePages, isForNothing } from './site.mjs';

const kB = 1000;
export const limits = { firstVisit: 50 * kB, furtherPage: 10 * kB, scripts: 6 * kB, picture: 40 * kB };

export async function checkWeight(site) {
  const visits = await weighVisits(site);
  const tooHeavy = (what, page, bytes, limit) =>
    bytes > limit ? [`${page}: ${what} weighs ${(bytes / kB).toFixed(1)} kB, more than ${limit / kB}`] : [];
  return [
    ...visits.flatMap(({ path, first, further, scripts }) => [
      ...tooHeavy('a first visit', path, first, limits.firstVisit),
      ...tooHeavy('a further page', path, further, limits.furtherPage),
      ...tooHeavy('the script of a first visit', path, scripts, limits.scripts),
    ]),
    ...[...site.files].filter(path => path.endsWith('.webp'))
      .flatMap(path => tooHeavy('the picture', path, statSync(join(site.folder, path)).size, limits.picture)),
  ];
}

/// Bytes of a first visit, of its scripts, and of a further page, for one page of each kind and language.
export async function weighVisits(site) {
  const server = await serve(site, '/', { compress: true });
  const browser = await openBrowser();
  const starts = new Map();
  const visits = [];
  for (const { path, kind, language } of samplePages(site)) {
    if (kind === 'umleitung' || isForNothing(path)) continue; // seen at other addresses than their own
    if (!starts.has(language)) {
      starts.set(language, await weigh(browser, server.root + addressOf(startOf(site, language))));
    }
    const parts = await weigh(browser, server.root + addressOf(path));
    const sum = chosen => parts.filter(chosen).reduce((bytes, part) => bytes + part.bytes, 0);
    const known = new Set(starts.get(language).filter(({ type }) => type !== 'page').map(({ address }) => address));
    visits.push({ path, kind, language, first: sum(() => true), scripts: sum(({ type }) => type === 'script'),
      further: sum(({ type, address }) => type !== 'font' && !known.has(address)) });
  }
  await browser.close();
  server.stop();
  return visits;
}

function startOf(site, language) {
  return [...site.pages.values()].find(page => page.kind === 'start' && page.language === language)?.path ?? 'index.html';
}

const typeOf = ({ mimeType }) => (/^image\/(webp|png|jpeg)$/.test(mimeType) ? 'picture'
  : ['html', 'font', 'woff', 'javascript'].find(type => mimeType.includes(type)) ?? 'other')
  .replace('html', 'page').replace('woff', 'font').replace('javascript', 'script');

/// What a fresh browser on a phone fetches for an address, pictures aside.
async function weigh(browser, address) {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  const wire = await context.newCDPSession(page);
  await wire.send('Network.enable');
  const parts = new Map();
  wire.on('Network.responseReceived', ({ requestId, response }) =>
    parts.set(requestId, { address: response.url, type: typeOf(response), bytes: 0 }));
  wire.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (parts.has(requestId)) parts.get(requestId).bytes = encodedDataLength;
  });
  await page.goto(address, { waitUntil: 'networkidle' });
  await context.close();
  return [...parts.values()].filter(({ type }) => type !== 'picture');
}
