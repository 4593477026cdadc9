// Why a file has not come at all.

import { ERROR } from './levels.js';

const UPLOAD = 'Upload the whole folder again, with its subfolders, and keep the names as they are.';

const UNKNOWN_ENDING =
  'Windows servers (IIS) answer 404 for endings they don’t know: there, add a MIME map of .wasm to application/wasm.';

const BY_STATUS = {
  401: ['is behind a password', 'Take the password off this folder: visitors have none.'],
  403: [
    'is forbidden',
    'Let everyone read this folder (permissions 644 for files, 755 for folders), and exclude it from hotlink protection, ' +
      'country blocks and security plugins.',
  ],
  404: ['is missing', UPLOAD],
  410: ['is missing', UPLOAD],
  429: ['is refused, because of too many requests', 'Exclude this folder from rate limits.'],
};

/** The one thing that keeps a file from coming; `null` when it came, whatever it holds. */
export function arrival(file, page) {
  const { name, status, url } = file;
  const error = (what, where, fix) => ({ level: ERROR, what: `${name} ${what}.`, where, fix });
  if (file.failure) return error(...unanswered(file, page));
  const answer = `${url}, status ${status}`;
  if (status >= 500) {
    return error('can’t be had: the server fails', answer, 'Look into the server’s error log for this address and time.');
  }
  if (status in BY_STATUS) {
    const [what, fix] = BY_STATUS[status];
    return error(what, answer, status === 404 && name.endsWith('.wasm') ? `${fix} ${UNKNOWN_ENDING}` : fix);
  }
  if (status >= 400) return error(`is refused (${status})`, answer, 'Let the server answer this address with the file.');
  const isExpectedPage = name.endsWith('.html');
  if (file.isPage && !isExpectedPage) return error(...anotherPage(file));
  return null;
}

function unanswered({ encoding, failure, status, url }, page) {
  if (failure === 'silent') {
    return [
      'does not come: the server never finishes its answer',
      url,
      'Look whether the server, its firewall or a security plugin holds this address back.',
    ];
  }
  if (status && encoding) {
    return [
      'can’t be unpacked',
      `${url}, Content-Encoding: ${encoding}`,
      'Either the file is not packed and the header claims it is, or it is packed twice. Remove this header for this file, or ' +
        'let the server alone do the packing.',
    ];
  }
  if (status) {
    return ['breaks off on the way', `${url} (${failure})`, `${UPLOAD} The server announces more bytes than it sends.`];
  }
  if (page.isSecure && page.address.startsWith('https:') && url.startsWith('http:')) {
    const what = 'is on an http address, which browsers don’t load into an https page';
    return [what, url, 'Write https:// in the script’s address.'];
  }
  if (new URL(url).origin !== page.origin) {
    return [
      'can’t be fetched from another site than the page’s',
      url,
      `Let the server send, with every file of the folder:\nAccess-Control-Allow-Origin: ${page.origin}`,
    ];
  }
  return [
    'can’t be fetched',
    `${url} (${failure})`,
    'Look whether you are online, whether the site is up, and whether an ad blocker or the page’s Content-Security-Policy ' +
      'blocks the address.',
  ];
}

function anotherPage({ redirectedTo, url }) {
  if (redirectedTo) {
    return [
      'is not there: the server redirects to a web page, such as one to log in',
      `${url} leads to ${redirectedTo}`,
      'Exclude this folder from the redirect: visitors must get its files without logging in.',
    ];
  }
  return [
    'is not there: a web page comes in its place',
    url,
    `${UPLOAD} Let the server answer 404 for files that are missing, instead of sending the start page.`,
  ];
}
