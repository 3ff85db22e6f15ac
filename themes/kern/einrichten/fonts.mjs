// Fira Sans as it comes has 130 kB a weight. We publish two weights, each cut into three files; a browser
// fetches a file only when a page shows one of its characters (unicode-range).

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { theme } from './inputs.mjs';

const folder = join(theme, 'node_modules', '@kern-ux', 'native', 'dist', 'fonts', 'fira-sans');

// 600 serves all weights from 500 to 700, so that KERN's medium and bold need no file of their own.
const weights = [
  { file: 'FiraSans-Regular.woff2', name: '400', range: '400' },
  { file: 'FiraSans-SemiBold.woff2', name: '600', range: '500 700' },
];

const range = (first, last) => Array.from({ length: last - first + 1 }, (_, i) => first + i);
const points = text => [...text].map(character => character.codePointAt(0));

const subsets = {
  // German and the signs of our texts: what nearly every page needs.
  latein: [
    ...range(0x20, 0x7e), ...points('ÄÖÜäöüßé'), ...points('\u00a0\u00ad§·–‘’‚“„”…›€↑✓'),
  ],
  // Turkish and Polish.
  'latein-ost': points('ÇĞİŞçğışĄĆĘŁŃÓŚŹŻąćęłńóśźż'),
  // The accents of loan words and names; rarer signs.
  'latein-mehr': [
    ...points('ẞÂâÎîÛûÀÁÈÉÊËÍÑàáèêëíïñòôõøåæš'), ...points('©«»×°±²³½—•‹−→←↓'),
  ],
};

// What stands in for Fira Sans until it is there. Roboto, San Francisco and Segoe are about as wide; the
// font of many Linux desktops is wider by an eighth, its bold by a quarter, and would break every heading.
const standIn = [{ range: '400', width: '89%' }, { range: '500 700', width: '80%' }].map(({ range, width }) =>
  `@font-face { font-family: "Fira Ersatz"; font-weight: ${range}; src: local("DejaVu Sans${range === '400' ? '' : ' Bold'}"); size-adjust: ${width}; }\n`);

/// The font files by their path in dist/, and the @font-face rules that name them.
export async function fonts() {
  const files = {};
  let faces = standIn.join('');
  for (const weight of weights) {
    const whole = readFileSync(join(folder, weight.file));
    for (const [subset, characters] of Object.entries(subsets)) {
      const path = `schriften/fira-sans-${weight.name}-${subset}.woff2`;
      files[path] = await subsetFont(whole, String.fromCodePoint(...characters), {
        targetFormat: 'woff2',
        noLayoutClosure: true, // else every small capital comes along
        noHinting: true,
      });
      // Optional: on a slow line the first page keeps the reader's own font, so that nothing moves while they read.
      faces += `@font-face { font-family: "Fira Sans"; font-weight: ${weight.range}; font-display: optional;`
        + ` src: url("${path}") format("woff2"); unicode-range: ${unicodeRange(characters)}; }\n`;
    }
  }
  return { files, faces };
}

/// `[65, 66, 67, 70]` -> `U+41-43, U+46`
function unicodeRange(characters) {
  const hex = number => number.toString(16).toUpperCase();
  const ranges = [];
  for (const point of [...new Set(characters)].sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last && last[1] === point - 1) last[1] = point;
    else ranges.push([point, point]);
  }
  return ranges.map(([from, to]) => (from === to ? `U+${hex(from)}` : `U+${hex(from)}-${hex(to)}`)).join(', ');
}
