// Pages as a browser shows them: accessible (axe-core), nothing wider than a small phone, nothing that
// the Content-Security-Policy blocks, nothing that fails to load.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { openBrowser } from './browser.mjs';
import { answer, serve } from './server.mjs';
import { addressOf, isForNothing, samplePages } from './site.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const nowhere = 'gibt/es/nicht/';

/// What axe asks: in dark only what colours can change, at another size only what they cannot.
const questions = {
  all: { rules: { 'target-size': { enabled: true } } },
  ofColour: { runOnly: ['color-contrast', 'link-in-text-block'] },
  ofSize: { rules: { 'target-size': { enabled: true }, 'color-contrast': { enabled: false }, 'link-in-text-block': { enabled: false } } },
};

/// What a page is looked at in: a small phone, one that is dark, a window at 200 % zoom, a large one, and that dark.
export const looks = {
  phone: { scheme: 'light', width: 320 }, darkPhone: { scheme: 'dark', width: 320 },
  zoomed: { scheme: 'light', width: 640, height: 400 },
  desk: { scheme: 'light', width: 1280 }, darkDesk: { scheme: 'dark', width: 1280 },
};
const { phone, darkPhone, zoomed, darkDesk } = looks;

/// In the first language in all looks, in others as a phone shows them and at 200 %; `quickly` in two looks each.
export async function checkInBrowser(site, { quickly = false } = {}) {
  const { language } = site.pages.get('index.html');
  const looksOf = page => (quickly ? [phone, darkDesk]
    : page.language === language ? Object.values(looks) : [phone, darkPhone, { ...zoomed, asked: questions.ofSize }]);
  const browser = await openBrowser();
  try {
    const found = await checkSamples(browser, site, '/', samplePages(site), looksOf);
    // In a folder of a server every page looks the same, so loading is all that can go wrong.
    const below = await checkSamples(browser, site, '/a/b/', samplePages(site).filter(page => page.language === language), () => []);
    return [...found, ...below];
  } finally {
    await browser.close();
  }
}

/// Only the pages of these kinds, and only in these looks.
export function checkKinds(browser, site, wanted, kinds) {
  return checkSamples(browser, site, '/', samplePages(site).filter(({ kind }) => kinds.includes(kind)), () => wanted);
}

async function checkSamples(browser, site, mount, samples, looksOf) {
  const server = await serve(site, mount);
  const context = await browser.newContext({ viewport: { width: 320, height: 800 } });
  const page = await context.newPage();
  const findings = [];
  let where;
  const report = problem => findings.push(`${where}: ${problem}`);
  listen(page, report);
  await routeWholeAddresses(page, site);
  for (const sample of samples) {
    if (sample.kind === 'umleitung') continue; // nobody sees it: it leads on at once
    where = `${sample.path} (from ${mount})`;
    await page.goto(addressToShow(site, server.root, sample.path), { waitUntil: 'load' });
    for (const look of looksOf(sample)) {
      where = `${sample.path} (${look.scheme}, ${look.width} px)`;
      for (const problem of await problemsIn(page, look)) report(problem);
    }
  }
  await context.close();
  server.stop();
  return findings;
}

async function problemsIn(page, { scheme, width, height = 800, asked = scheme === 'dark' ? questions.ofColour : questions.all }) {
  await page.emulateMedia({ colorScheme: scheme });
  await page.setViewportSize({ width, height });
  const problems = await axeFindings(page, asked);
  if (scheme === 'dark') return problems;
  if (width <= 640) problems.push(...await tooWide(page), ...await tooSmall(page));
  return width === 320 ? [...problems, ...await tooTight(page)] : problems;
}

function listen(page, report) {
  page.on('console', message => {
    const expected = message.location().url.endsWith(nowhere); // the browser says that it is not found
    if (/error|warning/.test(message.type()) && !expected) report(`console: ${message.text()}`);
  });
  page.on('pageerror', error => report(`script: ${error.message}`));
  page.on('requestfailed', request => {
    const leftEarly = request.failure()?.errorText === 'net::ERR_ABORTED'; // the next page was opened meanwhile
    if (!leftEarly) report(`not loaded: ${request.url()}`);
  });
}

/// Pages for what is not there name everything by its whole address: they are shown there.
function addressToShow(site, root, path) {
  if (path === '404.html') return site.baseUrl + nowhere;
  return (isForNothing(path) ? site.baseUrl : root) + addressOf(path);
}

function routeWholeAddresses(page, site) {
  return page.route(url => url.href.startsWith(site.baseUrl), route => {
    const { origin, pathname } = new URL(route.request().url());
    return route.fulfill(answer(site, (origin + pathname).slice(site.baseUrl.length)));
  });
}

async function axeFindings(page, asked) {
  if (!await page.evaluate('"axe" in globalThis')) await page.evaluate(axe); // as a string: addScriptTag would break the policy under test
  const { violations } = await page.evaluate(
    how => globalThis.axe.run(document, { resultTypes: ['violations'], ...how }), asked);
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ target }) => `${id}: ${help} (${target.join(' ')})`));
}

function tooWide(page) {
  return page.evaluate(() => [...document.querySelectorAll('body *')]
    .filter(element => element.checkVisibility() && !element.closest('.kern-sr-only, svg'))
    .filter(element => !element.parentElement.closest('.sk-table-scroll')) // which scrolls by itself
    .filter(element => element.getBoundingClientRect().right > globalThis.innerWidth + 0.5)
    .map(element => `wider than the window: <${element.localName} class="${element.className}">`));
}

/// What is tapped needs 44 px. Links in running text are exempt, and a link may reach beyond its box.
function tooSmall(page) {
  return page.evaluate(() => [...document.querySelectorAll('a, button, input, select, summary')]
    .filter(element => element.checkVisibility() && getComputedStyle(element).display !== 'inline')
    .filter(element => getComputedStyle(element, '::after').position !== 'absolute' && !element.matches('.sk-skip'))
    .filter(element => element.getBoundingClientRect().height < 43.5)
    .map(element => `lower than 44 px: <${element.localName}> ${element.textContent.trim().slice(0, 40)}`));
}

/// With the text spacing of WCAG 2.2, 1.4.12 axe finds nothing, and nothing gets wider than the window or is cut off.
async function tooTight(page) {
  await page.evaluate(() => {
    const spacing = new CSSStyleSheet(); // not an inline style, so the policy under test allows it
    spacing.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
      p { margin-block-end: 2em !important; }`);
    document.adoptedStyleSheets = [spacing];
  });
  const cut = await page.evaluate(() => [...document.querySelectorAll('main *, header *, footer *')]
    .filter(element => element.checkVisibility() && !element.matches('.kern-sr-only, .kern-sr-only *, svg, svg *'))
    .filter(element => getComputedStyle(element).clipPath === 'none') // hidden from sight on purpose
    .filter(element => /hidden|clip/.test(getComputedStyle(element).overflow) && element.textContent.trim() !== '')
    .filter(element => element.scrollHeight > element.clientHeight + 1 || element.scrollWidth > element.clientWidth + 1)
    .map(element => `cut off with wide text spacing: <${element.localName} class="${element.className}">`));
  const others = [...await axeFindings(page, questions.ofSize), ...await tooWide(page)];
  await page.evaluate(() => { document.adoptedStyleSheets = []; });
  return [...cut, ...others.map(each => `with wide text spacing ${each}`)];
}
