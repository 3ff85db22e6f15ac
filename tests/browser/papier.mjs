// Sheets come out of the print dialogue as exactly one page of A4, posters in every language. The QR code of
// a school's sheets, read off the paper by a program that is not ours (zbarimg), is the address of its page:
//     node tests/browser/papier.mjs FOLDER

import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { openBrowser } from './browser.mjs';
import { serve } from './server.mjs';
import { addressOf, readSite } from './site.mjs';

const sheets = ['schule', 'plakat', 'angebot'];
const site = readSite(resolve(process.argv[2] ?? 'public'));
const first = site.pages.get('index.html').language;
const pages = [...site.pages.values()].filter(page => sheets.includes(page.kind)
  && (page.language === first || page.kind === 'plakat')); // posters hang out in every language
const missing = sheets.filter(kind => !pages.some(page => page.kind === kind));

/// What a telephone would read on the sheet. Coarser than it is printed.
function codeOn(pdf) {
  const run = (program, options, input) => spawnSync(program, options, { input, maxBuffer: 1 << 28 }).stdout;
  return run('zbarimg', ['--quiet', '--raw', '-'], run('pdftoppm', ['-r', '150', '-gray', '-'], pdf)).toString().trim();
}

const server = await serve(site, '/');
const browser = await openBrowser();
const page = await browser.newPage();
const findings = missing.map(kind => `no page of the kind ${kind}`);
for (const { path, kind } of pages) {
  await page.goto(server.root + addressOf(path));
  const paper = await page.pdf({ preferCSSPageSize: true });
  const pdf = paper.toString('latin1');
  const count = pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  const isA4 = /\/MediaBox\s*\[0 0 59[45][\d.]* 84[12][\d.]*\]/.test(pdf);
  if (count !== 1) findings.push(`${path}: ${count} pages`);
  if (!isA4) findings.push(`${path}: not A4`);
  if (kind === 'angebot') continue;
  const address = site.baseUrl + addressOf(path).replace(/plakat\/$/, '');
  const code = codeOn(paper);
  if (code !== address) findings.push(`${path}: the code says "${code}", not ${address}`);
}
await browser.close();
server.stop();
console.log(findings.join('\n') || `${pages.length} sheets, one page each`);
process.exit(findings.length > 0 ? 1 : 0);
