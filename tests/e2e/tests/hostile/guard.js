// Runs before anything else: remembers whether a script of a document ran, and says what is wrong with the page now.
const ran = [];
// What the payloads call.
window.pwned = (how) => void ran.push(how);
for (const name of ['alert', 'confirm', 'prompt', 'open']) window[name] = () => window.pwned(name);
addEventListener('error', ({ message }) => ran.push(`an error nobody caught: ${message}`));
addEventListener('unhandledrejection', ({ reason }) => ran.push(`a rejection nobody caught: ${reason}`));

// All that the widget draws, and with which attributes.
const EVERYWHERE = 'class id part lang dir tabindex role aria-label aria-labelledby aria-describedby aria-hidden';
const DRAWN = {
  a: 'href rel target',
  article: 'data-disposition',
  button: 'type',
  dd: '',
  details: 'open',
  div: '',
  dl: '',
  dt: '',
  fieldset: '',
  figcaption: '',
  figure: '',
  footer: '',
  form: 'autocomplete data-error method novalidate',
  h1: '',
  h2: '',
  h3: '',
  h4: '',
  header: 'data-disposition',
  input: 'name type value',
  label: 'data-skin for',
  legend: '',
  li: '',
  option: 'selected value',
  p: '',
  path: 'd data-choice data-chosen data-fill data-kind fill',
  progress: 'max value',
  section: 'data-disposition',
  select: 'autocomplete',
  slot: 'name',
  span: '',
  strong: '',
  summary: '',
  svg: 'data-skin preserveAspectRatio viewBox',
  ul: '',
};
const ADDRESS = /^(https:\/\/|tel:[+\d]|mailto:|http:\/\/(127\.[\d.]+|localhost|\[::1\])[:\/])/;

const allowed = (element) => `${EVERYWHERE} ${DRAWN[element.localName] ?? ''}`.split(' ');

function strange(element) {
  if (!(element.localName in DRAWN)) return [`<${element.localName}> is drawn`];
  const names = element.getAttributeNames().filter((name) => !allowed(element).includes(name));
  const found = names.map((name) => `<${element.localName}> has ${name}`);
  const address = element.getAttribute('href');
  if (address !== null && !ADDRESS.test(address)) found.push(`a link leads to ${address.slice(0, 80)}`);
  return found;
}

// A pixel is what browsers round.
const isBeyond = (inner, outer) => inner.width > 0 && (inner.right > outer.right + 1 || inner.left < outer.left - 1);
const box = (element) => element.getBoundingClientRect();

function misplaced(host) {
  const { clientWidth, scrollWidth } = document.scrollingElement;
  const [here, around, before, beside, after] = [host, ...['around', 'before', 'beside', 'after'].map((id) => document.getElementById(id))].map(box);
  const found = [];
  if (scrollWidth > clientWidth) found.push(`the page scrolls sideways by ${scrollWidth - clientWidth} pixels`);
  if (isBeyond(here, around)) found.push('the element is wider than its place');
  if (before.bottom > here.top + 1 || after.top < here.bottom - 1 || beside.left < here.right - 1) found.push('a neighbour is covered');
  for (const element of host.shadowRoot.querySelectorAll('*')) {
    const isDrawing = element instanceof SVGElement && element.localName !== 'svg';
    if (!isDrawing && isBeyond(box(element), here)) found.push(`${element.localName}.${element.className} stands out of the element`);
  }
  return found;
}

window.guard = {
  /** Everything that is wrong now. */
  faults(host) {
    const drawn = [...(host.shadowRoot?.querySelectorAll('*') ?? [])].flatMap(strange);
    const all = [...ran, ...window.seen.violations, ...drawn, ...misplaced(host)];
    return [...new Set(all)].slice(0, 20);
  },
};
