// A clinic's page that watches its isolated widget as closely as a page can, from its first moment on. What it saw:
// `window.spied()`, as [what, height]: the height in pixels where there is one.
(() => {
  const TAG = 'microneedling-screener';
  const seen = [];
  const see = (what, height = null) => seen.push([what, height]);
  const named = (node) => [node?.localName ?? node?.constructor?.name, node?.id ? `#${node.id}` : ''].join('');

  // Every event that there is a handler for, and those that have none.
  const names = new Set(['focusin', 'focusout', 'DOMContentLoaded', 'screener-ready', 'screener-started', 'screener-completed', 'screener-error']);
  for (const owner of [window, document, HTMLElement.prototype, Element.prototype, Document.prototype]) {
    for (let at = owner; at; at = Object.getPrototypeOf(at)) {
      for (const name of Object.getOwnPropertyNames(at)) if (name.startsWith('on')) names.add(name.slice(2));
    }
  }
  // How often these come depends on the machine.
  for (const name of ['resize', 'load', 'message']) names.delete(name);
  for (const name of names) {
    addEventListener(name, (event) => {
      // Whether the browser's own window is in front.
      const isWindow = ['focus', 'blur'].includes(name) && [window, document].includes(event.target);
      if (!isWindow) see(`event ${name} at ${named(event.target)} with ${JSON.stringify(event.detail ?? null)}`);
    }, true);
  }

  // Four numbers: the id is another one for each load, and only a height has a value.
  addEventListener('message', ({ data }) => {
    const [version, , kind, value, ...more] = Array.isArray(data) ? data : [data];
    const isHeight = kind === 8 || kind === 9;
    see(`message ${JSON.stringify([version, isHeight ? 'height' : kind, isHeight ? value % 64 : value, ...more])}`, isHeight ? value : null);
  }, true);

  for (const level of Object.keys(console)) {
    const print = console[level];
    if (typeof print === 'function') console[level] = (...words) => (see(`console ${level} ${words.map(String)}`), print.apply(console, words));
  }

  const watch = new MutationObserver((changes) => {
    for (const { type, target, attributeName } of changes) {
      // The driver's own mark on a frame that it goes into.
      if (attributeName?.startsWith('cd_frame_id_')) continue;
      const isHeight = attributeName === 'height' && target.localName === 'iframe';
      const value = attributeName && !isHeight ? target.getAttribute(attributeName) : '';
      see(`changed ${type} of ${named(target)} ${attributeName ?? ''} ${value}`.trim());
    }
  });
  const everything = { attributes: true, characterData: true, childList: true, subtree: true };
  addEventListener('DOMContentLoaded', () => {
    watch.observe(document, everything);
    const element = document.querySelector(TAG);
    const look = () => (element.shadowRoot ? watch.observe(element.shadowRoot, everything) : setTimeout(look));
    look();
    new ResizeObserver(([{ contentRect }]) => see('box', Math.round(contentRect.height))).observe(element);
  });

  window.spied = () => seen;
})();
