// A built site on disk: its files, its pages, what the pages name.

import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { parse } from 'parse5';

/// A page with its elements, parsed once for all checks.
export function readSite(folder) {
  if (!existsSync(join(folder, 'index.html'))) throw new Error(`${folder} holds no built site (no index.html)`);
  const files = filesBelow(folder).filter(path => !/(^|\/)\./.test(path));
  const pages = new Map(files.filter(path => path.endsWith('.html')).map(path => [path, readPage(folder, path)]));
  const canonical = pages.get('index.html').elements.find(isCanonical)?.attributes.href;
  return { folder, files: new Set(files), pages, baseUrl: canonical ?? 'https://site.example/' };
}

export function isCanonical({ tag, attributes }) {
  return tag === 'link' && attributes.rel === 'canonical';
}

function filesBelow(folder) {
  const walk = path => readdirSync(path, { withFileTypes: true }).flatMap(entry =>
    entry.isDirectory() ? walk(join(path, entry.name)) : [join(path, entry.name)]);
  return walk(folder).map(path => relative(folder, path).split(sep).join('/')).sort();
}

function readPage(folder, path) {
  const source = readFileSync(join(folder, path), 'utf8');
  const elements = [];
  const walk = node => {
    if (node.tagName) elements.push(element(node));
    for (const child of node.childNodes ?? []) walk(child);
  };
  walk(parse(source, { sourceCodeLocationInfo: true }));
  return {
    path, elements,
    bytes: source.length,
    kind: elements.find(({ tag }) => tag === 'body')?.attributes['data-seitenart'],
    language: elements.find(({ tag }) => tag === 'html')?.attributes.lang,
    ids: new Set(elements.map(({ attributes }) => attributes.id).filter(Boolean)),
  };
}

function element(node) {
  return {
    tag: node.tagName,
    line: node.sourceCodeLocation?.startLine ?? 0,
    attributes: Object.fromEntries(node.attrs.map(({ name, prefix, value }) =>
      [prefix ? `${prefix}:${name}` : name, value])),
    text: node.childNodes?.map(child => child.value ?? '').join('') ?? '',
  };
}

/// One page of each kind and language: the one with the most on it.
export function samplePages(site) {
  const best = new Map();
  for (const page of site.pages.values()) {
    const key = `${page.kind} ${page.language}`;
    if (page.kind && !(best.get(key)?.bytes >= page.bytes)) best.set(key, page);
  }
  return [...best.values()];
}

/// `schulen/index.html` -> `schulen/`
export function addressOf(path) {
  return path.replace(/(^|\/)index\.html$/, '$1');
}

/// Shown at any address, for what is not there or no longer there.
export function isForNothing(path) {
  return /(^|\/)4(04|10)\.html$/.test(path);
}

/// The file that a web server sends for a path below the site's root, or null.
export function fileFor(site, address) {
  const path = address.replace(/^\//, '');
  if (path === '' || path.endsWith('/')) return site.files.has(`${path}index.html`) ? `${path}index.html` : null;
  return site.files.has(path) && statSync(join(site.folder, path)).isFile() ? path : null;
}
