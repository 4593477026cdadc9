// Whether the page includes the script, once, and as it was given.

import { ADVICE, ERROR, WARNING } from './levels.js';

const TAG = '<script type="module" src="…/screener.js"></script>';
// How cookie banners mark what they hold back.
const CONSENT = /^data-(cookie|category|categories|consent|usercentrics|service|borlabs|cmp|iub)|^data-src-cmplz/;
// Later than this after the page has been read, somebody waits for a click or a scroll. In milliseconds.
const LATE = 3000;

export function scriptFindings({ element, files, scripts }) {
  if (!scripts.length) return element?.isUpgraded ? [] : [missing()];
  return [
    ...scripts.flatMap((script) => rewritten(script) ?? broken(script, files) ?? []),
    ...(scripts.length > 1 ? [twice(scripts)] : []),
    ...scripts.filter(({ delay }) => delay > LATE).map(late),
  ];
}

function missing() {
  return {
    level: ERROR,
    what: 'No script on this page is named screener.js.',
    where: 'every <script> of the page',
    fix: `Paste ${TAG} with your own address. If it is there in your editor, it was removed on the way, or an optimiser ` +
      'merged it with other scripts: exclude screener.js from "combine" or "minify JavaScript".',
  };
}

/** Held back or changed before the browser saw it: it can't have run. */
function rewritten({ holder, names, type, url }) {
  const isRunnable = holder === 'src' && ['', 'module', 'text/javascript', 'application/javascript'].includes(type);
  if (isRunnable) return null;
  const where = `<script${type && ` type="${type}"`} ${holder}="${url}">`;
  const marks = names.filter((name) => CONSENT.test(name));
  if (marks.length || (type === 'text/plain' && holder === 'src')) {
    return {
      level: ERROR,
      what: `A cookie banner holds the script back until visitors consent. Marks: ${marks.join(', ') || 'type'}.`,
      where,
      fix: 'List screener.js as strictly necessary in the cookie banner’s settings, or exclude it from blocking: it sets ' +
        'no cookie, stores nothing and sends nothing.',
    };
  }
  return {
    level: ERROR,
    what: 'An optimiser has rewritten the script’s tag, so that it does not run, or only after a click or a scroll.',
    where,
    fix: 'Exclude screener.js from "delay", "defer" and "lazy load JavaScript" in the optimiser’s settings. The tag must ' +
      `read ${TAG}`,
  };
}

/** As it was given, and the browser refuses it all the same. */
function broken({ integrity, isClassic, type, url }, files) {
  const where = `<script src="${url}">`;
  if (type !== 'module' && !isClassic) {
    return {
      level: ERROR,
      what: 'The script’s tag lacks type="module", so the browser refuses it.',
      where,
      fix: `Write ${TAG}. If you did, an optimiser has removed it: exclude screener.js there.`,
    };
  }
  const file = files.find((one) => one.url === url);
  const isOurKind = file?.hash && integrity.startsWith('sha384-');
  if (!isOurKind || integrity.split(/\s+/).includes(file.hash)) return null;
  return {
    level: ERROR,
    what: 'The script’s integrity attribute belongs to another file, so the browser refuses the script.',
    where: `${where} integrity="${integrity}"`,
    fix: `If you have just uploaded a new release, write integrity="${file.hash}". If not, the file has changed since: ` +
      'upload it again.',
  };
}

function twice(scripts) {
  return {
    level: WARNING,
    what: `The script is on the page ${scripts.length} times. Only the first one is used.`,
    where: scripts.map(({ url }) => url).join('\n'),
    fix: 'Remove all but one: look in the page, in the theme’s header and footer, and in the tag manager.',
  };
}

function late({ delay, url }) {
  return {
    level: ADVICE,
    what: `The script starts ${Math.round(delay / 1000)} seconds after the page has been read.`,
    where: url,
    fix: 'If an optimiser or a tag manager delays it, let screener.js start with the page: it is small.',
  };
}
