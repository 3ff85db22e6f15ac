// Pages as a browser shows them: accessible (axe-core), nothing wider than a small phone, nothing that
// the Content-Security-Policy blocks, nothing that fails to load.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { openBrowser } from './browser.mjs';
import { answer, serve } from './server.mjs';
import { addressOf, samplePages } from './site.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const nowhere = 'gibt/es/nicht/';

const allLooks = ['light', 'dark'].flatMap(scheme => [320, 1280].map(width => ({ scheme, width })));

export async function checkInBrowser(site, looks = allLooks) {
  const browser = await openBrowser();
  try {
    const findings = [];
    for (const look of looks) findings.push(...await checkLook(browser, site, look));
    return [...findings, ...await checkBelow(browser, site, '/a/b/')];
  } finally {
    await browser.close();
  }
}

/// Only the pages of these kinds, and only in these looks.
export async function checkKinds(browser, site, looks, kinds) {
  const findings = [];
  for (const look of looks) findings.push(...await checkLook(browser, site, look, kinds));
  return findings;
}

async function checkLook(browser, site, { scheme, width }, kinds) {
  const context = await browser.newContext({ colorScheme: scheme, viewport: { width, height: 800 } });
  return checkSamples(context, site, '/', `${scheme}, ${width} px`, async page => [
    ...await axeFindings(page, scheme), ...(width === 320 ? [...await tooWide(page), ...await tooSmall(page)] : []),
    ...(width === 320 && scheme === 'light' ? await tooTight(page) : []),
  ], kinds);
}

/// The site in a folder of a server: every page looks the same, so loading is all that can go wrong.
async function checkBelow(browser, site, mount) {
  return checkSamples(await browser.newContext(), site, mount, `under ${mount}`, async () => []);
}

async function checkSamples(context, site, mount, circumstances, look, kinds) {
  const server = await serve(site, mount);
  const page = await context.newPage();
  const findings = [];
  let path;
  const report = problem => findings.push(`${path} (${circumstances}): ${problem}`);
  listen(page, text => report(text));
  await routeWholeAddresses(page, site);
  for (const sample of samplePages(site)) {
    if (sample.kind === 'umleitung') continue; // nobody sees it: it leads on at once
    if (kinds && !kinds.includes(sample.kind)) continue;
    ({ path } = sample);
    await page.goto(addressToShow(site, server.root, path), { waitUntil: 'load' });
    for (const problem of await look(page)) report(problem);
  }
  await context.close();
  server.stop();
  return findings;
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

/// The page for what is not found names everything by its whole address: it is shown there.
function addressToShow(site, root, path) {
  return path === '404.html' ? site.baseUrl + nowhere : root + addressOf(path);
}

function routeWholeAddresses(page, site) {
  return page.route(url => url.href.startsWith(site.baseUrl), route => {
    const { origin, pathname } = new URL(route.request().url());
    return route.fulfill(answer(site, (origin + pathname).slice(site.baseUrl.length)));
  });
}

/// In dark only what colours can change: the rest is the same as in light.
async function axeFindings(page, scheme) {
  await page.evaluate(axe); // as a string: addScriptTag would break the policy under test
  const options = scheme === 'dark'
    ? { runOnly: ['color-contrast', 'link-in-text-block'] }
    : { rules: { 'target-size': { enabled: true } } };
  const { violations } = await page.evaluate(
    how => globalThis.axe.run(document, { resultTypes: ['violations'], ...how }), options);
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

/// With the text spacing of WCAG 2.2, 1.4.12 nothing gets wider than the window or is cut off.
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
  return [...cut, ...(await tooWide(page)).map(each => `with wide text spacing ${each}`)];
}
