// The first screen before the program has come that draws the others: a visitor sees it at once, and can press Start.

import english from './english.js';
import parts from './greeting-parts.js';
import { drawIntro } from './intro.js';

const START = '.intro > .button';
// Where the focus can be on it.
const PLACES = ['#heading', '#language', START];

/** The first screen of one element, until its widget shows. */
export class Greeting {
  #root;
  #onStart;
  #focused;
  /** Whether a visitor has pressed Start. */
  isStarted = false;

  /** In a shadow root; `onStart` is called when a visitor presses Start, for whom there is no question yet. */
  constructor(root, onStart) {
    this.#root = root;
    this.#onStart = onStart;
  }

  /** The protocol that ships, as far as the first screen tells of it. */
  static protocol = parts.protocol;

  /** The same of the text for a locale; `undefined` if it has yet to be fetched. */
  static text(locale) {
    return parts.alike[locale] && { ...english, locale: parts.alike[locale] };
  }

  /** Draws it, in these words. Answers `false`, and changes nothing, if it can't: the widget will show or say why not. */
  draw(text, protocol, settings) {
    let place;
    let sheet;
    try {
      place = document.createElement('div');
      place.append(drawIntro(text, protocol, settings));
      sheet = new CSSStyleSheet();
      sheet.replaceSync(parts.css);
    } catch {
      return false;
    }
    // The program repairs a page's colours until they can be read. Until then, the screen has none of its own.
    place.className = hasColours(this.#root.host) ? 'greeting plain' : 'greeting';
    place.querySelector(START).addEventListener('click', () => this.#start());
    this.leave();
    this.#root.replaceChildren(place);
    this.#root.adoptedStyleSheets = [sheet];
    this.#giveFocus();
    if (this.isStarted) this.#wait();
    return true;
  }

  /** Before its elements go: remembers which had the focus. */
  leave() {
    [this.#focused] = PLACES.filter((place) => this.#root.activeElement?.matches(place));
  }

  /** The widget shows: puts the visitor where they were, or where they wanted to go. */
  handOver() {
    if (this.isStarted) this.#root.querySelector(START)?.click();
    else this.#giveFocus();
  }

  /** Nobody has pressed Start. */
  reset() {
    this.isStarted = false;
    this.#root.querySelector(START)?.removeAttribute('aria-busy');
  }

  #start() {
    if (this.isStarted) return;
    this.isStarted = true;
    this.#wait();
    this.#onStart();
  }

  #wait() {
    this.#root.querySelector(START).setAttribute('aria-busy', 'true');
  }

  #giveFocus() {
    if (this.#focused) this.#root.querySelector(this.#focused)?.focus({ preventScroll: true });
  }
}

function hasColours(host) {
  const style = getComputedStyle(host);
  return parts.colours.filter((name) => style.getPropertyValue(name).trim()).length > 0;
}
