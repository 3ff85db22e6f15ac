// The preview as an editor uses it: a page stands open in the browser, and files change beside it.
//     node tests/browser/vorschau.mjs PROGRAM CONTENT THEME

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve as resolvePath } from 'node:path';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { openBrowser } from './browser.mjs';

const [program, content, theme] = process.argv.slice(2).map(each => resolvePath(each));
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

let browser;
let folder;
let server;
let root;
let page;
let complaints;

before(async () => {
  browser = await openBrowser();
  folder = mkdtempSync(join(tmpdir(), 'schaukasten-vorschau-'));
  cpSync(content, join(folder, 'content'), { recursive: true });
  cpSync(theme, join(folder, 'themes', 'kern'), { recursive: true, filter: path => !path.includes('node_modules') });
  server = spawn(program, ['serve', '--port', '0', '--today', '2026-11-23'], { cwd: folder, stdio: ['ignore', 'pipe', 'ignore'] });
  root = await new Promise(resolve => {
    server.stdout.on('data', said => { const found = /http:\S+/.exec(String(said)); if (found) resolve(found[0]); });
  });
});
after(async () => {
  await browser.close();
  server.kill('SIGINT');
  await new Promise(resolve => { server.on('exit', resolve); });
  rmSync(folder, { recursive: true });
});
beforeEach(async () => {
  complaints = [];
  page = await browser.newPage();
  page.on('console', said => { if (said.type() === 'error') complaints.push(said.text()); });
});
afterEach(() => page.context().close());

const fileOf = path => join(folder, path);
const schoolFile = 'content/schulen/suedschule.toml';
const title = () => page.locator('h1');
const seen = locator => locator.waitFor({ timeout: 20_000 });
const bar = () => page.locator('schaukasten-vorschau');

/// As most editors save: another file in the place of the first.
function save(path, text) {
  const fresh = join(dirname(path), '.fresh');
  writeFileSync(fresh, text);
  renameSync(fresh, path);
}
const change = (path, from, to) => save(path, readFileSync(path, 'utf8').replace(from, to));

test('edit, reload, error, mend: the page stays where it is and comes back by itself', async () => {
  const was = readFileSync(fileOf(schoolFile), 'utf8');
  await page.goto(`${root}schulen/suedschule/`);
  save(fileOf(schoolFile), was.replace(/^name = .*/m, 'name = "Schule am Deich"'));
  await seen(title().getByText('Schule am Deich'));

  save(fileOf(schoolFile), was.replace(/^name = .*/m, 'name = Schule am Deich'));
  await seen(page.locator('h1', { hasText: 'Fehler' }));
  assert.match(await page.locator('ol.meldungen').innerText(), /content\/schulen\/suedschule\.toml:\d+:\d+: Fehler: /);
  assert.match(await page.locator('pre').first().innerText(), /name = Schule am Deich\n +\^/);
  assert.equal(page.url(), `${root}schulen/suedschule/`);

  save(fileOf(schoolFile), was);
  await seen(page.locator('body[data-seitenart]'));
  assert.equal(page.url(), `${root}schulen/suedschule/`);
  assert.ok(!(await title().innerText()).includes('Deich'));
  assert.deepEqual(complaints.filter(text => !text.includes('503')), []);
});

test('a record that is deleted or renamed is missed, and is back when it is', async () => {
  const path = fileOf('content/artikel/neues.md');
  await page.goto(`${root}artikel/neues/`);
  assert.equal(await page.locator('body').getAttribute('data-seitenart'), 'nicht-gefunden');
  save(path, '+++\ntitel = "Neues vom Deich"\ndatum = 2026-11-20\nkurz = "Es gibt Neues."\n+++\n\nText.\n');
  await seen(title().getByText('Neues vom Deich'));
  renameSync(path, fileOf('content/artikel/altes.md'));
  await seen(page.locator('body[data-seitenart="nicht-gefunden"]'));
  await page.goto(`${root}artikel/altes/`);
  await seen(title().getByText('Neues vom Deich'));
  unlinkSync(fileOf('content/artikel/altes.md'));
  await seen(page.locator('body[data-seitenart="nicht-gefunden"]'));
});

test("an editor's own files neither load the page anew nor are a mistake", async () => {
  await page.goto(`${root}schulen/suedschule/`);
  await page.evaluate(() => { window.stays = true; });
  for (const name of ['4913', 'suedschule.toml~', '#suedschule.toml#', '.suedschule.toml.swp']) {
    writeFileSync(fileOf(`content/schulen/${name}`), 'x');
  }
  await page.waitForTimeout(1000);
  assert.equal(await page.evaluate(() => window.stays), true);
  for (const name of ['4913', 'suedschule.toml~', '#suedschule.toml#', '.suedschule.toml.swp']) {
    unlinkSync(fileOf(`content/schulen/${name}`));
  }
});

