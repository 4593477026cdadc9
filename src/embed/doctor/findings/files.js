// How each file arrives, and what the web host must change.

import { arrival } from './arrival.js';
import { ADVICE, ERROR, WARNING } from './levels.js';

// Above this a file is worth compressing, in bytes.
const LARGE = 20_000;

const SCRIPT_TYPES = ['text/javascript', 'application/javascript', 'application/x-javascript'];

export function fileFindings({ files: all, page, violations }) {
  // What the page's own policy blocks is no fault of the host.
  const files = all.filter(({ url }) => !violations.some(({ blocked }) => blocked === url));
  const arrived = files.filter((file) => !arrival(file, page));
  return [
    ...files.map((file) => arrival(file, page)),
    ...arrived.map(mediaType),
    ...arrived.map(identity),
    compression(arrived.filter(({ encoding, size }) => !encoding && size > LARGE)),
    caching(arrived.filter(({ cacheControl }) => !cacheControl || /no-store|no-cache|max-age=0/.test(cacheControl))),
  ].filter(Boolean);
}

function mediaType({ name, type, url }) {
  const found = type?.trim().toLowerCase() ?? '';
  const where = `${url}, Content-Type: ${type ?? '(none)'}`;
  if (name.endsWith('.wasm') && found !== 'application/wasm') {
    return {
      level: WARNING,
      what: `${name} is served with a wrong type. The widget runs, and starts later than it could.`,
      where,
      fix: 'Serve files that end in .wasm as application/wasm, with nothing after it.\n' +
        'Apache (.htaccess): AddType application/wasm .wasm\n' +
        'nginx (mime.types): application/wasm wasm;',
    };
  }
  if (name.endsWith('.js') && !SCRIPT_TYPES.includes(found.split(';')[0])) {
    return {
      level: ERROR,
      what: `${name} is served with a wrong type, so browsers refuse to run it.`,
      where,
      fix: 'Serve files that end in .js as text/javascript.\nApache (.htaccess): AddType text/javascript .js\n' +
        'nginx (mime.types): text/javascript js;',
    };
  }
  return null;
}

function identity({ expected, freshHash, hash, name, size, url }) {
  if (!expected || !hash || hash.startsWith(expected)) return null;
  const where = `${url}, ${size} bytes, ${hash}`;
  if (freshHash?.startsWith(expected)) {
    return {
      level: ERROR,
      what: `An old copy of ${name} lies in this browser’s cache. The server has the right one.`,
      where,
      fix: 'Reload the page without the cache (Ctrl and F5). So that visitors don’t meet the same, put each release into a ' +
        'folder of its own, such as screener/1.0.0/.',
    };
  }
  return {
    level: ERROR,
    what: `${name} is not the file that belongs to this release: it is damaged, cut short, changed, or of another release.`,
    where,
    fix: 'Upload the whole folder again, in binary mode, and empty the caches of the site and its CDN. If something on the ' +
      `way rewrites files (minifying, translating), exclude this one.\nIt must have: ${expected}…`,
  };
}

function compression(files) {
  if (!files.length) return null;
  return {
    level: ADVICE,
    what: 'Files are sent without compression. They would be about a third as large with it.',
    where: files.map(({ size, url }) => `${url}, ${Math.round(size / 1000)} kB`).join('\n'),
    fix: 'Turn on brotli or gzip for application/wasm, text/javascript and application/json.\n' +
      'Apache (.htaccess): AddOutputFilterByType BROTLI_COMPRESS;DEFLATE application/wasm application/json text/javascript\n' +
      'nginx: gzip on; gzip_types application/wasm application/json text/javascript;',
  };
}

function caching(files) {
  if (!files.length) return null;
  return {
    level: ADVICE,
    what: 'Browsers may not keep the files: every visit downloads them again.',
    where: files.map(({ cacheControl, url }) => `${url}, Cache-Control: ${cacheControl ?? '(none)'}`).join('\n'),
    fix: 'If the release has a folder of its own, such as screener/1.0.0/, send with every file in it:\n' +
      'Cache-Control: public, max-age=31536000, immutable',
  };
}
