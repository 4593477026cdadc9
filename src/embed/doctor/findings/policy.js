// What a Content-Security-Policy of the page forbids the widget, and the directive as it should read.

import { allows, governing, widened } from '../policy.js';
import { ERROR } from './levels.js';

// A directive left out is decided by the next one.
const SCRIPTS = ['script-src-elem', 'script-src', 'default-src'];
const WASM = ['script-src', 'default-src'];
const FETCHES = ['connect-src', 'default-src'];
const FRAMES = ['frame-src', 'child-src', 'default-src'];

export function policyFindings(facts) {
  return facts.policies.list.flatMap((policy) => [
    ...scripts(policy, facts),
    ...(isFramed(facts) ? frame(policy, facts) : [...wasm(policy), ...files(policy, facts)]),
  ]);
}

function scripts({ place, text }, { page, scripts: all }) {
  const directive = governing(text, SCRIPTS);
  const script = all.find(({ holder }) => holder === 'src');
  if (!directive || !script) return [];
  const { name, sources } = directive;
  const wantsNonce = sources.includes("'strict-dynamic'") || sources.some((source) => source.startsWith("'nonce-"));
  const isAllowed = !sources.includes("'strict-dynamic'") && allows(sources, script.url, page.origin);
  if (isAllowed || script.hasNonce) return [];
  if (wantsNonce) {
    return [{
      level: ERROR,
      what: 'The page’s Content-Security-Policy allows only scripts with its nonce, and ours has none.',
      where: `${place}, ${name}`,
      fix: 'Give the script the nonce that the page’s other scripts have:\n' +
        `<script type="module" nonce="…" src="${script.url}"></script>`,
    }];
  }
  return [forbids(place, directive, 'script-src', [sourceOf(script.url, page)], `the script ${script.url}`)];
}

function wasm({ place, text }) {
  const directive = governing(text, WASM);
  const allowing = ["'wasm-unsafe-eval'", "'unsafe-eval'"];
  if (!directive || directive.sources.some((source) => allowing.includes(source))) return [];
  return [forbids(place, directive, 'script-src', ["'wasm-unsafe-eval'"], 'WebAssembly, which the widget is made of')];
}

function files({ place, text }, { files: all, page }) {
  const directive = governing(text, FETCHES);
  if (!directive) return [];
  const blocked = all.filter(({ isScript, url }) => !isScript && !allows(directive.sources, url, page.origin));
  if (!blocked.length) return [];
  const more = [...new Set(blocked.map(({ url }) => sourceOf(url, page)))];
  return [forbids(place, directive, 'connect-src', more, `fetching ${blocked.map(({ name }) => name).join(', ')}`)];
}

function frame({ place, text }, { files: all, page }) {
  const directive = governing(text, FRAMES);
  const file = all.find(({ name }) => name === 'frame.html');
  if (!directive || !file || allows(directive.sources, file.url, page.origin)) return [];
  return [forbids(place, directive, 'frame-src', [sourceOf(file.url, page)], `the frame ${file.url}`)];
}

function forbids(place, directive, name, more, what) {
  const addition = `add to the policy: ${more.join(' ')}`;
  return {
    level: ERROR,
    what: `The page’s Content-Security-Policy forbids ${what}.`,
    where: `${place}, ${directive.name} ${directive.sources.join(' ')}`,
    fix: `To ${name}, ${addition}. So it reads:\n${widened(directive, name, more)}`,
  };
}

function sourceOf(address, page) {
  const { origin } = new URL(address);
  return origin === page.origin ? "'self'" : origin;
}

function isFramed({ element }) {
  return Boolean(element?.attributes.isolation);
}
