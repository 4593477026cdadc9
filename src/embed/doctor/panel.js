// The doctor's panel: for clinic staff, below the element, in a shadow root of its own. Words are text nodes; no style is
// inline, so that it needs no exception in the page's policy.

import { make } from './make.js';
import { dress } from './style.js';
import { asText, fileLine, summary, TITLES } from './words.js';

const TAG = 'microneedling-screener-doctor';

/** One panel; `again` is called when someone asks for another look. */
export class Panel {
  #place = document.createElement(TAG);
  #status = make('p', { className: 'summary', role: 'status' });
  #body = make('div', {});
  #text = make('textarea', { readOnly: true, rows: 12 });
  #plain = make('details', {}, make('summary', {}, 'The same as plain text'), this.#text);
  #copied = make('span', { role: 'status' });

  constructor(again) {
    this.#text.setAttribute('aria-label', 'Everything found, as plain text');
    const copy = make('button', { type: 'button', onclick: () => this.#copy() }, 'Copy for your web host');
    const look = make('button', { type: 'button', onclick: again }, 'Look again');
    const section = make(
      'section',
      { lang: 'en', dir: 'ltr' },
      make('h2', { id: 'title' }, 'Embed doctor'),
      make('p', {}, 'For clinic staff: it shows because of data-doctor, or because doctor.js is included. It sends nothing.'),
      this.#status,
      make('p', { className: 'actions' }, copy, look, this.#copied),
      this.#body,
      this.#plain,
    );
    section.setAttribute('aria-labelledby', 'title');
    const root = this.#place.attachShadow({ mode: 'open' });
    root.append(section);
    dress(root);
  }

  /** Puts the panel behind an element, or at the end of the page. */
  enter(element) {
    if (this.#place.isConnected) return;
    if (element) element.after(this.#place);
    else document.body.append(this.#place);
  }

  leave() {
    this.#place.remove();
  }

  wait() {
    this.#status.textContent = 'Looking …';
    this.#copied.textContent = '';
  }

  show(findings, facts) {
    this.#body.replaceChildren(
      ...findings.length ? [make('ol', {}, ...findings.map(item))] : [],
      make('h3', {}, 'The files, as this browser gets them'),
      make('ul', { className: 'files' }, ...facts.files.map((file) => make('li', {}, fileLine(file)))),
    );
    this.#text.value = asText(findings, facts);
    this.#status.textContent = summary(findings);
  }

  async #copy() {
    try {
      await navigator.clipboard.writeText(this.#text.value);
      this.#copied.textContent = 'Copied.';
    } catch {
      // Without https there is no clipboard, and a page may forbid it.
      this.#plain.open = true;
      this.#text.select();
      this.#copied.textContent = 'Press Ctrl and C to copy.';
    }
  }
}

function item({ fix, level, what, where }) {
  return make(
    'li',
    { className: level },
    make('h3', {}, make('span', { className: 'level' }, TITLES[level]), ' ', what),
    make('p', { className: 'where' }, where),
    make('p', { className: 'fix' }, fix),
  );
}
