// All that there is to find, what stops the widget first.

import { attributeFindings } from './attributes.js';
import { browserFindings } from './browser.js';
import { elementFindings } from './element.js';
import { fileFindings } from './files.js';
import { LEVELS } from './levels.js';
import { pageFindings } from './page.js';
import { policyFindings } from './policy.js';
import { recorderFindings } from './recorders.js';
import { scriptFindings } from './scripts.js';
import { violationFindings } from './violations.js';

const EVERY = [
  browserFindings,
  scriptFindings,
  policyFindings,
  violationFindings,
  fileFindings,
  elementFindings,
  attributeFindings,
  pageFindings,
  recorderFindings,
];

/** From facts to findings, by level. */
export function findingsFrom(facts) {
  const all = EVERY.flatMap((find) => find(facts));
  return LEVELS.flatMap((level) => all.filter((finding) => finding.level === level));
}
