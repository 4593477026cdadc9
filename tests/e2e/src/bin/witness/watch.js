// Runs before anything else in a document, stands at every door that a script could leave by, and writes down who goes
// through: `window.witnessed` is a list of [topic, what]. Requests, connections and look-ups are the browser's own to tell.
(() => {
  if ('witnessed' in window) return;
  const witnessed = [];
  Object.defineProperty(window, 'witnessed', { value: witnessed });
  const isText = (value) => typeof value === 'string';
  const inWords = (value) => {
    try {
      return isText(value) ? value : (JSON.stringify(value) ?? String(value));
    } catch {
      return String(value);
    }
  };
  const note = (topic, ...words) => {
    witnessed.push([topic, words.map(inWords).join(' ').slice(0, 200)]);
  };

  // A function or a class: every call is noted, and goes on.
  const stand = (topic, owner, name) => {
    const real = owner?.[name];
    if (typeof real !== 'function') return;
    const told = owner.constructor?.name === 'Window' ? name : `${owner.constructor?.name ?? ''} ${name}`.trim();
    owner[name] = new Proxy(real, {
      apply(target, self, given) {
        note(topic, told, ...given.slice(0, 2));
        return Reflect.apply(target, self, given);
      },
      construct(target, given, made) {
        note(topic, `new ${name}`, ...given.slice(0, 2));
        return Reflect.construct(target, given, made);
      },
    });
  };
  const doors = {
    request: [
      [window, 'fetch', 'FontFace'],
      [window.XMLHttpRequest?.prototype, 'open'],
      [window.Navigator?.prototype, 'sendBeacon'],
      [window.HTMLFormElement?.prototype, 'submit', 'requestSubmit'],
    ],
    connection: [[window, 'WebSocket', 'EventSource', 'WebTransport', 'RTCPeerConnection', 'webkitRTCPeerConnection']],
    worker: [
      [window, 'Worker', 'SharedWorker'],
      [window.ServiceWorkerContainer?.prototype, 'register'],
    ],
    storage: [
      [window.Storage?.prototype, 'setItem'],
      [window.IDBFactory?.prototype, 'open'],
      [window.CacheStorage?.prototype, 'open'],
      [window.StorageManager?.prototype, 'getDirectory'],
    ],
    cookie: [[window.CookieStore?.prototype, 'set']],
    address: [
      [window, 'open'],
      [window.History?.prototype, 'pushState', 'replaceState'],
    ],
    // Not postMessage: a message would seem to come from here, whoever sent it. Where it arrives, it is noted too.
    message: [
      [window, 'BroadcastChannel', 'MessageChannel'],
      [window.Navigator?.prototype, 'share'],
    ],
    clipboard: [
      [window.Clipboard?.prototype, 'writeText', 'write', 'readText', 'read'],
      [window.Document?.prototype, 'execCommand'],
    ],
    timeline: [
      [window.Performance?.prototype, 'mark', 'measure'],
    ],
  };
  for (const [topic, owners] of Object.entries(doors)) {
    for (const [owner, ...names] of owners) for (const name of names) stand(topic, owner, name);
  }
  for (const level of ['debug', 'log', 'info', 'warn', 'error', 'trace', 'table', 'group', 'dir', 'assert', 'count', 'time', 'timeStamp']) {
    stand('console', console, level);
  }

  const watchSetter = (topic, owner, name) => {
    const { get, set } = Object.getOwnPropertyDescriptor(owner ?? {}, name) ?? {};
    if (!set) return;
    Object.defineProperty(owner, name, {
      configurable: true,
      enumerable: true,
      get,
      set(value) {
        note(topic, name, value);
        set.call(this, value);
      },
    });
  };
  watchSetter('cookie', window.Document?.prototype, 'cookie');
  watchSetter('surface', window.Document?.prototype, 'title');

  const click = HTMLAnchorElement.prototype.click ?? HTMLElement.prototype.click;
  HTMLAnchorElement.prototype.click = function () {
    note(this.hasAttribute('download') ? 'download' : 'address', this.download || this.href, this.ping ?? '');
    click.call(this);
  };

  // Three events, without content, are told to the page; a script may send others to itself.
  const dispatch = EventTarget.prototype.dispatchEvent;
  const MILESTONES = ['screener-ready', 'screener-started', 'screener-completed'];
  EventTarget.prototype.dispatchEvent = function (event) {
    const isMilestone = MILESTONES.includes(event.type) && event.detail === null;
    if (!isMilestone) note('message', 'event', event.type, event.detail ?? '');
    return dispatch.call(this, event);
  };

  addEventListener('message', ({ data }) => note('message', data), true);
  addEventListener('hashchange', () => note('address', location.href));
  addEventListener('popstate', () => note('address', location.href));
  addEventListener('focusin', ({ target }) => {
    const isOurs = target.localName === 'microneedling-screener';
    if (!isOurs && target !== document.body) note('focus', target.localName, target.id);
  });

  const described = ({ type, target, attributeName, addedNodes, removedNodes }) => {
    const value = attributeName ? target.getAttribute(attributeName) : [...addedNodes, ...removedNodes].map(({ nodeName }) => nodeName);
    note('surface', type, target.nodeName, attributeName ?? '', value);
  };
  const everything = { attributes: true, characterData: true, childList: true, subtree: true };
  const observe = () => new MutationObserver((changes) => changes.forEach(described)).observe(document.documentElement, everything);
  if (document.documentElement) observe();
  else new MutationObserver((_, waiting) => {
    if (!document.documentElement) return;
    waiting.disconnect();
    observe();
  }).observe(document, { childList: true });
})();
