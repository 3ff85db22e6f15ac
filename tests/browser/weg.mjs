// What the tests of parents' ways share: the built site, one browser, a reader with a small phone.

import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { after, before, test } from 'node:test';
import { openBrowser } from './browser.mjs';
import { serve } from './server.mjs';
import { readSite } from './site.mjs';

export const site = readSite(resolve(process.argv[2]));

let browser;
let server;
before(async () => { [browser, server] = [await openBrowser(), await serve(site, '/')]; });
after(async () => { server.stop(); await browser.close(); });

const withScripts = ['with scripts', {}];
export const eitherWay = [withScripts, ['without scripts', { javaScriptEnabled: false }]];
export const scriptsOnly = [withScripts];

/// Walks on a phone, from `start`; whatever a script gets wrong fails the walk.
export function way(sentence, walk, { start = '', readers = eitherWay, ...more } = {}) {
  for (const [how, reader] of readers) {
    test(`${sentence}, ${how}`, async () => {
      const context = await browser.newContext({ locale: 'de-DE', viewport: { width: 360, height: 740 }, ...more, ...reader });
      const page = await context.newPage();
      const mistakes = [];
      page.on('pageerror', error => mistakes.push(error.message));
      page.on('console', message => { if (message.type() === 'error') mistakes.push(message.text()); });
      await page.goto(server.root + start);
      await walk(page, address => page.goto(server.root + address));
      await context.close();
      assert.deepEqual(mistakes, []);
    });
  }
}

/// The first number to call on the page.
export const dials = page => page.locator('main a[href^="tel:"]').first();
