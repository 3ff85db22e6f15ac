// Checks a built site and says each check as a sentence:
//     node tests/browser/pruefe-seiten.mjs FOLDER [--quickly] [--only markup|browser|weight] [--base-path /a/b/]

import { parseArgs } from 'node:util';
import { resolve } from 'node:path';
import { checkInBrowser } from './check-browser.mjs';
import { checkWithHtmlValidate } from './check-html-validate.mjs';
import { checkLinks } from './check-links.mjs';
import { checkWithNu } from './check-nu.mjs';
import { checkWeight } from './check-weight.mjs';
import { readSite } from './site.mjs';

const { values: { 'base-path': basePath, quickly, only }, positionals } = parseArgs({ allowPositionals: true, options: {
  'base-path': { type: 'string', default: '/a/b/' },
  quickly: { type: 'boolean', default: false }, // the browser looks less closely, and nothing is weighed
  only: { type: 'string' },
} });

const site = readSite(resolve(positionals[0] ?? 'public'));
console.log(`${site.pages.size} pages in ${site.folder}`);

const allChecks = {
  markup: [
    ['the Nu checker has nothing to say', () => checkWithNu(site)],
    ['html-validate has nothing to say', () => checkWithHtmlValidate(site)],
    ['every link leads somewhere, served from /', () => checkLinks(site, '/')],
    [`every link leads somewhere, served from ${basePath}`, () => checkLinks(site, basePath)],
  ],
  browser: [['every kind of page is sound in the browser', () => checkInBrowser(site, { quickly })]],
  weight: quickly ? [] : [['a first visit, a further page and each picture are light', () => checkWeight(site)]],
};
const checks = only ? allChecks[only] : Object.values(allChecks).flat();

for (const [sentence, check] of checks) {
  const findings = await check();
  console.log(`${findings.length === 0 ? 'ok    ' : 'FAILED'} ${sentence}`);
  for (const finding of findings.slice(0, 40)) console.log(`       ${finding}`);
  if (findings.length > 40) console.log(`       … and ${findings.length - 40} more`);
  if (findings.length > 0) process.exitCode = 1;
}
