// Bundles entry.jsx, which imports the package by its name, into out/entry.js. Argument: where the page finds the package.

import { build } from 'esbuild';

const [address] = process.argv.slice(2);

await build({
  entryPoints: ['entry.jsx'],
  outdir: 'out',
  bundle: true,
  format: 'esm',
  jsx: 'automatic',
  define: { 'process.env.NODE_ENV': '"production"' },
  logLevel: 'warning',
  plugins: [
    {
      name: 'the package',
      setup({ onResolve }) {
        onResolve({ filter: /^microneedling-screener/ }, () => ({ path: address, external: true }));
      },
    },
  ],
});
