/**
 * Checks dist/ after `vite build`: the first load of the tags route stays within its budget, and nothing of the mock
 * registry is in a production build. Needs dist/.vite/manifest.json; exits with 1 and one line per problem.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const DIST = new URL('../dist/', import.meta.url).pathname;
/** The browser tests hold what is really fetched to the same budget. */
const budget = JSON.parse(readFileSync(new URL('../test/bench/budget.json', import.meta.url), 'utf8'));
const BUDGET_KIB = Number((budget.tags.bytes / 1024).toFixed(1));
/** What a person waits for at /repository/:org/:repo: the entry, and the frame with the page and the tab it opens on. */
const FIRST_LOAD = ['index', 'frame'];
const MOCK_TRACES = ['mocks/', 'mockServiceWorker', 'setupWorker', 'msw/', 'Reset demo data'];

const manifest = JSON.parse(readFileSync(join(DIST, '.vite/manifest.json'), 'utf8'));
const problems = [];

const starts = Object.keys(manifest).filter((key) => FIRST_LOAD.includes(manifest[key].name));
if (starts.length !== FIRST_LOAD.length)
  problems.push(`the chunks ${FIRST_LOAD.join(', ')} are not all in the manifest`);

const files = [...staticFiles(starts)];
const sizes = files.map((file) => ({ file, size: brotliCompressSync(readFileSync(join(DIST, file))).length }));
const [scripts, styles] = ['.js', '.css'].map((end) => kib(sizes.filter(({ file }) => file.endsWith(end))));
const total = kib(sizes);
console.log(
  `first load of the tags route: ${total} KiB brotli (${scripts} JS + ${styles} CSS, ${files.length} files), budget ${BUDGET_KIB}`,
);
if (total > BUDGET_KIB) {
  for (const { file, size } of sizes.toSorted((a, b) => b.size - a.size))
    console.log(`  ${(size / 1024).toFixed(1)} ${file}`);
  problems.push(`the first load is over its budget by ${(total - BUDGET_KIB).toFixed(1)} KiB`);
}

if (existsSync(join(DIST, 'mockServiceWorker.js'))) problems.push('dist/ contains the mock service worker');
for (const file of readdirSync(DIST, { recursive: true, encoding: 'utf8' })) {
  if (!/\.(js|css|html|json)$/.test(file)) continue;
  const text = readFileSync(join(DIST, file), 'utf8');
  const traces = MOCK_TRACES.filter((trace) => text.includes(trace));
  if (traces.length > 0) problems.push(`dist/${file} contains the mock registry (${traces.join(', ')})`);
}

console.log(problems.join('\n'));
process.exitCode = problems.length > 0 ? 1 : 0;

/** JS and CSS of the chunks and of all they import statically. */
function staticFiles(keys, seen = new Set(), found = new Set()) {
  for (const key of keys) {
    if (seen.has(key)) continue;
    seen.add(key);
    const chunk = manifest[key];
    for (const file of [chunk.file, ...(chunk.css ?? [])]) if (/\.(js|css)$/.test(file)) found.add(file);
    staticFiles(chunk.imports ?? [], seen, found);
  }
  return found;
}

function kib(list) {
  return Number((list.reduce((sum, { size }) => sum + size, 0) / 1024).toFixed(1));
}
