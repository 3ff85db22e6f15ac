// Prints the flyers (HTML) to content/medien/*.pdf: A5, tagged, with title and language, without traces of who printed.
// From the top of the project, after setup/install npm tests/browser and make theme (needs qpdf too):
//   node docs/beispielstadt/flyer/drucke.mjs [name ...]
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openBrowser } from '../../../tests/browser/browser.mjs';
import { footer } from './fuss.mjs';
import { settle } from './metadaten.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const project = join(here, '../../..');
const read = (...path) => readFileSync(join(project, ...path), 'utf8');
const fonts = join(project, 'themes/kern/node_modules/@kern-ux/native/dist/fonts/fira-sans');

// Fonts travel inside the page: a page made by setContent may not read files.
function face(file, weight) {
  const bytes = readFileSync(join(fonts, file)).toString('base64');
  return `@font-face { font-family: "Fira Sans"; font-weight: ${weight}; src: url(data:font/woff2;base64,${bytes}) }`;
}

const style = face('FiraSans-Regular.woff2', 400) + face('FiraSans-SemiBold.woff2', 600) + read('docs/beispielstadt/flyer/flyer.css');
const parts = /<style>.*<\/defs>/s.exec(read('docs/beispielstadt/zeichnungen/bausteine.svg'))[0];
const logo = read('content/medien/logo-beispielstadt.svg').replace('<svg ', '<svg aria-hidden="true" ');

// The picture only sets the mood, so a reader of tags passes it over.
function drawing(name) {
  const svg = read('docs/beispielstadt/zeichnungen', `${name}.svg`).replace(/<title>.*<\/title>/, '');
  return `<div class="picture">${svg.replace(/<svg[^>]*>/, opening => opening.replace('<svg', '<svg aria-hidden="true"') + parts)}</div>`;
}

function layOut(source) {
  const [, lang] = /<html lang="([a-z]+)"/.exec(source);
  const [, picture] = /<meta name="drawing" content="([^"]+)">/.exec(source);
  const head = source.slice(0, source.indexOf('<h1>'));
  const sides = source.slice(head.length).split('<!-- back -->');
  const sheets = sides.map((side, number) =>
    `<div class="sheet">${number === 0 ? drawing(picture) : ''}<main class="text">${side}</main>${footer(lang, logo)}</div>`);
  return { lang, html: `${head}<meta charset="utf-8"><style>${style}</style><body>${sheets.join('')}` };
}

const wanted = process.argv.slice(2);
const names = readdirSync(here).filter(file => file.endsWith('.html')).map(file => file.slice(0, -'.html'.length))
  .filter(name => wanted.length === 0 || wanted.includes(name));

const browser = await openBrowser();
const page = await browser.newPage();
for (const name of names) {
  const { lang, html } = layOut(readFileSync(join(here, `${name}.html`), 'utf8'));
  await page.setContent(html);
  await page.evaluate(() => document.fonts.ready);
  const tooFull = await page.evaluate(() => [...document.querySelectorAll('.sheet')].some(sheet => sheet.scrollHeight > sheet.clientHeight + 1));
  if (tooFull) console.error(`${name}: the text does not fit its page`);
  const target = join(project, 'content/medien', `${name}.pdf`);
  writeFileSync(target, await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true }));
  settle(target, lang);
  console.log(name);
}
await browser.close();
