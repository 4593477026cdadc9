// The page's end of a frame: hears what it says, keeps it as high as its content, and brings a new screen into view.

import { heard, message, newId } from './messages.js';

// Higher than any screen; a frame that asks for more scrolls inside.
const HIGHEST = 20000;

/** Attends to a frame until `stop()`. Calls `hear` with the kind of whatever else it says. */
export function attend(iframe, hear = () => {}) {
  let id;
  let fittedIn;

  const say = (kind) => iframe.contentWindow?.postMessage(message(id, kind), '*');
  // A frame that is moved loads again: the one before has nothing more to say.
  const meet = () => {
    id = newId();
    say('meet');
  };
  const fit = (pixels) => {
    iframe.height = Math.min(Math.max(pixels, 0), HIGHEST);
    fittedIn = innerWidth;
  };
  // The page's scroll bar may come and go with the height, and change the width. If the height then followed both ways,
  // this could go on for ever: so it only grows, unless the window has another width too.
  const refit = (pixels) => {
    if (pixels > iframe.height || innerWidth !== fittedIn) fit(pixels);
  };
  const onMessage = (event) => {
    const said = heard(event, iframe.contentWindow);
    if (!said || said.id !== id) return;
    if (said.kind === 'height') fit(said.value);
    else if (said.kind === 'refit') refit(said.value);
    else if (said.kind === 'show') show(iframe);
    else hear(said.kind);
  };

  addEventListener('message', onMessage);
  iframe.addEventListener('load', meet);
  if (iframe.contentWindow) meet();
  return {
    say,
    stop() {
      removeEventListener('message', onMessage);
      iframe.removeEventListener('load', meet);
    },
  };
}

/** Brings a frame into view, as the widget itself does in a page: only if the top is out of view, or far down. */
export function show(iframe) {
  const { top } = iframe.getBoundingClientRect();
  if (top < 0 || top > innerHeight / 2) iframe.scrollIntoView({ block: 'start' });
}
