// Holds the package's documents against their published schemas: node validate.js <package's folder>

import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const require = createRequire(import.meta.url);
const { default: Ajv } = await import('ajv');
const read = (path) => JSON.parse(readFileSync(path, 'utf8'));
const [folder] = process.argv.slice(2);

// The schemas name formats, such as that of a date, which Ajv leaves to others.
const ajv = () => new Ajv({ strict: false, allErrors: true, validateFormats: false });

const manifest = ajv().compile(read(require.resolve('custom-elements-manifest/schema.json')));

const cyclonedx = join(require.resolve('@cyclonedx/cyclonedx-library/package.json'), '../res/schema');
const bom = ajv();
for (const name of ['spdx', 'jsf-0.82', 'cryptography-defs']) {
  const schema = read(join(cyclonedx, `${name}.SNAPSHOT.schema.json`));
  bom.addSchema(schema, `http://cyclonedx.org/schema/${name}.SNAPSHOT.schema.json`);
}

const documents = [
  ['custom-elements.json', manifest],
  ['sbom.cdx.json', bom.compile(read(join(cyclonedx, 'bom-1.6.SNAPSHOT.schema.json')))],
];
for (const [name, validate] of documents) {
  const valid = validate(read(join(folder, name)));
  console.log(valid ? `${name}: valid` : `${name}: ${JSON.stringify(validate.errors, null, 2)}`);
  if (!valid) process.exitCode = 1;
}
