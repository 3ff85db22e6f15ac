// Every kind of page for those who use it by keyboard, by ear, on paper, or without motion.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { addressOf, samplePages, isForNothing } from './site.mjs';
import { eitherWay, scriptsOnly, site, way } from './weg.mjs';

const samples = samplePages(site)
  .filter(({ kind, language, path }) => language === 'de' && kind !== 'umleitung' && !isForNothing(path));

/// What has the focus now: whether a reader sees it and sees that it is the one. Runs in the page.
function focused() {
  const element = document.activeElement;
  const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element);
  const mark = element.querySelector('.sk-map__mark'); // on the map the mark itself shows it
  const { left, top, right, bottom } = element.getBoundingClientRect();
  return {
    name: `<${element.localName} class="${element.className}"> ${element.textContent.trim().slice(0, 30)}`,
    isSkipLink: element.matches('.sk-skip'),
    callsSomebody: element.matches('main a[href^="tel:"]'),
    isInSight: right > 0 && bottom > 0 && left < innerWidth && top < innerHeight,
    isMarked: (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && !outlineColor.endsWith(', 0)'))
      || (mark !== null && parseFloat(getComputedStyle(mark).strokeWidth) >= 4),
  };
}

/// Presses Tab until `arrived` holds. Returns that stop.
async function tabTo(page, arrived) {
  for (let pressed = 0; pressed < 300; ++pressed) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(focused);
    if (arrived(stop)) return stop;
  }
  throw new Error('300 stops and not there');
}

/// All stops of the page. The Tab before makes Chromium show the focus as it does for the keyboard.
async function stopsOf(page) {
  await page.keyboard.press('Tab');
  return page.evaluate(`(focused => [...document.querySelectorAll('a[href], button, input, select, summary, [tabindex="0"]')]
    .filter(element => element.checkVisibility())
    .map(element => { element.focus(); return { ...focused(), hasFocus: element === document.activeElement }; }))(${focused})`);
}

way('by keyboard alone from the start page to a number', async page => {
  const first = await tabTo(page, () => true);
  assert.ok(first.isSkipLink && first.isInSight && first.isMarked, 'the first stop leads to the content');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  assert.ok(await page.evaluate(() => document.querySelector('main').contains(document.activeElement)));
  await tabTo(page, ({ name }) => name.endsWith('Südschule'));
  await page.keyboard.press('Enter');
  await page.waitForURL('**/schulen/suedschule/');
  const number = await tabTo(page, ({ callsSomebody }) => callsSomebody);
  assert.ok(number.isInSight && number.isMarked);
}, { reducedMotion: 'reduce' });

/// Elements that a transition, an animation or smooth scrolling would still move.
const moving = page => page.evaluate(() => [...document.querySelectorAll('*')].filter(element =>
  [null, '::before', '::after'].map(part => getComputedStyle(element, part))
    .some(({ transitionDuration, animationName, animationDuration, scrollBehavior }) => scrollBehavior === 'smooth'
      || /[1-9]/.test(transitionDuration) || (animationName !== 'none' && /[1-9]/.test(animationDuration))))
  .map(element => `<${element.localName} class="${element.className}">`));

function readsWell(tree) {
  const levels = tree.filter(({ role }) => role === 'heading').map(({ level }) => level);
  assert.equal(levels.filter(level => level === 1).length, 1, 'the page has one heading of its own');
  assert.equal(levels[0], 1, 'which comes first');
  assert.deepEqual(levels.filter((level, at) => at > 0 && level > levels[at - 1] + 1), [], 'no level is left out');
  for (const role of ['banner', 'main', 'contentinfo']) {
    assert.equal(tree.filter(node => node.role === role).length, 1, `one ${role}`);
  }
  const ways = tree.filter(({ role }) => role === 'navigation').map(({ name }) => name);
  assert.deepEqual(ways, [...new Set(ways)].filter(Boolean), 'each navigation has a name of its own');
}

for (const { path, kind } of samples) {
  way(`each stop of the keyboard is seen, headings and landmarks read well, nothing moves (${kind})`, async page => {
    readsWell(await accessibilityTree(page));
    assert.deepEqual([...new Set(await moving(page))], [], 'less motion was asked for');
    const stops = await stopsOf(page);
    assert.ok(stops.length > 10);
    assert.deepEqual(stops.filter(({ hasFocus, isInSight, isMarked }) => !(hasFocus && isInSight && isMarked)), []);
  }, { start: addressOf(path), readers: scriptsOnly, reducedMotion: 'reduce' });
}

/// What Chromium hands to a screen reader, in reading order.
async function accessibilityTree(page) {
  const wire = await page.context().newCDPSession(page);
  const { nodes } = await wire.send('Accessibility.getFullAXTree');
  const byId = new Map(nodes.map(node => [node.nodeId, node]));
  const below = node => [node, ...(node.childIds ?? []).flatMap(id => (byId.has(id) ? below(byId.get(id)) : []))];
  return below(nodes[0]).filter(({ ignored }) => !ignored).map(({ role, name, properties = [] }) => ({
    role: role.value, name: name?.value ?? '', level: properties.find(each => each.name === 'level')?.value.value,
  }));
}

way('a school prints on one sheet with its number and hours', async page => {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  const { stdout } = spawnSync('pdftotext', ['-layout', '-', '-'], { input: pdf, encoding: 'utf8' });
  assert.equal(stdout.split('\f').length - 1, 1, 'one sheet');
  for (const words of ['Südschule', '030 23125-123', 'Dienstag', '8:00 bis 9:30 Uhr', 'Raum 112']) {
    assert.ok(stdout.includes(words), `${words} stands on the sheet`);
  }
  assert.ok(!stdout.includes('Hauptmenü') && !stdout.includes('Sprachen'), 'what is tapped stays off the sheet');
}, { start: 'schulen/suedschule/', readers: eitherWay });
