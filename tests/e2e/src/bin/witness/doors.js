// Every known way for a document to reach something outside itself, tried at once. `arguments[1]` says where a host
// listens. Answers [door, what became of it]: "open", "tried" where only the host knows, or why it was refused.
const [, { leak, peer, transport, early, name }, done] = arguments;
const at = (door) => `${leak}/${door}`;
const TRIED = 'tried';
const OPEN = 'open';
const append = (tag, properties, into = document.head) => {
  const element = Object.assign(document.createElement(tag), properties);
  into.append(element);
  return TRIED;
};
// A script that means to get out would write itself such a policy: what keeps it in must be another one.
const trusted = globalThis.trustedTypes?.createPolicy('witness', { createScriptURL: (address) => address });
const trust = (address) => trusted?.createScriptURL(address) ?? address;
const link = (rel, href, more) => append('link', { rel, href, ...more });
const worker = 'postMessage(1)';
const asBlob = (text) => URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
// A worker that a policy stops says so with an event, if at all.
const speaks = (worker) =>
  new Promise((yes, no) => {
    worker.onmessage = () => yes(OPEN);
    worker.onerror = () => no(new Error('it does not run'));
  });
const shared = (address) => {
  const { port } = new SharedWorker(trust(address));
  return speaks(port);
};
const database = () =>
  new Promise((yes, no) => {
    const opening = indexedDB.open('witness');
    opening.onsuccess = () => yes(OPEN);
    opening.onerror = () => no(opening.error);
  });

const DOORS = {
  fetch: async () => (await fetch(at('fetch'), { mode: 'no-cors' }), OPEN),
  'keepalive-fetch': async () => (await fetch(at('keepalive-fetch'), { mode: 'no-cors', keepalive: true }), OPEN),
  xhr: () => {
    const request = new XMLHttpRequest();
    request.open('POST', at('xhr'));
    request.send('x');
    return TRIED;
  },
  beacon: () => (navigator.sendBeacon(at('beacon'), 'x'), TRIED),
  image: () => ((new Image().src = at('image')), TRIED),
  'image-element': () => append('img', { src: at('image-element') }, document.body),
  video: () => append('video', { src: at('video'), preload: 'auto' }, document.body),
  'style-sheet': () => link('stylesheet', at('style-sheet')),
  'style-url': () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`html { background-image: url(${at('style-url')}) }`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return TRIED;
  },
  font: async () => (await new FontFace('witness', `url(${at('font')})`).load(), OPEN),
  script: () => append('script', { src: trust(at('script')) }),
  import: async () => (await import(at('import')), OPEN),
  prefetch: () => link('prefetch', at('prefetch')),
  preload: () => link('preload', at('preload'), { as: 'image' }),
  'module-preload': () => link('modulepreload', at('module-preload')),
  icon: () => link('icon', at('icon')),
  manifest: () => link('manifest', at('manifest')),
  frame: () => append('iframe', { src: at('frame') }, document.body),
  object: () => append('object', { data: trust(at('object')) }, document.body),
  embed: () => append('embed', { src: trust(at('embed')) }, document.body),
  worker: () => speaks(new Worker(trust(asBlob(worker)))),
  'worker-file': () => (new Worker(trust(at('worker-file'))), TRIED),
  'shared-worker': () => shared(asBlob(`onconnect = ({ ports: [port] }) => port.${worker}`)),
  'service-worker': async () => (await navigator.serviceWorker.register(trust('/worker.js')), OPEN),
  'web-socket': () => (new WebSocket(at('web-socket').replace('http', 'ws')), TRIED),
  'event-source': () => (new EventSource(at('event-source')), TRIED),
  'web-transport': () => {
    new WebTransport(`https://${transport}/`).ready.catch(() => {});
    return TRIED;
  },
  ping: () => {
    const anchor = Object.assign(document.createElement('a'), { href: '#witness', ping: at('ping') });
    document.body.append(anchor);
    anchor.click();
    return TRIED;
  },
  form: () => {
    append('iframe', { name: 'witness-form' }, document.body);
    const form = Object.assign(document.createElement('form'), { action: at('form'), method: 'post', target: 'witness-form' });
    document.body.append(form);
    form.submit();
    return TRIED;
  },
  'local-storage': () => (localStorage.setItem('witness', '1'), OPEN),
  'session-storage': () => (sessionStorage.setItem('witness', '1'), OPEN),
  database,
  cache: async () => (await caches.open('witness'), OPEN),
  files: async () => (await navigator.storage.getDirectory(), OPEN),
  cookie: () => {
    document.cookie = 'witness=1';
    if (!document.cookie.includes('witness')) throw new Error('it is not kept');
    return OPEN;
  },
  channel: () => (new BroadcastChannel('witness').postMessage(1), TRIED),
  parent: () => (parent.document.title, OPEN),
  'parent-element': () => (frameElement.id, OPEN),
  peer: async () => {
    const connection = new RTCPeerConnection({ iceServers: [{ urls: `stun:${peer}` }] });
    connection.createDataChannel('witness');
    await connection.setLocalDescription(await connection.createOffer());
    return OPEN;
  },
  preconnect: () => link('preconnect', `http://${early}/`),
  'dns-prefetch': () => link('dns-prefetch', `//${name}/`),
};

const violations = [];
document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => violations.push([blockedURI, effectiveDirective]));
const soon = (milliseconds) => new Promise((yes) => setTimeout(yes, milliseconds));
const open = async (door) => {
  try {
    return await Promise.race([DOORS[door](), soon(1500).then(() => TRIED)]);
  } catch (error) {
    return error?.name ?? 'Error';
  }
};
(async () => {
  const became = await Promise.all(Object.keys(DOORS).map(async (door) => [door, await open(door)]));
  await soon(800);
  const stopped = (door) => violations.find(([address]) => address.endsWith(`/${door}`))?.[1] ?? null;
  done(became.map(([door, what]) => [door, what, stopped(door)]));
})();
