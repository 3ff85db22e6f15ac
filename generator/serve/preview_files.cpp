#include "serve/preview_files.hpp"

namespace schaukasten {
namespace {

// A page listens only while it is seen: a browser has six connections for all its tabs. One that
// was not seen learns of what is new as soon as it is.
constexpr std::string_view script = R"js('use strict';
const own = document.currentScript.dataset.stand;
const bar = document.querySelector('schaukasten-vorschau')?.shadowRoot;
const words = bar?.querySelector('[role="status"]');
let events;

function say(text) {
  if (words) words.textContent = text;
}

function listen() {
  if (events || document.visibilityState === 'hidden') return;
  events = new EventSource('/.vorschau/ereignisse');
  events.addEventListener('stand', ({ data }) => {
    say('');
    if (data !== own) location.reload();
  });
  events.addEventListener('error', () => {
    say('Die Vorschau läuft gerade nicht. Starten Sie sie im Terminal wieder mit »make serve«.');
    if (events.readyState !== EventSource.CLOSED) return;
    leave();
    setTimeout(listen, 2000);
  });
}

function leave() {
  events?.close();
  events = undefined;
}

document.addEventListener('visibilitychange', () => (document.visibilityState === 'hidden' ? leave() : listen()));
addEventListener('pagehide', leave);
addEventListener('pageshow', listen);
listen();

function choose(name, value) {
  document.cookie = `${name}=${value}; path=/; SameSite=Strict${value ? '' : '; max-age=0'}`;
  location.reload();
}

const details = bar?.querySelector('details');
if (details) {
  details.open = sessionStorage.getItem('vorschau') === 'offen';
  details.addEventListener('toggle', () => sessionStorage.setItem('vorschau', details.open ? 'offen' : 'zu'));
  bar.querySelector('[name="entwuerfe"]')
    .addEventListener('change', ({ target }) => choose('vorschau_entwuerfe', target.checked ? '1' : '0'));
  bar.querySelector('[name="tag"]').addEventListener('change', ({ target: { value } }) => {
    if (value > '2000') choose('vorschau_tag', value); // else the year is still being typed
  });
  bar.querySelector('button')?.addEventListener('click', () => choose('vorschau_tag', ''));
}
)js";

constexpr std::string_view style = R"css(:host, body.vorschau {
  --ground: #fdf6e3; --text: #2b2620; --line: #6b5d46; --link: #0b4f8a; --mark: #9c1c1c;
  color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; color: var(--text);
}
@media (prefers-color-scheme: dark) {
  :host, body.vorschau { --ground: #2a261f; --text: #f3ecdd; --line: #b7a88c; --link: #9ccaff; --mark: #ffb4ab; }
}
:host { position: sticky; inset-block-end: 0; z-index: 1000; display: block; }
aside { background: var(--ground); border-block-start: 3px dashed var(--line); max-block-size: 70vh; overflow: auto; }
summary { display: flex; flex-wrap: wrap; column-gap: 1rem; align-items: center; min-block-size: 44px;
  padding-inline: 1rem; cursor: pointer; }
summary::before { content: "▸"; }
details[open] summary::before { content: "▾"; }
.panel { padding: 0 1rem 1rem; }
.panel p, .panel ul { margin-block: 0 .5rem; }
form { display: flex; flex-wrap: wrap; gap: .5rem 2rem; align-items: center; margin: 0; }
label { display: inline-flex; gap: .5rem; align-items: center; min-block-size: 44px; }
input[type="checkbox"] { inline-size: 1.5rem; block-size: 1.5rem; }
input[type="date"], button { font: inherit; min-block-size: 44px; }
a { color: var(--link); display: inline-block; padding-block: .6rem; }
code { font-family: ui-monospace, monospace; overflow-wrap: anywhere; }
[role="status"] { margin: 0; padding-inline: 1rem; font-weight: 600; color: var(--mark); }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
body.vorschau { background: var(--ground); margin: 0; }
main { max-inline-size: 60rem; margin-inline: auto; padding: 1.5rem 1rem; }
h1 { font-size: 1.6rem; line-height: 1.25; }
ol.meldungen { list-style: none; padding: 0; }
ol.meldungen li { border-inline-start: 4px solid var(--line); padding-inline-start: 1rem; margin-block: 1.5rem; }
ol.meldungen li.fehler { border-color: var(--mark); }
ol.meldungen p { margin-block: 0 .25rem; overflow-wrap: anywhere; }
pre { margin: 0; padding: .5rem 0; overflow-x: auto; font: .95rem/1.4 ui-monospace, monospace; }
@media print { :host { display: none; } }
)css";

} // namespace

std::optional<Answer> preview_file(std::string_view path) {
    if (path == script_address) {
        return Answer{200, "text/javascript; charset=utf-8", std::string(script)};
    }
    if (path == style_address) return Answer{200, "text/css; charset=utf-8", std::string(style)};
    return std::nullopt;
}

} // namespace schaukasten
