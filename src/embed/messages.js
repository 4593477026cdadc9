// What page and frame say to each other: four whole numbers at a time. Nothing else crosses, least of all an answer.

// Another one wherever page and frame of different releases would misunderstand each other.
const VERSION = 1;

// Said by their place in this list, so that only numbers cross.
const KINDS = [
  'meet', // Page: from now on, say this id.
  'reset', // Page: forget every answer.
  'focus', // Page: take the focus.
  'arrived', // Frame: the script runs, and has heard the id.
  'ready', // Frame: the first screen shows.
  'started', // Frame: the visitor pressed Start.
  'completed', // Frame: the visitor reached a result.
  'failed', // Frame: the widget can't show.
  'height', // Frame: so high is the widget, in pixels, rounded up.
  'refit', // Frame: so high has it become because the page changed its width.
  'show', // Frame: another screen shows; its top should be in view.
];

/** A message, to be posted. */
export function message(id, kind, value = 0) {
  return [VERSION, id, KINDS.indexOf(kind), value];
}

/** What `from` says: `{ id, kind, value }`. `null` for anything else that arrives. */
export function heard({ data, source }, from) {
  const isOurs = source && source === from && Array.isArray(data) && data.length === 4 && data.every(Number.isSafeInteger);
  if (!isOurs) return null;
  const [version, id, kind, value] = data;
  return version === VERSION && kind in KINDS ? { id, kind: KINDS[kind], value } : null;
}

/** A number that only the two of them know: 31 bits, so that it is a whole number everywhere. */
export function newId() {
  return crypto.getRandomValues(new Uint32Array(1))[0] >>> 1;
}
