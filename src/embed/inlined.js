// The source of a widget's parts that carries them along: for the classic script and the frame, which fetch nothing.

import { drawFallback } from './fallback.js';
import { fetchDocument } from './fetch.js';
import start, { Widget } from './microneedling-screener.js';
import parts from './parts.js';

let starting;

/** Where the widget's parts come from. */
export const inlined = {
  locales: Object.keys(parts.texts),
  document: fetchDocument,
  drawFallback: (host, root, locale) => drawFallback(host, root, textIn(locale)),
  has: () => true,
  protocol: () => parts.protocol,
  text: textIn,
  widget: () => (starting ??= load()),
};

function textIn(locale) {
  return JSON.parse(parts.texts[locale]);
}

async function load() {
  if (typeof WebAssembly !== 'object') {
    throw new Error('there is no WebAssembly: it is turned off in this browser, or a script of this page has removed it');
  }
  try {
    await start({ module_or_path: await WebAssembly.compile(await unpack(parts.wasm)) });
  } catch (error) {
    throw new Error(
      `the widget could not start: ${error.message}. If the page has a Content-Security-Policy, add 'wasm-unsafe-eval' ` +
        'to its script-src; if not, upload the file again, whole',
    );
  }
  return Widget;
}

/** What the build has squeezed and written in letters. */
async function unpack(letters) {
  const squeezed = Uint8Array.fromBase64?.(letters) ?? Uint8Array.from(atob(letters), (letter) => letter.charCodeAt(0));
  const bytes = new Blob([squeezed]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(bytes).arrayBuffer();
}
