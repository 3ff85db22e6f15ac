// Each document below `hsds/` of a built site against the schemas of HSDS 3.0:
//     node validate.mjs OUTPUT
// In a schema of HSDS any key is allowed; here only those that it knows, so that none is misspelt.

import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const require = createRequire(new URL('../browser/package.json', import.meta.url));
const { default: Ajv } = require('ajv/dist/2020.js');
const addFormats = require('ajv-formats');
const schemaFolder = new URL('../daten/hsds/', import.meta.url);
const root = join(process.argv[2], 'hsds');
const findings = [];

const ajv = new Ajv({ strict: false, allErrors: true });
addFormats(ajv);

/** Two lists of HSDS' API have a member that no schema names: an organization its services, a place its service. */
const ofTheApi = { organization: { services: { type: 'array', items: { $ref: 'service.json' } } },
  service_at_location: { service: { $ref: 'service.json' } } };

for (const file of readdirSync(schemaFolder)) {
  if (!file.endsWith('.json')) continue;
  const schema = JSON.parse(readFileSync(new URL(file, schemaFolder), 'utf8'));
  schema.properties = { ...schema.properties, ...ofTheApi[schema.name] };
  ajv.addSchema({ ...schema, additionalProperties: false }, file);
}

const kinds = { services: 'service', organizations: 'organization', service_at_locations: 'service_at_location',
  taxonomies: 'taxonomy', taxonomy_terms: 'taxonomy_term' };

const read = (...path) => JSON.parse(readFileSync(join(root, ...path, 'index.json'), 'utf8'));

function check(document, kind, where) {
  const validate = ajv.getSchema(`${kind}.json`);
  if (validate(document)) return;
  for (const { instancePath, message, params } of validate.errors.slice(0, 3)) {
    findings.push(`${where}${instancePath} ${message} ${JSON.stringify(params)}`);
  }
}

/** What a client of the API asks for first, and by what it knows that it has all there is. */
function checkPage(page, where) {
  const count = page.contents?.length;
  const wanted = { total_items: count, total_pages: 1, page_number: 1, size: count, first_page: true, last_page: true, empty: count === 0 };
  for (const [key, value] of Object.entries(wanted)) {
    if (page[key] !== value) findings.push(`${where}: ${key} is ${page[key]} in place of ${value}`);
  }
}

let documents = 1;
const entrance = read();
if (entrance.version !== '3.0') findings.push(`hsds/: version ${entrance.version}`);
const hasPage = existsSync(join(process.argv[2], 'daten/index.html')); // which says what this API does not answer
if (!/^https?:.*\/daten\/$/.test(entrance.profile) || !hasPage) findings.push(`hsds/: profile ${entrance.profile}`);
for (const [list, kind] of Object.entries(kinds)) {
  const page = read(list);
  checkPage(page, list);
  const ids = page.contents.map(({ id }) => id);
  if (new Set(ids).size !== ids.length) findings.push(`${list}: an id twice`);
  page.contents.forEach((document, i) => check(document, kind, `${list}[${i}]`));
  const folders = readdirSync(join(root, list)).filter((name) => !name.startsWith('index.json'));
  if (list !== 'service_at_locations' && folders.sort().join() !== [...ids].sort().join()) findings.push(`${list}: other ids have a folder`);
  for (const id of folders) {
    const document = read(list, id);
    ++documents;
    if (document.id !== id) findings.push(`${list}/${id} has the id ${document.id}`);
    check(document, kind, `${list}/${id}`);
  }
}
console.log(`${documents} documents of HSDS`);
for (const finding of findings.slice(0, 30)) console.log(`FAILED ${finding}`);
process.exitCode = findings.length > 0 ? 1 : 0;
