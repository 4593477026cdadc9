// What became of the element, and what the clinic wrote on it.

import { hasOwnContent } from '../../given.js';
import { PATIENCE } from './files.js';

/** Waits until the element has settled, as long as for a file. `null` when there is no element. */
export async function elementFacts(element) {
  if (!element) return null;
  const isUpgraded = 'ready' in element;
  const outcome = isUpgraded ? await outcomeOf(element) : { state: 'plain', sentence: '' };
  return {
    ...outcome,
    attributes: Object.fromEntries(Array.from(element.attributes, ({ name, value }) => [name, value])),
    hasOwnContent: hasOwnContent(element),
    isUpgraded,
    tag: element.localName,
  };
}

function outcomeOf(element) {
  const waiting = new Promise((resolve) => {
    setTimeout(() => resolve({ state: 'waiting', sentence: '' }), PATIENCE);
  });
  const settled = element.ready.then(
    () => ({ state: 'ready', sentence: '' }),
    (error) => ({ state: 'failed', sentence: error.message }),
  );
  return Promise.race([settled, waiting]);
}
