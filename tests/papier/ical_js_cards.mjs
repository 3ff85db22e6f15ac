// What ical.js, which is not ours, reads in vCards: `node ical_js_cards.mjs` takes paths on stdin, one a line, and prints a JSON
// array: of each card the values by the name of their property.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(new URL('../browser/package.json', import.meta.url));
const { default: ICAL } = await import(require.resolve('ical.js'));

const files = readFileSync(0, 'utf8').split('\n').filter(Boolean);
console.log(JSON.stringify(files.map(path => {
  const card = new ICAL.Component(ICAL.parse(readFileSync(path, 'utf8')));
  const values = {};
  for (const property of card.getAllProperties()) (values[property.name] ??= []).push(...property.getValues());
  return values;
})));
