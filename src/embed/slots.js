// What a clinic writes inside the element, and the places where it shows.

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
