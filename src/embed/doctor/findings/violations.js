// What the browser itself said it has blocked, where no policy that could be read explains it.

import { ERROR } from './levels.js';

export function violationFindings({ files, page, policies, violations }) {
  const folder = files[0]?.url.replace(/[^/]*$/, '') ?? page.origin;
  const ours = violations.filter(({ blocked }) => blocked.startsWith(folder) || blocked === 'wasm-eval');
  // A policy that was read has been judged already, directive by directive.
  if (policies.couldReadHeaders) return [];
  return ours.map(({ blocked, directive }) => ({
    level: ERROR,
    what: `The browser blocked ${blocked === 'wasm-eval' ? 'WebAssembly' : blocked}, because the page’s policy says so.`,
    where: `Content-Security-Policy, ${directive}`,
    fix: blocked === 'wasm-eval' ? "To script-src, add: 'wasm-unsafe-eval'" : `To ${directive}, add: ${new URL(blocked).origin}`,
  }));
}
