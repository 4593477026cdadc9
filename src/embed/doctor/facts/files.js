// How each of the widget's own files arrives here.

import { FRAME, PROTOCOL, WASM } from '../../addresses.js';
import { hashOf } from '../../fetch.js';
import hashes from '../../integrity.js';
import texts from '../../texts.js';

/** How long a file may take, in milliseconds. */
export const PATIENCE = 8000;

/** The script that a clinic includes: it lies beside the wasm. */
export const SCRIPT = 'screener.js';

/** Fetches every file that the element needs, and says what came. */
export function fileFacts(element, scripts) {
  const isFramed = element?.hasAttribute('isolation') ?? false;
  return Promise.all(wanted(isFramed, scripts.find(({ isClassic }) => isClassic)).map(look));
}

function wanted(isFramed, classic) {
  // The classic script carries along what the other one fetches.
  const script = classic
    ? { name: 'screener.classic.js', url: new URL(classic.url), isScript: true }
    : { name: SCRIPT, url: new URL(SCRIPT, WASM.url), isScript: true };
  const frame = { name: 'frame.html', url: FRAME };
  const frameScript = { name: 'screener-frame.js', url: new URL('screener-frame.js', WASM.url), isScript: true };
  if (classic) return isFramed ? [script, frame] : [script];
  return isFramed ? [script, frameScript, frame] : [script, WASM, PROTOCOL, ...Object.values(texts)];
}

async function look({ isScript = false, name, url }) {
  const expected = hashes[name] ?? null;
  const facts = await request(url, 'default');
  const isWrong = expected && facts.hash && !facts.hash.startsWith(expected);
  // Another one on the server: then what lies in a cache here is old.
  const fresh = isWrong ? await request(url, 'reload') : null;
  return { name, url: url.href, isScript, expected, ...facts, freshHash: fresh?.hash ?? null };
}

async function request(url, cache) {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), PATIENCE);
  const facts = { failure: null, status: null };
  try {
    const response = await fetch(url, { cache, credentials: 'same-origin', signal: stop.signal });
    const { headers, redirected, status } = response;
    Object.assign(facts, {
      status,
      cacheControl: headers.get('cache-control'),
      encoding: headers.get('content-encoding'),
      redirectedTo: redirected ? response.url : null,
      type: headers.get('content-type'),
    });
    const bytes = await response.arrayBuffer();
    const begin = new TextDecoder().decode(bytes.slice(0, 200)).trimStart().toLowerCase();
    Object.assign(facts, {
      countries: countriesIn(bytes),
      hash: await hashOf(bytes),
      isPage: begin.startsWith('<!doctype html') || begin.startsWith('<html'),
      size: bytes.byteLength,
    });
  } catch (error) {
    facts.failure = stop.signal.aborted ? 'silent' : String(error?.message ?? error);
  } finally {
    clearTimeout(timer);
  }
  return facts;
}

// Those that a protocol has numbers to call for.
function countriesIn(bytes) {
  try {
    return JSON.parse(new TextDecoder().decode(bytes)).countries.map(({ code }) => code);
  } catch {
    return [];
  }
}
