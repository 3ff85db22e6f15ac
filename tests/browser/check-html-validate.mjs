// html-validate over all pages of the first language and one of each kind in each other, whose templates are
// the same: its recommended rules, but for those with a reason here.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { samplePages } from './site.mjs';

const config = {
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    'tel-non-breaking': 'off', // the stylesheet keeps a number on its line; the font has no U+2011
    'long-title': 'off', // names of schools are as long as they are
    'void-style': 'off', // <use/> in SVG closes itself; void elements of HTML are the Nu checker's
  },
};

export async function checkWithHtmlValidate(site) {
  const checker = new HtmlValidate(new StaticConfigLoader(config));
  const findings = [];
  const { language } = site.pages.get('index.html');
  const pages = new Set([...samplePages(site), ...[...site.pages.values()].filter(page => page.language === language)]);
  for (const { path } of pages) {
    const report = await checker.validateString(readFileSync(join(site.folder, path), 'utf8'), path);
    for (const { messages } of report.results) {
      for (const { line, ruleId, message } of messages) findings.push(`${path}:${line}: ${ruleId}: ${message}`);
    }
  }
  return findings;
}
