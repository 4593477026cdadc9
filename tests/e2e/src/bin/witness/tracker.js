// A clinic's page with everything on it that clinics' pages are known to have, and told to spare nothing: a session
// recorder, listeners for every event, an observer that goes into every open shadow root, and a pixel that reads the page.
// `window.transcripts`: what each of them wrote down.
(() => {
  const transcripts = (window.transcripts = { rrweb: [], listeners: [], observer: [] });
  const text = (node) => (node?.textContent ?? '').replace(/\s+/g, ' ').slice(0, 400);

  addEventListener('DOMContentLoaded', () => {
    rrweb.record({ emit: (event) => transcripts.rrweb.push(JSON.stringify(event)), recordCrossOriginIframes: true });
  });

  const names = new Set(['focusin', 'focusout']);
  for (let at = document.createElement('input'); at; at = Object.getPrototypeOf(at)) {
    for (const name of Object.getOwnPropertyNames(at)) if (name.startsWith('on')) names.add(name.slice(2));
  }
  for (const name of [...names, 'message']) {
    addEventListener(name, (event) => {
      const [first] = event.composedPath();
      const labels = [...(first?.labels ?? [])].map(text);
      transcripts.listeners.push(`${name} ${first?.value ?? ''} ${labels} ${first === document || first === window ? '' : text(first)} ${event.data ?? ''}`);
    }, true);
  }

  const watched = new WeakSet();
  const observer = new MutationObserver((changes) => {
    for (const { target, addedNodes, attributeName } of changes) {
      const value = attributeName ? target.getAttribute(attributeName) : '';
      transcripts.observer.push([value, text(target), ...[...addedNodes].map(text)].join(' '));
    }
    reachIn(document);
  });
  const reachIn = (root) => {
    if (!watched.has(root)) observer.observe(root, { attributes: true, characterData: true, childList: true, subtree: true });
    watched.add(root);
    for (const element of root.querySelectorAll('*')) if (element.shadowRoot) reachIn(element.shadowRoot);
  };
  reachIn(document);

  const everything = (root) =>
    [...root.querySelectorAll('*')].map((element) => (element.shadowRoot ? everything(element.shadowRoot) : '')).join(' ') + ' ' + (root.body ?? root).textContent;
  const send = () => {
    const read = { title: document.title, address: location.href, text: everything(document).replace(/\s+/g, ' ').trim().slice(-6000) };
    new Image().src = `/pixel?${new URLSearchParams(read)}`;
  };
  for (const name of ['click', 'screener-started', 'screener-completed']) {
    addEventListener(name, () => setTimeout(send, 50), true);
  }
})();
