// Which language an element speaks, and which ones a visitor can choose there.

import { excerpt } from './given.js';

// What shows when nobody's language has a text.
const LAST_RESORT = 'en';
// How long a visitor waits for a language before the menu says that it does not come, in milliseconds.
const PATIENCE = 8000;

/** The languages of one element. */
export class Languages {
  #element;
  #source;
  #change;
  #offer;
  // Those that the element could speak, and the one it speaks.
  #locales = [];
  #now = null;
  // What the visitor chose.
  #chosen = null;
  #hasFailed = false;
  // Once the first question has shown, nothing more is fetched.
  #isClosed = false;
  #patience;
  // What the clinic has been told of.
  #refused = null;

  /** `source` has the texts; `change()` is called for another language to be shown, `offer(menu)` for another menu. */
  constructor(element, source, change, offer) {
    this.#element = element;
    this.#source = source;
    this.#change = change;
    this.#offer = offer;
  }

  /** The languages wished for, the best first: the visitor's choice, the page's, the browser's. */
  wishes() {
    const asked = this.#element.getAttribute('lang');
    this.#check(asked);
    return [this.#chosen, asked, languageAround(this.#element), ...browsers()].filter(Boolean);
  }

  /** The locale that serves these wishes; if there is an overlay, one for which it has words. */
  decide(wishes, overlay) {
    const spoken = this.#source.locales.filter((locale) => hasWords(overlay, locale));
    // If it has none at all, the widget says what is wrong with it.
    this.#locales = spoken.length ? spoken : this.#source.locales;
    return bestOf(this.#locales, [...wishes, LAST_RESORT]) ?? this.#locales[0];
  }

  /** The locale for the fallback, which knows of no overlay. */
  get likely() {
    return bestOf(this.#source.locales, [...this.wishes(), LAST_RESORT]);
  }

  /** The element speaks this one now; `null`: words of the clinic's own, beside which there are no others. */
  speak(locale) {
    this.#now = locale;
  }

  /** What the menu shows where `now` is spoken. */
  menu(now) {
    if (now === null) return null;
    const offered = this.#isClosed ? this.#locales.filter((locale) => this.#source.has(locale)) : this.#locales;
    return {
      now,
      offered: offered.map((locale) => ({ locale, name: nameOf(locale) })),
      isFewer: offered.length < this.#locales.length,
      hasFailed: this.#hasFailed,
    };
  }

  /** The visitor chooses. */
  choose(locale) {
    this.#chosen = locale;
    this.#hasFailed = false;
    clearTimeout(this.#patience);
    const late = new Error(`the text in ${locale} has not come after ${PATIENCE / 1000} seconds`);
    this.#patience = setTimeout(() => this.takeBack(late), PATIENCE);
    this.#change();
  }

  /** If it is the visitor's choice that can't be shown, stays with what shows, and answers `true`. */
  takeBack({ message }) {
    if (this.#chosen === null || this.#chosen === this.#now) return false;
    this.#chosen = this.#now;
    this.#hasFailed = true;
    this.#warn(message);
    this.#offerAnew();
    this.#change();
    return true;
  }

  /** The page asks for another language, after the visitor chose. */
  forgetChoice() {
    this.#chosen = null;
  }

  /** The element goes, and with it what its visitor chose. */
  forget() {
    clearTimeout(this.#patience);
    this.#chosen = null;
    this.#now = null;
    this.#hasFailed = false;
    this.#isClosed = false;
  }

  /** Has the visitor's own language at hand too: after the first question it can't be fetched any more. */
  async prepare() {
    // A view that was kept is ready before it is said what it speaks.
    await null;
    const own = bestOf(this.#locales, browsers());
    if (this.#isClosed || !this.#now || !own || isSameLanguage(own, this.#now)) return;
    try {
      await this.#source.text(own);
      this.#offerAnew();
    } catch ({ message }) {
      this.#warn(message);
    }
  }

  /** The first question shows. */
  close() {
    this.#isClosed = true;
    this.#hasFailed = false;
    this.#offerAnew();
  }

  #offerAnew() {
    if (this.#now) this.#offer(this.menu(this.#now));
  }

  // A wrong attribute is left out, as the others are.
  #check(asked) {
    const isWrong = asked && !bestOf(this.#source.locales, [asked]);
    if (isWrong && asked !== this.#refused) {
      const known = this.#source.locales.join(', ');
      this.#warn(`lang="${excerpt(asked)}" is a language without a text, and left out; use one of ${known}`);
    }
    this.#refused = isWrong ? asked : null;
  }

  #warn(sentence) {
    console.warn(`[${this.#element.localName}] ${sentence}`);
  }
}

/** Of these locales the first that serves a wish: `en-GB` is served by `en`, `pt` by `pt-BR`. `null` if none does. */
function bestOf(locales, wishes) {
  for (const wish of wishes) {
    // Old pages have put their own `find` and `includes` in place of the browser's, rarely their own `filter`.
    const [exact] = locales.filter((locale) => locale.toLowerCase() === wish.toLowerCase());
    const [alike] = locales.filter((locale) => isSameLanguage(locale, wish));
    if (alike) return exact ?? alike;
  }
  return null;
}

function isSameLanguage(one, other) {
  const [language, others] = [one, other].map((tag) => tag.toLowerCase().split('-')[0]);
  return language === others;
}

// The page's own, also out of shadow roots.
function languageAround(element) {
  for (let at = element.parentNode; at; at = at.parentNode ?? at.host) {
    const lang = at.getAttribute?.('lang');
    if (lang) return lang;
  }
  return null;
}

function browsers() {
  return navigator.languages ?? [];
}

// As the widget looks for them: words in `pt` also serve `pt-BR`. The text in `en` is British.
function hasWords(overlay, locale) {
  const tags = Object.keys(overlay?.text ?? {});
  const tag = locale === 'en' ? 'en-GB' : locale;
  return !overlay || tags.some((known) => known === tag || known === tag.split('-')[0]);
}

// What a language calls itself, as a list of languages would have it.
function nameOf(locale) {
  try {
    const names = new Intl.DisplayNames(locale, { type: 'language', languageDisplay: 'standard', style: 'short' });
    const name = names.of(locale);
    return name[0].toLocaleUpperCase(locale) + name.slice(1);
  } catch {
    return locale;
  }
}
