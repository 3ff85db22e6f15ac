// What skripte/zeit.js makes of a page that was built on Monday, 23 November 2026, and is read later:
//     node tests/browser/zeit.mjs FOLDER        the built site of tests/zeit/content

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { after, before, test } from 'node:test';
import { openBrowser } from './browser.mjs';
import { serve } from './server.mjs';
import { readSite } from './site.mjs';

const site = readSite(resolve(process.argv[2]));
const cases = JSON.parse(readFileSync(new URL('../zeit/faelle.json', import.meta.url), 'utf8'));
const weekdays = ['montag', 'dienstag', 'mittwoch', 'donnerstag', 'freitag', 'samstag', 'sonntag'];
const berlin = { timezoneId: 'Europe/Berlin' };

let browser;
let server;
before(async () => { [browser, server] = [await openBrowser(), await serve(site, '/')]; });
after(async () => { server.stop(); await browser.close(); });

/// Opens a page at a moment ("2026-11-24T09:30+01:00") and hands it to `look`.
async function open(address, moment, { rewrite, ...reader }, look) {
  const context = await browser.newContext(reader);
  const page = await context.newPage();
  const mistakes = [];
  page.on('pageerror', error => mistakes.push(error.message));
  page.on('console', message => { if (message.type() === 'error') mistakes.push(message.text()); });
  await page.clock.setFixedTime(new Date(moment));
  if (rewrite) {
    await page.route(server.root + address, async route => {
      const response = await route.fetch();
      await route.fulfill({ response, body: rewrite(await response.text()) });
    });
  }
  await page.goto(server.root + address);
  const seen = await look(page);
  await context.close();
  assert.deepEqual(mistakes, []);
  return seen;
}

/// "2026-11-24", "09:30" -> "2026-11-24T09:30+01:00"
const inBerlin = (day, time) => ['+01:00', '+02:00'].map(offset => `${day}T${time}${offset}`)
  .find(moment => new Date(moment).toLocaleString('sv', { timeZone: 'Europe/Berlin' }).startsWith(`${day} ${time}`));

/// What a reader sees of the next office hour: "Nächste Sprechstunde Heute | Dienstag, …".
const nextHours = page => page.locator('.sk-next').evaluateAll(all => all.map(each =>
  [...each.querySelectorAll('p:not([hidden])')].map(line => line.innerText.replace(/\s+/g, ' ').trim()).join(' | ')));

const school = (moment, reader = berlin) => open('schulen/bachschule/', moment, reader, nextHours);

test('without a script the page names weekday and date, of the day when it was built', async () => {
  assert.deepEqual(await school('2026-11-27T10:00+01:00', { ...berlin, javaScriptEnabled: false }),
    ['Nächste Sprechstunde Morgen | Dienstag, 24. November, 8:00 bis 9:30 Uhr']);
});

// Apart from the field that only works with a script.
const pageText = page => page.locator('main').evaluate(main => {
  main.querySelector('[data-schulwahl]')?.remove();
  return main.innerHTML;
});

test('on the day when it was built the script changes nothing', async () => {
  for (const address of ['', 'schulen/bachschule/', 'angebote/leseclub/', 'fachkraefte/', 'en/schulen/bachschule/']) {
    const [plain, scripted] = await Promise.all([false, true].map(javaScriptEnabled =>
      open(address, '2026-11-23T07:00+01:00', { ...berlin, javaScriptEnabled }, pageText)));
    assert.equal(scripted, plain, address);
  }
});

test('an hour of tomorrow becomes one of today, then the next one', async () => {
  assert.deepEqual(await school('2026-11-24T00:00+01:00'),
    ['Nächste Sprechstunde Heute | Dienstag, 24. November, 8:00 bis 9:30 Uhr']);
  assert.deepEqual(await school('2026-11-24T09:29+01:00'),
    ['Nächste Sprechstunde Heute | Dienstag, 24. November, 8:00 bis 9:30 Uhr']);
  assert.deepEqual(await school('2026-11-24T09:30+01:00'),
    ['Nächste Sprechstunde | Donnerstag, 26. November, 13:00 bis 15:00 Uhr']);
  assert.deepEqual(await school('2026-11-25T09:30+01:00'),
    ['Nächste Sprechstunde Morgen | Donnerstag, 26. November, 13:00 bis 15:00 Uhr']);
});

