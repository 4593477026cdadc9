// Browsers lay out in fractions of a pixel.
const LEAST = 44 - 0.1;
// A label's whole row is pressed, not the small control in it.
const whole = (element) => (element.matches('input') && element.closest('label')) || element;
const isShown = (element) => element.checkVisibility({ visibilityProperty: true });
// The exception of 2.5.5 for a link within a sentence or a list of sources.
const isInText = (element) => element.matches('a:not(.button), .link') && getComputedStyle(element).display === 'inline';
return Array.from(root.querySelectorAll('a[href], button, input, select, summary, textarea'), (element) => [element, whole(element)])
  .filter(([element, target]) => isShown(target) && !isInText(element))
  .map(([, target]) => [target, target.getBoundingClientRect()])
  .filter(([, { width, height }]) => width < LEAST || height < LEAST)
  .map(([{ localName, className, textContent }, { width, height }]) =>
    `${localName}.${className} "${textContent.trim().slice(0, 30)}" is ${Math.round(width)} by ${Math.round(height)}`);
