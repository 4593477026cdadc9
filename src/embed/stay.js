// Keeps everything that scrolls within this frame.

/**
 * From now on, neither a focus nor `scrollIntoView` moves the page around the frame, as browsers would have it where the
 * frame is not wholly in view. The page would see it move, and so each screen.
 */
export function stayWithin() {
  const { focus } = HTMLElement.prototype;
  HTMLElement.prototype.focus = function () {
    focus.call(this, { preventScroll: true });
    const { top, bottom } = this.getBoundingClientRect();
    if (top < 0 || bottom > innerHeight) this.scrollIntoView();
  };
  Element.prototype.scrollIntoView = function () {
    scrollBy(0, this.getBoundingClientRect().top);
  };
}
