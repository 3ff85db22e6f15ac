// The files that dist/ is made from, and a fingerprint of them all.

import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const theme = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');
const project = join(theme, '..', '..');

/// All files below `folder` whose name ends in one of `endings`, in one order on every machine.
export function filesBelow(folder, endings) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap(entry => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return filesBelow(path, endings);
      return endings.some(ending => entry.name.endsWith(ending)) ? [path] : [];
    });
}

/// Where class names and symbols are used: the templates, the scripts, and the writer of Markdown.
export function usingFiles() {
  return [
    ...filesBelow(join(theme, 'templates'), ['.mustache']),
    ...filesBelow(join(theme, 'skripte'), ['.js', '.mjs']),
    ...filesBelow(join(project, 'generator', 'markdown'), ['.cpp']),
    ...filesBelow(join(project, 'generator', 'render'), ['.cpp']),
  ];
}

export function fingerprint() {
  const hash = createHash('sha256');
  const inputs = [
    join(theme, 'package-lock.json'),
    ...filesBelow(join(theme, 'einrichten'), ['.mjs']),
    ...filesBelow(join(theme, 'styles'), ['.css']),
    ...filesBelow(join(theme, 'symbole'), ['.svg']),
    ...filesBelow(join(theme, 'bilder'), ['.svg']),
    ...filesBelow(join(theme, 'lizenzen'), ['.txt']),
    ...usingFiles(),
  ];
  for (const path of inputs) {
    hash.update(relative(project, path)).update('\0').update(readFileSync(path)).update('\0');
  }
  return hash.digest('hex');
}
