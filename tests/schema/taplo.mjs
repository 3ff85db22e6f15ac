// What `schaukasten schema --json` tells text editors, tried with Taplo, which is what "Even Better TOML" has inside:
//
//     node tests/schema/taplo.mjs PROGRAM CONTENT
//
// Every file of the town passes; each mistake of `mistakes` is refused. The front matter of articles and pages is looked
// at as well, though editors have no schema for it yet. Each schema is draft-07.
import { execFileSync, spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { mistakes } from './mistakes.mjs';

const require = createRequire(new URL('../browser/package.json', import.meta.url));
const Ajv = require('ajv').default;
const taploProgram = join(dirname(require.resolve('@taplo/cli/package.json')), 'dist/cli.js');

const [program, content] = process.argv.slice(2).map((path) => resolve(path));
const folder = mkdtempSync(join(tmpdir(), 'schaukasten-taplo-'));
const failures = [];
const expect = (holds, sentence) => holds || failures.push(sentence);

/** Taplo's verdict on files of the folder. One run for all of them: it starts slowly. */
function lint(files) {
    const run = spawnSync(process.execPath, [taploProgram, 'lint', '--colors', 'never', ...files],
        { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 30, env: { ...process.env, RUST_LOG: 'error' } });
    return { isFine: run.status === 0, said: run.stderr + run.stdout };
}

function tomlFiles(below) {
    return readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry) => {
        const path = `${below}/${entry.name}`;
        return entry.isDirectory() ? tomlFiles(path) : entry.name.endsWith('.toml') ? [path] : [];
    });
}

/** Front matter as TOML files, and rules for them. */
function takeOutFrontMatter() {
    for (const entry of readdirSync(join(folder, 'content'), { withFileTypes: true, recursive: true })) {
        if (!entry.name.endsWith('.md') || entry.name.split('.').length > 2) continue; // translations have other rules
        const type = basename(entry.parentPath ?? entry.path);
        const text = readFileSync(join(folder, 'content', type, entry.name), 'utf8');
        const [, matter] = text.split(/^\+\+\+$/m);
        if (matter === undefined) continue;
        mkdirSync(join(folder, 'front', type), { recursive: true });
        writeFileSync(join(folder, 'front', type, entry.name.replace('.md', '.toml')), matter);
    }
    for (const type of readdirSync(join(folder, 'front'))) {
        appendFileSync(join(folder, '.taplo.toml'),
            `\n[[rule]]\ninclude = ["front/${type}/*.toml"]\n[rule.schema]\npath = ".schemas/${type}.json"\n`);
    }
}

/** Each mistake in a copy of its own, `fehler/<number>/content/…`. */
function makeMistakes() {
    const rules = readFileSync(join(folder, '.taplo.toml'), 'utf8');
    appendFileSync(join(folder, '.taplo.toml'), rules.replaceAll('include = ["', 'include = ["fehler/*/'));
    return mistakes.map(({ what, file, from, to }, number) => {
        const text = readFileSync(join(folder, file), 'utf8');
        const broken = from === undefined ? `${to}\n${text}` : text.replace(from, to);
        expect(broken !== text, `${what}: »${from}« does not stand in ${file}`);
        const copy = join('fehler', String(number), file);
        mkdirSync(dirname(join(folder, copy)), { recursive: true });
        writeFileSync(join(folder, copy), broken);
        return copy;
    });
}

function checkSchemas() {
    const ajv = new Ajv({ strict: true, allowMatchingProperties: true });
    ajv.addKeyword('x-taplo');
    const names = readdirSync(join(folder, '.schemas'));
    for (const name of names) {
        const schema = JSON.parse(readFileSync(join(folder, '.schemas', name), 'utf8'));
        try {
            expect(ajv.validateSchema(schema), `${name} is no JSON Schema of draft-07`);
            ajv.compile(schema);
        } catch (error) {
            failures.push(`${name}: ${error.message}`);
        }
    }
    return names.length;
}

try {
    cpSync(content, join(folder, 'content'), { recursive: true });
    execFileSync(program, ['schema', '--json'], { cwd: folder });
    takeOutFrontMatter();
    const schemas = checkSchemas();

    const good = [...tomlFiles('content'), ...tomlFiles('front')];
    const verdict = lint(good);
    expect(verdict.isFine, `a file of the town is refused:\n${verdict.said}`);

    const bad = makeMistakes();
    const { said } = lint(bad);
    bad.forEach((file, number) => expect(said.includes(`/${file}:`), `${mistakes[number].what}: not refused`));
    console.log(`${schemas} Schemas, ${good.length} gute Dateien, ${mistakes.length} Fehler`);
} finally {
    rmSync(folder, { recursive: true });
}
for (const failure of failures) console.error(failure);
process.exitCode = failures.length > 0 ? 1 : 0;
