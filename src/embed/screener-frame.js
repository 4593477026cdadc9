// The page's side of frame.html. For pages that hold such a frame by themselves, it keeps each `<iframe data-screener>` as
// high as its content; for isolation="frame", the element loads it.

import { attend } from './attend.js';

export { Framed } from './frame.js';

for (const iframe of document.querySelectorAll('iframe[data-screener]')) attend(iframe);
