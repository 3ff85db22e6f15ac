// Renders the drawings (SVG) of the invented town to content/medien/*.png, 1600 x 900.
// From the top of the project, after setup/install npm tests/browser and make theme:
//   node docs/beispielstadt/zeichnungen/zeichne.mjs [name ...]
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openBrowser } from '../../../tests/browser/browser.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const project = join(here, '../../..');
const size = { width: 1600, height: 900 };

// The font travels inside the page: a page made by setContent may not read files.
const font = readFileSync(join(project, 'themes/kern/node_modules/@kern-ux/native/dist/fonts/fira-sans/FiraSans-SemiBold.woff2'));
const style = `@font-face { font-family: "Fira Sans"; src: url(data:font/woff2;base64,${font.toString('base64')}) }
  body { margin: 0 } svg { display: block; width: ${size.width}px; height: ${size.height}px }`;

const parts = readFileSync(join(here, 'bausteine.svg'), 'utf8');
const shared = /<style>.*<\/defs>/s.exec(parts)[0];
const wanted = process.argv.slice(2);
const names = readdirSync(here)
  .filter(file => file.endsWith('.svg') && file !== 'bausteine.svg')
  .map(file => file.slice(0, -'.svg'.length))
  .filter(name => wanted.length === 0 || wanted.includes(name));

const browser = await openBrowser();
const page = await browser.newPage({ viewport: size });
for (const name of names) {
  const drawing = readFileSync(join(here, `${name}.svg`), 'utf8').replace(/<svg[^>]*>/, opening => opening + shared);
  await page.setContent(`<!doctype html><style>${style}</style>${drawing}`);
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: join(project, 'content/medien', `${name}.png`) });
  console.log(name);
}
await browser.close();
