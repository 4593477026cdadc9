// Fills in a Liquid template from standard input, for a shop that is given as JSON. Prints the HTML.

import { text } from 'node:stream/consumers';
import { Liquid } from 'liquidjs';

const [context, assets] = process.argv.slice(2);
const engine = new Liquid({ strictFilters: true });
// Shopify's own: where a file of the theme is.
engine.registerFilter('asset_url', (name) => assets + name);

process.stdout.write(await engine.parseAndRender(await text(process.stdin), JSON.parse(context)));
