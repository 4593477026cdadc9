// Everything of a page that could tell of an answer, and that a script of the page can read. For the element that
// `arguments[0]` finds.
const element = document.querySelector(arguments[0]);
const done = arguments[arguments.length - 1];
const attributesOf = (...elements) =>
  elements.flatMap((element) => [...element.attributes].map(({ name, value }) => [element.localName, name, value]));
// In a frame with an origin of its own most of it is out of reach.
const look = (read) => {
  try {
    return read();
  } catch {
    return 'out of reach';
  }
};
const kept = (read) => (self.origin === 'null' ? [] : read());

const traces = {
  address: look(() => location.href),
  title: look(() => document.title),
  history: look(() => [history.length, history.state]),
  cookies: look(() => document.cookie),
  local: look(() => ({ ...localStorage })),
  session: look(() => ({ ...sessionStorage })),
  name: look(() => window.name),
  attributes: look(() => attributesOf(element)),
  inside: look(() => element.innerHTML),
  host: look(() => attributesOf(document.documentElement, document.body)),
  body: look(() => [...document.head.children, ...document.body.children].map(({ localName }) => localName)),
  loaded: look(() => performance.getEntriesByType('resource').map(({ name }) => name)),
  marked: look(() => ['mark', 'measure'].flatMap((type) => performance.getEntriesByType(type)).map(({ name }) => name)),
};

// What only shows after asking for it.
Promise.all([
  kept(async () => (await indexedDB.databases()).map(({ name }) => name)),
  kept(() => caches.keys()),
  kept(async () => (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope)),
]).then(([databases, caches, workers]) => done({ ...traces, databases, caches, workers }));
