/**
 * Measures a production build in a browser: npm run bench -- [--only tags,report] [--against ../other-dist] …
 * What there is to choose: npm run bench -- --help. The measuring is TypeScript; see test/bench/ and docs/testing.md.
 */
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';

const folder = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));

const loader = await createServer({
  configFile: false,
  appType: 'custom',
  logLevel: 'error',
  cacheDir: 'node_modules/.vite-bench',
  optimizeDeps: { noDiscovery: true },
  server: { middlewareMode: true, hmr: false, watch: null, ws: false },
  resolve: { alias: { '@': folder('src'), '~mocks': folder('mocks') } },
});
try {
  const { main } = await loader.ssrLoadModule(folder('test/bench/main.ts'));
  process.exitCode = await main(process.argv.slice(2), (line) => process.stdout.write(`${line}\n`));
} finally {
  await loader.close();
}
