// Where each file is; the texts are in texts.js, which the build makes of their folder. Written out one by one, because that is how bundlers find the files of a package.

export const WASM = {
  name: 'microneedling-screener_bg.wasm',
  url: new URL('./microneedling-screener_bg.wasm', import.meta.url),
};

export const PROTOCOL = {
  name: 'protocols/microneedling/protocol.json',
  url: new URL('./protocols/microneedling/protocol.json', import.meta.url),
};

export const FRAME = new URL('./frame.html', import.meta.url);
