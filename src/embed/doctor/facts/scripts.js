// The page's scripts that are ours, or were before a plugin rewrote them.

// Names differ from plugin to plugin: what counts is that an attribute holds our address.
const OURS = /(^|\/)(microneedling-)?screener(\.classic)?(\.min)?\.js([?#]|$)/;

/** Every script element that names our script, wherever it names it. */
export function scriptFacts() {
  return Array.from(document.querySelectorAll('script'), describe).filter(Boolean);
}

function describe(script) {
  const attributes = Array.from(script.attributes, ({ name, value }) => [name, value]);
  const named = attributes.find(([, value]) => OURS.test(value));
  if (!named) return null;
  const url = script.src || new URL(named[1], document.baseURI).href;
  const timing = performance.getEntriesByName(url, 'resource')[0];
  const loaded = performance.getEntriesByType('navigation')[0]?.domContentLoadedEventEnd;
  return {
    // Where the address stands: `src`, or what a plugin has made of it.
    holder: named[0],
    names: attributes.map(([name]) => name),
    url,
    isClassic: /\.classic\./.test(url),
    type: script.getAttribute('type') ?? '',
    integrity: script.integrity,
    // Browsers hide the attribute and keep the property.
    hasNonce: Boolean(script.nonce),
    delay: timing && loaded ? timing.startTime - loaded : 0,
  };
}
