// Rounds of random attributes and bent documents on one page. Each leaves either the widget or the fallback with one line.
const [selector, [documents, { seed, rounds }], done] = arguments;
const host = document.querySelector(selector);

// Mulberry32: the same numbers for the same seed.
let state = seed;
function random() {
  state = (state + 0x6d2b79f5) | 0;
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
}
const below = (limit) => Math.floor(random() * limit);
const one = (list) => list[below(list.length)];

const TEXTS = [
  '', ' ', '\0', '\n', '\u202e', '\u2067', '\u200b', '\ud800', '\ufeff', '{', '}', '{emergency}', '{x}', '__proto__', 'constructor',
  'toString', '<script>pwned(1)</script>', '<img src=x onerror=pwned(2)>', '"><svg onload=pwned(3)>', '&lt;b&gt;',
  'javascript:pwned(4)', 'data:text/html,<script>pwned(5)</script>', '//evil.example', 'https://ok.example/', 'tel:999', 'mailto:a@b.c',
  '../../../', '%00', 'GB', 'XX', 'en', 'ar', 'zz-ZZ', 'en-US-u-ca-buddhist', 'frame', 'cage', '-1', '1e400', 'NaN', 'null',
  '2026-02-30', '9999-12-31', '999', '+44 20 7946 0000', 'M0 0L1 1', 'M0 0url(x)', 'defer', 'urgent-care', 'no-flags',
  'w'.repeat(3000), 'x'.repeat(1e6), '🏴‍☠️'.repeat(50), 'e\u0301\u0301\u0301\u0301', '\u05e9\u05dc\u05d5\u05dd', '"\'`\\',
];
const VALUES = [
  null, true, false, 0, -1, 1.5, NaN, Infinity, 1e308, 2 ** 53, [], {}, [[]], [null], { id: 'x' }, 10n, undefined, new Date(0),
  /x/, new Map(), new Uint8Array(64), Array(100), { __proto__: null, a: 1 }, JSON.parse('{"__proto__": {"final": true}}'),
];
const large = () => one([
  () => Array.from({ length: 1e5 }, (_, index) => ({ id: `c${index}` })),
  () => Object.fromEntries(Array.from({ length: 2e4 }, (_, index) => [`k${index}`, index])),
  () => Array(1e3).fill(Array(1e3).fill(0)),
  () => { let all = {}; for (let depth = below(3000); depth > 0; depth--) all = { not: all }; return all; },
  () => { const all = []; all.length = 2 ** 32 - 1; return all; },
  () => { const all = {}; all.not = all; all.any = [all]; return all; },
])();
const ATTRIBUTES = ['clinic-name', 'consult-phone', 'consult-url', 'country', 'lang', 'dir', 'title', 'class', 'onclick-x', 'data-x'];
const DOCUMENTS = ['protocol', 'text', 'overlay'];

function places(value, found = []) {
  for (const [key, inner] of Object.entries(value)) {
    found.push([value, key]);
    if (typeof inner === 'object' && inner !== null) places(inner, found);
  }
  return found;
}

function bend(document) {
  const bent = structuredClone(document);
  for (let blows = 1 + below(3); blows > 0; blows--) {
    const [parent, key] = one(places(bent));
    const blow = below(8);
    if (blow < 3) parent[key] = one(TEXTS);
    else if (blow === 3) parent[key] = one(VALUES);
    else if (blow === 4) delete parent[key];
    else if (blow === 5 && Array.isArray(parent)) parent.push(parent[key], parent[key]);
    else if (blow === 6) parent[key] = large();
    else if (typeof parent[key] === 'string') parent[key] = `${one(TEXTS).slice(0, 900)} ${parent[key]}`;
    else parent[`${key}${one(TEXTS).slice(0, 50)}`] = parent[key];
    // What hangs below a large one is not bent again.
    if (blow === 6) break;
  }
  return bent;
}

const later = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const shows = () => Boolean(host.shadowRoot.querySelector('.screener'));
const until = async (isSo) => {
  for (let times = 0; times < 600; times++) {
    if (isSo()) return true;
    await later(times < 20 ? 1 : 10);
  }
  return false;
};

function act(done_) {
  const action = below(10);
  if (action < 4) {
    const [name, value] = [one(ATTRIBUTES), one(TEXTS)];
    done_.push(`${name}=${JSON.stringify(value.slice(0, 40))}`);
    host.setAttribute(name, value);
  } else if (action < 8) {
    const name = one(DOCUMENTS);
    done_.push(`${name} bent`);
    host[name] = bend(documents[name]);
  } else if (action === 8) {
    const [name, value] = [one([...DOCUMENTS, 'isolation']), one(TEXTS.filter((text) => text !== 'frame' && !text.startsWith('https:')))];
    done_.push(`${name}=${JSON.stringify(value.slice(0, 40))}`);
    host.setAttribute(name, value);
  } else {
    done_.push('moved and reset');
    host.parentElement.append(host);
    host.reset();
  }
}

// As far into the questions as they let a visitor go.
async function walk(found) {
  for (let steps = below(6); steps > 0 && shows(); steps--) {
    const root = host.shadowRoot;
    const inputs = [...root.querySelectorAll('.choice__input')];
    if (inputs.length) one(inputs).click();
    await later(0);
    root.querySelector('.screen [type=submit], .screen .button--primary[type=button]')?.click();
    await later(0);
    found.push(...guard.faults(host));
  }
}

function ends(lines) {
  const errors = lines.filter(({ level }) => level === 'error');
  const found = lines.filter(({ text }) => !text.startsWith('[microneedling-screener] ')).map(({ text }) => `not ours: ${text.slice(0, 300)}`);
  if (errors.length > 1) found.push(`${errors.length} errors`);
  if (!shows() && errors.length !== 1) found.push('neither the widget nor a line shows');
  for (const { text } of lines) {
    if (text.length > 9000) found.push(`a line of ${text.length} characters`);
    if (/[\u0000-\u0009\u000b-\u001f\u202a-\u202e\ufeff]/.test(text)) found.push(`a forged line: ${text.slice(0, 300)}`);
    if (!/[;:] /.test(text)) found.push(`no advice: ${text.slice(0, 300)}`);
  }
  return found;
}

async function round() {
  const before = seen.printed.length;
  const acts = [];
  for (let times = 1 + below(3); times > 0; times--) act(acts);
  await later(5);
  // A document that is fetched takes a while.
  await until(() => shows() || seen.printed.slice(before).some(({ level }) => level === 'error'));
  const found = [...ends(seen.printed.slice(before)), ...guard.faults(host)];
  await walk(found);
  for (const name of [...ATTRIBUTES, ...DOCUMENTS, 'isolation']) host.removeAttribute(name);
  for (const name of DOCUMENTS) host[name] = null;
  await later(0);
  if (!(await until(shows))) found.push('it does not come back');
  return [...new Set(found)].map((fault) => `${acts.join(', ')}: ${fault}`);
}

async function all() {
  const found = [];
  for (let turn = 0; turn < rounds && found.length < 5; turn++) {
    found.push(...(await round()).map((fault) => `round ${turn} of seed ${seed}: ${fault}`));
  }
  return found.map((fault) => fault.slice(0, 700));
}
all().then(done, (error) => done([String(error?.stack ?? error)]));
