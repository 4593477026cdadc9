// For pages that hold frame.html by themselves: keeps each `<iframe data-screener>` as high as its content.

import { attend } from './attend.js';

for (const iframe of document.querySelectorAll('iframe[data-screener]')) attend(iframe);
