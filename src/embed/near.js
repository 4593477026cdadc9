// When an element needs its parts: a visitor could soon see it, or the page has nothing else to do.

/** Calls `then` when it is so; at once for an element within a screen's height of what shows, or without a place. */
export function whenNear(element, then) {
  const { top, bottom } = element.getBoundingClientRect();
  if (bottom >= -innerHeight && top <= 2 * innerHeight) {
    then();
    return;
  }
  const stop = () => {
    observer.disconnect();
    then();
  };
  const look = (entries) => entries.some(({ isIntersecting }) => isIntersecting) && stop();
  const observer = new IntersectionObserver(look, { __proto__: null, rootMargin: '100%' });
  observer.observe(element);
  if (document.readyState === 'complete') whenIdle(stop);
  else addEventListener('load', () => whenIdle(stop), { __proto__: null, once: true });
}

function whenIdle(then) {
  // Safari has no other.
  (globalThis.requestIdleCallback ?? setTimeout)(() => then());
}
