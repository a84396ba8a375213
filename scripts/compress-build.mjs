/**
 * Puts a .br and a .gz beside each text file of a build, for a server that sends them as they are: node compress-build.mjs [dist].
 * Small files stay alone: their encodings save no packet.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const folder = process.argv[2] ?? 'dist';
const SMALLEST = 512; // bytes; the same as gzip_min_length in deploy/nginx.conf.template

let count = 0;
for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
  if (!/\.(js|css|html|svg)$/.test(name)) continue;
  const path = join(folder, name);
  const text = readFileSync(path);
  if (text.length < SMALLEST) continue;
  writeFileSync(
    `${path}.br`,
    brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: text.length } }),
  );
  writeFileSync(`${path}.gz`, gzipSync(text, { level: 9 }));
  count += 1;
}
console.log(`${folder}: ${count} files compressed with brotli and gzip`);
