// The search of /suche/: what is typed into the field, looked up in the index by finden.js, results
// grouped by kind with the matching words marked. Nothing is stored, and nothing leaves the site.
import { finder } from './finden.js';
import { words } from './woerter.js';

const form = document.querySelector('[data-suche]');
const field = form.elements.q;
const [status, place, instead] = ['stand', 'treffer', 'statt-treffer'].map(name => document.querySelector(`[data-${name}]`));
const { suche: folder, ...texts } = form.dataset;
const root = folder.replace(/assets\/.*/, '');

const { search, text } = finder(async name => {
  const answer = await fetch(folder + name);
  if (!answer.ok) throw answer.status;
  return answer.text();
});

const element = (name, look, ...children) => {
  const made = document.createElement(name);
  if (look) made.className = look;
  made.append(...children);
  return made;
};
const marked = (text, marks) => text.split(/([\p{L}\p{M}\p{N}\xad]+)/u).map(part => {
  const [folded = ''] = words(part);
  return marks.some(term => folded.startsWith(term) || (term.length > 2 && folded.includes(term))) ? element('mark', '', part) : part;
});
const result = async (number, marks) => {
  const [title, address, summary, language] = await text(number);
  const link = element('a', '', ...marked(title, marks));
  link.href = root + address;
  const entry = element('li', 'sk-result', element('h3', 'sk-result__title', link));
  if (summary) entry.append(element('p', '', ...marked(summary, marks)));
  if (language) entry.lang = link.hreflang = language;
  return entry;
};
const group = async ({ title, documents, show: most }, marks) => {
  const list = element('ul', 'sk-results');
  const section = element('section', 'sk-stack sk-stack--tight', element('h2', 'kern-heading-medium', title), list);
  const show = async count => list.append(...await Promise.all(documents.splice(0, count).map(each => result(each, marks))));
  await show(most);
  const more = element('button', 'kern-btn kern-btn--secondary');
  const rest = () => {
    if (!documents.length) more.remove();
    more.replaceChildren(element('span', 'kern-label', `${texts.mehr}: ${title} (${documents.length})`));
  };
  more.type = 'button';
  more.onclick = async () => {
    const next = list.children.length;
    await show(20);
    rest();
    list.children[next].querySelector('a').focus();
  };
  section.append(more);
  rest();
  return section;
};

let latest = 0;
const run = async () => {
  const query = field.value.trim();
  const number = ++latest;
  let [said, sections] = ['', []];
  try {
    if (query) {
      const { count, groups, marks } = await search(query);
      sections = await Promise.all(groups.map(each => group(each, marks)));
      said = count ? `${texts.anzahl} ${count}` : texts.nichts;
    }
  } catch {
    said = texts.fehler;
  }
  if (number !== latest) return;
  place.replaceChildren(...sections);
  status.textContent = said;
  instead.hidden = sections.length > 0;
};

let [pause, typing] = [0, false];
const fromAddress = () => {
  clearTimeout(pause);
  typing = false;
  field.value = new URLSearchParams(location.search).get('q') || '';
  run();
};
// A question being typed moves one entry of the history along; once asked, the entry stays for the way back.
const ask = stillTyping => {
  clearTimeout(pause);
  const question = field.value.trim();
  const address = question ? `?q=${encodeURIComponent(question)}` : '';
  if (address !== location.search) history[typing ? 'replaceState' : 'pushState'](null, '', address || location.pathname);
  typing = stillTyping;
  run();
};
form.addEventListener('submit', event => {
  event.preventDefault();
  ask(false);
});
field.addEventListener('input', () => {
  clearTimeout(pause);
  if (field.value.trim().length > 2 || !field.value) pause = setTimeout(ask, 300, true);
});
addEventListener('popstate', fromAddress);
fromAddress();
