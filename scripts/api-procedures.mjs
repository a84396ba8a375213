/** Writes docs/api-procedures.md from the app's own descriptions of its requests: npm run docs:api */
import { runTypeScript } from './run-typescript.mjs';

await runTypeScript('scripts/api-procedures/main.ts');
