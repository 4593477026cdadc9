// Runs before the element is defined, and remembers what of it a page can name.
const slots = new Set();
const parts = new Set();
const events = new Set();
const customProperties = new Set();

function look(node) {
  if (!(node instanceof Element)) return;
  for (const element of [node, ...node.querySelectorAll('*')]) {
    if (element.localName === 'slot') slots.add(element.name);
    for (const part of element.part) parts.add(part);
  }
}

const attach = Element.prototype.attachShadow;
Element.prototype.attachShadow = function (options) {
  const root = attach.call(this, options);
  new MutationObserver((changes) => {
    for (const { target, addedNodes } of changes) [target, ...addedNodes].forEach(look);
  }).observe(root, { childList: true, subtree: true, attributes: true });
  return root;
};

const dispatch = EventTarget.prototype.dispatchEvent;
EventTarget.prototype.dispatchEvent = function (event) {
  events.add(event.type);
  return dispatch.call(this, event);
};

// Custom properties are read by a script, or by a style sheet that a script writes.
const read = CSSStyleDeclaration.prototype.getPropertyValue;
CSSStyleDeclaration.prototype.getPropertyValue = function (name) {
  note(name);
  return read.call(this, name);
};

const replace = CSSStyleSheet.prototype.replaceSync;
CSSStyleSheet.prototype.replaceSync = function (css) {
  note(css);
  return replace.call(this, css);
};

function note(text) {
  for (const [name] of text.matchAll(/--screener-[a-z-]+/g)) customProperties.add(name);
}

window.watched = {
  told: () => Object.fromEntries(Object.entries({ slots, parts, events, customProperties }).map(([key, set]) => [key, [...set]])),
};
