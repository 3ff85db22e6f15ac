// dist/*.js: the scripts without their comments and indentation, each with the modules that it imports
// inside, so that a page fetches one file.

import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { filesBelow, theme } from './inputs.mjs';

const importLine = /^import \{.*\} from '\.\/(.*)';\n/gm;

export function scripts() {
  const all = filesBelow(join(theme, 'skripte'), ['.js']).map(path => [path, readFileSync(path, 'utf8')]);
  const imported = new Set(all.flatMap(([, source]) => [...source.matchAll(importLine)].map(([, name]) => name)));
  return Object.fromEntries(all.filter(([path]) => !imported.has(basename(path)))
    .map(([path, source]) => [basename(path), shortened(whole(source, dirname(path), new Set()))]));
}

/// With each module once, in front of what needs it. Names must not stand twice: the browser says so.
function whole(source, folder, seen) {
  return source.replace(importLine, (_, name) => {
    if (seen.has(name)) return '';
    seen.add(name);
    return whole(readFileSync(join(folder, name), 'utf8'), folder, seen).replace(/^export /gm, '');
  });
}

/// By the line: a script has no text over several lines, and no `//` inside one.
export function shortened(source) {
  return source.split('\n').map(line => line.replace(/(^|\s)\/\/ .*$/, '').trim()).filter(Boolean).join('\n') + '\n';
}
