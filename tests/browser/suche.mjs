// The search of the invented town in Chromium, with the questions of tests/suche/fragen.toml:
//     node tests/browser/suche.mjs FOLDER        the built site of content/

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { firstSearch } from '../../bench/erste-suche.mjs';
import { openBrowser } from './browser.mjs';
import { serve } from './server.mjs';
import { readSite } from './site.mjs';

const site = readSite(resolve(process.argv[2]));
const table = fileURLToPath(new URL('../suche/fragen.toml', import.meta.url));
const questions = JSON.parse(execFileSync('/usr/bin/python3', ['-c',
  'import json, sys, tomllib; print(json.dumps(tomllib.load(open(sys.argv[1], "rb"))["frage"]))', table]));
const mount = '/stadt/schulsozialarbeit/';

let browser;
let server;
before(async () => { [browser, server] = [await openBrowser(), await serve(site, mount, { compress: true })]; });
after(async () => { server.stop(); await browser.close(); });

/// Opens a page and hands it to `look`; nothing in it may go wrong, and no other host is asked.
async function open(address, look, reader = {}) {
  const context = await browser.newContext(reader);
  const page = await context.newPage();
  const mistakes = [];
  page.on('pageerror', error => mistakes.push(error.message));
  page.on('console', message => { if (message.type() === 'error') mistakes.push(message.text()); });
  page.on('request', request => { if (!request.url().startsWith(server.root)) mistakes.push(request.url()); });
  await page.goto(server.root + address);
  const seen = await look(page, context);
  await context.close();
  assert.deepEqual(mistakes, []);
  return seen;
}

/// Waits until the status says what came of a question; `before` is what it said until then.
const said = async (page, before = '') => {
  await page.waitForFunction(old => {
    const { textContent } = document.querySelector('[data-stand]');
    return textContent && textContent !== old;
  }, before, { timeout: 20000 });
  return page.textContent('[data-stand]');
};
const found = page => page.$$eval('[data-treffer] .sk-result a', (links, base) =>
  links.map(link => link.href.slice(base.length - 1)), server.root);

test('there are enough questions, and a third of them were not there while the search was tuned', () => {
  assert.ok(questions.length >= 60, String(questions.length));
  assert.ok(questions.filter(({ nachher }) => nachher).length * 3 >= questions.length);
});

test('each question finds what it should among the results that are in sight', async () => {
  const missed = [];
  await open('suche/', async page => {
    for (const { frage, erwartet } of questions) {
      await page.goto(`${server.root}suche/?q=${encodeURIComponent(frage)}`);
      await said(page);
      const addresses = await found(page);
      for (const address of erwartet.filter(each => !addresses.includes(each))) {
        missed.push(`${frage}: ${address} is not among ${addresses.join(' ') || 'no results'}`);
      }
    }
  });
  assert.deepEqual(missed, []);
});

test('a first search weighs less than 50 kB, however long the question', async () => {
  const ask = firstSearch(site.folder);
  const sentence = 'Große und Kleine kochen ein Essen, das wenig kostet und allen schmeckt, und danach räumen alle Familien gemeinsam die Küche der Schule auf.';
  const heavy = [];
  for (const frage of [...questions.map(each => each.frage), sentence]) {
    const { bytes } = await ask(frage);
    assert.ok(bytes > 5_000, 'something was fetched');
    if (bytes > 50_000) heavy.push(`${frage}: ${bytes}`);
  }
  assert.deepEqual(heavy, []);
});

test('a question typed into the field stands in the address, and the back button leads to the one before', () =>
  open('suche/', async page => {
    await page.fill('#sk_suchwort', 'Mobbing');
    await page.press('#sk_suchwort', 'Enter');
    const first = await said(page);
    assert.match(page.url(), /\?q=Mobbing$/);
    const results = await found(page);
    await page.fill('#sk_suchwort', 'Nachhilfe bezahlen');
    await page.waitForURL(/\?q=Nachhilfe%20bezahlen$/);  // the pause in typing after which results appear by themselves
    await page.click('.sk-find button');
    await said(page, first);
    assert.match(page.url(), /\?q=Nachhilfe%20bezahlen$/);
    await page.goBack();
    assert.equal(await page.inputValue('#sk_suchwort'), 'Mobbing');
    await page.waitForFunction(count => document.querySelectorAll('.sk-result').length === count, results.length);
    assert.deepEqual(await found(page), results);
    await page.goBack();
    await page.waitForFunction(() => document.querySelectorAll('.sk-result').length === 0);
    assert.ok(await page.isVisible('[data-statt-treffer]'));
  }));

test('typing alone is enough, and matching words are marked', () =>
  open('suche/', async page => {
    await page.locator('#sk_suchwort').pressSequentially('cafe');
    assert.match(await said(page), /\d/);
    assert.ok((await page.$$eval('mark', marks => marks.map(mark => mark.textContent))).includes('Elterncafé'));
    assert.ok(await page.isHidden('[data-statt-treffer]'));
    assert.equal(await page.getAttribute('[data-stand]', 'role'), 'status');
  }));

test('»Mehr« shows the next results and leads the keyboard there', () =>
  open('suche/?q=Schule', async page => {
    await said(page);
    const count = (await found(page)).length;
    await page.click('[data-treffer] button');
    await page.waitForFunction(before => document.querySelectorAll('.sk-result').length > before, count);
    assert.equal(await page.evaluate(() => document.activeElement.tagName), 'A');
  }));

test('where nothing is found the reader is told so, and the topics stay', () =>
  open('suche/?q=xqzwvk', async page => {
    assert.match(await said(page), /nichts gefunden/);
    assert.deepEqual(await found(page), []);
    assert.ok(await page.isVisible('[data-statt-treffer]'));
  }));

test('the field of the start page leads to the results', () =>
  open('', async page => {
    await page.fill('#sk_suchwort', 'OGS');
    await page.press('#sk_suchwort', 'Enter');
    await page.waitForURL(/suche\/\?q=OGS$/);
    await said(page);
    assert.ok((await found(page)).includes('/glossar/ogs/'));
  }));

test('without JavaScript the page has all topics', () =>
  open('suche/', async page => {
    const topics = await page.$$eval('[data-statt-treffer] a', links => links.map(link => link.href));
    assert.ok(topics.some(address => address.endsWith('/themen/mobbing/')));
    assert.ok(topics.some(address => address.endsWith('/angebote/')));
    assert.ok(await page.isVisible('noscript'));
  }, { javaScriptEnabled: false }));

test('in another language German texts carry their language', () =>
  open('en/suche/?q=Halbjahreszeugnis', async page => {
    await said(page);
    assert.ok((await page.$$eval('.sk-result[lang=de]', all => all.length)) > 0);
  }));

test('nothing is stored', () =>
  open('suche/?q=Mobbing', async (page, context) => {
    await said(page);
    assert.deepEqual(await context.cookies(), []);
    assert.equal(await page.evaluate(() => localStorage.length + sessionStorage.length), 0);
  }));
