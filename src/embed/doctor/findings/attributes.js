// What the clinic wrote on the element. Which values are refused is decided in src/embed/options.rs, and a test holds this
// against it; this says the same without the widget, which may not run.

import { bookingAddress, phoneAddress } from '../../contact.js';
import { ADVICE, WARNING } from './levels.js';

const OWN = ['clinic-name', 'consult-phone', 'consult-url', 'country', 'isolation', 'lang', 'overlay', 'protocol', 'text'];
// Attributes that any element may have.
const ANY = new RegExp(
  '^(accesskey|aria-.*|class|data-.*|dir|exportparts|hidden|id|inert|item.*|on.*|part|popover|role|slot|style|tabindex|' +
    'title|translate)$',
);

const CHECKS = {
  'consult-url': { accepts: bookingAddress, fix: 'Use a full https, tel or mailto link.' },
  'consult-phone': { accepts: phoneAddress, fix: 'Use digits, spaces and a leading +.' },
  'clinic-name': { accepts: isName, fix: 'Use at most 120 characters, on one line.' },
};

export function attributeFindings({ countries, element }) {
  if (!element) return [];
  const checks = { ...CHECKS, ...countryCheck(countries) };
  const given = Object.entries(element.attributes);
  return [
    ...given.filter(([name]) => !OWN.includes(name) && !ANY.test(name)).map(unknown),
    ...given
      .filter(([name, value]) => value.trim() && checks[name] && !checks[name].accepts(value))
      .map(([name, value]) => refused(name, value, checks[name].fix)),
    ...missingContact(element.attributes),
  ];
}

function refused(name, value, fix) {
  const what = 'An attribute has a value that can’t be used. The widget leaves it out.';
  return { level: WARNING, what, where: `${name}="${value}"`, fix };
}

// Only what the protocol lists. It may not have come, and then nothing can be said.
function countryCheck(countries) {
  if (!countries.length) return {};
  const accepts = (value) => countries.includes(value.toUpperCase());
  return { country: { accepts, fix: `There are numbers to call for ${countries.join(', ')}.` } };
}

function unknown([name, value]) {
  return {
    level: WARNING,
    what: 'An attribute is not one of this element’s. It has no effect.',
    where: `${name}="${value}"`,
    fix: `Look for a slip of the pen. The attributes are ${OWN.join(', ')}.`,
  };
}

function missingContact(attributes) {
  if (attributes['consult-url'] || attributes['consult-phone'] || attributes.overlay) return [];
  return [{
    level: ADVICE,
    what: 'The element names no way to reach you, so a result ends without a button to book or call.',
    where: 'consult-url and consult-phone',
    fix: 'Add consult-url="https://…" and consult-phone="+…" with your own.',
  }];
}

function isName(value) {
  return [...value].length <= 120 && !/\p{Cc}/u.test(value);
}
