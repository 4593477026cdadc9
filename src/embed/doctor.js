// The embed doctor: for clinic staff, on request only. It looks at the page and at the widget's own files, and says in
// plain words what is wrong and how to mend it. It sends nothing anywhere: it requests the clinic's own files, and the page.

import { gather } from './doctor/facts/gather.js';
import { findingsFrom } from './doctor/findings/index.js';
import { Panel } from './doctor/panel.js';

const TAG = 'microneedling-screener';
// By element; `null` stands for the place of one that is missing.
const panels = new Map();

/** Shows the panel of an element and looks at it anew, or takes it away, as `data-doctor` asks. */
export async function examine(element) {
  if (element.isConnected && element.dataset.doctor !== undefined) {
    await look(element);
  } else {
    panels.get(element)?.leave();
    panels.delete(element);
  }
}

async function look(element) {
  const panel = panels.get(element) ?? new Panel(() => look(element));
  panels.set(element, panel);
  panel.enter(element);
  panel.wait();
  const facts = await gather(element);
  panel.show(findingsFrom(facts), facts);
}

// Included by a script tag of its own, because the main script does not even run: then it looks at whatever is there.
if (Array.from(document.scripts, ({ src }) => src).includes(import.meta.url)) {
  const elements = document.querySelectorAll(TAG);
  for (const element of elements.length ? elements : [null]) look(element);
}
