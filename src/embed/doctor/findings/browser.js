// What this browser can't do. Other visitors may have the same one.

import { ADVICE, ERROR } from './levels.js';

export function browserFindings({ browser, page }) {
  const where = `this browser: ${browser.name}`;
  const findings = browser.missing.map((feature) => ({
    level: ERROR,
    what: `This browser has no ${feature}, or a script of the page has taken it away.`,
    where,
    fix: feature === 'WebAssembly'
      ? 'Try another browser. If it works there, this one is old, or its security settings (such as a lockdown or ' +
        'strict mode) turn WebAssembly off: visitors with the same settings see your own words instead. If no browser ' +
        'works, look for a script of the page that sets window.WebAssembly.'
      : 'Try another browser. If it works there, this one is too old: visitors with the same one see your own words ' +
        'instead. If no browser works, a script of the page removes the feature; remove that script.',
  }));
  if (!browser.canHash && page.isSecure) {
    findings.push({
      level: ADVICE,
      what: 'The widget can’t check its files here: the page has no crypto.subtle.',
      where,
      fix: 'A script of the page may have replaced window.crypto; remove it. The widget runs without the check.',
    });
  }
  return findings;
}
