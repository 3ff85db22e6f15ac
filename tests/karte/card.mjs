// What a browser would show of cards: `node card.mjs` takes paths of pages of schools on stdin, one a line, and prints of
// each, as JSON, the texts and links of the HTML that is to be copied and of the page for the frame, and whether either
// holds anything but text, links and headings.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const { parse, parseFragment } = createRequire(new URL('../browser/package.json', import.meta.url))('parse5');
const plain = new Set(['#document-fragment', '#text', 'div', 'h1', 'h2', 'h3', 'p', 'ul', 'li', 'a', 'bdi', 'span', 'time']);
const attributes = new Set(['href', 'lang', 'dir', 'datetime', 'target']);

const all = node => [node, ...(node.childNodes ?? []).flatMap(all)];
const attribute = (node, name) => node.attrs?.find(each => each.name === name)?.value;
const textOf = node => all(node).filter(each => each.nodeName === '#text').map(each => each.value).join('');
const named = (node, ...names) => all(node).filter(each => names.includes(each.nodeName));

function cardOf(root) {
  const strange = all(root).filter(each => !plain.has(each.nodeName) || (each.attrs ?? []).some(({ name }) => !attributes.has(name)));
  const headings = named(root, 'h1', 'h2', 'h3').map(textOf);
  return {
    title: headings[0], people: headings.slice(1),
    texts: named(root, 'p', 'li').map(textOf),
    links: named(root, 'a').map(each => attribute(each, 'href')),
    stand: named(root, 'time').map(each => attribute(each, 'datetime'))[0] ?? null,
    language: attribute(named(root, 'div')[0], 'lang'),
    strange: strange.map(each => each.nodeName),
  };
}

const pages = readFileSync(0, 'utf8').split('\n').filter(Boolean);
console.log(JSON.stringify(pages.map(path => {
  const page = parse(readFileSync(path, 'utf8'));
  const [frame, copy] = named(page, 'textarea').map(textOf);
  const card = parse(readFileSync(join(dirname(path), 'karte.html'), 'utf8'));
  return {
    path, copy: cardOf(parseFragment(copy)), page: cardOf(named(card, 'main')[0].childNodes.find(each => each.nodeName === 'div')),
    frame: Object.fromEntries(named(parseFragment(frame), 'iframe')[0].attrs.map(({ name, value }) => [name, value])),
    robots: named(card, 'meta').map(each => attribute(each, 'content')).includes('noindex'),
    foreign: named(card, 'script', 'img', 'iframe', 'style').length,
  };
})));
