// The open data of a built site against its own schemas and against those who know better:
//     node validate.mjs OUTPUT
// Each JSON file by the schema that it names (ajv, 2020-12), each map by check-geojson, and what RFC 7946 asks beyond that.

import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const require = createRequire(new URL('../browser/package.json', import.meta.url));
const { default: Ajv } = require('ajv/dist/2020.js');
const addFormats = require('ajv-formats');
const { check } = await import(require.resolve('@placemarkio/check-geojson'));
const root = join(process.argv[2], 'daten');
const findings = [];
const read = (file) => readFileSync(join(root, file), 'utf8');

function checkDocument(file) {
  const document = JSON.parse(read(file));
  const ajv = new Ajv({ allErrors: true });
  addFormats(ajv);
  const validate = ajv.compile(JSON.parse(read(document.$schema)));
  if (validate(document)) return;
  for (const { instancePath, message, params } of validate.errors.slice(0, 5)) {
    findings.push(`${file}${instancePath} ${message} ${JSON.stringify(params)}`);
  }
}

function checkMap(file) {
  const text = read(file);
  try {
    check(text);
  } catch (error) {
    findings.push(`${file}: ${error.issues?.map(({ message }) => message).join('; ') ?? error}`);
  }
  const map = JSON.parse(text);
  if ('crs' in map) findings.push(`${file}: has a crs`);
  for (const { id, geometry } of map.features) {
    const [longitude, latitude] = geometry.coordinates;
    if (!(longitude > 5 && longitude < 16 && latitude > 47 && latitude < 56)) findings.push(`${file} ${id}: not in Germany`);
  }
}

const files = readdirSync(root);
for (const file of files) {
  if (file.endsWith('.geojson')) checkMap(file);
  else if (file.endsWith('.json') && !file.endsWith('.schema.json')) checkDocument(file);
}
console.log(`${files.filter((file) => file.endsWith('.schema.json')).length} schemas`);
for (const finding of findings.slice(0, 30)) console.log(`FAILED ${finding}`);
process.exitCode = findings.length > 0 ? 1 : 0;
