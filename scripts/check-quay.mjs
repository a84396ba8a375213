/**
 * Does this UI fit a registry? npm run check:quay -- --url https://quay.example.com --namespace acme [--token …]
 * The checks are TypeScript and use the app's own requests and schemas; see scripts/check-quay/.
 */
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const { module } = await runnerImport(fileURLToPath(new URL('check-quay/main.ts', import.meta.url)), {
  configFile: false,
  logLevel: 'error',
  resolve: { alias: { '@': fileURLToPath(new URL('../src', import.meta.url)) } },
});
process.exitCode = await module.main(process.argv.slice(2), process.env, (line) => process.stdout.write(`${line}\n`));
