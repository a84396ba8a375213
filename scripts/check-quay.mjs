/**
 * Does this UI fit a registry? npm run check:quay -- --url https://quay.example.com --namespace acme [--token …]
 * The checks are TypeScript and use the app's own requests and schemas; see scripts/check-quay/.
 */
import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';

// Stays open until the checks are through: parts of the app's requests are loaded at their first use.
const loader = await createServer({
  configFile: false,
  appType: 'custom',
  logLevel: 'error',
  cacheDir: 'node_modules/.vite-check-quay',
  optimizeDeps: { noDiscovery: true },
  server: { middlewareMode: true, hmr: false, watch: null, ws: false },
  resolve: { alias: { '@': fileURLToPath(new URL('../src', import.meta.url)) } },
});
try {
  const { main } = await loader.ssrLoadModule(fileURLToPath(new URL('check-quay/main.ts', import.meta.url)));
  process.exitCode = await main(process.argv.slice(2), process.env, (line) => process.stdout.write(`${line}\n`));
} finally {
  await loader.close();
}
