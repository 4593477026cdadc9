// What the browser itself said it has blocked, where the policy can't be read.

import { ERROR } from './levels.js';

export function violationFindings({ files, page, policies, violations }) {
  // A policy that was read has been judged already, directive by directive.
  if (policies.couldReadHeaders) return [];
  const addresses = files.map(({ url }) => url);
  const ours = violations.filter(({ blocked }) => blocked === 'wasm-eval' || addresses.includes(blocked));
  const directives = [...new Set(ours.map(({ directive }) => directive))];
  return directives.map((directive) => {
    const blocked = ours.filter((one) => one.directive === directive).map((one) => one.blocked);
    const more = [...new Set(blocked.map((one) => sourceFor(one, page)))];
    return {
      level: ERROR,
      what: `The page’s Content-Security-Policy forbids ${blocked.map(named).join(', ')}.`,
      where: `${directive}; the policy itself can’t be read from here`,
      fix: `To ${directive}, add: ${more.join(' ')}`,
    };
  });
}

function named(blocked) {
  return blocked === 'wasm-eval' ? 'WebAssembly, which the widget is made of' : blocked;
}

function sourceFor(blocked, page) {
  if (blocked === 'wasm-eval') return "'wasm-unsafe-eval'";
  const { origin } = new URL(blocked);
  return origin === page.origin ? "'self'" : origin;
}
