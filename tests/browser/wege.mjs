// The ways that parents go, with scripts and without:
//     node tests/browser/wege.mjs FOLDER        the built site of content/

import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { after, before, test } from 'node:test';
import { openBrowser } from './browser.mjs';
import { serve } from './server.mjs';
import { readSite } from './site.mjs';

const site = readSite(resolve(process.argv[2]));

let browser;
let server;
before(async () => { [browser, server] = [await openBrowser(), await serve(site, '/')]; });
after(async () => { server.stop(); await browser.close(); });

const readers = [['with scripts', {}], ['without scripts', { javaScriptEnabled: false }]];

/// Walks on a phone; whatever a script gets wrong fails the walk.
function way(sentence, walk) {
  for (const [how, reader] of readers) {
    test(`${sentence}, ${how}`, async () => {
      const context = await browser.newContext({ locale: 'de-DE', viewport: { width: 360, height: 740 }, ...reader });
      const page = await context.newPage();
      const mistakes = [];
      page.on('pageerror', error => mistakes.push(error.message));
      page.on('console', message => { if (message.type() === 'error') mistakes.push(message.text()); });
      await page.goto(server.root);
      await walk(page);
      await context.close();
      assert.deepEqual(mistakes, []);
    });
  }
}

const dials = page => page.locator('main a[href^="tel:"]').first();

way('from the start page to the number of "my school" in two steps', async page => {
  await page.locator('main').getByRole('link', { name: 'Südschule', exact: true }).click();
  await page.waitForURL('**/schulen/suedschule/');
  assert.match(await dials(page).getAttribute('href'), /^tel:\+49\d+$/);
  assert.ok(await dials(page).isVisible());
  assert.ok((await dials(page).boundingBox()).y < 2 * 740, 'the number stands within the first two screens');
});

way('from "my child does not want to go to school" to an offer and to somebody to call', async page => {
  await page.getByRole('link', { name: 'Mein Kind will nicht zur Schule' }).first().click();
  await page.waitForURL('**/themen/*/');
  await page.getByRole('link', { name: 'Schritt für Schritt zurück' }).first().click();
  await page.waitForURL('**/angebote/wieder-in-die-schule/');
  assert.ok(await dials(page).isVisible());
});

way('from a school to what it offers on one topic', async page => {
  await page.goto(`${server.root}schulen/suedschule/`);
  await page.getByRole('navigation', { name: 'Worum geht es?' }).getByRole('link').first().click();
  await page.waitForURL('**/schulen/suedschule/themen/*/');
  assert.ok(await page.locator('.sk-notes > li').count() > 0);
  await page.locator('.sk-notes a').first().click();
  await page.waitForURL('**/angebote/*/');
});

way('the emergency numbers are one tap away on every page', async page => {
  await page.getByRole('link', { name: 'Notfall' }).first().click();
  assert.ok(await page.locator('a[href="tel:112"]').first().isVisible());
});

way('the dates of the town lead to a date with its time and place', async page => {
  await page.getByRole('link', { name: 'Alle Termine' }).click();
  await page.waitForURL('**/termine/');
  await page.locator('.sk-notes a').first().click();
  await page.waitForURL('**/termine/*/');
  assert.ok(await page.locator('main time').count() > 0);
});
