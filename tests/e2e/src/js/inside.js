// The element looked at, by a selector that may lead into shadow roots.
let host = document;
for (const part of arguments[0].split(' >>> ')) host = (host?.shadowRoot ?? host)?.querySelector(part);
const root = host?.shadowRoot;
