// Builds entry.js with Vite, by the configuration of the guide. Argument: where the page finds the package.

import { build, mergeConfig } from 'vite';
import config from './config.js';

const [address] = process.argv.slice(2);

await build(
  mergeConfig(config, {
    configFile: false,
    logLevel: 'warn',
    build: {
      outDir: 'out',
      rollupOptions: {
        input: 'entry.js',
        external: /^microneedling-screener/,
        output: { entryFileNames: 'entry.js', paths: () => address },
      },
    },
  }),
);
