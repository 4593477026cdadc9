// Elements, without any HTML being parsed.

/** An element with properties and children; a string becomes a text node. */
export function make(name, properties, ...children) {
  const { role, ...rest } = properties;
  const made = Object.assign(document.createElement(name), rest);
  if (role) made.setAttribute('role', role);
  made.append(...children);
  return made;
}
