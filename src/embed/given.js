// What a clinic gives an element: content for places inside it, documents as objects, values that can't be used.

/** Whether the clinic wrote something for visitors to whom no widget shows. What it wrote for the slots is for others. */
export function hasOwnContent(host) {
  return Array.from(host.childNodes).some((node) =>
    node.nodeType === Node.ELEMENT_NODE ? !node.slot : node.nodeType === Node.TEXT_NODE && node.data.trim() !== '',
  );
}

/** The places for what a clinic writes inside the element: its fallback content, and what belongs into the slots. */
export function fallbackSlots() {
  return ['logo', '', 'contact', 'legal'].map((name) => {
    const slot = document.createElement('slot');
    if (name) slot.name = name;
    return slot;
  });
}

/**
 * Copies a document as it is now: what its author does to it later changes nothing here. Answers how to get at the copy;
 * that throws, with a sentence for the clinic, if there could be none.
 */
export function copyOf(document, name) {
  try {
    const copy = cloned(document);
    return () => copy;
  } catch (problem) {
    const message = problem?.message;
    const why = typeof message === 'string' ? excerpt(message) : 'it throws';
    return () => {
      throw new Error(`the ${name} that was given can't be read: ${why}; give plain data, as JSON.parse does`);
    };
  }
}

/** A value, for an error to repeat: a hostile one could be a megabyte long, or forge a line of the console. */
export function excerpt(value) {
  return value.replace(/[\p{C}\u2028\u2029]/gu, '').slice(0, 200);
}

function cloned(document) {
  try {
    return structuredClone(document);
  } catch {
    // A framework's proxy can't be cloned.
    const copy = JSON.parse(JSON.stringify(document));
    // A text would be taken for an address.
    if (typeof copy !== 'object') throw new Error(`it turns itself into a ${typeof copy}`);
    return copy;
  }
}