test('words, templates and styles of the theme are seen at once, and their mistakes', async () => {
  const template = fileOf('themes/kern/templates/schule.mustache');
  const was = readFileSync(template, 'utf8');
  await page.goto(`${root}schulen/suedschule/`);
  save(template, was.replace('{{$inhalt}}', '{{$inhalt}}<p class="neu">Aus der Vorlage</p>'));
  await seen(page.locator('p.neu'));
  save(template, was.replace('{{$inhalt}}', '{{$inhalt}}{{gibt_es_nicht}}'));
  await seen(page.locator('ol.meldungen', { hasText: 'schule.mustache' }));
  save(template, was);
  await seen(page.locator('body[data-seitenart="schule"]'));
  save(fileOf('themes/kern/stil.css'), 'h1.kern-heading-x-large { letter-spacing: 7px; }\n');
  await page.waitForFunction(() => getComputedStyle(document.querySelector('h1')).letterSpacing === '7px');
  unlinkSync(fileOf('themes/kern/stil.css'));
  await page.waitForFunction(() => getComputedStyle(document.querySelector('h1')).letterSpacing !== '7px');
});

test('drafts and another day are switched in the bar, and the switch stays from page to page', async () => {
  const path = fileOf('content/artikel/geheim.md');
  save(path, '+++\ntitel = "Geheim"\ndatum = 2026-11-20\nkurz = "Noch nicht."\nentwurf = true\n+++\n\nText.\n');
  await page.goto(`${root}artikel/geheim/`);
  await seen(page.locator('body[data-seitenart="nicht-gefunden"]'));
  await bar().locator('summary').click();
  await bar().getByLabel('Auch Entwürfe und Künftiges zeigen').check();
  await seen(title().getByText('Geheim'));
  await seen(bar().getByText('Ein Entwurf'));
  await page.goto(`${root}artikel/`);
  await seen(page.locator('main').getByText('Geheim'));
  await bar().getByLabel('Auch Entwürfe und Künftiges zeigen').uncheck();
  await page.waitForFunction(() => !document.querySelector('main').innerText.includes('Geheim'));

  save(path, '+++\ntitel = "Bald"\ndatum = 2026-11-20\nkurz = "Bald."\nveroeffentlichen_ab = 2026-12-01\n+++\n\nText.\n');
  await bar().getByLabel('So sieht die Website aus am').fill('2026-12-01');
  await bar().getByLabel('So sieht die Website aus am').blur();
  await seen(page.locator('main').getByText('Bald', { exact: true }));
  await bar().getByRole('button', { name: 'Wieder heute' }).click();
  await page.waitForFunction(() => !document.querySelector('main').innerText.includes('Bald'));
  unlinkSync(path);
});

test('the bar says from which files a page is made, and is accessible', async () => {
  await page.goto(`${root}schulen/suedschule/`);
  await bar().locator('summary').click();
  const files = await bar().locator('li code').allInnerTexts();
  assert.equal(files[0], 'content/schulen/suedschule.toml');
  assert.ok(files.some(file => file.startsWith('content/fachkraefte/')));
  assert.deepEqual(complaints, []);
  for (const scheme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme: scheme });
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() => window.axe.run(document.querySelector('schaukasten-vorschau'),
      { rules: { 'target-size': { enabled: true } } }));
    assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`), []);
  }
  await page.setViewportSize({ width: 320, height: 640 });
  assert.ok(await bar().evaluate(each => each.getBoundingClientRect().right <= window.innerWidth));
  await page.goto(`${root}artikel/`);
  assert.equal(await bar().locator('li code').first().innerText(), 'content/artikel/');
});

test('the page with mistakes is accessible', async () => {
  const was = readFileSync(fileOf(schoolFile), 'utf8');
  save(fileOf(schoolFile), `${was}\nunbekannt = 1\n`);
  await page.goto(`${root}schulen/`);
  await seen(page.locator('h1', { hasText: 'Fehler' }));
  for (const scheme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme: scheme });
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() => window.axe.run());
    assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`), []);
  }
  save(fileOf(schoolFile), was);
  await seen(page.locator('body[data-seitenart="liste"]'));
});

test('a page that nobody looked at learns of changes when it is seen again', async () => {
  await page.goto(`${root}schulen/suedschule/`);
  const was = readFileSync(fileOf(schoolFile), 'utf8');
  await page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => window.state });
    window.state = 'hidden';
    document.dispatchEvent(new Event('visibilitychange'));
  });
  change(fileOf(schoolFile), /^name = .*/m, 'name = "Schule am Deich"');
  await page.waitForTimeout(500);
  assert.ok(!(await title().innerText()).includes('Deich'));
  await page.evaluate(() => { window.state = 'visible'; document.dispatchEvent(new Event('visibilitychange')); });
  await seen(title().getByText('Schule am Deich'));
  save(fileOf(schoolFile), was);
  await seen(page.locator('body[data-seitenart="schule"]'));
});
