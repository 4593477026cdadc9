// What the page hands over to a frame: in its address, and as its title.

import { ATTRIBUTES, DOCUMENTS, STYLES, withOptions } from './fragment.js';
import titles from './titles.js';

// Some browsers cut longer addresses short.
const LONGEST = 1_000_000;

/** The address of the frame with the element's options, and with the styles that `host` has. */
export function addressFor({ attributes, isolation, locale, source, ...options }, host) {
  const settings = { ...attributes, lang: locale };
  const style = getComputedStyle(host);
  const documents = DOCUMENTS.filter((name) => options[name]);
  const all = [
    ...ATTRIBUTES.map((name) => [name, settings[name]]),
    ...STYLES.map((name) => [name, style.getPropertyValue(name).trim()]),
    ...documents.map((name) => [name, JSON.stringify(options[name])]),
    ['height', isolation === 'strict' && 'fixed'],
  ];
  const address = withOptions(source.frame, all.filter(([, value]) => value));
  if (address.length <= LONGEST) return address;
  throw new Error(`${documents.join(', ')}: too long for the isolated frame, ${address.length} characters; shorten it`);
}

/** What a screen reader calls the frame. */
export function titleFor({ locale, text }) {
  return text?.interface?.['intro-heading'] ?? titles[locale ?? 'en'];
}
