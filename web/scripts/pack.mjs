// Packs DIST for the program: bundle.bin holds the files, each plain and where it helps compressed;
// index.txt says where. src/platform/assets reads both.
//
//   node scripts/pack.mjs DIST OUT
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

const [dist, out] = process.argv.slice(2);
const MEDIA_TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
};

const files = readdirSync(dist, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name).slice(dist.length).replace(/^\/*/, '/'))
  .filter((path) => !path.startsWith('/.'))
  .sort();

const pieces = [];
let offset = 0;
const put = (bytes) => {
  pieces.push(bytes);
  offset += bytes.length;
  return [offset - bytes.length, bytes.length];
};
const lines = files.map((path) => {
  const mediaType = MEDIA_TYPES[extname(path)];
  if (!mediaType) throw new Error(`${path}: say its media type in scripts/pack.mjs`);
  const bytes = readFileSync(join(dist, path));
  const gzip = gzipSync(bytes, { level: 9 });
  const etag = createHash('sha256').update(bytes).digest('base64url').slice(0, 22);
  const kept = gzip.length < bytes.length * 0.9 ? gzip : Buffer.alloc(0);
  return [path, mediaType, etag, ...put(bytes), ...put(kept)].join('\t');
});

mkdirSync(out, { recursive: true });
const write = (name, data) => {
  writeFileSync(join(out, `${name}.new`), data);
  renameSync(join(out, `${name}.new`), join(out, name));
};
write('bundle.bin', Buffer.concat(pieces));
write('index.txt', lines.join('\n') + '\n');
