// What the browser itself says of a visit. Both functions run in the page, before and after it loads.

/// Keeps what the page tells while it loads.
export function observe() {
  const seen = { first: 0, largest: 0, tasks: [], shifts: [] };
  window.seenByBench = seen;
  const on = (type, take) => new PerformanceObserver(list => list.getEntries().forEach(take)).observe({ type, buffered: true });
  on('paint', ({ name, startTime }) => { if (name === 'first-contentful-paint') seen.first = startTime; });
  on('largest-contentful-paint', ({ startTime }) => { seen.largest = startTime; });
  on('longtask', ({ startTime, duration }) => { seen.tasks.push([startTime, duration]); });
  on('layout-shift', ({ value, hadRecentInput }) => { if (!hadRecentInput) seen.shifts.push(value); });
}

/// First and largest paint in ms, blocking time as Lighthouse counts it (what tasks after the first paint
/// take beyond 50 ms) and the sum of all layout shifts; once a second has passed without a long task.
export async function measurements() {
  const seen = window.seenByBench;
  const wait = () => new Promise(resolve => { setTimeout(resolve, 1000); });
  let known;
  do { known = seen.tasks.length; await wait(); } while (seen.tasks.length > known);
  const blocking = seen.tasks.map(([start, duration]) => start + duration - Math.max(start, seen.first) - 50).filter(beyond => beyond > 0);
  const sum = all => all.reduce((a, b) => a + b, 0);
  return { first: seen.first, largest: seen.largest, blocking: sum(blocking), shift: sum(seen.shifts) };
}
