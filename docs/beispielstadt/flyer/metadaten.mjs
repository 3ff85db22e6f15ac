// What a printed PDF says about itself: language and reading direction, the title as the window's name, and nothing
// about the machine or the moment, so that the same source gives the same file.
import { execFileSync } from 'node:child_process';
import { renameSync, rmSync, writeFileSync } from 'node:fs';

const qpdf = (...args) => execFileSync('qpdf', args, { encoding: 'utf8', maxBuffer: 1 << 26 });

export function settle(file, lang) {
  const [head, objects] = JSON.parse(qpdf('--json', '--json-key=qpdf', file)).qpdf;
  const { '/Root': root, '/Info': info } = objects.trailer.value;
  const catalog = objects[`obj:${root}`].value;
  const title = objects[`obj:${info}`].value['/Title'];
  const direction = lang === 'ar' ? '/R2L' : '/L2R';
  const changes = {
    [`obj:${root}`]: { value: { ...catalog, '/Lang': `u:${lang}`, '/ViewerPreferences': { '/DisplayDocTitle': true, '/Direction': direction } } },
    [`obj:${info}`]: { value: { '/Title': title } },
  };
  const update = `${file}.json`;
  writeFileSync(update, JSON.stringify({ qpdf: [head, changes] }));
  execFileSync('qpdf', [file, `--update-from-json=${update}`, '--object-streams=generate', '--deterministic-id', `${file}.new`]);
  renameSync(`${file}.new`, file);
  rmSync(update);
}
