// What a visitor sees when nothing can run and the clinic has written nothing inside the element: the questions as a list.

import { bookingAddress, phoneAddress } from './contact.js';

const CSS = `
  :host { display: block }
  :host([hidden]) { display: none }
  .fallback { max-inline-size: 640px; margin-inline: auto; line-height: 1.5 }
  .fallback h2 { line-height: 1.2 }
  .fallback a { display: inline-block; padding-block: 10px; margin-inline-end: 16px; color: inherit }`;

/** Whether the clinic wrote something for such visitors. What it wrote for the slots is for others. */
export function hasOwnContent(host) {
  return Array.from(host.childNodes).some((node) =>
    node.nodeType === Node.ELEMENT_NODE ? !node.slot : node.nodeType === Node.TEXT_NODE && node.data.trim() !== '',
  );
}

/** The places for what a clinic writes inside the element: its fallback content, and what belongs into the slots. */
export function fallbackSlots() {
  return ['logo', '', 'contact', 'legal'].map((name) => {
    const slot = document.createElement('slot');
    if (name) slot.name = name;
    return slot;
  });
}

/** Draws the list in place of the clinic's own content. */
export function drawFallback(host, root, words) {
  const ways = [
    link(words.book, bookingAddress(host.getAttribute('consult-url'))),
    link(words.call, phoneAddress(host.getAttribute('consult-phone'))),
  ].filter(Boolean);
  const list = element('div', [
    element('h2', [words.heading]),
    element('p', [words.next]),
    element('ul', words.questions.map((question) => element('li', [question]))),
    element('p', ways.length ? ways : [words.find]),
    element('p', [words.about]),
  ]);
  list.className = 'fallback';
  list.lang = words.locale;
  // Nothing else moves: a frame that is still loading would begin anew.
  root.querySelector('slot:not([name])').replaceWith(list);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(CSS);
  root.adoptedStyleSheets.push(sheet);
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