test('the leaf of the calendar goes on with the date', async () => {
  const leaf = page => page.locator('.sk-leaf span').allInnerTexts();
  assert.deepEqual(await open('schulen/bachschule/', '2026-11-24T07:00+01:00', berlin, leaf), ['Di', '24', 'Nov']);
  assert.deepEqual(await open('schulen/bachschule/', '2026-11-25T07:00+01:00', berlin, leaf), ['Do', '26', 'Nov']);
  assert.deepEqual(await open('en/schulen/bachschule/', '2026-11-28T07:00+01:00', berlin, leaf), ['Tue', '1', 'Dec']);
});

test('a page that is weeks old names the right hour', async () => {
  assert.deepEqual(await school('2027-01-01T12:00+01:00'),
    ['Nächste Sprechstunde | Dienstag, 5. Januar, 8:00 bis 9:30 Uhr']);
});

test('the clock is the town\'s, wherever the reader is', async () => {
  for (const timezoneId of ['America/Los_Angeles', 'Pacific/Kiritimati', 'Asia/Kolkata']) {
    assert.deepEqual(await school('2026-11-24T09:29+01:00', { timezoneId }),
      ['Nächste Sprechstunde Heute | Dienstag, 24. November, 8:00 bis 9:30 Uhr'], timezoneId);
    assert.deepEqual(await school('2026-11-24T09:30+01:00', { timezoneId }),
      ['Nächste Sprechstunde | Donnerstag, 26. November, 13:00 bis 15:00 Uhr'], timezoneId);
  }
});

test('a clock that is behind changes nothing', async () => {
  assert.deepEqual(await school('2026-10-01T12:00+02:00'),
    ['Nächste Sprechstunde | Dienstag, 24. November, 8:00 bis 9:30 Uhr']);
});

test('after the last day of the work the page stays as it was, without a label', async () => {
  const seen = moment => open('schulen/muehlenschule/', moment, berlin, nextHours);
  assert.deepEqual(await seen('2026-12-01T12:00+01:00'), ['Nächste Sprechstunde Morgen | Mittwoch, 2. Dezember, 10:00 bis 12:00 Uhr']);
  assert.deepEqual(await seen('2026-12-02T12:00+01:00'), ['Nächste Sprechstunde | Mittwoch, 25. November, 10:00 bis 12:00 Uhr']);
});

test('an offer goes on to its next date, and to where that one is', async () => {
  const seen = moment => open('angebote/leseclub/', moment, berlin, nextHours);
  assert.deepEqual(await seen('2026-11-24T14:59+01:00'), ['Nächster Termin Heute | Dienstag, 24. November, 14:00 bis 15:00 Uhr | Bücherei']);
  assert.deepEqual(await seen('2026-11-24T15:00+01:00'), ['Nächster Termin | Dienstag, 1. Dezember, 14:00 bis 15:00 Uhr | Bücherei']);
  assert.deepEqual(await seen('2026-12-01T15:00+01:00'), ['Nächster Termin Morgen | Mittwoch, 2. Dezember, 16:00 bis 17:00 Uhr | Mensa']);
  assert.deepEqual(await seen('2026-12-02T17:00+01:00'), ['Nächster Termin | Dienstag, 8. Dezember, 14:00 bis 15:00 Uhr | Bücherei']);
});

test('another language has its own words', async () => {
  assert.deepEqual(await open('en/schulen/bachschule/', '2026-11-24T07:00+01:00', berlin, nextHours),
    ['Next office hour Today | Tuesday, November 24, 8:00 to 9:30']);
  assert.deepEqual(await open('en/schulen/bachschule/', '2026-11-25T07:00+01:00', berlin, nextHours),
    ['Next office hour Tomorrow | Thursday, November 26, 13:00 to 15:00']);
});

test('the start page names the soonest school first', async () => {
  const schools = page => page.locator('[data-nach-zeit] h3').allInnerTexts();
  assert.deepEqual(await open('', '2026-11-23T12:00+01:00', berlin, schools), ['Bachschule', 'Mühlenschule']);
  assert.deepEqual(await open('', '2026-11-24T12:00+01:00', berlin, schools), ['Mühlenschule', 'Bachschule']);
});

