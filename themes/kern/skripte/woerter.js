// What a text is found by, as generator/search/analyse.hpp has it; tests/suche/analyse.json holds both to it.
//
// Forms of gender off the raw text, then small letters without accents; ae, oe, ue are umlauts unless
// a vowel or q stands before. Then the plain feminine is taken off each word.
export const words = text => (text
  .replace(/(\p{L})(?:[*:_·(]|\/-?)in(?:nen|(?!\p{L}))\)?/gu, '$1')
  .replace(/(\p{Ll})In(?:nen|(?!\p{L}))/gu, '$1')
  .toLowerCase().normalize('NFD').replace(/[\p{M}\xad]/gu, '')
  .replace(/ß/g, 'ss').replace(/ı/g, 'i').replace(/ł/g, 'l')
  .replace(/(^|[^aeiouq])([aou])e/g, '$1$2')
  .match(/[\p{L}\p{N}]+/gu) || [])
  .filter(word => !/^\p{L}$/u.test(word))
  .map(word => word.replace(/(.{4})innen$|(.{3}(?:er|or|ar|ist|ent|ant|eut|log|at))in$/, '$1$2'));

// Snowball's German stemmer on a folded word, which has neither umlauts nor ß.
// https://snowballstem.org/algorithms/german/stemmer.html
const region = (word, from) => {
  const found = word.slice(from).search(/[aeiouy][^aeiouy]/);
  return found < 0 ? word.length : from + found + 2;
};
export const stem = folded => {
  let word = folded.replace(/([aeiouy])([uy])(?=[aeiouy])/g, (_, before, letter) => before + letter.toUpperCase());
  if (word.length < 3) return folded;
  let r1 = region(word, 0);
  const r2 = region(word, r1);
  r1 = Math.max(r1, 3);
  // The longest ending counts, if it lies behind `from` and does not stand where it may not.
  const cut = (from, endings, not) => {
    const found = word.match(endings);
    if (!found || found.index < from) return '';
    const rest = word.slice(0, found.index);
    if (not && not.test(`${rest} ${found[0]}`)) return '';
    word = rest;
    return found[0];
  };
  if (/^e[ns]?$/.test(cut(r1, /(em|ern|er|en|es|e|s)$/, /[^bdfghklmnrt] s$/))) word = word.replace(/niss$/, 'nis');
  cut(r1, /(en|er|est|st)$/, /([^bdfghklmnt]|^.{1,3}) st$/);
  const last = cut(r2, /(end|ung|ig|ik|isch|lich|heit|keit)$/, /e i/);
  if (/d|u/.test(last)) cut(r2, /ig$/, /e i/);
  if (/lich|heit/.test(last)) cut(r1, /e[rn]$/);
  if (/k.i/.test(last)) cut(r2, /(lich|ig)$/);
  return word.toLowerCase();
};
