// The custom element and its loader: when to load, show, move, put away and give up. No screening logic.
// Everything it needs is fetched from beside itself, or from where the clinic's own attributes say. Nothing is sent or stored.

const HERE = new URL('.', import.meta.url);
const GLUE = 'microneedling-screener.js';
const WASM = 'microneedling-screener_bg.wasm';
const PROTOCOL = 'protocols/microneedling/protocol.json';
// The locales that ship, each as protocols/microneedling/text/<locale>.json.
const LOCALES = ['en'];
const ATTRIBUTES = ['clinic-name', 'consult-phone', 'consult-url', 'country', 'lang', 'overlay', 'protocol', 'text'];
// Larger documents are refused unread.
const MAX_DOCUMENT = 2_000_000;

// Elements that show a widget, and widgets whose element was removed. A widget is kept and given to the next element,
// because Yew leaves a few nodes and listeners behind for each one that is destroyed.
const running = new Set();
const spare = [];
// Documents by address, so that several widgets fetch each once.
const documents = new Map();
// What an error's stack names when it comes out of our WebAssembly.
const OURS = [GLUE, WASM];
// Once WebAssembly has trapped, its memory can't be trusted again in this page.
let trapped = false;
// Stops one element's widget from outside the class.
let stop;

/** A sentence for the clinic: what is wrong and how to mend it. */
class Refusal extends Error {}

/** The element. `load` brings the WebAssembly side: an object with the constructor `Widget`. */
export class ScreenerElement extends HTMLElement {
  static observedAttributes = ATTRIBUTES;
  static load = once(loadFromBeside);

  #root = this.attachShadow({ mode: 'open' });
  // What the page's author wrote inside the element: shown until the widget runs, and whenever it can't.
  #fallback = document.createElement('slot');
  #widget = null;
  #shown = null;
  #turn = 0;
  #due = false;

  static {
    stop = (element, error) => element.#giveUp(error);
  }

  constructor() {
    super();
    this.#root.append(this.#fallback);
  }

  connectedCallback() {
    this.#settle();
  }

  disconnectedCallback() {
    this.#settle();
  }

  attributeChangedCallback(_name, before, after) {
    if (before !== after) this.#settle();
  }

  /** Forgets every answer and shows the first screen. */
  reset() {
    this.#widget?.reset();
  }

  // One look a microtask later: a move is a removal and an insertion, and several attributes may change at once.
  #settle() {
    if (this.#due) return;
    this.#due = true;
    queueMicrotask(() => {
      this.#due = false;
      if (this.isConnected) this.#show();
      else this.#putAway();
    });
  }

  async #show() {
    const turn = ++this.#turn;
    try {
      if (trapped) throw new Refusal('the widget stopped earlier in this page; reload the page to start it again');
      const wanted = this.#wanted();
      const key = JSON.stringify(wanted);
      if (this.#widget && this.#shown === key) return;
      const [{ Widget }, protocol, text, overlay] = await Promise.all([
        this.constructor.load(),
        fetchDocument(wanted.protocol),
        fetchDocument(wanted.text),
        wanted.overlay && fetchDocument(wanted.overlay),
      ]);
      if (turn !== this.#turn || trapped) return;
      this.#run(Widget, { ...wanted, protocol, text, overlay, today: today() });
      this.#shown = key;
    } catch (error) {
      if (turn === this.#turn) this.#giveUp(error);
    }
  }

  #run(Widget, options) {
    if (this.#widget) {
      this.#widget.update(options);
      return;
    }
    const widget = spare.pop();
    if (widget) {
      // Kept even if the options turn out to be wrong.
      try {
        widget.update(options);
      } catch (error) {
        spare.push(widget);
        throw error;
      }
    }
    this.#widget = widget ?? new Widget(options);
    this.#widget.enter(this.#root);
    this.#fallback.remove();
    running.add(this);
  }

  #putAway() {
    this.#turn++;
    this.#shown = null;
    if (!this.#widget) return;
    this.#widget.reset();
    this.#widget.place.remove();
    spare.push(this.#widget);
    this.#leave();
  }

  #leave() {
    this.#widget = null;
    this.#shown = null;
    running.delete(this);
    this.#root.replaceChildren(this.#fallback);
  }

  // Shows the fallback content, and tells the clinic why.
  #giveUp(error) {
    this.#turn++;
    // A widget that ran before the options went wrong has answers in it: they go too.
    if (this.#widget && !trapped) this.#putAway();
    this.#leave();
    console.error(`[${this.localName}] ${sentence(error)}`);
    this.dispatchEvent(new CustomEvent('screener-error', { bubbles: true, composed: true }));
  }

  #wanted() {
    const attributes = {};
    for (const name of ATTRIBUTES) {
      const value = this.getAttribute(name);
      if (value !== null) attributes[name] = value;
    }
    return {
      attributes,
      ownProtocol: this.hasAttribute('protocol'),
      overlay: this.#address('overlay'),
      protocol: this.#address('protocol') ?? new URL(PROTOCOL, HERE).href,
      text: this.#address('text') ?? new URL(`protocols/microneedling/text/${this.#locale()}.json`, HERE).href,
    };
  }

