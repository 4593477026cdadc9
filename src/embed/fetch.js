// Fetches files, and says in one sentence what is wrong when one can't be had.

// Larger documents are refused unread.
const MAX_DOCUMENT = 2_000_000;
// After this the clinic is told what is still awaited, in milliseconds.
const SLOW = 10_000;
// Documents by address, so that several widgets fetch each once.
const documents = new Map();

/** A response that has succeeded. */
export async function fetchFile(url) {
  let response;
  try {
    // No options: what a page has added to every object would count among them.
    response = await fetch(url);
  } catch (error) {
    throw new Error(`${url} could not be fetched: ${error.message}. Is the site up? Does it allow this page (CORS), and ` +
      "the page's Content-Security-Policy the address (connect-src)?");
  }
  if (!response?.arrayBuffer) {
    throw new Error(`${url} could not be fetched: a script of this page has replaced fetch, and gives nothing; remove it`);
  }
  if (!response.ok) {
    throw new Error(`${url} answers ${response.status}; upload the file there, or correct the address`);
  }
  return response;
}

/** A JSON document, fetched once; if `hash` is known, it must be the very one. */
export function fetchDocument(url, hash) {
  if (!documents.has(url)) {
    const loading = tellIfSlow(url, readDocument(url, hash));
    documents.set(url, loading);
    loading.catch(() => documents.delete(url));
  }
  return documents.get(url);
}

/** Refuses bytes that are not the ones that `hash`, the beginning of a `sha384-…`, was made from. */
export async function verify(url, response, bytes, hash) {
  const found = hash && (await hashOf(bytes));
  if (!found || found.startsWith(hash)) return;
  const [first] = new Uint8Array(bytes);
  // `<`: neither JSON nor wasm begins so.
  if (first === 60) {
    const from = response.redirected ? ` (${response.url})` : '';
    throw new Error(`${url} is a web page${from} instead of the file; upload it there, and exclude it from redirects`);
  }
  throw new Error(`${url} is not the file that belongs to this script: it is damaged or of another release; ` +
    'upload the whole folder again, and empty the caches in between');
}

/** `sha384-…`; `null` without https, when there is nothing to hash with, and nothing that a hash could protect. */
export async function hashOf(bytes) {
  if (!globalThis.crypto?.subtle) return null;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-384', bytes));
  return `sha384-${btoa(String.fromCharCode(...digest))}`;
}

/** `loading`; while it takes long, the clinic reads in the console what does not come. */
export function tellIfSlow(url, loading) {
  const timer = setTimeout(() => {
    console.warn(`[microneedling-screener] ${url} has not come after ${SLOW / 1000} seconds; look whether the server answers`);
  }, SLOW);
  const stop = () => clearTimeout(timer);
  loading.then(stop, stop);
  return loading;
}

/** All of a file. */
export async function bytesOf(url, response) {
  try {
    return await response.arrayBuffer();
  } catch (error) {
    throw new Error(`${url} breaks off or can't be unpacked: ${error.message}; upload it again, and correct its ` +
      'Content-Encoding');
  }
}

async function readDocument(url, hash) {
  const response = await fetchFile(url);
  const bytes = await bytesOf(url, response);
  if (bytes.byteLength > MAX_DOCUMENT) {
    throw new Error(`${url} is larger than ${MAX_DOCUMENT} bytes; shorten it`);
  }
  await verify(url, response, bytes, hash);
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch (error) {
    throw new Error(`${url} is not JSON: ${error.message}`);
  }
}
