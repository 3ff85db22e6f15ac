// Combines the facets beside the list of offers: "Mobbing" and "Klasse 5" at once. Without it each
// facet is a link to a page of its own. Within a facet any choice fits, across facets all must.
//
//     <section data-filter="../assets/filter-….json"> … <details data-schluessel="themen">
//         <li><a href="../themen/mobbing/">Mobbing <span>(4)</span></a>
//     <ul data-liste="./" data-teil="1">      the offers of this part, in the order of the file
//
// The file says which offer has which of these links, counted from 0 (generator/plan/facets.hpp). The choice stands in the
// address (?themen=mobbing&klassen=5), so it can be sent on, and "back" takes back one step.
(() => {
  const words = document.currentScript.dataset;
  const box = document.querySelector('[data-filter]');
  const list = document.querySelector('[data-liste]');
  if (!box || !list) return;
  const step = 20;
  const own = [...list.children];
  const beside = document.querySelectorAll('[data-ohne-filter]'); // the pager, the count of all
  let shown = step;

  const element = (name, parts) => Object.assign(document.createElement(name), parts);

  let links = 0;
  const groups = [...box.querySelectorAll('[data-schluessel]')].map(group => {
    const key = group.dataset.schluessel;
    const options = [...group.querySelectorAll('a')].map(link => {
      const input = element('input', { type: 'checkbox', name: key, value: link.pathname.split('/').at(-2) });
      const label = element('label');
      label.append(input, ...link.childNodes);
      link.replaceWith(label);
      return { input, number: links++, page: link.href, row: label.parentNode, count: label.lastElementChild };
    });
    const chosen = element('b');
    group.querySelector('summary').append(' ', chosen);
    return { key, group, options, chosen };
  });
  const status = element('p', { className: 'sk-count' });
  status.setAttribute('role', 'status');
  const reset = element('button', { type: 'button', className: 'sk-button', textContent: words.aufheben, hidden: true });
  const more = element('button', { type: 'button', className: 'sk-button', textContent: words.mehr, hidden: true });
  box.append(status, reset);
  list.after(more);

  let file;
  const load = () => file ||= fetch(box.dataset.filter).then(answer => (answer.ok ? answer.json() : Promise.reject(answer)));

  // Cards of the other parts of the list, their links as seen from here.
  const parts = {};
  const cardsOf = part => parts[part] ||= fetch(list.dataset.liste + (part > 1 ? `seite/${part}/` : ''))
    .then(async answer => {
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      page.querySelectorAll('[href]').forEach(each => each.setAttribute('href', new URL(each.getAttribute('href'), answer.url)));
      return [...page.querySelector('[data-liste]').children].map(card => document.adoptNode(card));
    });
  parts[list.dataset.teil] = Promise.resolve(own);

  const numbersOf = group => group.options.filter(({ input }) => input.checked).map(({ number }) => number);
  const fits = (numbers, choice) => choice.every(any => any.length === 0 || any.some(each => numbers.has(each)));

  // A choice that would leave nothing is not offered.
  const offerWhatFits = (offers, choice) => groups.forEach((group, g) => {
    const others = choice.map((any, i) => (i === g ? [] : any));
    const left = offers.filter(each => fits(each, others));
    group.options.forEach(({ input, number, row, count }) => {
      const here = left.filter(each => each.has(number)).length;
      count.textContent = `(${here.toLocaleString(document.documentElement.lang)})`;
      row.hidden = here === 0 && !input.checked;
    });
    group.group.hidden = group.options.every(({ row }) => row.hidden);
    group.chosen.className = choice[g].length > 0 ? 'sk-label' : '';
    group.chosen.textContent = choice[g].length || '';
  });

  const showAll = () => {
    list.replaceChildren(...own);
    status.textContent = '';
    more.hidden = true;
  };

  let turn = 0;
  const apply = async () => {
    const mine = ++turn;
    const choice = groups.map(numbersOf);
    const isChosen = choice.some(any => any.length > 0);
    const { je, angebote } = await load();
    if (mine !== turn) return; // chosen anew meanwhile
    const offers = angebote.map(numbers => new Set(numbers));
    offerWhatFits(offers, choice);
    reset.hidden = !isChosen;
    beside.forEach(each => { each.hidden = isChosen; });
    if (!isChosen) { showAll(); return; }
    const found = [...offers.keys()].filter(place => fits(offers[place], choice));
    const cards = await Promise.all(found.slice(0, shown)
      .map(async place => (await cardsOf(Math.floor(place / je) + 1))[place % je]));
    if (mine !== turn) return;
    list.replaceChildren(...cards);
    more.hidden = found.length <= shown;
    status.textContent = `${words.gefunden} ${found.length.toLocaleString(document.documentElement.lang)}`;
  };
  // Without the file there is still the page of what was chosen last.
  const tryToApply = page => apply().catch(() => { if (page) location.assign(page); });

  const address = () => {
    const query = new URLSearchParams();
    groups.forEach(({ key, options }) => options.filter(({ input }) => input.checked)
      .forEach(({ input }) => query.append(key, input.value)));
    const text = query.toString();
    return text ? `?${text}` : location.pathname;
  };
  const readAddress = () => {
    const query = new URLSearchParams(location.search);
    groups.forEach(({ key, group, options }) => {
      const values = query.getAll(key);
      options.forEach(({ input }) => { input.checked = values.includes(input.value); });
      if (values.length > 0) group.open = true;
    });
    return groups.some(({ key }) => query.has(key));
  };

  const choose = page => {
    shown = step;
    history.pushState(null, '', address());
    tryToApply(page);
  };
  groups.forEach(({ options }) => options.forEach(({ input, page }) => input.addEventListener('change', () => choose(page))));
  reset.addEventListener('click', () => {
    groups.forEach(({ options, group }) => options.forEach(({ input }) => { input.checked = false; group.open = false; }));
    choose();
    box.querySelector('summary').focus();
  });
  more.addEventListener('click', () => {
    const first = shown;
    shown += step;
    apply().then(() => list.children[first]?.querySelector('a')?.focus());
  });
  addEventListener('popstate', () => { readAddress(); tryToApply(); });
  if (readAddress()) tryToApply();
})();
