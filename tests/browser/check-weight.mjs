// What a visit costs over the wire, as Chromium counts it (headers included, compressed): a first visit
// to any kind of page, a further page after the start page. Pictures of records load when they come
// into sight and have a limit each. The letters of a further script (Cyrillic, …) are fetched once, by the
// first page that has them; they weigh on a first visit, not on each further page.

import { statSync } from 'node:fs';
import { join } from 'node:path';
import { openBrowser } from './browser.mjs';
import { serve } from './server.mjs';
import { addressOf, samplePages } from './site.mjs';

const kB = 1000;
export const limits = { firstVisit: 50 * kB, furtherPage: 10 * kB, picture: 40 * kB };

export async function checkWeight(site) {
  const visits = await weighVisits(site);
  const tooHeavy = (what, page, bytes, limit) =>
    bytes > limit ? [`${page}: ${what} weighs ${(bytes / kB).toFixed(1)} kB, more than ${limit / kB}`] : [];
  return [
    ...visits.flatMap(({ path, first, further }) => [
      ...tooHeavy('a first visit', path, first, limits.firstVisit),
      ...tooHeavy('a further page', path, further, limits.furtherPage),
    ]),
    ...[...site.files].filter(path => path.endsWith('.webp'))
      .flatMap(path => tooHeavy('the picture', path, statSync(join(site.folder, path)).size, limits.picture)),
  ];
}

/// Bytes of a first visit and of a further page, for one page of each kind.
export async function weighVisits(site) {
  const language = site.pages.get('index.html').language;
  const server = await serve(site, '/', { compress: true });
  const browser = await openBrowser();
  const visits = [];
  for (const { path, kind } of samplePages(site).filter(page => page.language === language)) {
    if (kind === 'umleitung' || path === '404.html') continue; // seen at other addresses than their own
    const [{ bytes: first }] = await weigh(browser, [server.root + addressOf(path)]);
    const [, { bytes: withFonts, fonts }] = await weigh(browser, [server.root, server.root + addressOf(path)]);
    visits.push({ path, kind, first, further: withFonts - fonts });
  }
  await browser.close();
  server.stop();
  return visits;
}

/// Bytes that each address of a visit costs, one after the other in a fresh browser, and how many of them
/// are fonts.
async function weigh(browser, addresses) {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  const wire = await context.newCDPSession(page);
  await wire.send('Network.enable');
  const kinds = new Map();
  let cost;
  wire.on('Network.responseReceived', ({ requestId, response }) => {
    kinds.set(requestId, /^image\/(webp|png|jpeg)$/.test(response.mimeType) ? 'picture'
      : /font|woff/.test(response.mimeType) ? 'font' : 'page');
  });
  wire.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (kinds.get(requestId) === 'picture') return;
    cost.bytes += encodedDataLength;
    if (kinds.get(requestId) === 'font') cost.fonts += encodedDataLength;
  });
  const costs = [];
  for (const address of addresses) {
    cost = { bytes: 0, fonts: 0 };
    await page.goto(address, { waitUntil: 'networkidle' });
    costs.push(cost);
  }
  await context.close();
  return costs;
}
