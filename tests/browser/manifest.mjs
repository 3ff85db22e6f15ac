// What a telephone makes of the site when somebody keeps it on the first screen, as Chromium reads it, in a folder of a server:
//     node tests/browser/manifest.mjs FOLDER

import { resolve } from 'node:path';
import { openBrowser } from './browser.mjs';
import { serve } from './server.mjs';
import { addressOf, readSite } from './site.mjs';

const site = readSite(resolve(process.argv[2] ?? 'public'));
const server = await serve(site, '/a/b/');
const browser = await openBrowser();
const page = await browser.newPage();
const session = await page.context().newCDPSession(page);
const findings = [];
const expect = (what, expected, found) =>
  JSON.stringify(expected) === JSON.stringify(found) || findings.push(`${what}: ${JSON.stringify(found)} in place of ${JSON.stringify(expected)}`);

/** How large a picture is, its colour at the edge, and whether all of it that a circle would cut off has that colour. */
const look = address => page.evaluate(async url => {
  const picture = new Image();
  picture.src = url;
  await picture.decode();
  const { naturalWidth: width, naturalHeight: height } = picture;
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const context = canvas.getContext('2d');
  context.drawImage(picture, 0, 0);
  const { data } = context.getImageData(0, 0, width, height);
  const at = i => `#${[...data.slice(i * 4, i * 4 + 3)].map(part => part.toString(16).padStart(2, '0')).join('')}`;
  let beyond = 0;
  let sign = 0;
  for (let i = 0; i < width * height; ++i) {
    if (at(i) === at(0)) continue;
    ++sign;
    if (Math.hypot(i % width + 0.5 - width / 2, Math.floor(i / width) + 0.5 - height / 2) > 0.4 * width) ++beyond;
  }
  return { width, height, edge: at(0), beyond, part: sign / (width * height) };
}, address);

async function checkIcons(icons, colour) {
  for (const { src, sizes, type, purpose } of icons) {
    if (sizes === 'any') continue;
    const found = await look(src);
    expect(`${src} size`, sizes, `${found.width}x${found.height}`);
    expect(`${src} type`, 'image/png', type);
    expect(`${src} colour`, colour, found.edge);
    if (purpose === 'maskable') expect(`${src} beyond the circle`, 0, found.beyond);
    if (found.part < 0.05) findings.push(`${src} is empty`);
  }
  for (const size of ['192x192', '512x512']) for (const purpose of ['any', 'maskable'])
    expect(`${size} ${purpose}`, 1, icons.filter(icon => icon.sizes === size && icon.purpose === purpose).length);
}

let count = 0;
const kinds = ['start', 'schule', 'nicht-gefunden'];
for (const { path, kind, language } of [...site.pages.values()].filter(({ kind }) => kinds.includes(kind))) {
  if (kind === 'schule' && count % 2) continue;
  await page.goto(server.root + addressOf(path));
  // Only of the site's own address can the page for nothing link to it.
  if (kind === 'nicht-gefunden') continue;
  ++count;
  const { url, errors, data } = await session.send('Page.getAppManifest');
  expect(`${path} errors`, [], errors);
  if (!data) { findings.push(`${path} has no manifest`); continue; }
  const manifest = JSON.parse(data);
  const of = member => new URL(manifest[member], url).href;
  const html = await page.evaluate(() => ({ lang: document.documentElement.lang, dir: document.documentElement.dir }));
  expect(`${path} language`, html, { lang: manifest.lang, dir: manifest.dir });
  expect(`${path} begins at`, server.root + (language === site.pages.get('index.html').language ? '' : `${language}/`), of('start_url'));
  expect(`${path} scope`, server.root, of('scope'));
  if (kind !== 'start') continue;
  expect(`${path} name`, true, Boolean(manifest.name && manifest.short_name));
  await checkIcons(manifest.icons.map(icon => ({ ...icon, src: new URL(icon.src, url).href })), manifest.theme_color);
  const touch = await look(await page.evaluate(() => document.querySelector('link[rel=apple-touch-icon]').href));
  expect('the icon of an iPhone', [180, 180, manifest.theme_color], [touch.width, touch.height, touch.edge]);
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  expect(`${path} can be kept`, [], installabilityErrors.map(({ errorId }) => errorId).filter(id => id !== 'in-incognito'));
}
if (count < 3) findings.push(`only ${count} pages`);
await browser.close();
server.stop();
console.log(findings.slice(0, 40).join('\n') || `${count} pages, their manifests and icons`);
process.exit(findings.length > 0 ? 1 : 0);
