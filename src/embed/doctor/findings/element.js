// What the element itself says, and whether it came to life.

import { ERROR } from './levels.js';

export function elementFindings({ element, scripts }) {
  if (!element) return [];
  const where = `<${element.tag}>`;
  if (!element.isUpgraded && scripts.length) {
    return [{
      level: ERROR,
      what: 'The element is on the page, but the script has not made a widget of it: it did not run.',
      where,
      fix: 'Mend what else is found here. If nothing else is, open the browser’s console (F12), reload the page, and ' +
        'forward the first red line.',
    }];
  }
  if (element.state === 'failed') {
    const what = 'The widget gave up, and shows the fallback instead.';
    return [{ level: ERROR, what, where, fix: element.sentence }];
  }
  if (element.state === 'waiting') {
    return [{
      level: ERROR,
      what: 'The widget does not show yet: it still waits for something.',
      where,
      fix: 'See below which file does not come. If all of them do, reload the page and look again.',
    }];
  }
  return [];
}
