/**
 * Does this UI fit a registry? npm run check:quay -- --url https://quay.example.com --namespace acme [--token …]
 * The checks are TypeScript and use the app's own requests and schemas; see scripts/check-quay/.
 */
import { runTypeScript } from './run-typescript.mjs';

await runTypeScript('scripts/check-quay/main.ts');
