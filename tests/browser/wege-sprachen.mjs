// Parents who read little German find help in their own language.

import assert from 'node:assert/strict';
import { dials, eitherWay, way } from './weg.mjs';

const pageIn = page => page.evaluate(() => {
  const { lang, dir } = document.documentElement;
  return { lang, dir, path: location.pathname };
});

async function changeLanguage(page, button, language) {
  await page.getByRole('button', { name: button, exact: true }).click();
  await page.locator('#sk_sprachen').getByRole('link', { name: language, exact: true }).click();
}

way('from the Turkish start page to an offer in Turkish and its number', async page => {
  await page.locator('main').getByRole('link', { name: 'Çocuğum okula gitmek istemiyor' }).click();
  await page.waitForURL('**/tr/themen/nicht-zur-schule/');
  await page.locator('.sk-notes a[href*="/tr/angebote/"]').first().click();
  await page.waitForURL('**/tr/angebote/*/');
  assert.equal((await pageIn(page)).lang, 'tr');
  assert.equal(await page.locator('h1').getAttribute('lang'), null, 'the title is Turkish');
  assert.ok(await dials(page).isVisible());
}, { start: 'tr/' });

way('the flyer in the reader\'s language comes first', async page => {
  assert.match(await page.locator('a[type="application/pdf"]').first().getAttribute('href'), /elterncafe-tr\.pdf$/);
}, { start: 'tr/angebote/elterncafe/', readers: eitherWay.slice(1) });

way('the language switch keeps the page, there and back', async page => {
  await changeLanguage(page, 'Sprachen', 'Türkçe');
  await page.waitForURL('**/tr/angebote/elterncafe/');
  await changeLanguage(page, 'Diller', 'العربية');
  await page.waitForURL('**/ar/angebote/elterncafe/');
  await changeLanguage(page, 'اللغات', 'Deutsch');
  assert.deepEqual(await pageIn(page), { lang: 'de', dir: 'ltr', path: '/angebote/elterncafe/' });
}, { start: 'angebote/elterncafe/' });

way('from the Arabic start page to the number of "my school"', async page => {
  await page.locator('main').getByRole('link', { name: 'Südschule', exact: true }).click();
  assert.deepEqual(await pageIn(page), { lang: 'ar', dir: 'rtl', path: '/ar/schulen/suedschule/' });
  const call = dials(page);
  assert.ok(await call.isVisible());
  assert.ok((await call.boundingBox()).y < 2 * 740, 'the number stands within the first two screens');
  assert.equal(await call.locator('bdi[dir="ltr"]').textContent(), '030 23125-123');
}, { start: 'ar/' });

/// Phrases of three Latin words or more that no lang attribute calls German; addresses are read as they stand.
const unmarkedGerman = page => page.evaluate(() => {
  const texts = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
  const found = [];
  while (texts.nextNode()) {
    const { parentElement: element, data } = texts.currentNode;
    const isMarked = element.closest('[lang]').lang === 'de' || element.closest('figcaption, a[href^="http"], .sk-print');
    if (/(\p{Script=Latin}{2,}\s+){2}\p{Script=Latin}{2,}/u.test(data) && !isMarked) found.push(data.trim());
  }
  return found;
});

for (const start of ['ar/schulen/suedschule/', 'ar/angebote/', 'ar/angebote/elterncafe/']) {
  way(`an Arabic reader is told what is German and hears it as German (${start})`, async page => {
    await page.getByText('بعض أجزاء هذه الصفحة باللغة الألمانية.').waitFor();
    assert.ok(await page.locator('main [lang="de"]').count() > 0);
    assert.deepEqual(await unmarkedGerman(page), []);
    const turned = await page.locator('main').evaluate(main => [...main.querySelectorAll('a[href^="tel:"]')]
      .filter(link => /\d/.test(link.textContent) && !link.querySelector('bdi[dir="ltr"]')).map(link => link.textContent));
    assert.deepEqual(turned, [], 'a number would turn round');
  }, { start, readers: eitherWay.slice(1) });
}

way('a page in Cyrillic letters fetches no font, not even for the language switch', async page => {
  await page.waitForLoadState('networkidle');
  assert.deepEqual(await page.evaluate(() => performance.getEntriesByType('resource')
    .map(({ name }) => name).filter(name => name.includes('/schriften/'))), []);
}, { start: 'uk/' });
