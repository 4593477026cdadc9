// The page's side of isolation="frame" and "strict": the widget in a frame that no script of the page can look into.

import { attend, show } from './attend.js';
import { addressFor, titleFor } from './handover.js';
import { fallbackSlots } from './given.js';

// Without allow-same-origin the frame has an origin of its own, which nobody else is of. Each flag is there for a reason:
const SANDBOX = [
  'allow-scripts', // The widget is one.
  'allow-forms', // Browsers drop a form's submit event without it. The frame's own policy lets no form be sent.
  'allow-popups', // Booking and sources open in a new tab; tel: and mailto: open their programs.
  'allow-popups-to-escape-sandbox', // That tab is an ordinary one, or the clinic's booking page would not work in it.
  'allow-modals', // Printing.
  'allow-downloads', // Saving the answers as a file.
].join(' ');
// What a visitor may ask the widget for, and a frame of another origin gets from the page around it alone.
const ALLOWED = 'clipboard-write; web-share';
const MILESTONES = ['ready', 'started', 'completed'];
// How long a loaded frame may take to say that its script runs, in milliseconds: a poor phone is busy then. Meanwhile the
// fallback shows.
const PATIENCE = 5000;
const CSS = `
  :host { display: block }
  :host([hidden]) { display: none }
  iframe { display: block; inline-size: 100%; border: 0; color-scheme: inherit }
  :host([isolation="strict"]) iframe { block-size: min(90vh, 800px); block-size: min(90svh, 800px) }
  iframe.waiting { block-size: 0 !important; visibility: hidden }`;

/** A view of the element, as the wasm's `Widget` is one. */
export class Framed {
  #options;
  #root;
  #iframe;
  #address;
  #attendance;
  #patience;
  // A page changes its colours by an attribute at its root as a rule, or has others for the dark.
  #theme = new MutationObserver(() => this.#updateFrame());
  #dark = matchMedia('(prefers-color-scheme: dark)');

  constructor(options) {
    this.#options = options;
  }

  /** Puts the frame into a shadow root, below what shows there until the frame is ready. */
  enter(root) {
    this.#root = root;
    this.#iframe = this.#build(root.host);
    this.#attendance = attend(this.#iframe, (kind) => this.#hear(kind));
    this.#iframe.addEventListener('load', () => this.#onLoad());
    document.addEventListener('securitypolicyviolation', this.#onViolation);
    this.#dark.addEventListener('change', this.#updateFrame);
    for (const element of [document.documentElement, document.body]) this.#theme.observe(element, { attributes: true });
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
    this.#dark.removeEventListener('change', this.#updateFrame);
    this.#theme.disconnect();
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
    iframe.allow = ALLOWED;
    iframe.referrerPolicy = 'no-referrer';
    iframe.title = titleFor(this.#options);
    this.#address = addressFor(this.#options, host);
    iframe.src = this.#address;
    return iframe;
  }

  // Only the fragment differs, so the frame goes on and reads it anew. (Setting `src` would add to the page's history.)
  #updateFrame = () => {
    if (!this.#iframe) return;
    this.#iframe.title = titleFor(this.#options);
    const next = addressFor(this.#options, this.#root.host);
    if (next === this.#address) return;
    this.#address = next;
    this.#iframe.contentWindow?.location.replace(next);
  };

  #hear(kind) {
    if (kind === 'arrived') clearTimeout(this.#patience);
    if (kind === 'ready') this.#show();
    // Of another screen a frame says so itself, but not with one height.
    if (kind === 'started' || kind === 'completed') show(this.#iframe);
    if (MILESTONES.some((milestone) => milestone === kind)) {
      this.#iframe.dispatchEvent(new CustomEvent(`screener-${kind}`, { bubbles: true, composed: true }));
    }
    if (kind === 'failed') this.#fail("the widget can't run in its frame; the line above, from frame.html, says why");
  }

  #show() {
    this.#root.querySelector('slot:not([name]), .fallback')?.remove();
    this.#iframe.className = '';
  }

  #onLoad() {
    // A moved frame loads what it was first told.
    if (this.#iframe.getAttribute('src') !== this.#address) this.#iframe.contentWindow.location.replace(this.#address);
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
    if (disposition !== 'enforce' || blockedURI.split('#')[0] !== frame) return;
    const { origin } = new URL(frame);
    const allowed = origin === location.origin ? "'self'" : origin;
    this.#fail(`${frame} is forbidden by the page's Content-Security-Policy; add ${allowed} to its frame-src`);
  };

  #fail(sentence) {
    this.#options.onFailure(new Error(sentence));
  }
}
