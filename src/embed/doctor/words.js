// The doctor's words around its findings, and the same as plain text to forward.

export const TITLES = { error: 'Must be mended', warning: 'Should be mended', advice: 'Could be better' };

export const WELL = 'All is well. The widget runs, and its files arrive as they should.';

/** One sentence on how it stands. */
export function summary(findings) {
  const serious = findings.filter(({ level }) => level !== 'advice').length;
  if (serious) return `${serious} ${serious === 1 ? 'thing' : 'things'} to mend.`;
  return findings.length ? `${WELL} Some things could be better.` : WELL;
}

/** How a file came, on one line. */
export function fileLine({ cacheControl, encoding, failure, name, size, status, type }) {
  if (!status) return `${name}: ${failure === 'silent' ? 'no answer' : 'not fetched'}`;
  const parts = [status, type ?? 'no type', size === undefined ? 'not read to its end' : `${size} bytes`];
  return `${name}: ${[...parts, encoding ?? 'not compressed', cacheControl ?? 'no Cache-Control'].join(', ')}`;
}

/** Everything, for a letter to the web host. */
export function asText(findings, facts) {
  const blocks = findings.map(({ fix, level, what, where }, index) =>
    [`${index + 1}. ${TITLES[level]}: ${what}`, `Where: ${where}`, `What to do: ${fix}`].join('\n'),
  );
  const files = ['The files, as this browser gets them:', ...facts.files.map(fileLine)].join('\n');
  const policies = facts.policies.list.map(({ place, text }) => `Policy in ${place}: ${text}`);
  return [
    `The microneedling screener on ${facts.page.address}`,
    summary(findings),
    ...blocks,
    files,
    ...policies,
    `Browser: ${facts.browser.name}`,
  ].join('\n\n');
}
