// The first screen as the program draws it (src/widget/intro.rs), element for element, for as long as that is on its way. A
// test holds the two against each other in every language.

import parts from './greeting-parts.js';

const SVG = 'http://www.w3.org/2000/svg';
// As src/widget/english.rs has them.
const MONTHS = 'January February March April May June July August September October November December'.split(' ');
// As src/protocol/direction.rs has them.
const RIGHT_TO_LEFT = /^(ar|fa|he|ps|sd|ug|ur|yi)\b/;
const FACTS = [
  ['clock', 'fact-time'],
  ['lock', 'fact-private'],
  ['person', 'fact-professional'],
];

/**
 * The widget's container, with the first screen in it. Of the clinic's settings it shows the country and whether the
 * protocol is its own; `menu` is that of the languages, or `null`.
 * @throws when a document lacks what the screen says. What exactly is wrong with it, the program will tell.
 */
export function drawIntro({ locale, interface: words }, protocol, { country, isOwn, menu, today }) {
  const dir = RIGHT_TO_LEFT.test(locale) ? 'rtl' : 'ltr';
  const say = (phrase, values) => fill(words[phrase], values);
  const day = (date) => dayIn(locale, date);
  const { published, review_by: reviewBy, reviewers, version } = protocol;
  const names = () => new Intl.ListFormat(locale).format(reviewers);

  const footer = tag('footer', 'footnote', {}, [
    tag('slot', '', { name: 'legal' }),
    tag('p', '', {}, [say('about', { emergency: emergencyNumber(protocol, country, dir) ?? say('emergency-number') })]),
    isOwn && tag('p', '', {}, [say('own-protocol')]),
    tag('p', '', {}, [
      say('protocol-version', { version, date: day(published) }),
      ' ',
      reviewers.length ? say('reviewed-by', { names: names() }) : say('not-reviewed'),
    ]),
  ]);
  const screen = tag('section', 'screen intro', { 'aria-labelledby': 'heading' }, [
    tag('slot', '', { name: 'logo' }),
    tag('p', 'eyebrow', {}, [say('intro-label')]),
    tag('h2', 'heading', { id: 'heading', tabindex: -1, part: 'heading' }, [say('intro-heading')]),
    tag('p', 'lede', {}, [say('intro-body')]),
    tag('ul', 'facts', { role: 'list' }, FACTS.map((fact) => factTag(say, fact))),
    tag('button', 'button button--primary', { type: 'button', part: 'button button-primary' }, [say('start')]),
    today > reviewBy && warning(say('review-due', { date: day(reviewBy) })),
    footer,
  ]);
  const failed = menu?.hasFailed && say('language-failed');
  return tag('div', 'screener', { dir, lang: locale, part: 'container' }, [
    tag('p', 'visually-hidden', { role: 'status' }, [failed]),
    menu?.offered.length > 1 && languageMenu(say, menu, failed),
    screen,
  ]);
}

function factTag(say, [name, phrase]) {
  const title = tag('strong', 'fact__title', {}, [say(phrase)]);
  const more = tag('span', 'fact__more', {}, [say(`${phrase}-more`)]);
  return tag('li', 'fact', {}, [icon(name), tag('span', 'fact__text', {}, [title, ' ', more])]);
}

function languageMenu(say, { now, offered }, failed) {
  const option = ({ locale, name }) => {
    const dir = RIGHT_TO_LEFT.test(locale) ? 'rtl' : 'ltr';
    return tag('option', '', { value: locale, lang: locale, dir, ...(locale === now && { selected: 'selected' }) }, [name]);
  };
  return tag('div', 'language', {}, [
    tag('label', 'language__label', { for: 'language' }, [icon('globe'), say('language')]),
    tag('span', 'language__field', {}, [
      tag('select', 'language__select', { id: 'language', autocomplete: 'off' }, offered.map(option)),
    ]),
    failed && tag('p', 'language__note', {}, [failed]),
  ]);
}

function warning(words) {
  return tag('p', 'notice notice--warn', {}, [icon('warning'), tag('span', 'notice__text', {}, [words])]);
}

// In right-to-left words the groups of a number would change places.
function emergencyNumber({ countries }, country, dir) {
  const [known] = countries.filter(({ code }) => code === country);
  const number = known?.emergency_number.replaceAll(' ', '\u00a0');
  return number && dir === 'rtl' ? `\u2066${number}\u2069` : number;
}

function dayIn(locale, date) {
  const moment = new Date(date);
  if (Number.isNaN(moment.getTime())) throw new Error(date);
  const [year, month, day] = date.split('-');
  const name = MONTHS.at(month - 1);
  if (locale === 'en-GB') return `${+day} ${name} ${year}`;
  if (locale === 'en-US') return `${name} ${+day}, ${year}`;
  return moment.toLocaleDateString(locale, { timeZone: 'UTC', year: 'numeric', month: 'long', day: 'numeric' });
}

function fill(words, values) {
  return words.replace(/\{(\w+)\}/g, (place, name) => values?.[name] ?? place);
}

function icon(name) {
  const [svg, path] = ['svg', 'path'].map((name) => document.createElementNS(SVG, name));
  set(svg, { class: 'icon', viewBox: '0 0 24 24', 'aria-hidden': 'true' });
  set(path, { d: parts.icons[name] });
  svg.append(path);
  return svg;
}

// What is false or missing among the children is left out.
function tag(name, className, attributes, children = []) {
  const made = document.createElement(name);
  set(made, className ? { class: className, ...attributes } : attributes);
  made.append(...children.filter(Boolean));
  return made;
}

function set(element, attributes) {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
}
