// What search engines read of each page: JSON-LD that JSON.parse reads, in the words of schema.org (tests/daten/schema-org.json),
// and complete by rules of our own, since public checkers pass an Event without an address.
//
//     node graphs.mjs OUTPUT        writes the graphs by page as JSON, findings on standard error

import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const { parse } = createRequire(new URL('../browser/package.json', import.meta.url))('parse5');
const vocabulary = JSON.parse(readFileSync(new URL('../daten/schema-org.json', import.meta.url), 'utf8'));
const findings = [];

const linesAbove = type => [type, ...vocabulary.types[type].above.flatMap(linesAbove)];
const propertiesOf = type => Object.assign({}, ...linesAbove(type).map(each => vocabulary.types[each].properties));

const date = String.raw`\d{4}-\d\d-\d\d`;
const time = String.raw`([01]\d|2[0-3]):[0-5]\d:[0-5]\d`;
const forms = {
  Text: /^[^]+$/, URL: /^https?:\/\/[^\s<>"]+$/, Date: new RegExp(`^${date}$`), Time: new RegExp(`^${time}$`),
  DateTime: new RegExp(`^${date}T${time}\\+0[12]:00$`), Duration: /^P\d+[WM]$/, Country: /^[A-Z]{2}$/, Language: /^[a-z]{2}/,
};

function isOf(expected, value) {
  if (vocabulary.values[expected]) return vocabulary.values[expected].includes(String(value).replace('https://schema.org/', ''));
  if (expected === 'Number') return typeof value === 'number';
  if (expected === 'Integer') return Number.isInteger(value);
  if (forms[expected]) return typeof value === 'string' && forms[expected].test(value);
  return typeof value === 'object' && value !== null && vocabulary.types[value['@type']]
    && linesAbove(value['@type']).includes(expected);
}

function checkThing(thing, path) {
  const type = thing?.['@type'];
  if (!vocabulary.types[type]) return findings.push(`${path}: the type ${type}`);
  const properties = propertiesOf(type);
  for (const [name, value] of Object.entries(thing)) {
    if (name === '@type') continue;
    const here = `${path} ${type}.${name}`;
    if (!properties[name]) findings.push(`${here} is no property of it`);
    else if (Array.isArray(value) && value.length === 0) findings.push(`${here} is empty`);
    else for (const one of [value].flat()) {
      if (!properties[name].some(expected => isOf(expected, one))) findings.push(`${here} is ${JSON.stringify(one)}`);
      if (typeof one === 'object') checkThing(one, here);
    }
  }
  checkShape(thing, path);
}

const hasTown = address => address?.['@type'] === 'PostalAddress' && address.addressLocality && address.addressCountry;
const needed = {
  Event: ['name', 'url', 'startDate', 'location', 'organizer', 'eventStatus'], Service: ['name', 'url', 'description', 'provider'],
  EducationalOrganization: ['name', 'url'], Article: ['headline', 'url', 'datePublished', 'author', 'publisher'],
  Organization: ['name'], ContactPoint: [], BreadcrumbList: ['itemListElement'], ListItem: ['position', 'name', 'item'],
  Schedule: ['startDate', 'endDate', 'repeatFrequency', 'byDay', 'scheduleTimezone'], Place: ['name'],
  OpeningHoursSpecification: ['dayOfWeek', 'opens', 'closes'], PropertyValue: ['propertyID', 'value'],
  Dataset: ['name', 'url', 'description', 'creator', 'distribution'], DataDownload: ['contentUrl', 'encodingFormat'], WebSite: ['name', 'url'],
};

/** What we promise beyond the vocabulary. */
function checkShape(thing, path) {
  const types = linesAbove(thing['@type']);
  const wrong = (isWrong, what) => isWrong && findings.push(`${path} ${thing['@type']}: ${what}`);
  for (const type of types) for (const name of needed[type] ?? []) wrong(thing[name] === undefined, `without ${name}`);
  if (types.includes('Event')) {
    wrong(!hasTown(thing.location?.address), 'without an address');
    wrong(thing.endDate && thing.endDate < thing.startDate, 'ends before it begins');
    wrong(thing['@type'] === 'Event' && thing.eventSchedule, 'has a schedule and is no series');
  }
  if (types.includes('School') || types.includes('ElementarySchool')) {
    if (thing.identifier) wrong(!/^(NRW-Schulnummer|Schulnummer \p{Lu}[\p{L}-]+)$/u.test(thing.identifier.propertyID) || !/^\d+$/.test(thing.identifier.value), 'another number');
  }
  if (types.includes('Dataset')) {
    const files = [thing.distribution].flat().map(({ contentUrl }) => contentUrl);
    wrong(new Set(files).size !== files.length, 'has a file twice');
    wrong(files.some(file => file.includes('fachkraefte')), 'gives people away');
    wrong(thing.description?.length < 50, 'has a description that is too short for search engines'); // Google Dataset Search
  }
  if (thing['@type'] === 'ServiceChannel') wrong(Object.keys(thing).length < 2, 'leads nowhere');
  if (thing['@type'] === 'BreadcrumbList') {
    wrong(thing.itemListElement.some(({ position }, i) => position !== i + 1), 'is not counted from 1');
    wrong(thing.itemListElement.length < 2, 'is no way');
  }
}

function scriptsIn(node, found = []) {
  if (node.nodeName === 'script' && node.attrs.some(({ name, value }) => name === 'type' && value === 'application/ld+json'))
    found.push(node.childNodes.map(({ value }) => value).join(''));
  for (const child of node.childNodes ?? []) scriptsIn(child, found);
  return found;
}

function graphOf(text, path) {
  if (text.includes('<')) findings.push(`${path}: < in the graph`); // so neither </script> nor <!--
  const data = JSON.parse(text);
  if (Object.keys(data).join() !== '@context,@graph' || data['@context'] !== 'https://schema.org') findings.push(`${path}: no graph of schema.org`);
  for (const thing of data['@graph']) checkThing(thing, path);
  return data['@graph'];
}

const root = process.argv[2];
const graphs = {};
for (const path of readdirSync(root, { recursive: true, encoding: 'utf8' }).sort()) {
  if (!path.endsWith('.html')) continue;
  const page = parse(readFileSync(join(root, path), 'utf8'));
  const scripts = scriptsIn(page);
  if (scripts.length > 1) findings.push(`${path}: ${scripts.length} graphs`);
  if (scripts.length > 0) graphs[path] = graphOf(scripts[0], path);
}
process.stdout.write(JSON.stringify(graphs));
for (const finding of findings.slice(0, 40)) console.error(finding);
process.exitCode = findings.length > 0 ? 1 : 0;
