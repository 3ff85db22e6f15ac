// dist/schaukasten.css: KERN trimmed, then our own files in the order of styles/schaukasten.css.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transform } from 'lightningcss';
import postcss from 'postcss';
import { theme } from './inputs.mjs';
import { makeLogical } from './logical.mjs';
import { checkTokens, dropFallbacks, dropUnusedTokens, inlineConstants } from './tokens.mjs';
import { dropUnusedRules } from './trim.mjs';
import { usedWords } from './words.mjs';

export const kernPath = join(theme, 'node_modules', '@kern-ux', 'native', 'dist', 'kern.css');

const version = (major, minor = 0) => (major << 16) | (minor << 8);
const targets = { chrome: version(99), safari: version(15, 4), ios_saf: version(15, 4), firefox: version(97) };

const notice = '/*! KERN 2.7.2 (@kern-ux/native), EUPL-1.2, gekürzt; Schaukasten, EUPL-1.2; Schrift: Fira Sans, OFL 1.1.'
  + ' Siehe LIZENZEN.txt */\n';

export function stylesheet(fontFaces) {
  const kern = postcss.parse(readFileSync(kernPath, 'utf8'), { from: kernPath });
  dropUnusedRules(kern, usedWords());
  kern.walkAtRules('charset', rule => { rule.remove(); });
  kern.walkAtRules('font-face', rule => { rule.remove(); });

  const all = postcss.root({ nodes: kern.nodes });
  all.append(postcss.parse(fontFaces));
  for (const path of ownFiles()) all.append(postcss.parse(readFileSync(path, 'utf8'), { from: path }));
  dropFallbacks(all);
  const setByTowns = ['--kern-color-action-default', '--kern-color-action-on-default'];
  dropUnusedTokens(all, setByTowns);
  checkTokens(all);
  inlineConstants(all, /^--kern-color-(action|layout)/); // a town's colours: generator/render/colours.cpp
  dropUnusedTokens(all, setByTowns);
  makeLogical(all);

  const { code } = transform({
    filename: 'schaukasten.css', code: Buffer.from(all.toString()), minify: true, targets,
  });
  return Buffer.from(notice + withoutSecondColours(code.toString()));
}

/// KERN's colours lie within sRGB: what browsers with lab() would get anew is the same to the eye.
function withoutSecondColours(code) {
  const sheet = postcss.parse(code);
  sheet.walkAtRules('supports', rule => { if (/color: ?lab\(/.test(rule.params)) rule.remove(); });
  return sheet.toString();
}

export function ownFiles() {
  const list = readFileSync(join(theme, 'styles', 'schaukasten.css'), 'utf8');
  return [...list.matchAll(/@import "([^"]+)"/g)].map(match => join(theme, 'styles', match[1]));
}
