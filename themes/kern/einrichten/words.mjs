// The words of all templates and scripts. A class whose name is not among them is used nowhere.

import { readFileSync } from 'node:fs';
import { usingFiles } from './inputs.mjs';

export function usedWords() {
  const words = new Set();
  for (const path of usingFiles()) {
    for (const [word] of readFileSync(path, 'utf8').matchAll(/[a-z][\w-]*/gi)) words.add(word);
  }
  return words;
}
