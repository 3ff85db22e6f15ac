// Every link, source and anchor leads to what is there, wherever the site lies; nothing comes from
// elsewhere; nothing stands in a page that the Content-Security-Policy forbids.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addressOf, fileFor, isCanonical, isForNothing } from './site.mjs';

const subresources = { img: ['src', 'srcset'], source: ['src', 'srcset'], script: ['src'], iframe: ['src'],
  audio: ['src'], video: ['src', 'poster'], track: ['src'], embed: ['src'], object: ['data'], input: ['src'],
  use: ['href', 'xlink:href'], image: ['href', 'xlink:href'] };
const loadingLinks = /\b(stylesheet|icon|preload|modulepreload|manifest|prefetch)\b/;

/// The findings, as sentences. `mount` is the path under which a server would show the site.
export function checkLinks(site, mount) {
  const findings = [];
  for (const page of site.pages.values()) {
    const report = (element, text) => findings.push(`${page.path}:${element.line}: ${text}`);
    for (const element of page.elements) {
      for (const text of inlineCode(element)) report(element, text);
      for (const reference of references(element)) {
        const problem = follow(site, page, reference, mount);
        if (problem) report(element, `${reference.address}: ${problem}`);
      }
    }
    findings.push(...checkCanonical(site, page));
  }
  return [...findings, ...checkStylesheets(site)];
}

function inlineCode({ tag, attributes, text }) {
  const problems = Object.keys(attributes).filter(name => /^on/.test(name)).map(name => `handler ${name} in the page`);
  if ('style' in attributes) problems.push('style attribute');
  if (tag === 'style') problems.push('style element');
  if (tag === 'base') problems.push('base element');
  const data = /json/.test(attributes.type ?? '');
  if (tag === 'script' && !attributes.src && !data && text.trim()) problems.push('script in the page');
  return problems;
}

function references({ tag, attributes }) {
  const found = [];
  const add = (address, loaded) => { if (address !== undefined) found.push({ address: address.trim(), loaded }); };
  for (const name of subresources[tag] ?? []) {
    const value = attributes[name];
    if (name === 'srcset') value?.split(',').forEach(part => add(part.trim().split(/\s+/)[0], true));
    else add(value, true);
  }
  if (tag === 'a' || tag === 'area') add(attributes.href, false);
  if (tag === 'link') add(attributes.href, loadingLinks.test(attributes.rel ?? ''));
  if (tag === 'form') add(attributes.action, false);
  if (tag === 'meta' && attributes['http-equiv']?.toLowerCase() === 'refresh') {
    add(/url=(.*)$/i.exec(attributes.content)?.[1], false);
  }
  return found;
}

/// What is wrong with a reference, or null.
function follow(site, page, { address, loaded }, mount) {
  if (/^(mailto|tel|sms):/i.test(address)) return null;
  if (address.startsWith('data:')) return loaded ? 'loaded from the page itself' : 'a link to data';
  const root = `http://here.invalid${mount}`;
  // The page for what is not found is shown at any address: somewhere on the server that it is for.
  const seenAt = isForNothing(page.path) && !address.startsWith('#')
    ? `${site.baseUrl}gibt/es/nicht/` : root + addressOf(page.path);
  let url;
  address = address.replace(/^webcal:/i, new URL(site.baseUrl).protocol); // to subscribe to a file of the site
  try { url = new URL(address, seenAt); } catch { return 'not an address'; }

  if (url.href.startsWith(site.baseUrl)) url = new URL(url.href.slice(site.baseUrl.length), root);
  if (url.host !== 'here.invalid') return loaded ? 'loaded from another host' : null;
  if (!url.href.startsWith(root)) return `leads out of the site when it lies under ${mount}`;

  const target = decodeURIComponent(url.pathname.slice(mount.length));
  const file = isForNothing(page.path) && address.startsWith('#') ? page.path : fileFor(site, target);
  if (!file) return 'nothing there';
  const anchor = decodeURIComponent(url.hash.slice(1));
  return !anchor || idsIn(site, file).has(anchor) ? null : 'no such anchor there';
}

function idsIn(site, file) {
  const page = site.pages.get(file);
  if (page) return page.ids;
  site.otherIds ??= new Map();
  if (!site.otherIds.has(file)) {
    const text = readFileSync(join(site.folder, file), 'utf8');
    site.otherIds.set(file, new Set([...text.matchAll(/\bid="([^"]+)"/g)].map(match => match[1])));
  }
  return site.otherIds.get(file);
}

function checkCanonical(site, page) {
  if (isForNothing(page.path) || page.kind === 'umleitung') return [];
  const address = page.elements.find(isCanonical)?.attributes.href;
  const expected = site.baseUrl + addressOf(page.path);
  return address === expected ? [] : [`${page.path}: canonical link is ${address}, should be ${expected}`];
}

function checkStylesheets(site) {
  const findings = [];
  for (const path of [...site.files].filter(name => name.endsWith('.css'))) {
    const text = readFileSync(join(site.folder, path), 'utf8');
    for (const [, quoted, bare] of text.matchAll(/url\(\s*(?:"([^"]*)"|([^)"'\s]*))\s*\)/g)) {
      const address = quoted ?? bare;
      if (address.startsWith('data:')) findings.push(`${path}: ${address.slice(0, 40)}: loaded from the stylesheet itself`);
      if (address.startsWith('data:')) continue;
      const url = new URL(address, `http://here.invalid/${path}`);
      if (url.host !== 'here.invalid') findings.push(`${path}: ${address}: loaded from another host`);
      else if (!fileFor(site, url.pathname)) findings.push(`${path}: ${address}: nothing there`);
    }
  }
  return findings;
}
