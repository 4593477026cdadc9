// The custom element: when a widget is loaded, shown, moved, put away and given up. No screening logic.
// Where its parts come from is told by a source, such as files.js. Nothing is sent or stored.

import { copyOf, excerpt, fallbackSlots, hasOwnContent } from './given.js';
import { Languages } from './languages.js';
import { hasTrapped, watch } from './trap.js';

const TAG = 'microneedling-screener';
// Text that a clinic sets. Each is a property too, in camel case.
const SETTINGS = ['clinic-name', 'consult-phone', 'consult-url', 'country', 'isolation'];
// Addresses of documents. As properties, they also take the document itself.
const DOCUMENTS = ['overlay', 'protocol', 'text'];
const ATTRIBUTES = [...SETTINGS, ...DOCUMENTS, 'lang'];
// How long a visitor looks at an empty place before the element's own fallback fills it, in milliseconds.
const PATIENCE = 2000;
// The same for one who has pressed Start already, and sees that something is coming.
const PATIENCE_ONCE_STARTED = 8000;

// Elements that show a screening, and views whose element was removed. A view is kept and given to the next element,
// because Yew leaves a few nodes and listeners behind for each one that is destroyed.
const running = new Set();
const spare = [];
// The browser's own, which every async function gives: a page may have put another in place of the global one.
const { constructor: Promise } = (async () => {})();
// Stops one element from outside the class.
let stop;

/** The element. A view shows the screening: a `Widget` of the WebAssembly side in the page, or `Framed`. */
export class ScreenerElement extends (globalThis.HTMLElement ?? Object) {
  static observedAttributes = [...ATTRIBUTES, 'data-doctor'];
  /** Where the widget's parts come from. */
  static source;

  // Without a prototype, like all that is looked into by name: a page may have added to every object.
  #documents = { __proto__: null };
  #view = null;
  // The first screen before there is a view. A source that has everything at hand needs none.
  #greeting = null;
  #shown = null;
  #turn = 0;
  #due = false;
  #ready = waiting();
  #failed = false;
  #isExamined = false;
  #patience;
  #languages = new Languages(this, this.constructor.source, () => this.#settle(), (menu) => this.#offer(menu));
  // Last: what goes wrong before leaves the clinic's own content in sight.
  #root = this.attachShadow({ mode: 'open' });

  static {
    stop = (element, error) => element.#giveUp(error);
    for (const name of SETTINGS) {
      property(this, camelCase(name), {
        get() {
          return this.getAttribute(name);
        },
        set(value) {
          write(this, name, value);
        },
      });
    }
    for (const name of DOCUMENTS) {
      property(this, name, {
        get() {
          return this.#documents[name]?.given ?? this.getAttribute(name);
        },
        set(value) {
          const isDocument = typeof value === 'object' && value !== null;
          this.#documents[name] = isDocument ? { given: value, copy: copyOf(value, name) } : null;
          write(this, name, isDocument ? null : value);
          this.#settle();
        },
      });
    }
  }

