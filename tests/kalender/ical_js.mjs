// What ical.js, which is not ours, reads in calendars: `node ical_js.mjs` takes paths on stdin, one a line, and prints a
// JSON array: of each file its name and events, each with every day on which it takes place, by the clock of Germany.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(new URL('../browser/package.json', import.meta.url));
const { default: ICAL } = await import(require.resolve('ical.js'));

const utc = time => new Date(time.toUnixTime() * 1000).toISOString();
const most = 2000;

function daysOf(event) {
  if (!event.isRecurring()) return [event.startDate];
  const days = [];
  const each = event.iterator();
  for (let day = each.next(); day; day = each.next()) {
    days.push(day);
    if (days.length > most) throw new Error(`${event.uid} does not end`);
  }
  return days;
}

function eventOf(component) {
  const event = new ICAL.Event(component);
  const has = name => component.hasProperty(name);
  const values = name => component.getAllProperties(name).flatMap(property => property.getValues());
  return {
    uid: event.uid,
    title: event.summary,
    description: event.description ?? '',
    place: event.location ?? '',
    categories: values('categories'),
    url: component.getFirstPropertyValue('url') ?? '',
    status: component.getFirstPropertyValue('status'),
    sequence: event.sequence,
    stamp: component.getFirstPropertyValue('dtstamp').toString(),
    geo: has('geo') ? component.getFirstPropertyValue('geo') : null,
    all_day: event.startDate.isDate,
    is_open: !has('dtend'),
    days: daysOf(event).map(day => {
      // Of an occurrence ical.js counts the end in hours, and is an hour off where the clocks change in between.
      const { startDate, endDate } = event.isRecurring() ? event.getOccurrenceDetails(day) : event;
      const one = [startDate.toString(), endDate.toString()];
      return event.startDate.isDate ? one : [...one, utc(startDate), utc(endDate)];
    }),
  };
}

const files = readFileSync(0, 'utf8').split('\n').filter(Boolean);
console.log(JSON.stringify(files.map(path => {
  const calendar = new ICAL.Component(ICAL.parse(readFileSync(path, 'utf8')));
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  return {
    path,
    name: calendar.getFirstPropertyValue('x-wr-calname'),
    events: calendar.getAllSubcomponents('vevent').map(eventOf),
  };
})));
