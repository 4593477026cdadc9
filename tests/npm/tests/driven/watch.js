// Runs before the element is defined, and remembers what of it a page can name.
const slots = new Set();
const parts = new Set();
const events = new Set();

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

window.watched = {
  events,
  told(selector) {
    const { adoptedStyleSheets } = document.querySelector(selector).shadowRoot;
    const css = adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText)).join('\n');
    const customProperties = new Set([...css.matchAll(/var\(\s*(--screener-[a-z-]+)/g)].map(([, name]) => name));
    return Object.fromEntries(Object.entries({ slots, parts, events, customProperties }).map(([key, set]) => [key, [...set]]));
  },
};
