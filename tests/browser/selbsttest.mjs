// Each check must be able to fail: a small site with one fault a page, and one sound page that
// nobody may complain about.

import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { after, test } from 'node:test';
import { checkInBrowser } from './check-browser.mjs';
import { checkWithHtmlValidate } from './check-html-validate.mjs';
import { checkLinks } from './check-links.mjs';
import { checkWithNu } from './check-nu.mjs';
import { checkWeight } from './check-weight.mjs';
import { readSite } from './site.mjs';

// The browser looks at one page of each kind; faults that only the other checks see have no kind.
const shown = new Set(['zu-schwer', 'zu-blass', 'zu-breit', 'zu-klein', 'skript-im-text', 'kein-label', 'fremd']);

const page = (path, body, head = '', kind = shown.has(path.split('/')[0]) ? path.split('/')[0] : '') => `<!DOCTYPE html>
<html lang="de"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Probe</title><link rel="canonical" href="https://stadt.example/${path.replace('index.html', '')}">
<link rel="icon" href="${'../'.repeat(path.split('/').length - 1)}bild.svg"><link rel="stylesheet" href="${'../'.repeat(path.split('/').length - 1)}stil.css">${head}</head>
<body data-seitenart="${kind}"><main><h1>Eine Überschrift für diese Seite</h1>${body}</main></body></html>
`;

const faults = {
  verschachtelt: '<p>Text<div>im Absatz</div></p>',
  'link-ins-leere': '<p><a href="../gibt-es-nicht/">Ein Link ins Leere</a></p>',
  'anker-ins-leere': '<p><a href="../#gibt-es-nicht">Ein Anker ins Leere</a></p>',
  hinaus: '<p><a href="/hinaus/">Ein Link, der nur an der Wurzel geht</a></p>',
  fremd: '<p><img src="https://anderswo.example/bild.png" alt="Bild"></p>',
  'stil-im-text': '<p style="color: red">Rot</p>',
  'skript-im-text': '<script>document.title = "x";</script>',
  'handler-im-text': '<p onclick="x()">Klick</p>',
  'zu-blass': '<p class="blass">Kaum zu lesen</p>',
  'zu-breit': '<p class="breit">Breiter als ein Telefon</p>',
  'zu-klein': '<p><button type="button">Klein</button></p>',
  'zu-schwer': `<p>${randomBytes(60_000).toString('base64')}</p>`,
  'kein-label': '<form action="../"><input type="text" name="x"><button type="submit">Los</button></form>',
};

const folder = mkdtempSync(join(tmpdir(), 'schaukasten-selbsttest-'));
const put = (path, text) => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
};
put('stil.css', '.blass { color: #ddd; background: #fff; } .breit { width: 2000px; }');
put('bild.webp', randomBytes(50_000));
put('bild.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>');
put('index.html', page('index.html', '<p id="da"><a href="#da">Ein guter Link</a></p><script type="application/ld+json">{"@graph":[]}</script>', '', 'start'));
put('404.html', page('404.html', '<p><a href="relativ/">Relativ</a></p>', '', 'nicht-gefunden'));
for (const [name, body] of Object.entries(faults)) put(`${name}/index.html`, page(`${name}/index.html`, body));
put('falsch-benannt/index.html', page('anders/index.html', '', '', 'falsch-benannt'));
after(() => { rmSync(folder, { recursive: true }); });

put('.htaccess', `Header always set Content-Security-Policy "default-src 'none'; style-src 'self'; img-src 'self'"\n`);

const site = readSite(folder);

function expectFindings(findings, expected) {
  for (const [path, pattern] of expected) {
    assert.ok(findings.some(finding => finding.startsWith(path) && pattern.test(finding)),
      `no finding ${pattern} for ${path} among:\n${findings.join('\n')}`);
  }
  assert.deepEqual(findings.filter(finding => finding.startsWith('index.html')), [], 'the sound page stays unmentioned');
}

test('the Nu checker reports what is not HTML', () => {
  expectFindings(checkWithNu(site), [['verschachtelt/', /error: No “p” element/]]);
});

test('html-validate reports what breaks its rules', async () => {
  expectFindings(await checkWithHtmlValidate(site),
    [['stil-im-text/', /no-inline-style/], ['verschachtelt/', /no-implicit-close/]]);
});

test('links into nothing, out of the site and to other hosts are reported', () => {
  expectFindings(checkLinks(site, '/'), [
    ['link-ins-leere/', /nothing there/], ['anker-ins-leere/', /no such anchor/], ['fremd/', /another host/],
    ['404.html', /relativ\/: nothing there/], ['falsch-benannt/', /canonical/],
  ]);
  expectFindings(checkLinks(site, '/a/b/'), [['hinaus/', /leads out of the site/]]);
});

test('what the Content-Security-Policy forbids is reported', () => {
  expectFindings(checkLinks(site, '/'), [
    ['stil-im-text/', /style attribute/], ['skript-im-text/', /script in the page/], ['handler-im-text/', /handler onclick/],
  ]);
});

test('the browser reports bad contrast, width, blocked code and missing names', async () => {
  expectFindings(await checkInBrowser(site, { quickly: true }), [
    ['zu-blass/', /color-contrast/], ['zu-breit/', /wider than the window/],
    ['zu-klein/', /lower than 44 px/], ['skript-im-text/', /console/],
    ['kein-label/', /label/], ['fremd/', /not loaded|console/],
  ]);
});

test('pages and pictures that weigh too much are reported', async () => {
  expectFindings(await checkWeight(site), [
    ['zu-schwer/', /a first visit weighs 6\d\.\d kB/], ['zu-schwer/', /a further page/], ['bild.webp', /the picture weighs 50/],
  ]);
});
