// Pages and search files of a harmless and of an attacked town, compared by the tree that a browser would build:
//     node compare.mjs HARMLESS ATTACKED WORDS.json        WORDS.json: ["harmless beginning", "harmless text", "formula", "attack"]
//
// Same elements, attributes and comments in the same order; texts and values are those of the harmless town with the
// attack in place of the harmless letters; each address is https, http, mailto, tel or inside the site.

import { readFileSync, readdirSync, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const { parse, parseFragment } = createRequire(new URL('../browser/package.json', import.meta.url))('parse5');
const [harmless, attacked, wordsFile] = process.argv.slice(2);
const [calmFirst, calmWords, angryFirst, angryWords] = JSON.parse(readFileSync(wordsFile, 'utf8'));
const findings = [];
const counts = { pages: 0, addresses: 0, texts: 0, results: 0 };

/** What the harmless text would say with the attack in it; also where it was cut off. */
function meant(text) {
  let said = '';
  let at = 0;
  for (const match of text.matchAll(new RegExp(`(${calmFirst})?(Wort\\d{5} )`, 'g'))) {
    const start = match.index + match[0].length;
    let size = 0;
    while (size < calmWords.length && text[start + size] === calmWords[size]) ++size;
    said += text.slice(at, match.index) + (match[1] ? angryFirst : '') + match[2] + angryWords.slice(0, size);
    at = start + size;
  }
  return said + text.slice(at);
}

/** German quotes and dashes of Markdown are the writer's own. */
const plain = (text) => text.replace(/[„“”«»]/g, '"').replace(/[‚‘’]/g, "'").replace(/–/g, '--').replace(/…/g, '...');
const agree = (calm, angry) => calm === angry || plain(meant(calm)) === plain(angry) || isPiece(calm, angry);

/** A line of a drawing: a piece of the text from its middle. */
function isPiece(calm, angry) {
  const [one, other] = [calm, angry].map((text) => text.replace(/^½ |Wort\d{5} ?/g, '').trim().replace(/ ?…$/, ''));
  const place = (angryFirst + angryWords).indexOf(other);
  return other.length > 0 && place >= 0 && (calmFirst + calmWords).startsWith(one, place);
}

const addressAttributes = new Set(['href', 'src', 'action', 'formaction', 'poster', 'data', 'cite', 'xlink:href', 'ping', 'manifest']);
const schemes = new Set(['https:', 'http:', 'mailto:', 'tel:', 'webcal:']);

function checkAddress(value, page) {
  ++counts.addresses;
  let url;
  try {
    url = new URL(value, `https://website.example/${page}`);
  } catch {
    return findings.push(`${page}: no address: ${value}`);
  }
  if (!schemes.has(url.protocol)) findings.push(`${page}: the scheme of ${value}`);
  else if (!/^\s*[a-z]+:/i.test(value) && url.host !== 'website.example') findings.push(`${page}: ${value} leads to ${url.host}`);
}

function checkAttribute(element, { name, value }, page) {
  if (name.startsWith('on') || name === 'srcdoc') findings.push(`${page}: the handler ${name} in ${element}`);
  if (addressAttributes.has(name)) checkAddress(value, page);
  if (name === 'srcset') for (const part of value.split(',')) checkAddress(part.trim().split(' ')[0], page);
}

function compare(calm, angry, page, path) {
  if (findings.length > 200) return;
  if (calm.nodeName !== angry.nodeName) return findings.push(`${page}: ${path} has ${angry.nodeName} in place of ${calm.nodeName}`);
  if (calm.nodeName === '#text') {
    ++counts.texts;
    if (!agree(calm.value, angry.value)) findings.push(`${page}: ${path} says «${angry.value}» in place of «${meant(calm.value)}»`);
    return;
  }
  if (calm.nodeName === '#comment') return findings.push(`${page}: a comment in ${path}`);
  const one = calm.attrs ?? [];
  const other = angry.attrs ?? [];
  if (one.map(({ name }) => name).join() !== other.map(({ name }) => name).join())
    return findings.push(`${page}: ${path} has other attributes: ${other.map(({ name }) => name)}`);
  one.forEach((attribute, i) => {
    checkAttribute(angry.nodeName, other[i], page);
    const { name, value } = attribute;
    if (!agree(value, other[i].value) && !isMadeOfTexts(name, value, other[i].value))
      findings.push(`${page}: ${path} ${name} is «${other[i].value}» in place of «${meant(value)}»`);
  });
  if (calm.nodeName === 'script' && one.some(({ value }) => value === 'application/ld+json'))
    return compareData(JSON.parse(calm.childNodes[0].value), JSON.parse(angry.childNodes[0].value), page, path);
  // HTML to be copied: what it becomes in another page.
  if (calm.nodeName === 'textarea')
    return compare(...[calm, angry].map((area) => parseFragment(area.childNodes[0].value)), page, `${path} as HTML`);
  const children = calm.childNodes ?? [];
  if (children.length !== (angry.childNodes ?? []).length)
    return findings.push(`${page}: ${path} has ${angry.childNodes?.length} children in place of ${children.length}`);
  children.forEach((child, i) => compare(child, angry.childNodes[i], page, `${path}/${child.nodeName}`));
}

/** What search engines read: the same members, in them the same texts. */
function compareData(calm, angry, page, path) {
  if (typeof calm !== 'object') {
    ++counts.texts;
    if (calm !== angry && !agree(String(calm), String(angry))) findings.push(`${page}: ${path} says «${angry}» in place of «${meant(calm)}»`);
    return;
  }
  if (Object.keys(calm).join() !== Object.keys(angry).join()) return findings.push(`${page}: ${path} has ${Object.keys(angry)}`);
  for (const key of Object.keys(calm)) compareData(calm[key], angry[key], page, `${path}.${key}`);
}

/** Ids of headings, links to them, folders named after their content: made of texts, not the texts themselves. */
function isMadeOfTexts(name, calm, angry) {
  if (name === 'id' || name === 'aria-labelledby') return /^[\w-]+$/.test(angry);
  if (name === 'href' && calm.startsWith('#')) return /^#[\w%-]+$/.test(angry);
  const shape = (value) => value.replace(/[0-9a-f]{8,}/g, '…');
  return shape(calm) === shape(angry);
}

/** The folder of a language's index is named after its content. */
function searchFolders(root) {
  const folder = join(root, 'assets/suche');
  return existsSync(folder) ? readdirSync(folder).sort() : [];
}

/** Names of all files; the search's folders are named after their content. */
const namesIn = (root) => readdirSync(root, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replace(/-[0-9a-f]{8,}/, '-…')).filter((file) => !/suche\/.*\/t\d+\.txt$/.test(file)).sort().join('\n');
if (namesIn(harmless) !== namesIn(attacked)) findings.push('there are other files than in the harmless town');

for (const file of readdirSync(harmless, { recursive: true, encoding: 'utf8' }).sort()) {
  if (!file.endsWith('.html')) continue;
  if (!existsSync(join(attacked, file))) {
    findings.push(`${file} is missing`);
    continue;
  }
  ++counts.pages;
  compare(parse(readFileSync(join(harmless, file), 'utf8')), parse(readFileSync(join(attacked, file), 'utf8')), file, '');
}

const calmFolders = searchFolders(harmless);
searchFolders(attacked).forEach((folder, i) => {
  const read = (root, name) => readFileSync(join(root, 'assets/suche', name), 'utf8');
  JSON.parse(read(attacked, `${folder}/index.json`));
  const texts = (root, name) => readdirSync(join(root, 'assets/suche', name)).filter((file) => /^d\d+\.txt$/.test(file)).sort();
  const files = texts(attacked, folder);
  if (files.join() !== texts(harmless, calmFolders[i]).join()) return findings.push(`${folder}: other files`);
  for (const file of files) {
    const lines = (text) => text.split('\n').map((line) => line.split('\t'));
    const calm = lines(read(harmless, `${calmFolders[i]}/${file}`));
    const angry = lines(read(attacked, `${folder}/${file}`));
    if (calm.length !== angry.length) findings.push(`${folder}/${file}: ${angry.length} results in place of ${calm.length}`);
    else calm.forEach((fields, row) => {
      ++counts.results;
      if (fields.length !== angry[row].length || fields.some((field, at) => !agree(field, angry[row][at])))
        findings.push(`${file}: «${angry[row].join('|')}» in place of «${fields.join('|')}»`);
    });
  }
});

console.log(`${counts.pages} pages, ${counts.texts} texts, ${counts.addresses} addresses and ${counts.results} results compared`);
if (Object.values(counts).some((count) => count === 0)) findings.push('something was not there to compare');
for (const finding of findings.slice(0, 40)) console.log(`FAILED ${finding}`);
process.exitCode = findings.length > 0 ? 1 : 0;
