// The page's side of isolation="frame": the widget in a frame that no script of the page can look into.

import { attend } from './attend.js';
import { fallbackSlots } from './fallback.js';
import { withOptions } from './fragment.js';
import tokens from './tokens.js';

// Without allow-same-origin the frame has an origin of its own, which nobody else is of. Each flag is there for a reason:
const SANDBOX = [
  'allow-scripts', // The widget is one.
  'allow-forms', // Browsers drop a form's submit event without it. The frame's own policy lets no form be sent.
  'allow-popups', // Booking and sources open in a new tab; tel: and mailto: open their programs.
  'allow-popups-to-escape-sandbox', // That tab is an ordinary one, or the clinic's booking page would not work in it.
  'allow-modals', // Printing.
  'allow-downloads', // Saving the answers as a file.
].join(' ');
// What the widget takes over from the page around it, besides the tokens.
const INHERITED = ['color-scheme', 'font-family'];
const PASSED_ON = ['clinic-name', 'consult-phone', 'consult-url', 'country'];
const DOCUMENTS = ['overlay', 'protocol', 'text'];
// Some browsers cut longer addresses short.
const MAX_ADDRESS = 1_000_000;
// How long a loaded frame may take to say that its script runs, in milliseconds.
const PATIENCE = 2000;
const CSS = `
  :host { display: block }
  :host([hidden]) { display: none }
  iframe { display: block; inline-size: 100%; border: 0; color-scheme: inherit }
  .waiting { block-size: 0; visibility: hidden }`;

/** A view of the element, as the wasm's `Widget` is one. */
export class Framed {
  #options;
  #root;
  #iframe;
  #attendance;
  #patience;

  constructor(options) {
    this.#options = options;
  }

  /** Puts the frame into a shadow root, below what shows there until the frame is ready. */
  enter(root) {
    this.#root = root;
    this.#iframe = this.#build(root.host);
    this.#attendance = attend(this.#iframe, (kind) => this.#hear(kind));
    this.#iframe.addEventListener('load', () => this.#expectSign());
    document.addEventListener('securitypolicyviolation', this.#onViolation);
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(CSS);
    root.adoptedStyleSheets.push(sheet);
    const [logo, fallback, ...others] = fallbackSlots();
    root.append(logo, fallback, this.#iframe, ...others);
  }

  /** Takes it out again, and with it every answer. */
  leave() {
    clearTimeout(this.#patience);
    document.removeEventListener('securitypolicyviolation', this.#onViolation);
    this.#attendance?.stop();
    this.#iframe?.remove();
    this.#iframe = null;
  }

  /** Takes new options. The visitor's answers stay, unless the protocol is another one. */
  update(options) {
    this.#options = options;
    this.#updateFrame();
  }

  /** Forgets every answer and shows the first screen. */
  reset() {
    this.#attendance?.say('reset');
  }

  /** Puts the focus on the heading of the screen that shows. */
  focus(options) {
    this.#iframe?.focus(options);
    this.#attendance?.say('focus');
  }

  #build(host) {
    const iframe = document.createElement('iframe');
    iframe.className = 'waiting';
    iframe.setAttribute('sandbox', SANDBOX);
    iframe.allow = '';
    iframe.referrerPolicy = 'no-referrer';
    iframe.title = title(this.#options);
    iframe.src = address(this.#options, host);
    return iframe;
  }

  // Only the fragment differs, so the frame goes on and reads it anew. (Setting `src` would add to the page's history.)
  #updateFrame() {
    if (!this.#iframe) return;
    this.#iframe.title = title(this.#options);
    this.#iframe.contentWindow?.location.replace(address(this.#options, this.#root.host));
  }

  #hear(kind) {
    if (kind === 'arrived') clearTimeout(this.#patience);
    else if (kind === 'failed') this.#fail('the widget can not show in its frame; the line above, from frame.html, says why');
    else if (kind === 'ready') this.#show();
    if (['ready', 'started', 'completed'].includes(kind)) {
      this.#iframe.dispatchEvent(new CustomEvent(`screener-${kind}`, { bubbles: true, composed: true }));
    }
  }

  #show() {
    this.#root.querySelector('slot:not([name]), .fallback')?.remove();
    this.#iframe.className = '';
  }

  #expectSign() {
    clearTimeout(this.#patience);
    this.#patience = setTimeout(() => {
      const { frame } = this.#options.source;
      this.#fail(
        `${frame} does not answer; upload it there whole, and send it without X-Frame-Options and Content-Security-Policy ` +
          '(it holds a stricter one)',
      );
    }, PATIENCE);
  }

  #onViolation = ({ blockedURI, disposition }) => {
    const { frame } = this.#options.source;
    const { origin } = new URL(frame);
    if (disposition !== 'enforce' || (blockedURI.split('#')[0] !== frame && blockedURI !== origin)) return;
    const allowed = origin === location.origin ? "'self'" : origin;
    this.#fail(`${frame} is forbidden by the page's Content-Security-Policy; add ${allowed} to its frame-src`);
  };

  #fail(sentence) {
    this.#options.onFailure(new Error(sentence));
  }
}

function address({ attributes, locale, source, ...options }, host) {
  const style = getComputedStyle(host);
  const documents = DOCUMENTS.filter((name) => options[name]);
  const all = [
    ['lang', locale],
    ...PASSED_ON.map((name) => [name, attributes[name]]),
    ...[...INHERITED, ...tokens].map((name) => [name, style.getPropertyValue(name).trim()]),
    ...documents.map((name) => [name, JSON.stringify(options[name])]),
  ];
  const found = withOptions(source.frame, all.filter(([, value]) => value));
  if (found.length <= MAX_ADDRESS) return found;
  throw new Error(`${documents.join(', ')}: too long for the isolated frame, ${found.length} characters; shorten it`);
}

function title({ locale, source, text }) {
  return text?.interface?.['intro-heading'] ?? source.checklist(locale ?? source.locales[0]).heading;
}
