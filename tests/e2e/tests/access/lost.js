const SLACK = 1;
const box = host.getBoundingClientRect();
// What is drawn by the browser, or is only heard, has no words to lose; a menu shows all of them once it is opened.
const isShown = (element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest('.visually-hidden, progress, select, svg *');
const named = ({ localName, className, textContent }) =>
  `${localName}.${className?.baseVal ?? className} "${textContent.trim().slice(0, 30)}"`;
return Array.from(root.querySelectorAll('.screener, .screener *')).filter(isShown).flatMap((element) => {
  const { left, right, width } = element.getBoundingClientRect();
  const style = getComputedStyle(element);
  const clips = (axis) => !['visible', 'auto', 'scroll'].includes(style[`overflow${axis}`]);
  return [
    width > 0 && (left < box.left - SLACK || right > box.right + SLACK) && `${named(element)} sticks out`,
    clips('X') && element.scrollWidth > element.clientWidth + SLACK && `${named(element)} is cut off at its side`,
    clips('Y') && element.scrollHeight > element.clientHeight + SLACK && `${named(element)} is cut off below`,
    style.textOverflow === 'ellipsis' && `${named(element)} may lose its end`,
  ].filter(Boolean);
});
