// How much a finding matters. A finding is `{ level, what, where, fix }`: plain words for the clinic, to forward as they are.

/** The widget can't run, or visitors lose something they need. */
export const ERROR = 'error';
/** It runs, and not as it should. */
export const WARNING = 'warning';
/** It could be better. */
export const ADVICE = 'advice';

export const LEVELS = [ERROR, WARNING, ADVICE];
