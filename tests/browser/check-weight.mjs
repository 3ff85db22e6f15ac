// What a visit costs over the wire, as Chromium counts it (headers included, compressed): a first visit
// to any kind of page, a further page after the start page. Pictures of records load when they come
// into sight and have a limit each.

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
    const [first] = await weigh(browser, [server.root + addressOf(path)]);
    const [, further] = await weigh(browser, [server.root, server.root + addressOf(path)]);
    visits.push({ path, kind, first, further });
  }
  await browser.close();
  server.stop();
  return visits;
}

/// Bytes that each address of a visit costs, one after the other in a fresh browser.
async function weigh(browser, addresses) {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  const wire = await context.newCDPSession(page);
  await wire.send('Network.enable');
  const pictures = new Set();
  let bytes = 0;
  wire.on('Network.responseReceived', ({ requestId, response }) => {
    if (/^image\/(webp|png|jpeg)$/.test(response.mimeType)) pictures.add(requestId);
  });
  wire.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (!pictures.has(requestId)) bytes += encodedDataLength;
  });
  const costs = [];
  for (const address of addresses) {
    bytes = 0;
    await page.goto(address, { waitUntil: 'networkidle' });
    costs.push(bytes);
  }
  await context.close();
  return costs;
}
