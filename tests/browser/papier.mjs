// Sheets come out of the print dialogue as exactly one page of A4:
//     node tests/browser/papier.mjs FOLDER

import { resolve } from 'node:path';
import { openBrowser } from './browser.mjs';
import { serve } from './server.mjs';
import { addressOf, readSite } from './site.mjs';

const sheets = ['schule', 'plakat', 'angebot'];
const site = readSite(resolve(process.argv[2] ?? 'public'));
const first = site.pages.get('index.html').language;
const pages = [...site.pages.values()].filter(page => sheets.includes(page.kind) && page.language === first);
const missing = sheets.filter(kind => !pages.some(page => page.kind === kind));

const server = await serve(site, '/');
const browser = await openBrowser();
const page = await browser.newPage();
const findings = missing.map(kind => `no page of the kind ${kind}`);
for (const { path } of pages) {
  await page.goto(server.root + addressOf(path));
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const count = pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  const isA4 = /\/MediaBox\s*\[0 0 59[45][\d.]* 84[12][\d.]*\]/.test(pdf);
  if (count !== 1) findings.push(`${path}: ${count} pages`);
  if (!isA4) findings.push(`${path}: not A4`);
}
await browser.close();
server.stop();
console.log(findings.join('\n') || `${pages.length} sheets, one page each`);
process.exit(findings.length > 0 ? 1 : 0);
