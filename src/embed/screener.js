// The script that a clinic includes: it registers the element.

import { define } from './index.js';

export * from './index.js';

define();
