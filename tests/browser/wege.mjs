// The ways that parents go, with scripts and without:
//     node tests/browser/wege.mjs FOLDER        the built site of content/

import assert from 'node:assert/strict';
import { dials, way } from './weg.mjs';
import './wege-sprachen.mjs';
import './wege-bedienung.mjs';

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

way('from a school to what it offers on one topic', async (page, open) => {
  await open('schulen/suedschule/');
  await page.getByRole('navigation', { name: 'Worum geht es?' }).getByRole('link').first().click();
  await page.waitForURL('**/schulen/suedschule/themen/*/');
  assert.ok(await page.locator('.sk-notes > li').count() > 0);
  await page.locator('.sk-notes a').first().click();
  await page.waitForURL('**/angebote/*/');
});

way('whoever opens the page of a Fachkraft can call at once', async page => {
  await page.getByRole('link', { name: 'Leyla Brandt' }).click();
  await page.waitForURL('**/fachkraefte/suedschule-1/');
  assert.ok((await dials(page).boundingBox()).y < 740, 'the number stands on the first screen');
}, { start: 'schulen/suedschule/' });

way('the emergency numbers are one tap away on every page', async page => {
  await page.getByRole('link', { name: 'Notfall' }).first().click();
  assert.ok(await page.locator('a[href="tel:112"]').first().isVisible());
});

way('a family that knows its district finds the schools there, and the map', async page => {
  await page.getByRole('link', { name: 'Schulen nach Stadtteil' }).click();
  await page.locator('main').getByRole('link', { name: 'Südstadt' }).first().click();
  await page.waitForURL('**/stadtteile/suedstadt/');
  assert.equal(await page.locator('main h2').first().textContent(), 'Schulen');
  await page.getByRole('link', { name: 'Auf der Karte' }).click();
  await page.waitForURL('**/karte/');
});

way('the start page names dates for families, none of professionals and none that is called off', async page => {
  const dates = await page.locator('section[aria-labelledby="sk_termine"] h3').allTextContents();
  assert.equal(dates.length, 3);
  assert.ok(!dates.some(title => /Qualitätszirkel|Fahrradwerkstatt/.test(title)), dates.join());
});

way('the dates of the town lead to a date with its time and place', async page => {
  await page.getByRole('link', { name: 'Alle Termine' }).click();
  await page.waitForURL('**/termine/');
  await page.locator('.sk-notes a').first().click();
  await page.waitForURL('**/termine/*/');
  assert.ok(await page.locator('main time').count() > 0);
});
