// A trap in WebAssembly surfaces as an error of the page, thrown from an event, a timer or a promise. Afterwards its memory
// can't be trusted again in this page.

// Bundlers may put a hash before the ending.
const OURS = /microneedling-screener_bg[\w.-]*\.wasm\b/;

let trapped = false;

/** Whether it has come to that. */
export function hasTrapped() {
  return trapped;
}

/** Calls `stop`, once, when our WebAssembly traps. */
export function watch(stop) {
  const onPageError = (event) => {
    const error = event.error ?? event.reason;
    if (trapped || !isOurs(error)) return;
    trapped = true;
    stop(new Error(`the widget stopped unexpectedly (${error.message}); reload the page to start it again`));
  };
  addEventListener('error', onPageError);
  addEventListener('unhandledrejection', onPageError);
}

// A stack names the file of each function. WebAssembly that was started from bytes has none: then it may be ours.
function isOurs(error) {
  const stack = error instanceof Error ? String(error.stack) : '';
  const isNamed = /\.wasm\b/.test(stack);
  return isNamed ? OURS.test(stack) : /wasm-function|wasm:\/\//.test(stack);
}
