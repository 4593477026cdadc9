// What the package offers to import. Importing it changes nothing on the page.

import { define as register, ScreenerElement } from './element.js';
import { files } from './files.js';

export { ScreenerElement };

/** Registers `<microneedling-screener>`, or the same element under another name. */
export function define(tag) {
  register(files, tag);
}
