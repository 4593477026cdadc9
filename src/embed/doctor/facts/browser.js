// What this browser can do of what the widget needs.

const NEEDED = {
  'custom elements': () => 'customElements' in globalThis,
  'shadow roots': () => 'attachShadow' in Element.prototype,
  'constructed style sheets': () => 'adoptedStyleSheets' in Document.prototype && Boolean(new CSSStyleSheet()),
  'WebAssembly': () => typeof WebAssembly === 'object',
};

export function browserFacts() {
  return {
    missing: Object.keys(NEEDED).filter((name) => !works(NEEDED[name])),
    canHash: Boolean(globalThis.crypto?.subtle),
    name: navigator.userAgent,
  };
}

function works(attempt) {
  try {
    return attempt();
  } catch {
    return false;
  }
}
