// What a page may have done to what all its objects share. In front, the test puts `how` and `when` it does that, and
// `names`: all keys of the documents and of what the element hands over.
const TEMPTING = {
  final: true, emergency: true, optional: true, disposition: 'no-flags', role: 'exclusive', kind: 'multiple', when: { all: [] },
  ask_when: { answer: ['age', 'under-18'] }, overlay: { rules: [] }, protocol: {}, text: {}, copy: () => ({}), given: {},
  questions: [], rules: [], choices: [], sources: [], raise: {}, lengthen: {}, contacts: { country: 'US' }, wait: { default_days: 0 },
  country: 'US', lang: 'ar', isolation: null, ownProtocol: false, hasOverlay: true, attributes: {}, today: '1999-01-01',
};
const tempting = (name) => (Object.hasOwn(TEMPTING, name) ? TEMPTING[name] : true);
const define = (object, name, descriptor) => Object.defineProperty(object, name, Object.assign(Object.create(null), descriptor));
const own = { configurable: true, enumerable: true, writable: true };

const WAYS = {
  accessors() {
    for (const name of names) {
      define(Object.prototype, name, {
        configurable: true,
        get: () => tempting(name),
        set(value) {
          define(this, name, { ...own, value });
        },
      });
    }
  },
  values() {
    for (const name of names) define(Object.prototype, name, { ...own, value: tempting(name) });
  },
  getters() {
    for (const name of names) define(Object.prototype, name, { configurable: true, get: () => tempting(name) });
  },
  // What exploits of other libraries look for, and what browsers read in the options of their own functions.
  gadgets() {
    const gadgets = [
      'src', 'srcdoc', 'href', 'html', 'innerHTML', 'outerHTML', 'onerror', 'onload', 'onclick', 'data', 'url', 'baseURL', 'sourceURL',
      'transport_url', 'headers', 'method', 'template', 'render', 'isAdmin', 'nodeName', 'nodeType', 'children', 'attributes', 'props',
      'key', 'ref', 'style', 'className', 'class', 'tagName', 'is', 'type', 'parent', 'extend', 'forEach', 'each', 'clone', 'equals',
      'merge', 'isEmpty', 'inspect', 'keys', 'values', 'has', 'watch', 'log', 'on', 'off', 'size', 'count', 'index', 'item',
    ];
    for (const name of gadgets) Object.prototype[name] ??= '<img src=x onerror=pwned(1)>';
  },
  numbers() {
    for (let index = 0; index < 40; index++) define(Array.prototype, index, { ...own, enumerable: false, value: 'no-flags' });
    for (const prototype of [Array.prototype, String.prototype]) {
      for (const name of names) if (!(name in prototype)) define(prototype, name, { ...own, enumerable: false, value: tempting(name) });
    }
  },
  // Older meanings of the same names, by libraries that came before the standard.
  ancient() {
    const { indexOf, map, filter } = Array.prototype;
    Array.prototype.indexOf = function (item) {
      for (let index = 0; index < this.length; index++) if (this[index] == item) return index;
      return -1;
    };
    Array.prototype.map = function (body, self) {
      const made = [];
      for (let index = 0; index < this.length; index++) made.push(body.call(self ?? this, this[index], index));
      return made;
    };
    Array.prototype.filter = function (body, self) {
      const kept = [];
      for (let index = 0; index < this.length; index++) if (body.call(self ?? this, this[index], index)) kept.push(this[index]);
      return kept;
    };
    Array.prototype.some = function (body) {
      return filter.call(this, body).length > 0;
    };
    Array.prototype.every = function (body) {
      return map.call(this, (item) => Boolean(body(item))).lastIndexOf(false) < 0;
    };
    Array.prototype.join = function (between = ',') {
      let all = '';
      for (let index = 0; index < this.length; index++) all += (index ? between : '') + (this[index] ?? '');
      return all;
    };
    String.prototype.trim = function () {
      return this.replace(/^ +| +$/g, '');
    };
    String.prototype.includes = function (part) {
      return indexOf.call(this.split(''), part[0]) >= 0 && this.indexOf(part) >= 0;
    };
    String.prototype.split = ((split) => function (by, most) {
      return most === undefined ? split.call(this, by) : split.call(this, by, most);
    })(String.prototype.split);
    Object.entries = (object) => Object.keys(object).map((key) => [key, object[key]]);
    Object.assign = (target, ...others) => {
      for (const other of others) for (const key in other) target[key] = other[key];
      return target;
    };
  },
  // A page that attacks itself.
  lying() {
    const { parse } = JSON;
    JSON.parse = (text) => parse(text.replaceAll('"defer"', '"discuss"'));
  },
  // Nonsense in place of the browser's own, until the test takes it back.
  broken() {
    const before = new Map();
    const replace = (object, name, value) => {
      before.set([object, name], object[name]);
      object[name] = value;
    };
    for (const name of ['map', 'filter', 'some', 'every', 'includes', 'find', 'findIndex', 'flatMap', 'entries']) replace(Array.prototype, name, () => []);
    for (const name of ['trim', 'startsWith', 'endsWith', 'includes', 'replace', 'toLowerCase']) replace(String.prototype, name, () => '');
    window.restore = () => before.forEach((value, [object, name]) => void (object[name] = value));
  },
};

window.pollute = WAYS[how];
if (when !== 'after') window.pollute();
