// Whether files fit a JSON Schema (2020-12): `node schema.mjs SCHEMA FILE …`; says on standard output what does not.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(new URL('../browser/package.json', import.meta.url));
const Ajv = require('ajv/dist/2020').default;

const [schema, ...files] = process.argv.slice(2);
const date = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const ajv = new Ajv({
  strict: true, allErrors: true,
  formats: { uri: text => URL.canParse(text), date, email: /^[^@\s]+@[^@\s]+\.[^@\s]+$/ },
});
const check = ajv.compile(JSON.parse(readFileSync(schema, 'utf8')));
for (const file of files) {
  if (!check(JSON.parse(readFileSync(file, 'utf8')))) console.log(`${file}: ${ajv.errorsText(check.errors)}`);
}
