// The colours that follow a town's own, as a browser shows them: axe-core measures every text of a start
// page and a school page, in light and in dark.
//     node tests/browser/farben.mjs PROGRAM CONTENT      the content's site file names no colour

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { openBrowser } from './browser.mjs';
import { checkKinds, looks } from './check-browser.mjs';
import { readSite } from './site.mjs';

const [, , program, content] = process.argv;

let browser;
let folder;
before(async () => {
  browser = await openBrowser();
  folder = mkdtempSync(join(tmpdir(), 'schaukasten-farben-'));
});
after(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});

function siteOfTown(name, colour) {
  const town = join(folder, name);
  cpSync(content, join(town, 'content'), { recursive: true });
  appendFileSync(join(town, 'content', 'schaukasten.toml'), `\n[farben]\nhaupt = "${colour}"\n`);
  execFileSync(program, ['build', '--no-legal-check', '--content', join(town, 'content'), '--output', join(town, 'public')],
    { stdio: ['ignore', 'ignore', 'ignore'] });
  return readSite(join(town, 'public'));
}

for (const [name, colour] of Object.entries({ orange: '#f39200', gelb: '#ffd500', dunkelblau: '#003a70' })) {
  test(`a town whose colour is ${colour} has readable pages`, async () => {
    const site = siteOfTown(name, colour);
    assert.ok([...site.files].some(path => path.startsWith('assets/farben.')));
    assert.deepEqual(await checkKinds(browser, site, [looks.desk, looks.darkDesk], ['start', 'schule']), []);
  });
}
