// What Prototype 1.6 did to the built-in types, by the same names and with the same differences to what came after it.
window.$ = (id) => document.getElementById(id);
window.$$ = (...selectors) => $A(document.querySelectorAll(selectors.join(',')));
window.$A = (items) => {
  const list = [];
  for (let index = 0; index < (items ? items.length : 0); index++) list.push(items[index]);
  return list;
};
window.Prototype = { Version: '1.6.1', emptyFunction() {}, K: (value) => value };
Object.toJSON = (value) => {
  if (value === null || typeof value === 'boolean' || typeof value === 'number') return String(value);
  if (typeof value === 'string') return value.inspect(true);
  if (value === undefined || typeof value === 'function') return undefined;
  if (typeof value.toJSON === 'function') return value.toJSON();
  return `{${Object.keys(value).map((key) => `${key.inspect(true)}: ${Object.toJSON(value[key])}`).join(', ')}}`;
};
Object.extend = (target, source) => {
  for (const name in source) target[name] = source[name];
  return target;
};
Object.extend(String.prototype, {
  inspect() { return `"${this.replace(/[\\"]/g, '\\$&')}"`; },
  toJSON() { return this.inspect(true); },
  strip() { return this.replace(/^\s+/, '').replace(/\s+$/, ''); },
  stripTags() { return this.replace(/<[^>]+>/g, ''); },
  startsWith(start) { return this.lastIndexOf(start, 0) === 0; },
  endsWith(end) { const at = this.length - end.length; return at >= 0 && this.indexOf(end, at) === at; },
  include(part) { return this.indexOf(part) > -1; },
  empty() { return this == ''; },
});
Object.extend(Array.prototype, {
  toJSON() { return `[${this.map(Object.toJSON).filter((item) => item !== undefined).join(', ')}]`; },
  each(body) { for (let index = 0; index < this.length; index++) body(this[index], index); return this; },
  first() { return this[0]; },
  last() { return this[this.length - 1]; },
  clear() { this.length = 0; return this; },
  clone() { return [].concat(this); },
  compact() { return this.filter((item) => item != null); },
  detect(body) { for (let index = 0; index < this.length; index++) if (body(this[index], index)) return this[index]; },
  entries() { return this.clone(); },
  include(item) { return this.indexOf(item) >= 0; },
  reduce() { return this.length > 1 ? this : this[0]; },
  size() { return this.length; },
  toArray() { return this.clone(); },
  without(...items) { return this.filter((item) => items.indexOf(item) < 0); },
});
Array.prototype.find = Array.prototype.detect;
Array.from = $A;
Function.prototype.bind = function (...bound) {
  const [self, ...first] = bound;
  const method = this;
  return function (...rest) { return method.apply(self, first.concat(rest)); };
};
Number.prototype.toJSON = function () { return isFinite(this) ? this.toString() : 'null'; };
Date.prototype.toJSON = function () { return `"${this.toISOString()}"`; };
document.getElementsByClassName = (names) => $$(`.${names.split(' ').join('.')}`);
Object.extend(Element.prototype, {
  remove() { this.parentNode.removeChild(this); return this; },
  update(html) { this.innerHTML = html; return this; },
  hide() { this.style.display = 'none'; return this; },
  show() { this.style.display = ''; return this; },
  visible() { return this.style.display !== 'none'; },
  replace(html) { this.outerHTML = html; return this; },
  up() { return this.parentNode; },
  down() { return this.firstElementChild; },
  select(...selectors) { return $A(this.querySelectorAll(selectors.join(','))); },
  observe(name, handler) { this.addEventListener(name, handler); return this; },
});
Object.extend(Event.prototype, {
  stop() { this.preventDefault(); this.stopPropagation(); },
  element() { return this.target; },
});
