// The frame's options as the fragment of its address. Browsers keep a fragment to themselves: no server is told of it.

import tokens from './tokens.js';

/** Options that are attributes of the element in the frame. */
export const ATTRIBUTES = ['clinic-name', 'consult-phone', 'consult-url', 'country', 'lang'];

/** Options that are documents, as JSON. */
export const DOCUMENTS = ['overlay', 'protocol', 'text'];

/** Options that are styles of the page around. In the page itself the widget would inherit them. */
export const STYLES = ['color-scheme', 'font-family', ...tokens];

/** The address of a frame with these options, given as pairs of a name and a value. */
export function withOptions(frame, options) {
  const parts = options.map(([name, value]) => `${name}=${encodeURIComponent(value)}`);
  return `${frame.split('#')[0]}#${parts.join('&')}`;
}

/** The options in a fragment, by name. Of two with the same name the last one counts. */
export function optionsIn(fragment) {
  const options = new Map();
  for (const part of fragment.replace(/^#/, '').split('&')) {
    const end = part.indexOf('=');
    if (end > 0) options.set(decode(part.slice(0, end)), decode(part.slice(end + 1)));
  }
  return options;
}

// A stray % is read as it stands.
function decode(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
