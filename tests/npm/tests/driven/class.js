// What the class of the element has of its own, above HTMLElement.
const CALLBACKS = ['constructor', 'connectedCallback', 'disconnectedCallback', 'attributeChangedCallback', 'adoptedCallback'];
const type = customElements.get(arguments[0]);
const found = { attributes: type.observedAttributes, properties: [], readonly: [], methods: [] };
for (let own = type.prototype; own !== HTMLElement.prototype; own = Object.getPrototypeOf(own)) {
  for (const [name, { get, set, value }] of Object.entries(Object.getOwnPropertyDescriptors(own))) {
    if (get) found.properties.push(name);
    if (get && !set) found.readonly.push(name);
    if (typeof value === 'function' && !CALLBACKS.includes(name)) found.methods.push(name);
  }
}
return found;
