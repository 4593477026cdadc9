// The source of a widget's parts that fetches them from beside this script.

import { FRAME, PROTOCOL, WASM } from './addresses.js';
import { drawFallback } from './fallback.js';
import { bytesOf, fetchDocument, fetchFile, tellIfSlow, verify } from './fetch.js';
import { Greeting } from './greeting.js';
import hashes from './integrity.js';
import start, { Widget } from './microneedling-screener.js';
import { whenNear } from './near.js';
import texts from './texts.js';

// The texts that have come, by locale.
const arrived = new Map();
let isProgramHere = false;

/** Where the widget's parts come from. */
export const files = {
  frame: FRAME.href,
  // The program draws the first screen as fast itself.
  get Greeting() {
    return isProgramHere ? null : Greeting;
  },
  locales: Object.keys(texts),
  doctor: () => import('./doctor.js'),
  document: fetchDocument,
  drawFallback: drawFallbackIn,
  framed: loadFramed,
  has: (locale) => arrived.has(locale),
  protocol: () => documentAt(PROTOCOL),
  text: loadText,
  whenNear,
  widget: once(() => tellIfSlow(WASM.url.href, loadWidget())),
};

async function loadText(locale) {
  const text = await documentAt(texts[locale]);
  arrived.set(locale, text);
  return text;
}

// In English at once if need be: what keeps the widget from running may keep its words away too.
async function drawFallbackIn(host, root, locale) {
  drawFallback(host, root, arrived.get(locale));
  try {
    const text = arrived.has(locale) ? null : await loadText(locale);
    if (text && root.querySelector('.fallback')) drawFallback(host, root, text);
  } catch {
    // Then it stays English.
  }
}

async function loadWidget() {
  if (typeof WebAssembly !== 'object') {
    throw new Error('there is no WebAssembly: it is turned off in this browser, or a script of this page has removed it');
  }
  const { name, url } = WASM;
  const response = await fetchFile(url.href);
  const copy = hashes[name] && response.clone();
  const compiling = compile(name, response);
  // Whether it is the right file is told first: a wrong one may not compile either.
  compiling.catch(() => {});
  if (copy) await verify(url, copy, await bytesOf(url, copy), hashes[name]);
  try {
    await start({ module_or_path: await compiling });
  } catch (error) {
    throw new Error(
      `${name} could not start: ${error.message}. If the page has a Content-Security-Policy, add 'wasm-unsafe-eval' to ` +
        'its script-src; if not, upload the file again, whole',
    );
  }
  isProgramHere = true;
  return Widget;
}

// Only for those who ask for isolation: nobody else has to load it.
async function loadFramed() {
  try {
    const { Framed } = await import('./screener-frame.js');
    return Framed;
  } catch (error) {
    throw new Error(`screener-frame.js could not be loaded: ${error.message}. Upload it beside this script`);
  }
}

async function compile(name, response) {
  const type = response.headers.get('content-type')?.trim() ?? '';
  // Browsers refuse to compile while streaming if as much as a parameter follows the type.
  if (type.toLowerCase() === 'application/wasm') return WebAssembly.compileStreaming(response);
  console.warn(`[microneedling-screener] ${name} is served as ${type || 'no type'}; serve it as application/wasm, it starts faster`);
  return WebAssembly.compile(await response.arrayBuffer());
}

function documentAt({ name, url }) {
  return fetchDocument(url.href, hashes[name]);
}

/** `load`, called when first needed and then remembered; forgotten when it fails, so that a later element can try again. */
function once(load) {
  let loading = null;
  return () => {
    loading ??= load().catch((error) => {
      loading = null;
      throw error;
    });
    return loading;
  };
}
