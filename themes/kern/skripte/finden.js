// Looks queries up in the index that generator/search/ makes: terms in ranges, each with the documents
// that have it in title, keywords, short text or body; texts of results in eights. A search fetches
// only the ranges that its words lie in.
import { stem, words } from './woerter.js';

const once = make => {
  const made = {};
  return name => made[name] = made[name] || make(name);
};

// Letters wrong, missing, too many or swapped (Damerau and Levenshtein).
const distance = (a, b) => {
  let [before, last, row] = [[], [], [...b, ''].map((_, i) => i)];
  for (let i = 1; i <= a.length; i++) {
    [before, last, row] = [last, row, [i]];
    for (let j = 1; j <= b.length; j++) {
      row[j] = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] !== b[j - 1]));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) row[j] = Math.min(row[j], before[j - 2] + 1);
    }
  }
  return row[b.length];
};
const nearTo = (word, heads) => {
  const most = word.length < 4 ? 0 : word.length < 7 ? 1 : 2;
  const near = heads.filter(head => Math.abs(head.length - word.length) <= most)
    .map(head => [head, distance(word, head)]).filter(([, far]) => far <= most);
  const least = Math.min(...near.map(([, far]) => far));
  return near.filter(([, far]) => far === least).map(([head]) => head);
};
// "herbstferien" as "herbst" and "feri", the part that is known, or both
const partsOf = (word, heads) => {
  let best = [];
  for (let at = 4; at <= word.length - 4; at++) {
    const [head, tail] = [word.slice(0, at), word.slice(at)];
    const parts = [...new Set([head, head.replace(/[sn]$/, '')].map(stem))].concat(stem(tail)).filter(part => heads.includes(part));
    if (parts.join('').length > best.join('').length) best = parts;
  }
  return best;
};

const weights = [8, 5, 3, 1];
const scoresOf = (found, total) => {
  const scores = new Map();
  found.forEach(([, documents, fit]) => documents.split(';').forEach((list, i) => {
    let document = 0;
    if (list) {
      list.split(',').forEach(step => {
        document += parseInt(step, 36);
        scores.set(document, Math.max(scores.get(document) || 0, weights[i] * fit));
      });
    }
  }));
  const rarity = Math.log(1 + total / scores.size);
  scores.forEach((score, document) => scores.set(document, score * rarity));
  return scores;
};

// However much is asked for and answers, a search stays below 50 kB: the longest words say the most, and
// of the first groups most results are in sight, of the last none.
const mostWords = 8;
const inSight = place => (place === 0 ? 5 : place < 5 ? 3 : place < 12 ? 1 : 0);

// `fetchText(name)` reads a file of the index.
export const finder = fetchText => {
  const load = once(fetchText);
  const lines = async name => (await load(name)).split('\n').slice(0, -1);
  const index = async () => JSON.parse(await load('index.json'));

  // "0schul 1a,2;;4", "5hof 3" as [["schul", "1a,2;;4"], ["schulhof", "3"]]
  const terms = once(async name => {
    let last = '';
    return (await lines(name)).map(line => {
      const [end, documents] = line.slice(1).split(' ');
      last = last.slice(0, parseInt(line[0], 36)) + end;
      return [last, documents];
    });
  });
  const shards = async (from, to) => {
    const { teile } = await index();
    const at = term => Math.max(0, teile.filter(first => first <= term).length - 1);
    const [start, end] = [at(from), at(to)];
    const all = [];
    for (let i = start; i <= end && i < start + 3; i++) all.push(terms(`t${i}.txt`));
    return (await Promise.all(all)).flat();
  };

  // [[term, documents, how well it fits]]
  const exactly = async all => (await Promise.all(all.map(term => shards(term, term))))
    .flatMap((found, i) => found.filter(([term]) => term === all[i]));
  const lookUp = async word => {
    const root = stem(word);
    const found = (await shards(root, root.length > 2 ? `${root}\uffff` : root))
      .filter(([term]) => term === root || (root.length > 2 && term.startsWith(root)));
    const least = found.some(([term]) => term === root) ? 0.4 : 0.9;
    if (found.length) {
      return found.map(([term, documents]) => [term, documents,
        term === root ? 1 : least * (term.startsWith(word) ? word : root).length / term.length]);
    }
    const heads = (await terms('head.txt')).map(([term]) => term);
    const near = nearTo(root, heads);
    return (await exactly(near.length ? near : partsOf(word, heads))).map(entry => [...entry, 0.6]);
  };

  // [{ title, documents, show }], families' kinds first, the best of them at the top
  const search = async query => {
    const { anzahl, gruppen, leer } = await index();
    const wanted = [...new Set(words(query))].filter(word => !` ${leer} `.includes(` ${word} `))
      .sort((a, b) => b.length - a.length).slice(0, mostWords);
    const found = await Promise.all(wanted.map(lookUp));
    const sums = new Map();
    found.forEach(entries => scoresOf(entries, anzahl).forEach((score, document) => {
      const [sum, count] = sums.get(document) || [0, 0];
      sums.set(document, [sum + score, count + 1]);
    }));
    const ranked = [...sums].map(([document, [sum, count]]) => [document, sum * count / wanted.length])
      .sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    const groups = gruppen.map(([title, first, late], i) => {
      const members = ranked.filter(([document]) => document >= first && !(document >= (gruppen[i + 1] || [])[1]));
      return { title, late, best: members[0]?.[1], documents: members.map(([document]) => document) };
    });
    return {
      count: ranked.length,
      marks: found.flat().map(([term]) => term).concat(wanted.map(stem)),
      groups: groups.filter(({ best }) => best).sort((a, b) => a.late - b.late || b.best - a.best)
        .map((group, place) => ({ ...group, show: inSight(place) })),
    };
  };

  // [title, address, summary, language] of a document
  const text = async document => {
    const { je } = await index();
    return (await lines(`d${Math.floor(document / je)}.txt`))[document % je].split('\t');
  };
  return { search, text };
};
