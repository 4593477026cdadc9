// The script of frame.html: the element alone in a document of its own, with its options in the address's fragment.
// It tells the page around it how high it is and how far the visitor has come, in numbers.

import { define } from './element.js';
import { ATTRIBUTES, DOCUMENTS, STYLES, optionsIn } from './fragment.js';
import { inlined } from './inlined.js';
import { heard, message } from './messages.js';
import { stayWithin } from './stay.js';
import titles from './titles.js';

// The page learns the height in steps only: an exact one could tell which screen shows.
const STEP = 64;

const root = document.documentElement;
const element = document.querySelector('microneedling-screener');
const style = styleOf(':root');
const isFramed = parent !== window;
// Once the page has met this frame: what to say with every message.
let id = null;
// What the page was told last, and how wide the frame was then.
let height = null;
let width = null;
// The last milestone, for a page that comes later.
let reached = null;
// What is wrong with the address.
let refused = null;
// Whether the page keeps one height whatever shows: then it is told of milestones and of nothing else.
let isFixed = false;

root.classList.toggle('alone', !isFramed);
readAddress();
if (isFixed) stayWithin();
addEventListener('hashchange', readAddress);
// That was for browsers that run no script. Which language a visitor reads is theirs to say, or the page's.
root.removeAttribute('lang');
define({ ...inlined, widget });
new MutationObserver(speak).observe(element.shadowRoot, { attributeFilter: ['lang'], childList: true, subtree: true });
if (isFramed) converse();

// The document speaks the language of the widget.
function speak() {
  const lang = element.shadowRoot.querySelector('.screener')?.lang;
  if (!lang || lang === root.lang) return;
  root.lang = lang;
  document.title = titles[lang] ?? titles.en;
}

async function widget() {
  if (refused) throw new Error(refused);
  return inlined.widget();
}

function readAddress() {
  const options = optionsIn(location.hash);
  refused = null;
  isFixed = options.get('height') === 'fixed';
  for (const name of ATTRIBUTES) write(name, options.get(name));
  for (const name of DOCUMENTS) element[name] = documentIn(options, name);
  for (const name of STYLES) style.setProperty(name, options.get(name) ?? '');
}

function write(name, value) {
  if (value === undefined) element.removeAttribute(name);
  else element.setAttribute(name, value);
}

function documentIn(options, name) {
  if (!options.has(name)) return null;
  if (!isFramed) {
    // Else anyone who sends a link could put words and questions of theirs under the clinic's address.
    refused = `${name}= counts only where a page shows frame.html in a frame; leave it out of links to frame.html itself`;
    return {};
  }
  try {
    const value = JSON.parse(options.get(name));
    if (typeof value === 'object') return value;
  } catch {}
  refused = `${name}= in the frame's address is not a JSON document; write the document itself, since the frame fetches nothing`;
  return {};
}

function converse() {
  for (const kind of ['ready', 'started', 'completed']) {
    document.addEventListener(`screener-${kind}`, () => {
      reached = kind;
      tellHeightAnew();
      tell(kind);
    });
  }
  document.addEventListener('screener-error', () => {
    reached = 'failed';
    tell('failed');
  });
  // The widget puts the focus on the heading of each new screen.
  element.addEventListener('focusin', (event) => {
    if (isFixed || event.composedPath()[0].id !== 'heading') return;
    tellHeightAnew();
    tell('show');
  });
  // The first is there before anything is drawn, and in WebKit the second only once a visitor has touched the frame.
  new MutationObserver(tellHeight).observe(element.shadowRoot, { childList: true, subtree: true });
  new ResizeObserver(tellHeight).observe(document.body);
  addEventListener('message', (event) => {
    const said = heard(event, parent);
    if (said?.kind === 'meet') meet(said.id);
    else if (said?.kind === 'reset' && said.id === id) element.reset();
    else if (said?.kind === 'focus' && said.id === id) element.focus();
  });
}

function meet(newId) {
  id = newId;
  // Whoever listens keeps the frame high enough: nothing in it scrolls.
  root.classList.toggle('fitted', !isFixed);
  tell('arrived');
  tellHeightAnew();
  if (reached) tell(reached);
}

// The page need not have followed the last time.
function tellHeightAnew() {
  height = null;
  tellHeight();
}

function tellHeight() {
  if (isFixed) return;
  const now = document.body.getBoundingClientRect();
  const pixels = Math.ceil(now.height / STEP) * STEP;
  const kind = now.width === width || height === null ? 'height' : 'refit';
  width = now.width;
  if (pixels === height) return;
  height = pixels;
  tell(kind, pixels);
}

// To whatever page is around: there is nothing in it that it could not see anyway.
function tell(kind, value) {
  if (id !== null) parent.postMessage(message(id, kind, value), '*');
}

/** The style of what a selector finds, in a sheet of its own: that needs no exception in the policy. */
function styleOf(selector) {
  const sheet = new CSSStyleSheet();
  sheet.insertRule(`${selector} {}`);
  document.adoptedStyleSheets = [sheet];
  return sheet.cssRules[0].style;
}
