// Objects that are no plain data, or too much of it, given as an overlay; and what the clinic must read then.
const [selector, sample, done] = arguments;
const host = document.querySelector(selector);
const fresh = () => JSON.parse(JSON.stringify(sample));
const with_ = (change) => {
  const given = fresh();
  return change(given) ?? given;
};
const nested = (depth, inner) => {
  let all = inner;
  for (let level = 0; level < depth; level++) all = { not: all };
  return all;
};
const revoked = () => {
  const { proxy, revoke } = Proxy.revocable({}, {});
  revoke();
  return proxy;
};
const throwing = (what) => new Proxy({}, new Proxy({}, { get: () => () => { throw what; } }));
const SHOWS = null;

const CASES = [
  ['itself', fresh, SHOWS],
  ['getters', () => with_((given) => Object.defineProperties({}, Object.fromEntries(Object.entries(given).map(([key, value]) => [key, { get: () => value, enumerable: true }])))), SHOWS],
  ['a getter that gives something else each time', () => with_((given) => { let times = 0; Object.defineProperty(given, 'version', { get: () => (times++ ? { evil: true } : '1.0.0'), enumerable: true }); }), SHOWS],
  ['a getter that throws', () => with_((given) => { Object.defineProperty(given, 'rules', { get() { throw new Error('no rules today'); }, enumerable: true }); }), /can't be read: no rules today; give plain data/],
  ['a getter that throws no error', () => with_((given) => { Object.defineProperty(given, 'rules', { get() { throw { toString() { throw 1; } }; }, enumerable: true }); }), /can't be read: it throws; give plain data/],
  ['a getter that throws a megabyte', () => with_((given) => { Object.defineProperty(given, 'rules', { get() { throw new Error('\n\u202e' + 'x'.repeat(1e6)); }, enumerable: true }); }), /can't be read: x{200}; give plain data/],
  ['a proxy', () => new Proxy(fresh(), {}), SHOWS],
  ['a proxy that throws', () => throwing(new Error('no')), /can't be read: no; give plain data/],
  ['a revoked proxy', revoked, /can't be read: .*revoked.*; give plain data/],
  ['a proxy that has no end', () => { const endless = () => new Proxy({}, { ownKeys: () => ['a'], getOwnPropertyDescriptor: () => ({ value: 1, enumerable: true, configurable: true }), get: (_, key) => (key === 'toJSON' ? undefined : endless()) }); return endless(); }, /can't be read: .*; give plain data/],
  ['what turns itself into an address', () => ({ toJSON: () => 'https://evil.example/overlay.json' }), /can't be read: it turns itself into a string; give plain data/],
  ['what turns itself into a document', () => ({ toJSON: fresh }), SHOWS],
  ['what turns itself into nothing', () => ({ toJSON: () => undefined }), /can't be read: .*; give plain data/],
  ['a class of the page', () => Object.assign(new (class Overlay {})(), fresh()), SHOWS],
  ['an object without a prototype', () => Object.assign(Object.create(null), fresh()), SHOWS],
  ['what is only inherited', () => Object.create(fresh()), /"format" is missing; add it/],
  ['a key __proto__', () => JSON.parse(JSON.stringify(sample).replace('{', '{"__proto__":{"format":1,"rules":[]},')), /"__proto__" is not known here/],
  ['a key constructor', () => with_((given) => { given.rules[0].constructor = { prototype: { final: true } }; }), /rules\[0\]: "constructor" is not known here/],
  ['keys with lone surrogates', () => with_((given) => { given['\ud800'] = 1; given['\ud801'] = 2; }), /is not known here.*\n.*stands here twice/],
  ['a lone surrogate as an id', () => with_((given) => { given.id = '\ud800'; }), /id: .* is not an id/],
  ['a condition in a circle', () => with_((given) => { given.rules[0].when = {}; given.rules[0].when.not = given.rules[0].when; }), /rules\[0\]\.when\.not.*: this nests too deeply; flatten it/],
  ['a document in a circle', () => with_((given) => { given.questions = [given, given, given]; given.text = { en: given }; }), /the overlay has problems/],
  ['fifty levels', () => with_((given) => { given.rules[0].when = nested(50, given.rules[0].when); }), /this nests too deeply; flatten it/],
  ['a hundred thousand levels', () => with_((given) => { given.rules[0].when = nested(1e5, {}); }), /can't be read|nests too deeply/],
  ['a hundred thousand choices', () => with_((given) => { given.questions[0].choices = Array.from({ length: 1e5 }, (_, index) => ({ id: `c${index}` })); }), /questions\[0\]\.choices: there are too many; give at most 5000/],
  ['five thousand choices', () => with_((given) => { given.questions[0].choices = Array.from({ length: 5000 }, (_, index) => ({ id: `c${index}` })); }), /choices: "c0" has no words; add them\n(.*\n)+… and \d+ more/],
  ['a million values', () => with_((given) => { given.rules = Array.from({ length: 1000 }, () => Array(1000).fill(0)); }), /the overlay has problems/],
  ['a hundred thousand keys', () => with_((given) => { for (let key = 0; key < 1e5; key++) given[`key${key}`] = 0; }), /the document: there are too many; give at most 5000/],
  ['five thousand languages without words', () => with_((given) => { given.text = Object.fromEntries(Array.from({ length: 4000 }, (_, at) => [`aa-x${at}`, { questions: {}, rules: {} }])); }), /and \d+ more/],
  ['a list of four thousand million places', () => with_((given) => { given.sources = []; given.sources.length = 2 ** 32 - 1; }), /sources: there are too many; give at most 5000/],
  ['a label of a megabyte', () => with_((given) => { given.text.en.questions['other-clinic'].choices.yes.label = 'x'.repeat(1e6); }), /text\.en\.questions\.other-clinic\.choices\.yes\.label: this is too long; keep it under 4000 bytes/],
  ['a label of marks', () => with_((given) => { given.text.en.questions['other-clinic'].choices.yes.label = '\u200b\u200d\u200f\u00ad'; }), /label: this is empty; write something or remove it/],
  ['a null byte', () => with_((given) => { given.sources[0].title = 'a\0b'; }), /sources\[0\]\.title: the invisible character U\+0000 stands here; remove it/],
  ['an override', () => with_((given) => { given.text.en.questions['other-clinic'].ask = 'safe \u202eefas'; }), /ask: the invisible character U\+202E stands here; remove it/],
  ['an isolate', () => with_((given) => { given.text.en.questions['other-clinic'].ask = '\u2067open'; }), /ask: the invisible character U\+2067 stands here; remove it/],
  ['a line of the console', () => with_((given) => { given.id = 'a\n[microneedling-screener] all is well'; }), /id: the invisible character U\+000A stands here; remove it/],
  ['a list', () => [], /a list stands here; write an object/],
  ['a map', () => new Map(Object.entries(fresh())), /"format" is missing; add it/],
  ['a date', () => new Date(0), /"format" is missing; add it/],
  ['bytes', () => new Uint8Array(1e5), /the overlay has problems/],
  ['a boxed text', () => new String('https://evil.example/overlay.json'), /the overlay has problems/],
  ['an element', () => document.body, /the overlay has problems|can't be read/],
  ['a window', () => window, /can't be read/],
  ['numbers that are none', () => with_((given) => { given.format = NaN; given.lengthen = { x: Infinity, y: -0, z: 1n }; }), /the overlay has problems/],
];

const later = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const shows = () => Boolean(host.shadowRoot.querySelector('.screener'));

async function outcome(make) {
  const before = seen.printed.length;
  try {
    host.overlay = make();
  } catch (error) {
    return { thrown: String(error), lines: [] };
  }
  for (let times = 0; times < 500; times++) {
    await later(10);
    const lines = seen.printed.slice(before).map(({ text }) => text);
    if (lines.length || (times > 4 && shows())) return { lines };
  }
  return { lines: ['nothing happened within five seconds'] };
}

async function faults([name, make, expected]) {
  const { thrown, lines } = await outcome(make);
  const found = guard.faults(host);
  if (thrown) found.push(`the page got an error: ${thrown}`);
  if (expected === SHOWS ? lines.length : lines.length !== 1) found.push(`${lines.length} lines: ${lines.join(' | ').slice(0, 500)}`);
  if (expected && !expected.test(lines[0])) found.push(`the line says ${lines[0]?.slice(0, 500)}`);
  if (lines.some((line) => line.length > 9000)) found.push('the line is endless');
  if (shows() !== (expected === SHOWS)) found.push(shows() ? 'it shows all the same' : 'it does not show');
  host.overlay = null;
  for (let times = 0; times < 500 && !shows(); times++) await later(10);
  if (!shows()) found.push('it does not come back');
  return found.map((fault) => `${name}: ${fault}`);
}

async function all() {
  const found = [];
  for (const case_ of CASES) found.push(...(await faults(case_)));
  return found;
}
all().then(done, (error) => done([String(error?.stack ?? error)]));
