// What TypeScript must allow and what it must refuse. A refusal that is missing is an error too.

import { define, ScreenerElement } from 'microneedling-screener';
import 'microneedling-screener/define';

define();
define('clinic-screener');

const screener: ScreenerElement = document.createElement('microneedling-screener');
const found: ScreenerElement | null = document.querySelector('microneedling-screener');

screener.consultUrl = 'https://clinic.example/book';
screener.consultPhone = null;
screener.isolation = 'frame';
screener.overlay = '/overlay.json';
screener.overlay = { format: 1 };
screener.ready.then(() => found?.reset());
screener.focus({ preventScroll: true });
screener.addEventListener('screener-completed', (event) => {
  const nothing: null = event.detail;
  return nothing;
});
document.addEventListener('screener-error', (event) => event.target);

// @ts-expect-error there is no such property
screener.consultURL = 'https://clinic.example/book';
// @ts-expect-error only a frame isolates
screener.isolation = 'iframe';
// @ts-expect-error nobody else settles it
screener.ready = Promise.resolve();
// @ts-expect-error a number is no document
screener.text = 1;
// @ts-expect-error a name is text
define(1);
