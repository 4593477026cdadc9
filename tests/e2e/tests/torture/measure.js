// The inside of a widget as it is drawn: of every element and of what is drawn before and after it, the box, and what of
// its style is not as it would be if nobody had said anything. Plain loops: some pages replace what arrays can do.

// Custom properties: a page's own are inherited, and do nothing by themselves. The tracks of a grid: told in pixels or as
// written, depending on whether the browser has laid it out yet; the boxes in it say the same.
const LEFT_OUT = /^(--|grid-template-(columns|rows)$)/;

const widget = root.querySelector('.screener');
const elements = [];

// The focus is the visitor's: browsers take it away from an element that a page moves.
root.activeElement?.blur();
// What moves is held still.
const sheets = [...root.adoptedStyleSheets];
const still = new CSSStyleSheet();
still.replaceSync('* { animation: none !important }');
root.adoptedStyleSheets = [...sheets, still];

// No rule finds this element, and it inherits nothing.
const untouched = document.createElement('span');
for (const name of ['all', 'direction', 'unicode-bidi']) untouched.style.setProperty(name, 'initial', 'important');
widget.append(untouched);
const plain = getComputedStyle(untouched);
const names = [];
for (let index = 0; index < plain.length; index++) if (!LEFT_OUT.test(plain[index])) names.push(plain[index]);
const initial = {};
for (const name of names) initial[name] = plain.getPropertyValue(name);
untouched.remove();

// What the page's transforms do to a box: only the linear part, since boxes are told relative to the widget's own.
const matrix = new DOMMatrix();
let zoom = 1;
for (let at = host; at; at = at.assignedSlot ?? at.parentElement ?? at.getRootNode().host) {
  const style = getComputedStyle(at);
  matrix.preMultiplySelf(new DOMMatrix(style.transform));
  zoom *= parseFloat(style.zoom);
}
const { a, b, c, d } = matrix;

const whole = upright(widget);
// Some browsers tell boxes as zoomed, some as they were before.
const scale = whole.width / parseFloat(getComputedStyle(widget).width);
walk(widget, '');

const { fontFamily: font, colorScheme: scheme } = getComputedStyle(host);
const width = upright(widget.parentNode).width / scale;
root.adoptedStyleSheets = sheets;
return { place: { width, zoom, font, scheme }, elements };

function walk(element, above) {
  const path = `${above}${element.localName}${element.classList.length ? `.${element.classList[0]}` : ''}`;
  elements.push({ path, boxed: boxed(element), style: read(getComputedStyle(element)) });
  for (const pseudo of ['::before', '::after']) {
    const style = getComputedStyle(element, pseudo);
    if (style.content === 'none' || style.content === 'normal') continue;
    elements.push({ path: path + pseudo, boxed: [0, 0, 0, 0], style: read(style) });
  }
  let place = 0;
  // The entries of a menu are drawn by the browser, in a list of its own.
  if (element.localName === 'select') return;
  for (const child of element.children) walk(child, `${path} > ${++place}:`);
}

function boxed(element) {
  if (element.getClientRects().length === 0) return [0, 0, 0, 0];
  const box = upright(element);
  const left = box.x - box.width / 2 - (whole.x - whole.width / 2);
  const top = box.y - box.height / 2 - (whole.y - whole.height / 2);
  return [left / scale, top / scale, box.width / scale, box.height / scale];
}

function read(style) {
  const found = {};
  for (const name of names) {
    const value = style.getPropertyValue(name);
    if (value !== initial[name]) found[name] = value;
  }
  return found;
}

// An element's box before the page turned and scaled it, by its centre. A turned box is told by the upright one around it:
// |a|·w + |c|·h wide and |b|·w + |d|·h high.
function upright(element) {
  // Of a link that wraps, the first line: what surrounds several boxes can't be turned back.
  const seen = element.getClientRects()[0];
  const [p, q, r, s] = [Math.abs(a), Math.abs(b), Math.abs(c), Math.abs(d)];
  const x = seen.left + seen.width / 2;
  const y = seen.top + seen.height / 2;
  const area = a * d - b * c;
  const around = p * s - q * r;
  return {
    x: (d * x - c * y) / area,
    y: (a * y - b * x) / area,
    width: (s * seen.width - r * seen.height) / around,
    height: (p * seen.height - q * seen.width) / around,
  };
}
