// Names that the theme's templates and stylesheets share: a typing error in one shows nowhere else.

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const theme = fileURLToPath(new URL('../../themes/kern/', import.meta.url));

const textOf = (folder, ending) => readdirSync(join(theme, folder), { recursive: true })
  .filter(path => path.endsWith(ending)).map(path => readFileSync(join(theme, folder, path), 'utf8')).join('\n');
const names = (text, pattern) => [...new Set([...text.matchAll(pattern)].map(match => match[1]))].sort();

const templates = textOf('templates', '.mustache').replace(/\{\{[#/^]\w+\}\}/g, ' ');
const inTemplates = [...templates.matchAll(/class="([^"]*)"/g)].map(match => ` ${match[1]} `).join('');
const markdown = textOf('../../generator/markdown', '.cpp'); // writes classes too
const inScripts = textOf('skripte', '.js').replace(/'/g, ' '); // className: 'sk-button'
const used = names(inTemplates + markdown + inScripts, /[\s"]((?:kern|sk)-[\w-]+)(?=[\s"\\])/g);

test('each kern- class of the pages exists in KERN', () => {
  const kern = new Set(names(textOf('node_modules/@kern-ux/native/dist', 'kern.css'), /\.(kern-[\w-]+)/g));
  assert.deepEqual(used.filter(name => name.startsWith('kern-') && !kern.has(name)), []);
});

test('each class of our own is both used and styled', () => {
  const styled = names(textOf('styles', '.css').replace(/\/\*.*?\*\//gs, ''), /\.(sk-[\w-]+)/g);
  const ours = used.filter(name => name.startsWith('sk-'));
  assert.deepEqual(ours.filter(name => !styled.includes(name)), [], 'used, not styled');
  assert.deepEqual(styled.filter(name => !ours.includes(name)), [], 'styled, not used');
});

test('each class that a rule of ours borrows from KERN is used', () => {
  const borrowed = names(textOf('styles', '.css'), /\.(kern-[\w-]+)/g);
  assert.deepEqual(borrowed.filter(name => !used.includes(name)), []);
});

test('every language has the same texts', () => {
  const keys = path => {
    let group = '';
    return readFileSync(join(theme, 'texte', path), 'utf8').split('\n').map(line => {
      group = /^\[(.+)\]/.exec(line)?.[1] ?? group;
      const key = /^(\w+) =/.exec(line)?.[1];
      return key && `${group}.${key}`;
    }).filter(Boolean).sort();
  };
  for (const path of readdirSync(join(theme, 'texte'))) assert.deepEqual(keys(path), keys('de.toml'), path);
});

test('each text that the templates name exists', () => {
  const text = readFileSync(join(theme, 'texte', 'de.toml'), 'utf8');
  const missing = names(templates, /\{\{texte\.([\w.]+)\}\}/g).filter(name => {
    const group = name.slice(0, name.lastIndexOf('.'));
    const section = text.split(/^\[/m).find(part => part.startsWith(`${group}]`)) ?? '';
    return !new RegExp(`^${name.slice(group.length + 1)} =`, 'm').test(section);
  });
  assert.deepEqual(missing, []);
});