  // The address of a document of the clinic's own, relative to its page.
  #address(name) {
    const value = this.getAttribute(name)?.trim();
    if (!value) return null;
    const url = resolve(value);
    if (url?.protocol !== 'https:' && url?.origin !== location.origin) {
      throw new Refusal(`${name}="${value}" is not an address on this site or an https one; correct the attribute`);
    }
    return url.href;
  }

  // The language asked for on the element, or else of the part of the page it stands in.
  #locale() {
    const asked = this.getAttribute('lang');
    if (asked) {
      const known = lookUp(asked);
      if (known) return known;
      throw new Refusal(`lang="${asked}" is a language without a text; use one of ${LOCALES.join(', ')}`);
    }
    return lookUp(this.closest('[lang]')?.lang ?? '') ?? LOCALES[0];
  }
}

/**
 * Registers the element under `tag`; the widget ships as `microneedling-screener`.
 * `load` may bring the WebAssembly side from elsewhere than the files beside this one.
 */
export function define(tag, load) {
  if (customElements.get(tag)) {
    console.warn(`[${tag}] this script is on the page twice; the first one is used, remove the other`);
    return;
  }
  customElements.define(
    tag,
    class extends ScreenerElement {
      static load = load ? once(load) : ScreenerElement.load;
    },
  );
}

async function loadFromBeside() {
  if (typeof WebAssembly !== 'object') {
    throw new Refusal('this browser has no WebAssembly, or it is turned off');
  }
  const [glue, wasm] = await Promise.all([loadGlue(), fetchFile(new URL(WASM, HERE).href)]);
  const type = wasm.headers.get('content-type')?.trim() ?? '';
  // Browsers refuse to compile while streaming if as much as a parameter follows the type.
  const isWasm = type.toLowerCase() === 'application/wasm';
  if (!isWasm) {
    const found = type || 'no type';
    // Started from bytes it has no address, and Chromium's stacks name it so.
    OURS.push('wasm://wasm/');
    console.warn(`[microneedling-screener] ${WASM} is served as ${found}; serve it as application/wasm, it starts faster`);
  }
  try {
    await glue.default({ module_or_path: isWasm ? wasm : await wasm.arrayBuffer() });
  } catch (error) {
    throw new Refusal(
      `${WASM} could not start: ${error.message}. If the page has a Content-Security-Policy, add 'wasm-unsafe-eval' to ` +
        'its script-src; if not, upload the file again, whole',
    );
  }
  return glue;
}

async function loadGlue() {
  try {
    return await import(new URL(GLUE, HERE).href);
  } catch (error) {
    throw new Refusal(
      `${new URL(GLUE, HERE)} could not be loaded: ${error.message}. Upload it beside this script, and serve it as text/javascript`,
    );
  }
}

async function fetchDocument(url) {
  if (!documents.has(url)) {
    const loading = readDocument(url);
    documents.set(url, loading);
    loading.catch(() => documents.delete(url));
  }
  return documents.get(url);
}

async function readDocument(url) {
  const text = await (await fetchFile(url)).text();
  if (text.length > MAX_DOCUMENT) {
    throw new Refusal(`${url} is larger than ${MAX_DOCUMENT} characters; shorten it`);
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Refusal(`${url} is not JSON: ${error.message}`);
  }
}

async function fetchFile(url) {
  let response;
  try {
    response = await fetch(url, { credentials: 'same-origin' });
  } catch (error) {
    throw new Refusal(`${url} could not be fetched: ${error.message}. Is the site up, and does it allow this page (CORS)?`);
  }
  if (!response.ok) {
    throw new Refusal(`${url} answers ${response.status}; upload the file there, or correct the address`);
  }
  return response;
}

/** An address as the page would read it; `null` when it is none. */
function resolve(address) {
  try {
    return new URL(address, document.baseURI);
  } catch {
    return null;
  }
}

/** The best shipped locale for a language tag: `en-GB` is served by `en`. */
function lookUp(tag) {
  const parts = tag.toLowerCase().split('-');
  for (let length = parts.length; length > 0; length--) {
    const wanted = parts.slice(0, length).join('-');
    const known = LOCALES.find((locale) => locale.toLowerCase() === wanted);
    if (known) return known;
  }
  return null;
}

/** The visitor's calendar day, as YYYY-MM-DD. */
function today() {
  const now = new Date();
  const two = (number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** `load`, called when first needed and then remembered; forgotten when it fails, so that a later element can try again. */
function once(load) {
  let loading = null;
  return () => {
    loading ??= Promise.resolve(load()).catch((error) => {
      loading = null;
      throw error;
    });
    return loading;
  };
}

function sentence(error) {
  return String(error?.message ?? error);
}

// A trap in WebAssembly surfaces as an error of the page, thrown from an event, a timer or a promise.
function onPageError(event) {
  const error = event.error ?? event.reason;
  const isOurs = error instanceof Error && OURS.some((name) => error.stack?.includes(name));
  if (!isOurs || trapped) return;
  trapped = true;
  spare.length = 0;
  for (const element of [...running]) {
    stop(element, new Refusal(`the widget stopped unexpectedly (${error.message}); reload the page to start it again`));
  }
}

addEventListener('error', onPageError);
addEventListener('unhandledrejection', onPageError);

// Answers end with the page, also when the browser keeps it for the Back button.
addEventListener('pagehide', () => {
  for (const element of running) element.reset();
});

define('microneedling-screener');