  constructor() {
    super();
    this.#root.append(...fallbackSlots());
    this.#root.addEventListener('change', ({ target }) => {
      if (target.id === 'language') this.#languages.choose(target.value);
    });
    this.addEventListener('screener-ready', () => {
      clearTimeout(this.#patience);
      this.#ready.resolve();
      this.#greeting?.handOver();
      this.#greeting = null;
      if (this.#view?.offer) this.#languages.prepare();
    });
    this.addEventListener('screener-started', () => this.#languages.close());
  }

  connectedCallback() {
    takeEarlyProperties(this);
    this.#settle();
  }

  disconnectedCallback() {
    this.#settle();
  }

  attributeChangedCallback(name, before, after) {
    if (before === after) return;
    if (name === 'lang') this.#languages.forgetChoice();
    this.#settle();
  }

  /** Fulfilled when the widget shows; rejected, with a sentence for the clinic, when it can't. */
  get ready() {
    return this.#ready.promise;
  }

  /** Forgets every answer and shows the first screen. */
  reset() {
    this.#greeting?.reset();
    this.#view?.reset();
  }

  /** Puts the focus on the heading of the screen that shows. */
  focus(options) {
    const heading = this.#root.querySelector('#heading');
    if (heading) heading.focus(options);
    else if (this.#view?.focus) this.#view.focus(options);
    else super.focus(options);
  }

  // One look a microtask later: a move is a removal and an insertion, and several attributes may change at once.
  #settle() {
    if (this.#due) return;
    this.#due = true;
    queueMicrotask(() => {
      this.#due = false;
      this.#examine();
      if (this.isConnected) this.#show();
      else this.#putAway();
    });
  }

  async #show() {
    const turn = ++this.#turn;
    this.#bePatient();
    const failedBefore = this.#failed;
    if (failedBefore) this.#ready = waiting();
    this.#failed = false;
    try {
      if (hasTrapped()) throw new Error('the widget stopped earlier in this page; reload the page to start it again');
      const wanted = this.#wanted();
      if (this.#view && isSame(wanted, this.#shown)) return;
      const { source } = this.constructor;
      const isGreeted = failedBefore || this.#greet(wanted, this.#atHand(wanted));
      // Who fetches nothing has nothing to wait for.
      if (source.whenNear) await new Promise((resolve) => source.whenNear(this, resolve));
      if (turn !== this.#turn) return;
      const gathering = this.#gather(wanted);
      if (!isGreeted) gathering.then((documents) => turn === this.#turn && this.#greet(wanted, documents), () => {});
      const [View, documents] = await Promise.all([wanted.isolation ? source.framed() : source.widget(), gathering]);
      if (turn !== this.#turn || hasTrapped()) return;
      const around = wanted.isolation
        ? { source, onFailure: (error) => this.#giveUp(error) }
        : { isStarted: this.#greeting?.isStarted, today: today() };
      this.#run(View, { ...wanted, ...documents, languages: this.#languages.menu(documents.locale), ...around });
      this.#languages.speak(documents.locale);
      this.#shown = wanted;
    } catch (error) {
      const isInSight = this.#view || this.#greeting;
      if (turn === this.#turn && !(isInSight && this.#languages.takeBack(error))) this.#giveUp(error);
    }
  }

  // Draws the first screen for as long as there is no view, and answers whether it could.
  #greet({ attributes, isolation, overlay, ownProtocol }, { locale, protocol, text }) {
    const { Greeting } = this.constructor.source;
    // An overlay may change what the screen says.
    if (!Greeting || this.#view || isolation || overlay !== null) return false;
    const settings = { country: attributes.country, isOwn: ownProtocol, menu: this.#languages.menu(locale), today: today() };
    const greeting = this.#greeting ?? new Greeting(this.#root, () => this.#bePatient());
    if (!greeting.draw(text, protocol, settings)) return false;
    this.#greeting = greeting;
    this.#languages.speak(locale);
    return true;
  }

  // What is known of the documents before any is fetched: those that were given, and what the script carries.
  #atHand({ protocol, text, wishes }) {
    const { Greeting } = this.constructor.source;
    if (text !== null) return { locale: null, protocol: protocol ?? Greeting?.protocol, text };
    const locale = this.#languages.decide(wishes.split(','), null);
    return { locale, protocol: protocol ?? Greeting?.protocol, text: Greeting?.text(locale) };
  }

  async #gather(wanted) {
    const shipped = () => (wanted.isolation ? null : this.constructor.source.protocol());
    const [protocol, words] = await Promise.all([this.#document(wanted.protocol) ?? shipped(), this.#words(wanted)]);
    return { protocol, ...words };
  }

  // The words, and what decides on their language. In a frame those that ship are there already.
  async #words({ isolation, wishes, ...wanted }) {
    const [overlay, text] = await Promise.all([this.#document(wanted.overlay), this.#document(wanted.text)]);
    if (wanted.text !== null) return { locale: null, overlay, text };
    const locale = this.#languages.decide(wishes.split(','), overlay);
    return { locale, overlay, text: isolation ? null : await this.constructor.source.text(locale) };
  }

  // A frame has a menu of its own.
  #offer(menu) {
    this.#view?.offer?.(menu);
    const select = this.#root.querySelector('#language');
    if (select) select.value = menu.now;
  }

  #run(View, options) {
    const isOther = this.#view && !(this.#view instanceof View && this.#shown?.isolation === options.isolation);
    if (isOther) this.#release();
    if (this.#view) {
      this.#view.update(options);
      return;
    }
    const place = spare.findIndex((view) => view instanceof View);
    const [view] = place < 0 ? [] : spare.splice(place, 1);
    if (view) {
      // Kept even if the options turn out to be wrong.
      try {
        view.update(options);
      } catch (error) {
        spare.push(view);
        throw error;
      }
    }
    this.#view = view ?? new View(options);
    this.#greeting?.leave();
    this.#clear();
    this.#view.enter(this.#root);
    running.add(this);
  }

  #putAway() {
    this.#turn++;
    // They would hold on to an element that nobody else does.
    clearTimeout(this.#patience);
    this.#languages.forget();
    if (this.#view) this.#release();
    else if (this.#greeting) this.#leave();
  }

  #release() {
    this.#view.reset();
    this.#view.leave();
    spare.push(this.#view);
    this.#leave();
  }

  #leave() {
    if (this.#view) this.#ready = waiting();
    this.#view = null;
    this.#greeting = null;
    this.#shown = null;
    running.delete(this);
    this.#clear(...fallbackSlots());
  }

  #clear(...instead) {
    this.#root.replaceChildren(...instead);
    this.#root.adoptedStyleSheets = [];
  }

  // Shows the fallback content, and tells the clinic why.
  #giveUp(error) {
    this.#turn++;
    // A view that ran before the options went wrong has answers in it: they go too.
    if (this.#view && !hasTrapped()) this.#putAway();
    this.#leave();
    this.#fallBack();
    const sentence = String(error?.message ?? error);
    this.#failed = true;
    this.#ready.reject(new Error(sentence));
    console.error(`[${this.localName}] ${sentence}`);
    this.dispatchEvent(new CustomEvent('screener-error', { bubbles: true, composed: true }));
  }

  #bePatient() {
    clearTimeout(this.#patience);
    const patience = this.#greeting?.isStarted ? PATIENCE_ONCE_STARTED : PATIENCE;
    this.#patience = setTimeout(() => this.#fallBack(), patience);
  }

  // Does nothing where something shows, unless a visitor has pressed Start there for too long.
  #fallBack() {
    if (this.#greeting?.isStarted) this.#clear(...fallbackSlots());
    if (hasOwnContent(this) || !this.#root.querySelector('slot:not([name])')) return;
    this.constructor.source.drawFallback(this, this.#root, this.#languages.likely);
  }

  // The panel for clinic staff comes and goes with `data-doctor`, and follows every change.
  #examine() {
    const isAsked = this.isConnected && this.dataset.doctor !== undefined;
    if (!isAsked && !this.#isExamined) return;
    this.#isExamined = isAsked;
    const { source } = this.constructor;
    source.doctor?.().then(
      ({ examine }) => examine(this),
      (error) => console.warn(`[${this.localName}] doctor.js can't be loaded: ${error.message}; upload the whole folder`),
    );
  }

  #wanted() {
    const attributes = { __proto__: null };
    for (const name of ATTRIBUTES) {
      const value = this.getAttribute(name);
      if (value !== null) attributes[name] = value;
    }
    const [overlay, protocol, text] = DOCUMENTS.map((name) => this.#documents[name]?.copy() ?? this.#address(name));
    return {
      attributes,
      hasOverlay: overlay !== null,
      isolation: this.#isolation(),
      overlay,
      ownProtocol: protocol !== null,
      protocol,
      text,
      wishes: text === null ? this.#languages.wishes().join() : '',
    };
  }

  #isolation() {
    const value = this.getAttribute('isolation');
    if (value === null || value === 'frame' || value === 'strict') return value;
    // Left out, it would promise more than it keeps.
    throw new Error(`isolation="${excerpt(value)}" is not known; write isolation="frame" or "strict", or leave it out`);
  }

  // The address of a document of the clinic's own, relative to its page.
  #address(name) {
    const value = this.getAttribute(name)?.trim();
    if (!value) return null;
    const url = resolve(value);
    if (url?.protocol !== 'https:' && url?.origin !== location.origin) {
      throw new Error(`${name}="${excerpt(value)}" is not an address on this site or an https one; correct the attribute`);
    }
    return url.href;
  }

  #document(given) {
    return typeof given === 'string' ? this.constructor.source.document(given) : given;
  }
}

/** Registers the element, once, under `tag`; its widget's parts come from `source`. */
export function define(source, tag = TAG) {
  if (!globalThis.customElements) {
    // A server that renders pages has neither.
    if (globalThis.document) console.error(`[${tag}] this browser has no custom elements, or a script has removed them`);
    return;
  }
  if (customElements.get(tag)) {
    console.warn(`[${tag}] this script is on the page twice; the first one is used, remove the other`);
    return;
  }
  customElements.define(
    tag,
    class extends ScreenerElement {
      static source = source;
    },
  );
  watch((error) => {
    spare.length = 0;
    for (const element of [...running]) stop(element, error);
  });
  // Answers end with the page, also when the browser keeps it for the Back button.
  addEventListener('pagehide', () => {
    for (const element of running) element.reset();
  });
}

function property({ prototype }, name, accessors) {
  Object.defineProperty(prototype, name, { __proto__: null, ...accessors, configurable: true, enumerable: true });
}

function write(element, name, value) {
  if (value === null || value === undefined) element.removeAttribute(name);
  else element.setAttribute(name, value);
}

// What a framework has set before this script arrived would hide the properties of the class.
function takeEarlyProperties(element) {
  for (const name of [...SETTINGS.map(camelCase), ...DOCUMENTS]) {
    if (!Object.hasOwn(element, name)) continue;
    const value = element[name];
    delete element[name];
    element[name] = value;
  }
}

function camelCase(name) {
  return name.replace(/-./, (pair) => pair[1].toUpperCase());
}

/** A promise to be settled by whoever holds it. Nobody need listen when it is rejected. */
function waiting() {
  let settle;
  const promise = new Promise((resolve, reject) => {
    settle = { resolve, reject };
  });
  promise.catch(() => {});
  return { promise, ...settle };
}

/** Whether two lists of wishes are for the same: text by its letters, documents by their identity. */
function isSame(one, other) {
  const { attributes, ...rest } = one;
  const { attributes: others, ...otherRest } = other;
  const all = { ...attributes, ...others };
  return (
    Object.keys(all).every((name) => attributes[name] === others[name]) &&
    Object.keys(rest).every((name) => rest[name] === otherRest[name])
  );
}

/** An address as the page would read it; `null` when it is none. */
function resolve(address) {
  try {
    return new URL(address, document.baseURI);
  } catch {
    return null;
  }
}

/** The visitor's calendar day, as YYYY-MM-DD. */
function today() {
  const now = new Date();
  const two = (number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
