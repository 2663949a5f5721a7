// The types of the API's requests and replies, from the server's own description of itself.
//
//   throughline openapi | node scripts/api_types.mjs            writes src/api/schema.ts
//   throughline openapi | node scripts/api_types.mjs --check    fails when it would differ
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';

const FILE = join(dirname(fileURLToPath(import.meta.url)), '..', 'src', 'api', 'schema.ts');
const HEAD =
  '// Written by web/scripts/api_types.mjs from `throughline openapi`; not changed by hand.\n';

export async function typesOf(document) {
  const { paths, components } = JSON.parse(document);
  // Without its version: a new one of the program alone changes no type.
  const described = { openapi: '3.1.0', info: { title: 'Throughline', version: '1' }, paths, components };
  const written = astToString(await openapiTS(described, { alphabetize: true }));
  return HEAD + written;
}

async function main() {
  let document = '';
  for await (const bytes of process.stdin.setEncoding('utf8')) document += bytes;
  const types = await typesOf(document);
  if (process.argv[2] !== '--check') {
    writeFileSync(FILE, types);
    return;
  }
  if (readFileSync(FILE, 'utf8') === types) return;
  console.error(
    'web/src/api/schema.ts is not what the server says of itself any more. To write it anew:\n' +
      '  tools/api_types.sh build/release/throughline',
  );
  process.exit(1);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
