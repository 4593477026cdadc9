// A server that renders pages imports the element too. Nothing may happen there, and nothing go wrong.

import { define, ScreenerElement } from 'microneedling-screener';
import 'microneedling-screener/define';
import 'microneedling-screener/react';
import 'microneedling-screener/vue';

define();
if (typeof ScreenerElement !== 'function') throw new Error('the class is not exported');
