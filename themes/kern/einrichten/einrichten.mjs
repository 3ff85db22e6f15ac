// Builds dist/, which the generator copies to assets/: KERN's stylesheet trimmed to what the templates
// use with our own behind it, scripts, fonts, symbols, licences. Does nothing while the inputs are the same.

import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint, theme } from './inputs.mjs';

const dist = join(theme, 'dist');
const stamp = join(theme, 'node_modules', '.eingerichtet'); // goes with the packages it was made from
const now = fingerprint();

const upToDate = existsSync(join(dist, 'schaukasten.css')) && existsSync(stamp)
  && readFileSync(stamp, 'utf8') === now;

if (!upToDate) {
  // Loaded late: the tools take longer to load than the check above takes to run.
  const { stylesheet } = await import('./stylesheet.mjs');
  const { fonts } = await import('./fonts.mjs');
  const { sprite } = await import('./sprite.mjs');
  const { scripts } = await import('./scripts.mjs');
  const { licences } = await import('./licences.mjs');

  const fontFiles = await fonts();
  const files = {
    'schaukasten.css': stylesheet(fontFiles.faces),
    'symbole.svg': sprite(),
    'zeichen.svg': readFileSync(join(theme, 'bilder', 'zeichen.svg')),
    ...scripts(),
    ...fontFiles.files,
    ...licences(),
  };

  const fresh = `${dist}.neu`;
  rmSync(fresh, { recursive: true, force: true });
  for (const [path, bytes] of Object.entries(files)) {
    mkdirSync(join(fresh, path, '..'), { recursive: true });
    writeFileSync(join(fresh, path), bytes);
  }
  rmSync(dist, { recursive: true, force: true });
  renameSync(fresh, dist);
  writeFileSync(stamp, now);
  console.log(`themes/kern/dist: ${Object.keys(files).length} Dateien, Stilblatt ${files['schaukasten.css'].length} Bytes`);
}
