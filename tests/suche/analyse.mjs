// The browser finds the same terms in a text as the generator, and the same stems:
//     node --test tests/suche/analyse.mjs

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { stem, words } from '../../themes/kern/skripte/woerter.js';

const read = name => readFileSync(new URL(name, import.meta.url), 'utf8');

test('the examples of analyse.json come out as they stand there', () => {
  for (const [text, terms] of JSON.parse(read('analyse.json')).beispiele) {
    assert.equal(words(text).map(stem).join(' '), terms, text);
  }
});

test('each word of staemme.txt has the stem that libstemmer gives it', () => {
  const lines = read('staemme.txt').split('\n').filter(line => line && !line.startsWith('#'));
  assert.ok(lines.length > 3000);
  const wrong = lines.map(line => line.split(' ')).filter(([word, expected]) => stem(word) !== expected);
  assert.deepEqual(wrong, []);
});
