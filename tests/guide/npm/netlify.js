// A static host that sends what a _headers file says, read by Netlify's own parser. Arguments: the folder and the port.

import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { parseAllHeaders } from '@netlify/headers-parser';

const [folder, port] = process.argv.slice(2);
const TYPES = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
};

const { headers, errors } = await parseAllHeaders({ headersFiles: [join(folder, '_headers')], minimal: false });
if (errors.length) throw new Error(errors.join('\n'));

createServer(async (request, response) => {
  const path = normalize(new URL(request.url, 'http://host').pathname);
  for (const rule of headers) {
    if (!new RegExp(rule.forRegExp).test(path)) continue;
    for (const [name, value] of Object.entries(rule.values)) response.setHeader(name, value);
  }
  const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
  try {
    const body = await readFile(file);
    response.setHeader('content-type', TYPES[extname(file)] ?? 'application/octet-stream');
    response.end(body);
  } catch {
    response.removeHeader('cache-control');
    response.writeHead(404).end();
  }
}).listen(Number(port), '127.0.0.1');