test('in the table of hours the row of today says so until the hour is over', async () => {
  const rows = (moment, reader = berlin) => open('schulen/bachschule/', moment, reader,
    page => page.locator('.sk-hours__day').allInnerTexts().then(all => all.map(each => each.replace(/\s+/g, ' '))));
  assert.deepEqual(await rows('2026-11-23T12:00+01:00'), ['Dienstag', 'Donnerstag']);
  assert.deepEqual(await rows('2026-12-01T09:00+01:00'), ['Dienstag Heute', 'Donnerstag']);
  assert.deepEqual(await rows('2026-12-01T09:30+01:00'), ['Dienstag', 'Donnerstag']);
});

test('a tab that was left open goes on when it is seen again', async () => {
  const seen = await open('schulen/bachschule/', '2026-11-24T08:30+01:00', berlin, async page => {
    await page.clock.setFixedTime(new Date('2026-11-24T20:00+01:00'));
    await page.evaluate(() => { document.dispatchEvent(new Event('visibilitychange')); });
    return [...await nextHours(page), ...await page.locator('.sk-hours__day').allInnerTexts()];
  });
  assert.deepEqual(seen, ['Nächste Sprechstunde | Donnerstag, 26. November, 13:00 bis 15:00 Uhr', 'Dienstag', 'Donnerstag']);
});

/// How often a page's scripts make a clock, which takes a slow phone long.
const clocks = async page => {
  await page.addInitScript(() => {
    const { DateTimeFormat } = Intl;
    window.clocks = 0;
    Intl.DateTimeFormat = function counted(...options) {
      window.clocks += 1;
      return new DateTimeFormat(...options);
    };
  });
  await page.reload();
  return page.evaluate(() => window.clocks);
};

test('a page without office hours makes no clock', async () => {
  assert.equal(await open('schulen/bachschule/', '2026-11-24T07:00+01:00', berlin, clocks), 1);
  assert.equal(await open('schulen/', '2026-11-24T07:00+01:00', berlin, clocks), 0);
});

test('what a town left out of its own template is not missed', async () => {
  for (const [part, without] of [[' data-marke', ''], [' data-uhrzeit', ''], [/<time [^>]*>(.*?)<\/time>/, '$1'], [/ data-zone="[^"]*"/, '']]) {
    const seen = await open('schulen/bachschule/', '2026-11-23T08:30+01:00',
      { ...berlin, rewrite: html => html.replace(part, without) }, nextHours);
    assert.deepEqual(seen, ['Nächste Sprechstunde Morgen | Dienstag, 24. November, 8:00 bis 9:30 Uhr'], String(part));
  }
});

for (const { name, zeiten, tage = [], bis, frei = [], schulfrei = [], feiertage = [], auch_in_ferien: always, tag, uhrzeit = '00:00', naechste } of cases) {
  if (zeiten.length + tage.length === 0) continue; // such a page has nothing to go on from
  const times = zeiten.map(each => each.replace(/^\w+/, day => weekdays.indexOf(day) + 1) + (always ? ' +' : '') + (bis ? ` ${bis}` : '')
    + [...schulfrei, ...feiertage].map(each => ` -${each}`).join('')).concat(tage);
  // An old page, so that it has to go on.
  const rewrite = html => html.replace(/data-wochenzeiten="[^"]*"/, `data-wochenzeiten="${times.join(';')}"`)
    .replace(/data-frei="[^"]*/, `$& ${frei.join(' ')}`)
    .replace(/<time datetime="2026-11-24">/, '<time datetime="2020-01-06">');
  test(`as in the generator: ${name}`, async () => {
    const seen = await open('schulen/bachschule/', inBerlin(tag, uhrzeit), { timezoneId: 'America/New_York', rewrite },
      page => page.locator('.sk-next').evaluate(next =>
        `${next.querySelector('time').dateTime} ${next.querySelector('[data-uhrzeit]').innerText.split(' ')[0]}`));
    assert.equal(seen, naechste ?? '2020-01-06 8:00');
  });
}
