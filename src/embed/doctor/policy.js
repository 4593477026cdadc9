// Reads a Content-Security-Policy as browsers do, as far as the widget is concerned.

/** Which directive decides, with its sources: the first of `names` that the policy has. `null` when none does. */
export function governing(text, names) {
  const directives = new Map();
  for (const part of text.split(';')) {
    const [name, ...sources] = part.trim().split(/\s+/);
    // Of a directive written twice, the first one counts.
    if (name && !directives.has(name.toLowerCase())) directives.set(name.toLowerCase(), sources);
  }
  const name = names.find((one) => directives.has(one));
  return name ? { name, sources: directives.get(name) } : null;
}

/** Whether one of the sources allows an address, for a page of `origin`. */
export function allows(sources, address, origin) {
  const url = new URL(address);
  return sources.some((source) => {
    if (source === "'self'") return url.origin === origin;
    if (source === '*') return /^https?:$/.test(url.protocol);
    if (/^[a-z][\w+.-]*:$/i.test(source)) return isScheme(url.protocol, source.toLowerCase());
    return isHost(url, source);
  });
}

/** The directive as it should be: as it is, with `more`, and without the word that forbids everything. */
export function widened({ sources }, name, more) {
  const kept = sources.filter((source) => source !== "'none'");
  return [name, ...kept, ...more.filter((source) => !kept.includes(source))].join(' ');
}

const HOST = /^(?:([a-z][\w+.-]*:)\/\/)?(\*|(?:\*\.)?[\w.-]+)(?::(\d+|\*))?(\/.*)?$/i;

function isHost(url, source) {
  const [, scheme, host, port, path] = HOST.exec(source) ?? [];
  if (!host) return false;
  const name = host.toLowerCase();
  const isName = name.startsWith('*') ? url.hostname.endsWith(name.slice(1)) : url.hostname === name;
  const isPort = port === '*' || url.port === (port ?? '') || (port && url.port === '' && isDefaultPort(url, port));
  const isPath = !path || (path.endsWith('/') ? url.pathname.startsWith(path) : url.pathname === path);
  return isName && isPort && isPath && (!scheme || isScheme(url.protocol, scheme.toLowerCase()));
}

function isDefaultPort(url, port) {
  return port === (url.protocol === 'https:' ? '443' : '80');
}

// A policy that names http allows https as well.
function isScheme(found, asked) {
  return found === asked || (asked === 'http:' && found === 'https:');
}
