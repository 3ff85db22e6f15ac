// dist/symbole.svg: every symbol of symbole/ that a template names, in one file. Where a template
// writes only the beginning (`#thema-{{symbol}}`), all that begin so; what it fills into a block of
// that name (`{{$symbol}}uhr{{/symbol}}`) counts too.

import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { filesBelow, theme, usingFiles } from './inputs.mjs';

export function sprite() {
  const known = new Map(filesBelow(join(theme, 'symbole'), ['.svg'])
    .map(path => [basename(path, '.svg'), readFileSync(path, 'utf8')]));
  const used = usedSymbols().flatMap(name =>
    name.endsWith('-') ? [...known.keys()].filter(each => each.startsWith(name)) : [name]);
  const symbols = used.map(name => {
    const svg = known.get(name);
    if (!svg) throw new Error(`a template uses the symbol »${name}«, but symbole/${name}.svg is missing`);
    return svg.trim()
      .replace('<svg xmlns="http://www.w3.org/2000/svg"', `<symbol id="${name}"`)
      .replace('</svg>', '</symbol>');
  });
  return `<svg xmlns="http://www.w3.org/2000/svg">\n${symbols.join('\n')}\n</svg>\n`;
}

function usedSymbols() {
  const names = usingFiles().flatMap(path =>
    [...readFileSync(path, 'utf8').matchAll(/(?:symbole\.svg#|\{\{\$symbol\}\})([\w-]+)/g)].map(match => match[1]));
  return [...new Set(names)].sort();
}
