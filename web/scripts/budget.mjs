// Says how much a browser loads before the first page shows, compressed, and fails above the limit.
//
//   node scripts/budget.mjs DIST
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const LIMIT_KB = 250;
const dist = process.argv[2];
const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8'));
const compressed = (file) => gzipSync(readFileSync(join(dist, file)), { level: 9 }).length;

// The entry, what it imports without being asked, and their style sheets.
const files = new Set(['index.html']);
const waiting = Object.values(manifest).filter((chunk) => chunk.isEntry);
const seen = new Set(waiting);
while (waiting.length > 0) {
  const chunk = waiting.pop();
  files.add(chunk.file);
  (chunk.css ?? []).forEach((file) => files.add(file));
  for (const name of chunk.imports ?? []) {
    const imported = manifest[name];
    if (!seen.has(imported)) {
      seen.add(imported);
      waiting.push(imported);
    }
  }
}
const total = [...files].reduce((sum, file) => sum + compressed(file), 0) / 1000;
console.log(`front end: ${total.toFixed(1)} kB before the first page (limit ${LIMIT_KB} kB)`);
if (total > LIMIT_KB) {
  for (const file of files) console.error(`  ${(compressed(file) / 1000).toFixed(1)} kB ${file}`);
  process.exit(1);
}
