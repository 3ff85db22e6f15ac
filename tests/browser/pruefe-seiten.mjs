// Checks a built site and says each check as a sentence:
//     node tests/browser/pruefe-seiten.mjs FOLDER [--base-path /a/b/] [--without-browser]

import { parseArgs } from 'node:util';
import { resolve } from 'node:path';
import { checkInBrowser } from './check-browser.mjs';
import { checkWithHtmlValidate } from './check-html-validate.mjs';
import { checkLinks } from './check-links.mjs';
import { checkWithNu } from './check-nu.mjs';
import { checkWeight } from './check-weight.mjs';
import { readSite } from './site.mjs';

const { values, positionals } = parseArgs({ allowPositionals: true, options: {
  'base-path': { type: 'string', default: '/a/b/' },
  'without-browser': { type: 'boolean', default: false },
} });

const site = readSite(resolve(positionals[0] ?? 'public'));
console.log(`${site.pages.size} pages in ${site.folder}`);

const checks = [
  ['the Nu checker has nothing to say', () => checkWithNu(site)],
  ['html-validate has nothing to say', () => checkWithHtmlValidate(site)],
  ['every link leads somewhere, served from /', () => checkLinks(site, '/')],
  [`every link leads somewhere, served from ${values['base-path']}`, () => checkLinks(site, values['base-path'])],
];
if (!values['without-browser']) {
  checks.push(['every kind of page is sound in the browser', () => checkInBrowser(site)]);
  checks.push(['a first visit, a further page and each picture are light', () => checkWeight(site)]);
}

for (const [sentence, check] of checks) {
  const findings = await check();
  console.log(`${findings.length === 0 ? 'ok    ' : 'FAILED'} ${sentence}`);
  for (const finding of findings.slice(0, 40)) console.log(`       ${finding}`);
  if (findings.length > 40) console.log(`       … and ${findings.length - 40} more`);
  if (findings.length > 0) process.exitCode = 1;
}
