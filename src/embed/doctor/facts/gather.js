// Everything that the doctor knows of a page, as plain data: the findings are made from this and from nothing else.

import { isThisDevice } from '../../contact.js';
import { browserFacts } from './browser.js';
import { elementFacts } from './element.js';
import { fileFacts } from './files.js';
import { policyFacts } from './policies.js';
import { scriptFacts } from './scripts.js';
import { violations } from './violations.js';

/** Looks at the page, at one element on it (`null` if there is none), and at the files beside this script. */
export async function gather(element) {
  const scripts = scriptFacts();
  const [state, files, policies] = await Promise.all([elementFacts(element), fileFacts(element, scripts), policyFacts()]);
  // What the browser says of a request comes a moment after the request has failed.
  await new Promise((resolve) => {
    setTimeout(resolve);
  });
  return {
    page: pageFacts(),
    browser: browserFacts(),
    // A protocol of the clinic's own may have others.
    countries: element?.protocol ? [] : files.flatMap(({ countries }) => countries ?? []),
    element: state,
    files,
    policies,
    scripts,
    violations: violations(),
  };
}

function pageFacts() {
  const { hostname, href, origin, protocol } = location;
  const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
  const included = Array.from(document.scripts, ({ src }) => src);
  return {
    address: href,
    base: document.querySelector('base[href]')?.href ?? null,
    isSecure: protocol === 'https:' || protocol === 'file:' || isThisDevice(hostname),
    origin,
    hosts: [...new Set([...loaded, ...included].map(hostOf))],
  };
}

function hostOf(address) {
  try {
    return new URL(address).hostname;
  } catch {
    return '';
  }
}
