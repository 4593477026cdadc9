// Fetches files, and says in one sentence what is wrong when one can't be had.

// Larger documents are refused unread.
const MAX_DOCUMENT = 2_000_000;
// Documents by address, so that several widgets fetch each once.
const documents = new Map();

/** A response that has succeeded. */
export async function fetchFile(url) {
  let response;
  try {
    response = await fetch(url, { credentials: 'same-origin' });
  } catch (error) {
    throw new Error(`${url} could not be fetched: ${error.message}. Is the site up, and does it allow this page (CORS)?`);
  }
  if (!response.ok) {
    throw new Error(`${url} answers ${response.status}; upload the file there, or correct the address`);
  }
  return response;
}

/** A JSON document, fetched once; if `hash` is known, it must be the very one. */
export function fetchDocument(url, hash) {
  if (!documents.has(url)) {
    const loading = readDocument(url, hash);
    documents.set(url, loading);
    loading.catch(() => documents.delete(url));
  }
  return documents.get(url);
}

/** Refuses bytes that are not the ones that `hash` (`sha384-…`) was made from. */
export async function verify(url, bytes, hash) {
  // Without https there is nothing to hash with, and nothing that a hash could protect.
  if (!hash || !globalThis.crypto?.subtle) return;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-384', bytes));
  const found = `sha384-${btoa(String.fromCharCode(...digest))}`;
  if (found !== hash) {
    throw new Error(`${url} is not the file that belongs to this script: it is damaged or of another release; ` +
      'upload the whole folder again, and empty the caches in between');
  }
}

/** An address as the page would read it; `null` when it is none. */
export function resolve(address) {
  try {
    return new URL(address, document.baseURI);
  } catch {
    return null;
  }
}

async function readDocument(url, hash) {
  const bytes = await (await fetchFile(url)).arrayBuffer();
  if (bytes.byteLength > MAX_DOCUMENT) {
    throw new Error(`${url} is larger than ${MAX_DOCUMENT} bytes; shorten it`);
  }
  await verify(url, bytes, hash);
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch (error) {
    throw new Error(`${url} is not JSON: ${error.message}`);
  }
}
