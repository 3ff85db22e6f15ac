// Goes on to the next office hour or time of an offer when the page is older than the one it names, and
// says "Heute" and "Morgen" beside the date. The page is whole without it: it names weekday and date.
//
//     <div data-wochenzeiten="2 8:00 9:30;4 13:00 15:00 2026-12-31" data-ende="9:30" data-spanne="{von} bis {bis} Uhr">
//     <time datetime="2026-11-24">Dienstag, 24. November</time>, <span data-uhrzeit>8:00 bis 9:30 Uhr</span> <span data-marke></span>
//
// Where the times differ in their place, each has its own [data-ort], in the same order.
//
// The clock is the town's, wherever the reader is. Days are counted as midnights of UTC: they have 24
// hours all year. generator/plan/next_time.hpp does the same; tests/zeit/faelle.json holds both.
(() => {
  const words = document.currentScript.dataset;
  const aDay = 864e5;

  const minutes = clock => {
    const [hour, minute] = clock.split(':');
    return hour * 60 + +minute;
  };

  const clockOfTheTown = () => {
    const parts = {};
    new Intl.DateTimeFormat('en', {
      timeZone: words.zone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric',
    }).formatToParts(new Date()).forEach(({ type, value }) => { parts[type] = +value; });
    return { day: Date.UTC(parts.year, parts.month - 1, parts.day), minute: parts.hour * 60 + parts.minute };
  };

  // "2026-12-23/2027-01-06 2027-03-26": what all schools have off
  const daysOff = (words.frei || '').split(' ').map(span => span.split('/').map(Date.parse));
  const isOff = date => daysOff.some(([first, last = first]) => first <= date && date <= last);

  // "2 8:00 9:30 2026-12-31 -2027-02-08" on the next day that it takes place: until that day, not on
  // the one behind the minus, nor when all schools are off, unless a "+" stands there; nothing once the
  // last day is over. "2026-12-01,2027-01-05 8:00 9:30" names its days itself.
  const next = (written, { day, minute }, at) => {
    const [when, from, to, ...more] = written.split(' ');
    const isOver = date => date < day || (date === day && minutes(to) <= minute);
    if (when[1]) {
      const named = when.split(',').map(each => Date.parse(each)).find(each => !isOver(each));
      return named && { date: named, from, to, at };
    }
    const until = more.find(each => /^\d/.test(each));
    const isFree = date => more.some(each => each[0] === '-' && Date.parse(each.slice(1)) === date);
    let date = day + (when - new Date(day).getUTCDay() + 7) % 7 * aDay;
    if (isOver(date)) date += 7 * aDay;
    while ((isOff(date) && !more.includes('+')) || isFree(date)) date += 7 * aDay;
    return until && Date.parse(until) < date ? undefined : { date, from, to, at };
  };

  const earliest = hours => hours.filter(Boolean)
    .sort((a, b) => a.date - b.date || minutes(a.from) - minutes(b.from))[0];

  const mark = (place, word, look) => {
    const label = document.createElement('b');
    label.className = look;
    label.textContent = word;
    place.append(label);
  };
  const today = 'sk-label sk-label--today';

  const inWords = (date, parts) =>
    new Intl.DateTimeFormat(`${document.documentElement.lang}-u-nu-latn`, { timeZone: 'UTC', ...parts }).format(date);

  const turnLeaf = (leaf, date) => {
    const parts = [{ weekday: 'short' }, { day: 'numeric' }, { month: 'short' }];
    if (leaf) parts.forEach((part, i) => { leaf.children[i].textContent = inWords(date, part); });
  };

  // Returns whether the element names another hour now.
  const goOn = (element, clock) => {
    const [time, clockTime, place] = ['time', '[data-uhrzeit]', '[data-marke]'].map(each => element.querySelector(each));
    if (!time || !clockTime || !place) return false;
    let date = Date.parse(time.dateTime);
    const over = date < clock.day || (date === clock.day && minutes(element.dataset.ende) <= clock.minute);
    const hour = over && earliest(element.dataset.wochenzeiten.split(';').map((each, at) => next(each, clock, at)));
    if (hour) {
      ({ date } = hour);
      time.dateTime = new Date(date).toISOString().slice(0, 10);
      time.textContent = inWords(date, { weekday: 'long', day: 'numeric', month: 'long' });
      turnLeaf(element.querySelector('[data-blatt]'), date);
      element.dataset.ende = hour.to;
      clockTime.textContent = element.dataset.spanne.replace('{von}', hour.from).replace('{bis}', hour.to);
      element.querySelectorAll('[data-ort]').forEach((each, at) => { each.hidden = at !== hour.at || !each.textContent; });
    }
    place.textContent = '';
    if (hour || !over) {
      if (date === clock.day) mark(place, words.heute, today);
      if (date === clock.day + aDay) mark(place, words.morgen, 'sk-label');
    }
    return !!hour;
  };

  // A row of a table of hours: the one of today, as long as it is not over.
  const markRow = (row, clock) => {
    const { bis, frei = '' } = row.parentNode.dataset;
    const hour = next(row.dataset.wochenzeit + (bis ? ` ${bis}` : '') + frei, clock);
    const isToday = !!hour && hour.date === clock.day;
    if (row.hasAttribute('data-heute') === isToday) return;
    row.toggleAttribute('data-heute', isToday);
    if (isToday) mark(row.firstElementChild, words.heute, today);
    else row.firstElementChild.lastElementChild.remove();
  };

  // A list of several schools, the soonest first.
  const sort = list => {
    const when = entry => Date.parse(entry.querySelector('time').dateTime)
      + minutes(entry.querySelector('[data-ende]').dataset.ende);
    list.append(...[...list.children].sort((a, b) => when(a) - when(b)));
  };

  const update = () => {
    const [elements, rows] = ['[data-wochenzeiten]', '[data-wochenzeit]'].map(each => [...document.querySelectorAll(each)]);
    if (elements.length + rows.length === 0) return; // The first clock costs a slow phone a tenth of a second.
    const clock = clockOfTheTown();
    const moved = elements.filter(each => goOn(each, clock));
    rows.forEach(each => markRow(each, clock));
    if (moved.length > 0) document.querySelectorAll('[data-nach-zeit]').forEach(sort);
  };

  update();
  document.addEventListener('visibilitychange', update); // a tab that was left open over night
})();
