// How families narrow down the offers, with and without scripts:
//     node tests/browser/filter.mjs FOLDER        the built site of content/

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

async function open(address, reader, walk) {
  const context = await browser.newContext({ locale: 'de-DE', ...reader });
  const page = await context.newPage();
  const mistakes = [];
  page.on('pageerror', error => mistakes.push(error.message));
  page.on('console', message => { if (message.type() === 'error') mistakes.push(message.text()); });
  await page.goto(server.root + address);
  await walk(page);
  await context.close();
  assert.deepEqual(mistakes, []);
}

const titles = page => page.locator('[data-liste] > li:visible h2').allInnerTexts();
const found = page => page.locator('[data-filter] [role=status]').innerText();
const pick = async (page, key, id) => {
  const group = page.locator(`[data-schluessel=${key}]`);
  if (!await group.evaluate(each => each.open)) await group.locator('summary').click();
  await group.locator(`input[value="${id}"]`).check();
};
const settled = (page, number) => page.waitForFunction(
  wanted => document.querySelector('[data-filter] [role=status]').textContent.endsWith(` ${wanted}`), number);

/// Of a list, on the page at an address and on the parts that follow it.
async function offersFrom(page, href) {
  await page.goto(href);
  const here = await page.locator('.sk-notes > li').count();
  const next = page.locator('a[rel=next]');
  return await next.count() === 0 ? here : here + await offersFrom(page, await next.evaluate(link => link.href));
}

test('without a script each value is a link to a page of its own that has as many offers as it says', async () => {
  await open('angebote/', { javaScriptEnabled: false }, async page => {
    const links = await page.locator('[data-schluessel=klassen] a').evaluateAll(
      all => all.map(each => [each.href, parseInt(each.textContent.match(/\((\d+)\)/)[1], 10)]));
    assert.ok(links.length > 5);
    for (const [href, count] of links) assert.equal(await offersFrom(page, href), count, href);
  });
});

test('two facets at once leave what has both, and the address says so', async () => {
  await open('angebote/', {}, async page => {
    const all = (await titles(page)).length;
    await pick(page, 'themen', 'lernen');
    await page.waitForURL('**/?themen=lernen');
    await page.waitForFunction(() => document.querySelector('[role=status]').textContent !== '');
    const some = (await titles(page)).length;
    assert.ok(some > 0 && some < all);
    await pick(page, 'klassen', '5');
    await page.waitForURL('**/?themen=lernen&klassen=5');
    await settled(page, 3);
    assert.equal(await found(page), 'Gefunden: 3');
    assert.equal((await titles(page)).length, 3);
  });
});

test('"back" takes back one choice after the other', async () => {
  await open('angebote/', {}, async page => {
    const all = await titles(page);
    await pick(page, 'themen', 'lernen');
    await page.waitForFunction(() => document.querySelector('[role=status]').textContent !== '');
    const first = await titles(page);
    await pick(page, 'klassen', '5');
    await settled(page, 3);
    await page.goBack();
    await settled(page, first.length);
    assert.deepEqual(await titles(page), first);
    await page.goBack();
    await page.waitForFunction(() => document.querySelector('[role=status]').textContent === '');
    assert.deepEqual(await titles(page), all);
  });
});

test('an address with a choice opens with it', async () => {
  await open('angebote/?themen=lernen&klassen=5', {}, async page => {
    await settled(page, 3);
    assert.ok(await page.locator('input[value=lernen]').isChecked());
    assert.equal(await page.locator('.sk-count[data-ohne-filter]').isVisible(), false);
  });
});

test('no choice is offered that would leave nothing', async () => {
  await open('angebote/?themen=lernen&klassen=5', {}, async page => {
    await settled(page, 3);
    await page.locator('[data-schluessel]').evaluateAll(all => all.forEach(each => { each.open = true; }));
    const counts = await page.locator('[data-schluessel] li:visible').evaluateAll(
      all => all.filter(each => !each.querySelector('input').checked).map(each => each.textContent));
    assert.ok(counts.length > 0);
    for (const text of counts) assert.doesNotMatch(text, /\(0\)/);
  });
});

test('the selection is lifted with one button', async () => {
  await open('angebote/?themen=lernen&klassen=5', {}, async page => {
    await settled(page, 3);
    await page.getByRole('button', { name: 'Auswahl aufheben' }).click();
    await page.waitForFunction(() => document.querySelector('[role=status]').textContent === '');
    assert.equal((await titles(page)).length, 10);
    assert.ok(await page.getByRole('navigation', { name: 'Weitere Seiten dieser Liste' }).isVisible());
    assert.equal(new URL(page.url()).search, '');
  });
});

test('without the file of the facets a choice leads to its page', async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.route('**/filter-*.json', route => route.abort());
  await page.goto(`${server.root}angebote/`);
  await page.locator('[data-schluessel=klassen] summary').click();
  await page.locator('[data-schluessel=klassen] input[value="5"]').click(); // the page goes, so nothing stays checked
  await page.waitForURL('**/angebote/klasse/5/');
  await context.close();
});

test('a few letters find a school on the start page, however they are written', async () => {
  await open('', {}, async page => {
    for (const written of ['Südsch', 'suedsch', 'SUDSCH']) {
      await page.getByLabel('Tippen Sie den Namen Ihrer Schule:').fill(written);
      assert.deepEqual(await page.locator('[data-schulen] > li:visible').allInnerTexts(), ['Südschule']);
    }
    await page.keyboard.press('Enter');
    await page.waitForURL('**/schulen/suedschule/');
  });
});
