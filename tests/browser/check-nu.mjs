// The Nu checker (vnu) over all pages in one process: one a page would take a second each.

import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const jar = join(dirname(createRequire(import.meta.url).resolve('vnu-jar/package.json')), 'build', 'dist', 'vnu.jar');

/// Messages that we accept, each with its reason. Errors are never accepted.
const accepted = [];

export function checkWithNu(site) {
  const run = spawnSync('java', ['-jar', jar, '--stdout', '--format', 'json', '--exit-zero-always', '--skip-non-html',
    site.folder], { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (run.error || !run.stdout) throw new Error(`vnu did not run: ${run.error?.message ?? run.stderr}`);
  return JSON.parse(run.stdout).messages
    .filter(({ message }) => !accepted.some(({ pattern }) => pattern.test(message)))
    .map(({ url, lastLine, subType, type, message }) =>
      `${relative(site.folder, fileURLToPath(url))}:${lastLine ?? 0}: ${subType ?? type}: ${message}`);
}
