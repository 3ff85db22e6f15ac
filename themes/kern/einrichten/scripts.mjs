// dist/*.js: the scripts without their comments and indentation.

import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { filesBelow, theme } from './inputs.mjs';

export function scripts() {
  return Object.fromEntries(filesBelow(join(theme, 'skripte'), ['.js'])
    .map(path => [basename(path), shortened(readFileSync(path, 'utf8'))]));
}

/// By the line: a script has no text over several lines, and no `//` inside one.
export function shortened(source) {
  return source.split('\n').map(line => line.replace(/(^|\s)\/\/ .*$/, '').trim()).filter(Boolean).join('\n') + '\n';
}
