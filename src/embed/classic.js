// The script for pages that mishandle modules. It carries everything along, and registers the element.

import { define } from './element.js';
import { Framed } from './frame.js';
import { inlined } from './inlined.js';

// Known only while the script first runs.
const script = document.currentScript?.src || document.baseURI;

define({
  ...inlined,
  doctor: () => import(new URL('./doctor.js', script).href),
  frame: new URL('./frame.html', script).href,
  framed: () => Framed,
});
