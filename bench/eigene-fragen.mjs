// Questions in a site's own words, so that no search ends early: words of its titles, from those that
// most titles have on, alone and together, begun, misspelled, and whole titles and sentences.

import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { words } from '../themes/kern/skripte/woerter.js';

const each = 20; // questions of a kind
const spread = all => Array.from({ length: Math.min(each, all.length) }, (_, i) => all[Math.floor(i * all.length / each)]);
const swapped = word => word.slice(0, 3) + word[4] + word[3] + word.slice(5);

/// [[kind of question, questions]] from the index in `folder`.
export function ownQuestions(folder) {
  const texts = readdirSync(folder).filter(name => /^d\d/.test(name)).sort()
    .flatMap(name => readFileSync(join(folder, name), 'utf8').trimEnd().split('\n').map(line => line.split('\t')));
  const titles = texts.map(([title]) => title);
  const sentences = texts.map(([,, summary]) => summary).filter(summary => /\.$/.test(summary));
  const all = wordsByFrequency(titles, JSON.parse(readFileSync(join(folder, 'index.json'), 'utf8')).leer.split(' '));
  const common = all.slice(0, each);
  const rare = spread(all.slice(each));
  const next = (list, i, step) => list[(i + step) % list.length];
  return [
    ['a common word', common],
    ['two common words', common.map((word, i) => `${word} ${next(common, i, 1)}`)],
    ['four common words', common.map((word, i) => [word, ...[1, 5, 9].map(step => next(common, i, step))].join(' '))],
    ['a common and a rare word', common.map((word, i) => `${word} ${next(rare, i, 0)}`)],
    ['a rare word', rare],
    ['three letters', [...new Set(common.map(word => word.slice(0, 3)))]],
    ['a misspelled word', all.filter(word => /^.{3}(.)(?!\1)\D.*/.test(word) && word.length > 6).slice(0, each).map(swapped)],
    ['a whole title', spread(titles)],
    ['a whole sentence', spread(sentences)],
  ];
}

/// Words of more than two letters that are not left out of every search, those of most titles first.
function wordsByFrequency(titles, leftOut) {
  const counts = new Map();
  for (const word of titles.flatMap(title => [...new Set(words(title))])) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts.keys()].filter(word => word.length > 2 && !/\d/.test(word) && !leftOut.includes(word))
    .sort((a, b) => counts.get(b) - counts.get(a) || (a < b ? -1 : 1));
}
