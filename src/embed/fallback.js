// What a visitor sees when nothing can run and the clinic has written nothing inside the element: what the questions are
// about, as a list. Font and colours are the page's own.

import english from './english.js';
import { bookingAddress, phoneAddress } from './contact.js';

const CSS = `
  :host { display: block }
  :host([hidden]) { display: none }
  .fallback { box-sizing: border-box; max-inline-size: 640px; margin-inline: auto; padding: clamp(16px, 5vw, 32px);
    border: 1px solid #7a8a91; border-radius: 14px; line-height: 1.5; overflow-wrap: break-word }
  .fallback > * { margin: 0 0 16px }
  .fallback > :last-child { margin: 0; font-size: .875em }
  .fallback h2 { font-size: 1.4em; line-height: 1.2 }
  .fallback ul { padding-inline-start: 1.2em; columns: 12em }
  .fallback li { padding-block: 2px }
  .fallback a { display: inline-block; margin: 0 8px 8px 0; padding: 10px 20px; border: 2px solid; border-radius: 12px;
    color: inherit; font-weight: 650; text-decoration: none }`;

/** Draws the list in place of the clinic's own content, or of the same list in another language. */
export function drawFallback(host, root, { interface: words, locale, questions } = english) {
  const place = root.querySelector('slot:not([name]), .fallback');
  if (!place) return;
  const ways = [
    link(words['book-consult'], bookingAddress(host.getAttribute('consult-url'))),
    link(words.call, phoneAddress(host.getAttribute('consult-phone'))),
  ].filter(Boolean);
  const topics = Object.keys(english.questions).map((id) => questions[id].name);
  const list = element('div', [
    element('h2', [words['intro-heading']]),
    element('p', [words['discuss-next']]),
    element('ul', topics.map((topic) => element('li', [topic]))),
    element('p', ways.length ? ways : [words['find-consult']]),
    element('p', [words.about.replace('{emergency}', words['emergency-number'])]),
  ]);
  list.className = 'fallback';
  list.lang = locale;
  list.dir = 'auto';
  // Nothing else moves: a frame that is still loading would begin anew.
  place.replaceWith(list);
  if (place.localName === 'slot') dress(root);
}

function dress(root) {
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(CSS);
    root.adoptedStyleSheets.push(sheet);
  } catch {
    // An old browser shows the same words as plain paragraphs.
  }
}

function element(name, children) {
  const made = document.createElement(name);
  made.append(...children);
  return made;
}

function link(words, address) {
  if (!address) return null;
  const made = element('a', [words.replace('{number}', address.shown)]);
  made.href = address.href;
  return made;
}
