// Pages as a browser shows them: accessible (axe-core), nothing wider than a small phone, nothing that
// the Content-Security-Policy blocks, nothing that fails to load.

import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';
import { answer, serve } from './server.mjs';
import { addressOf, samplePages } from './site.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const allLooks = ['light', 'dark'].flatMap(scheme => [320, 1280].map(width => ({ scheme, width })));

export async function checkInBrowser(site, looks = allLooks) {
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: [
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync',
  ] });
  try {
    const findings = [];
    for (const look of looks) findings.push(...await checkLook(browser, site, look));
    return [...findings, ...await checkBelow(browser, site, '/a/b/')];
  } finally {
    await browser.close();
  }
}

function chromiumPath() {
  const folders = ['/usr/bin', ...(process.env.PATH ?? '').split(delimiter)];
  const found = folders.flatMap(folder => ['chromium', 'chromium-browser', 'google-chrome'].map(name => join(folder, name)))
    .find(path => existsSync(path));
  if (!found) throw new Error('no Chromium found');
  return found;
}

async function checkLook(browser, site, { scheme, width }) {
  const server = await serve(site, '/');
  const context = await browser.newContext({ colorScheme: scheme, viewport: { width, height: 800 } });
  const findings = [];
  for (const sample of samplePages(site).filter(({ kind }) => kind !== 'umleitung')) {
    const problems = await show(context, site, server.root, sample, async page => [
      ...await axeFindings(page, scheme), ...(width === 320 ? await tooWide(page) : []),
    ]);
    findings.push(...problems.map(problem => `${sample.path} (${scheme}, ${width} px): ${problem}`));
  }
  await context.close();
  server.stop();
  return findings;
}

/// The site in a folder of a server: every page looks the same, so loading is all that can go wrong.
async function checkBelow(browser, site, mount) {
  const server = await serve(site, mount);
  const context = await browser.newContext();
  const findings = [];
  for (const sample of samplePages(site).filter(({ kind }) => kind !== 'umleitung')) {
    const problems = await show(context, site, server.root, sample, async () => []);
    findings.push(...problems.map(problem => `${sample.path} (under ${mount}): ${problem}`));
  }
  await context.close();
  server.stop();
  return findings;
}

/// Opens a page and returns what went wrong while it loaded and what `look` finds on it.
async function show(context, site, root, { path }, look) {
  const page = await context.newPage();
  const problems = [];
  // The page for what is not found names everything by its whole address: show it there.
  const isNotFound = path === '404.html';
  const address = isNotFound ? `${site.baseUrl}gibt/es/nicht/` : root + addressOf(path);
  await page.route(url => url.href.startsWith(site.baseUrl), route =>
    route.fulfill(answer(site, new URL(route.request().url()).href.slice(site.baseUrl.length).replace(/[?#].*/, ''))));
  page.on('console', message => {
    if (message.type() !== 'error' && message.type() !== 'warning') return;
    if (!(isNotFound && message.location().url === address)) problems.push(`console: ${message.text()}`);
  });
  page.on('pageerror', error => problems.push(`script: ${error.message}`));
  page.on('requestfailed', request => problems.push(`not loaded: ${request.url()}`));
  await page.goto(address, { waitUntil: 'load' });
  problems.push(...await look(page));
  await page.close();
  return problems;
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
    .filter(element => element.getBoundingClientRect().right > globalThis.innerWidth + 0.5)
    .map(element => `wider than the window: <${element.localName} class="${element.className}">`));
}
