// The page around the element.

import { ADVICE, ERROR, WARNING } from './levels.js';

// Attributes whose address is read relative to the page.
const RELATIVE = ['overlay', 'protocol', 'text'];

export function pageFindings({ element, page }) {
  return [...connection(page), ...presence(element), ...base(page, element)];
}

function connection({ address, isSecure }) {
  if (isSecure) return [];
  return [{
    level: WARNING,
    what: 'The page is not served over HTTPS: anyone on the way can change it, and the widget can’t check its files.',
    where: address,
    fix: 'Turn on HTTPS for the site, and redirect every http:// address to https://.',
  }];
}

function presence(element) {
  if (!element) {
    return [{
      level: ERROR,
      what: 'There is no <microneedling-screener> on this page.',
      where: 'the page’s content, as the browser has it',
      fix: 'Paste the element again, in an HTML or code block: many editors remove tags they don’t know, above all for ' +
        'users who are not administrators.',
    }];
  }
  if (element.hasOwnContent) return [];
  return [{
    level: ADVICE,
    what: 'Nothing is written inside the element: without JavaScript or the script, visitors see an empty place.',
    where: `<${element.tag}>`,
    fix: 'Write a few words and your phone number between the opening and the closing tag.',
  }];
}

function base(page, element) {
  const isRelative = (value) => value && !/^([a-z][\w+.-]*:|\/)/i.test(value.trim());
  const names = RELATIVE.filter((name) => isRelative(element?.attributes[name]));
  if (!page.base || !names.length) return [];
  return [{
    level: WARNING,
    what: `The page has a <base>, so the address in ${names.join(', ')} is read relative to ${page.base}.`,
    where: `<base href>, and ${names.map((name) => `${name}="${element.attributes[name]}"`).join(', ')}`,
    fix: 'If that is not meant, write the whole address, beginning with https:// or with /.',
  }];
}
